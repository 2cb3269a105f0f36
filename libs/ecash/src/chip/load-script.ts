import type { Fen } from '@app/kernel';
import { encodeTlv } from '../tlv/tlv.js';
import { TlvError } from '../tlv/tlv-error.js';
import { issuerAuthenticationData } from './arpc.js';
import type { CipherFactory } from './block-cipher.js';
import { type CardProfile, issuerMacOf } from './card-profile.js';
import { atcBytes, fenToBcd } from './chip-bcd.js';
import { chipMac } from './chip-mac.js';

/** PUT DATA 9F79 under secure messaging: CLA INS P1 P2 Lc. */
const PUT_BALANCE_HEADER = Buffer.from('04DA9F790A', 'hex');
const BALANCE_BYTES = 6;

/**
 * The MAC of the script that sets the chip's balance: 4 bytes of the chip MAC over
 * `04DA9F790A ‖ ATC ‖ ARQC ‖ new balance` under the session key derived from the MAC key of the card (e-cash
 * specification, load script).
 * @param macSessionKey 16 bytes
 * @param arqc 9F26 of the load, 8 bytes
 * @param newBalanceFen what the chip is to hold after it, not what is loaded
 * @returns 4 bytes
 */
export function loadScriptMac(
  profile: CardProfile,
  macSessionKey: Buffer,
  atc: number,
  arqc: Buffer,
  newBalanceFen: Fen,
  ciphers: CipherFactory,
): Buffer {
  if (arqc.length !== 8) throw new TlvError('VALUE', '9F26');
  const data = Buffer.concat([PUT_BALANCE_HEADER, atcBytes(atc), arqc, fenToBcd(newBalanceFen, BALANCE_BYTES, '9F79')]);
  return issuerMacOf(profile, chipMac(profile.algorithm, macSessionKey, data, ciphers));
}

/** The command in tag 86. @param mac 4 bytes from {@link loadScriptMac} */
export function loadScriptCommand(newBalanceFen: Fen, mac: Buffer): Buffer {
  if (mac.length !== 4) throw new TlvError('VALUE', '86');
  return Buffer.concat([PUT_BALANCE_HEADER, fenToBcd(newBalanceFen, BALANCE_BYTES, '9F79'), mac]);
}

/** Field 55 of the answer to an approved load: `91 0A ARPC code`, then `72 { 86 command }`. */
export function loadResponseField55(arpc: Buffer, responseCode: string, command: Buffer): Buffer {
  return encodeTlv([
    { tag: '91', value: issuerAuthenticationData(arpc, responseCode) },
    { tag: '72', children: [{ tag: '86', value: command }] },
  ]);
}
