import { TlvError } from '../tlv/tlv-error.js';
import type { BlockCipher } from './block-cipher.js';
import { assertAtc } from './chip-bcd.js';

/**
 * Y of option A: the rightmost 16 digits of card number and sequence number, filled with zeros on the left, as 8 bytes
 * (e-cash specification, Cryptograms). A longer card number loses its first digits.
 * @param pan 8 to 19 digits
 * @param psn card sequence number, `01` or `1`
 * @throws TlvError VALUE when the card number (5A) or sequence number (5F34) is not digits
 */
export function diversificationBlock(pan: string, psn: string): Buffer {
  if (!/^\d{8,19}$/.test(pan)) throw new TlvError('VALUE', '5A');
  if (!/^\d{1,2}$/.test(psn)) throw new TlvError('VALUE', '5F34');
  return Buffer.from((pan + psn.padStart(2, '0')).slice(-16).padStart(16, '0'), 'hex');
}

/**
 * The card's own key under an issuer master key, option A. 3DES: `E(Y) ‖ E(Y ⊕ FF…)`, parity left as it comes out;
 * SM4: `E(Y ‖ ~Y)`. 16 bytes.
 */
export function deriveUdk(issuerMasterKey: BlockCipher, pan: string, psn: string): Buffer {
  return deriveUdkOf(issuerMasterKey, diversificationBlock(pan, psn));
}

/** {@link deriveUdk} from a ready {@link diversificationBlock}. */
export function deriveUdkOf(issuerMasterKey: BlockCipher, y: Buffer): Buffer {
  const blocks = Buffer.allocUnsafe(16);
  for (let at = 0; at < 8; at++) {
    blocks[at] = y[at]!;
    blocks[at + 8] = y[at]! ^ 0xff;
  }
  // Two blocks under 3DES, one under SM4: both readings of the specification are the same 16 bytes in code book mode.
  return issuerMasterKey.encrypt(blocks);
}

/**
 * The session key of one count, PBOC's derivation (EMV's common one differs). 3DES:
 * `E(00×6‖ATC) ‖ E(00×6‖(ATC⊕FFFF))`; SM4: `E(00×6‖ATC‖00×6‖~ATC)`. 16 bytes.
 * @throws TlvError VALUE when the counter is no two-byte number
 */
export function deriveSessionKey(udk: BlockCipher, atc: number): Buffer {
  assertAtc(atc);
  // Allocated from the pool and cleared here: this runs for every cryptogram that is checked.
  const blocks = Buffer.allocUnsafe(16).fill(0);
  blocks[6] = atc >> 8;
  blocks[7] = atc;
  blocks[14] = ~atc >> 8;
  blocks[15] = ~atc;
  return udk.encrypt(blocks);
}
