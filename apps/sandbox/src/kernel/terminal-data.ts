import { composeField55, encodeTlv, FIELD_55_ORDER, type TlvSource } from '@app/ecash';
import { chinaDateTime, type Fen } from '@app/kernel';
import { APPLICATION_ID } from '../chip/index.js';
import type { KernelParameters } from './kernel-parameters.js';
import { SeededRandom } from './random.js';
import type { TapRequest } from './tap.types.js';

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');
const MAX_SEQUENCE = 99_999_999;
/** The terminal has no card certificates to check: byte 1 bit 8, offline data authentication was not performed. */
const TVR = hex('8000000000');
const ONLINE_REQUIRED = 0x80;
/** F55 of a script's result; see the load messages of the terminal. */
const RESULT_TAGS = ['9F33', '95', '9F37', '9F1E', '9F10', '9F26', '9F36', '82', 'DF31', '9F1A', '9A'] as const;

/** What the terminal contributes to transactions: its constants, the time, and numbers nobody can foresee but by the seed. */
export class TerminalData {
  private readonly constants: readonly (readonly [string, Buffer])[];
  private random: SeededRandom;
  private sequence = 0;

  constructor(private readonly parameters: KernelParameters) {
    const { country, currency, capabilitiesHex, terminalType, serial, merchantName } = parameters;
    this.random = new SeededRandom(parameters.seed);
    const name = Buffer.alloc(20);
    Buffer.from(merchantName, 'utf8').copy(name);
    this.constants = [
      ['9F03', Buffer.alloc(6)],
      ['9F1A', hex(country)],
      ['5F2A', hex(currency)],
      ['9F33', hex(capabilitiesHex)],
      // No CVM is asked for, which the purse never does: performed always, successful.
      ['9F34', hex('1F0302')],
      ['9F35', hex(terminalType)],
      ['9F1E', Buffer.from(serial.padEnd(8).slice(0, 8), 'latin1')],
      ['9F4E', name],
      ['9F09', hex('0030')],
      ['84', APPLICATION_ID],
      ['95', TVR],
    ];
  }

  /** The same, going on from here on its own. */
  copy(): TerminalData {
    const copy = new TerminalData(this.parameters);
    copy.random = this.random.copy();
    copy.sequence = this.sequence;
    return copy;
  }

  /** Elements of one transaction by tag. @param online the chip shall answer with an ARQC */
  of(request: TapRequest, online: boolean): Map<string, Buffer> {
    const time = chinaDateTime(request.at).replace(/\D/g, '');
    const values = new Map(this.constants);
    const ttq = hex(this.parameters.ttqHex);
    if (online) ttq[1]! |= ONLINE_REQUIRED;
    const unpredictable = Buffer.allocUnsafe(4);
    unpredictable.writeUInt32BE(this.random.next());
    this.sequence = this.sequence >= MAX_SEQUENCE ? 1 : this.sequence + 1;
    return values
      .set('9F66', ttq)
      .set('9F7A', Buffer.of(online ? 0 : 1))
      .set('9F02', amountBytes(request.amountFen))
      .set('9A', hex(time.slice(2, 8)))
      .set('9F21', hex(time.slice(8, 14)))
      .set('9C', Buffer.of(request.transactionType ?? 0))
      .set('9F37', unpredictable)
      .set('9F41', hex(String(this.sequence).padStart(8, '0')));
  }
}

function amountBytes(amountFen: Fen): Buffer {
  return hex(String(amountFen).padStart(12, '0'));
}

/** F55 in the order of uploads, of whatever elements belong there. @param whole zeros for those that are missing */
export function uploadField55(values: ReadonlyMap<string, Buffer>, whole = false): Buffer {
  const kept = new Map<string, Buffer>();
  for (const tag of FIELD_55_ORDER) {
    const value = values.get(tag);
    if (value) kept.set(tag, value);
  }
  return composeField55(kept, { zeroFillMissing: whole });
}

/** F55 of a script's result. @param df31 nothing when nobody knows */
export function resultField55(values: ReadonlyMap<string, Buffer>, df31: Buffer | undefined): Buffer {
  const elements = RESULT_TAGS.flatMap((tag): TlvSource[] => {
    const value = tag === 'DF31' ? df31 : values.get(tag);
    return value ? [{ tag, value }] : [];
  });
  return encodeTlv(elements);
}
