import { type DolEntry, dolDataLength, parseDol } from '@app/ecash';
import { element } from './apdu.js';
import type { ChipPersonalization } from './personalization.js';

/** What lies in a chip's files and never changes after personalization (e-cash specification, The tap). */
export const PPSE_NAME = Buffer.from('2PAY.SYS.DDF01', 'latin1');
export const APPLICATION_ID = Buffer.from('A000000333010101', 'hex');

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** What a contactless chip asks of the terminal with GET PROCESSING OPTIONS. */
const PDOL_BYTES = hex('9F6604 9F0206 9F0306 9F1A02 9505 5F2A02 9A03 9C01 9F3704');
/** In contact it asks whether the terminal knows e-cash (9F7A), the amount and the currency. */
const CONTACT_PDOL_BYTES = hex('9F7A01 9F0206 5F2A02');
const CDOL1_BYTES = hex('9F0206 9F0306 9F1A02 9505 5F2A02 9A03 9F2103 9C01 9F3704 9F4E14');
/** The response code first, so that the chip knows how the issuer decided. */
const CDOL2_BYTES = Buffer.concat([hex('8A02'), CDOL1_BYTES]);
/** 9F4F. */
export const LOG_FORMAT = hex('9A03 9F2103 9F0206 9F0306 9F1A02 5F2A02 9F4E14 9C01 9F3602');

export interface DataObjectList {
  readonly entries: readonly DolEntry[];
  readonly dataBytes: number;
}

function dol(bytes: Buffer): DataObjectList {
  const entries = parseDol(bytes);
  return { entries, dataBytes: dolDataLength(entries) };
}

export const PDOL = dol(PDOL_BYTES);
export const CONTACT_PDOL = dol(CONTACT_PDOL_BYTES);
export const CDOL1 = dol(CDOL1_BYTES);
export const CDOL2 = dol(CDOL2_BYTES);
export const LOG_DOL = dol(LOG_FORMAT);

export const LOG_SFI = 11;
export const LOG_RECORDS = 10;

/** Which interface a reader powers the chip by; the antenna and the contacts are different wires. */
export type CardInterface = 'contactless' | 'contact';

const LABEL = element(0x50, Buffer.from('PBOC ECASH', 'latin1'));
const PRIORITY = element(0x87, Buffer.of(1));
const LOG_ENTRY = element(0xbf0c, element(0x9f4d, Buffer.of(LOG_SFI, LOG_RECORDS)));

function applicationFci(pdol: Buffer): Buffer {
  const language = element(0x5f2d, Buffer.from('zh', 'latin1'));
  const proprietary = element(0xa5, LABEL, PRIORITY, element(0x9f38, pdol), language, LOG_ENTRY);
  return element(0x6f, element(0x84, APPLICATION_ID), proprietary);
}

/** File control information of the application, by interface. */
export const APPLICATION_FCI: Readonly<Record<CardInterface, Buffer>> = {
  contactless: applicationFci(PDOL_BYTES),
  contact: applicationFci(CONTACT_PDOL_BYTES),
};

export const PPSE_FCI = element(
  0x6f,
  element(0x84, PPSE_NAME),
  element(0xa5, element(0xbf0c, element(0x61, element(0x4f, APPLICATION_ID), LABEL, PRIORITY))),
);

/** 94 by interface: the record with 9F74 comes last. In contact the one with the lists for GENERATE AC comes first. */
export const AFL: Readonly<Record<CardInterface, Buffer>> = {
  contactless: hex('10010100 18010100'),
  contact: hex('08010100 10010100 18010100'),
};

/** Short file identifier of the record with 9F74, which ends every AFL. */
export const LAST_SFI = 3;

/** 9F63, card product identification: unused by prepaid chips, and absent. 9F6C, card transaction qualifiers: none. */
export const CARD_TRANSACTION_QUALIFIERS = Buffer.of(0, 0);
const AUTHORIZATION_CODE = 'ECC001';
const CURRENCY = hex('0156');

/** Renminbi as in 5F2A. */
export function isRenminbi(currency: Buffer): boolean {
  return currency.equals(CURRENCY);
}

/** 57: the track of a chip, service code 201. */
export function track2Data({ pan, expiry }: ChipPersonalization): Buffer {
  const digits = `${pan}D${expiry}201`;
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}F`, 'hex');
}

/** The content of a record, template 70 and all; nothing where there is none. */
export function applicationRecord(card: ChipPersonalization, sfi: number, record: number): Buffer | undefined {
  if (record !== 1) return undefined;
  if (sfi === 1) {
    return element(0x70, element(0x57, track2Data(card)), element(0x8c, CDOL1_BYTES), element(0x8d, CDOL2_BYTES));
  }
  if (sfi === 2) return element(0x70, ...cardElements(card));
  if (sfi !== LAST_SFI) return undefined;
  return element(0x70, element(0x9f74, Buffer.from(card.authorizationCode ?? AUTHORIZATION_CODE, 'latin1')));
}

function cardElements({ pan, psn, expiry }: ChipPersonalization): Buffer[] {
  return [
    element(0x5a, Buffer.from(pan.length % 2 === 0 ? pan : `${pan}F`, 'hex')),
    element(0x5f24, Buffer.from(`${expiry}${lastDayOf(expiry)}`, 'hex')),
    element(0x5f34, Buffer.from(psn, 'hex')),
    element(0x5f28, CURRENCY),
    // Valid for everything at home; no CVM needed, as the purse is like cash.
    element(0x9f07, hex('FF00')),
    element(0x8e, hex('0000000000000000 1F00')),
  ];
}

function lastDayOf(expiry: string): string {
  const [year, month] = [2000 + Number(expiry.slice(0, 2)), Number(expiry.slice(2))];
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}
