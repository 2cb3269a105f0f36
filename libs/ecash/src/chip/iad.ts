import { subtractFen, addFen, type Fen } from '@app/kernel';
import { TlvError } from '../tlv/tlv-error.js';
import type { CipherFactory } from './block-cipher.js';
import { type CardProfile, issuerMacOf } from './card-profile.js';
import { atcBytes, bcdToFen, fenToBcd } from './chip-bcd.js';
import { chipMac } from './chip-mac.js';

/** What a chip answered with: refused, approved offline, or wants to go online. */
export type CryptogramKind = 'AAC' | 'TC' | 'ARQC';

/** 9F10, the issuer application data (e-cash specification, 9F10). */
export interface Iad {
  /** Which of the issuer's keys. */
  readonly keyIndex: number;
  /** Cryptogram version number. */
  readonly cvn: number;
  /** Card verification results: 4 bytes, the first is the length 03. */
  readonly cvr: Buffer;
  /** Algorithm byte. */
  readonly algorithmCode: number;
  /** Issuer data with its type byte, without the length; empty when there are none. */
  readonly issuerData: Buffer;
  /** The chip's balance, of issuer data type 01. Only true once its MAC is verified. */
  readonly balance: { readonly balanceFen: Fen; readonly mac: Buffer } | undefined;
}

const TAG = '9F10';
const HEAD_BYTES = 7;
const BALANCE_TYPE = 0x01;
const BALANCE_DATA_BYTES = 10;
const BALANCE_BYTES = 5;

/** @throws TlvError TRUNCATED, LENGTH or VALUE in tag 9F10 */
export function parseIad(bytes: Buffer): Iad {
  if (bytes.length < 1 + HEAD_BYTES) throw new TlvError('TRUNCATED', TAG);
  if (bytes[0] !== HEAD_BYTES || bytes[3] !== 3) throw new TlvError('VALUE', TAG);
  const dataLength = bytes[8] ?? 0;
  const end = 9 + dataLength;
  if (dataLength > 0 && bytes.length < end) throw new TlvError('TRUNCATED', TAG);
  // Some cards fill the element to its full 32 bytes.
  if (bytes.subarray(end).some((byte) => byte !== 0)) throw new TlvError('LENGTH', TAG);
  const issuerData = bytes.subarray(Math.min(9, bytes.length), end);
  return {
    keyIndex: bytes[1]!,
    cvn: bytes[2]!,
    cvr: bytes.subarray(3, 7),
    algorithmCode: bytes[7]!,
    issuerData,
    balance: balanceOf(issuerData),
  };
}

/** Writes 9F10. With a balance its issuer data are made from it, else `issuerData` is taken as it is. */
export function formatIad(
  iad: Omit<Iad, 'issuerData' | 'balance'> & Partial<Pick<Iad, 'issuerData' | 'balance'>>,
): Buffer {
  if (iad.cvr.length !== 4 || iad.cvr[0] !== 3) throw new TlvError('VALUE', TAG);
  const issuerData = iad.balance ? balanceData(iad.balance) : (iad.issuerData ?? Buffer.alloc(0));
  const head = Buffer.of(HEAD_BYTES, iad.keyIndex, iad.cvn, ...iad.cvr, iad.algorithmCode);
  return Buffer.concat([head, Buffer.of(issuerData.length), issuerData]);
}

/** What the chip decided, from bits 6 and 5 of the CVR's second byte. @throws TlvError VALUE for the value 3 */
export function cryptogramKind(cvr: Buffer): CryptogramKind {
  const kind = (['AAC', 'TC', 'ARQC'] as const)[(cvr[1]! >> 4) & 3];
  if (!kind) throw new TlvError('VALUE', TAG);
  return kind;
}

/** The typical CVR of each kind, for cards that set no other bits: `03900000` and so on. */
export function typicalCvr(kind: CryptogramKind): Buffer {
  return Buffer.of(3, { AAC: 0x80, TC: 0x90, ARQC: 0xa0 }[kind], 0, 0);
}

/**
 * The MAC of the balance in the issuer data: 4 bytes of the chip MAC over `ATC ‖ balance ‖ 00` under the session key
 * derived from the MAC key of the card (e-cash specification, 9F10).
 * @param macSessionKey 16 bytes
 * @returns 4 bytes
 */
export function iadBalanceMac(
  profile: CardProfile,
  macSessionKey: Buffer,
  atc: number,
  balanceFen: Fen,
  ciphers: CipherFactory,
): Buffer {
  const data = Buffer.concat([atcBytes(atc), fenToBcd(balanceFen, BALANCE_BYTES, TAG), Buffer.of(0)]);
  return issuerMacOf(profile, chipMac(profile.algorithm, macSessionKey, data, ciphers));
}

/**
 * The chip's balances around a tap, from its issuer data. For anything but a TC nothing is debited. `afterFen` is what the
 * chip holds *if* the debit was committed, which the tap itself does not prove.
 */
export function balancesAroundTap(
  profile: CardProfile,
  kind: CryptogramKind,
  iadBalanceFen: Fen,
  amountFen: Fen,
): { readonly beforeFen: Fen; readonly afterFen: Fen } {
  if (kind !== 'TC') return { beforeFen: iadBalanceFen, afterFen: iadBalanceFen };
  return profile.iadBalanceOfTc === 'after-debit'
    ? { beforeFen: addFen(iadBalanceFen, amountFen), afterFen: iadBalanceFen }
    : { beforeFen: iadBalanceFen, afterFen: subtractFen(iadBalanceFen, amountFen) };
}

function balanceOf(issuerData: Buffer): Iad['balance'] {
  if (issuerData.length !== BALANCE_DATA_BYTES || issuerData[0] !== BALANCE_TYPE) return undefined;
  return {
    balanceFen: bcdToFen(issuerData.subarray(1, 1 + BALANCE_BYTES), TAG),
    mac: issuerData.subarray(1 + BALANCE_BYTES),
  };
}

function balanceData({ balanceFen, mac }: NonNullable<Iad['balance']>): Buffer {
  if (mac.length !== 4) throw new TlvError('VALUE', TAG);
  return Buffer.concat([Buffer.of(BALANCE_TYPE), fenToBcd(balanceFen, BALANCE_BYTES, TAG), mac]);
}
