import { Refusal } from '@app/kernel';
import { decodeTlv, encodeTlv, findTlv } from '@app/ecash';
import type { Card } from './card-entry.js';
import type { TransactionKind } from './transaction-kinds.js';
import type { Fields } from './wire/codec.js';

/*
 * Loads of a chip's purse (圈存) on the wire, as this terminal speaks them. The POS specification fixes MTI, F3, F25 and
 * 60.1 of each; the e-cash specification fixes the F55 of the answer; the rest is chosen here and holds for host and
 * terminal alike.
 *
 * ## Load request, 0200, with MAC
 * | | own account | cash | other account | void of a cash load |
 * | --- | --- | --- | --- | --- |
 * | F3 / F25 / 60.1 | 600000 / 91 / 45 | 630000 / 91 / 46 | 620000 / 91 / 47 | 170000 / 91 / 51 |
 * | 9C in F55 | 60 | 63 | 62 | 17 |
 * | who pays | the account behind the chip card | cash in the till | the card in F62 | the purse: the amount leaves it |
 * | F52, F26, F53 | the holder's PIN, if asked for | never | the paying card's PIN, bound to its number | never |
 * | F35 | the chip's track 2, if read | the same | the paying card's track 2, if its stripe was read | as cash |
 * | F62 | absent | absent | paying card | absent |
 * | F37 F38 F61 | absent | absent | absent | of the cash load; F61 = batch + trace |
 *
 * F2, F14, F23 and F55 are always the chip's that receives; F22 says how the chip was read (05x, 07x; the third digit
 * tells of the PIN). F4 is the amount to load, and equals 9F02. F55 is the ARQC of this tap in the order of uploads without
 * 9F74: ATC and, in 9F10, the balance before the load.
 * F62 of 47 is BER-TLV: tag 5A, the paying card's number packed two digits to a byte, filled on the right with F.
 *
 * ## Answer, 0210
 * 00: F55 = `91 0A ARPC 3030`, `72 11 86 0F 04DA9F790A newBalance(6) MAC(4)`. A refusal has no 72; a 91 with its code is
 * given to the chip.
 *
 * ## Result of the script, 0620 with 60.1 = 00 and 60.3 = 951, with MAC, answered by 0630
 * F2, F3, F4, F22, F23, F49 of the load; F11 its own, kept for every repetition; F37 (and F38 if there was one) of the
 * load's answer; F61 = batch + trace of the load. F55 = 9F33 95 9F37 9F1E 9F10 9F26 9F36 82 DF31 9F1A 9A of the load: its
 * own ARQC and ATC, with 95 as it stands after the script (byte 5 bit 5 set: the script failed).
 * DF31, 5 bytes: high nibble of the first 2 = the chip took the script, 1 = the chip refused it, 0 = the script never
 * reached the chip; low nibble the number of the command that failed, the other four zeros. When the chip left before it
 * answered, nobody knows: DF31 is left out and the host waits for the chip's next word of its balance.
 * Sent before the next online transaction and before the settlement; repeated until answered, by whatever code.
 *
 * ## No answer to a load
 * 0400 before anything else with the load's F3, F4, F11, F25, F55, F62 and batch; F39 98 (06, A0) and F61, as any
 * reversal. The chip never got a script then, so its balance is the one before.
 */

/** Transactions that change a chip's purse through a script. */
export const LOAD_KINDS = ['loadOwnAccount', 'loadCash', 'loadOtherAccount', 'voidCashLoad'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

/** 9C of each: the first two digits of F3. */
export const CHIP_TRANSACTION_TYPES: Readonly<Record<LoadKind | 'purchase' | 'balance', number>> = {
  purchase: 0x00,
  balance: 0x31,
  loadOwnAccount: 0x60,
  loadCash: 0x63,
  loadOtherAccount: 0x62,
  voidCashLoad: 0x17,
};

const CARD_NUMBER_TAG = '5A';

/** F62 of a load from another account: tag 5A. @throws Refusal CARD_UNREADABLE when the number is none */
export function formatPayingCard(pan: string): Buffer {
  if (!/^\d{13,19}$/.test(pan)) throw unreadable();
  const digits = pan.length % 2 === 0 ? pan : `${pan}F`;
  return encodeTlv([{ tag: CARD_NUMBER_TAG, value: Buffer.from(digits, 'hex') }]);
}

/** The paying card's number in F62. @throws Refusal CARD_UNREADABLE, TlvError */
export function parsePayingCard(f62: Buffer): string {
  const pan = findTlv(decodeTlv(f62), CARD_NUMBER_TAG)?.value.toString('hex').replace(/f$/, '') ?? '';
  if (!/^\d{13,19}$/.test(pan)) throw unreadable();
  return pan;
}

/** F35 and F62 by which a load names the card that pays. @throws Refusal CARD_UNREADABLE when it is missing */
export function payingCardFields(kind: TransactionKind, payingCard: Card | undefined): Fields {
  if (kind !== 'loadOtherAccount') return {};
  if (!payingCard) throw unreadable();
  const track: Fields = payingCard.track2 === undefined ? {} : { 35: payingCard.track2 };
  return { ...track, 62: formatPayingCard(payingCard.pan) };
}

function unreadable(): Refusal {
  return new Refusal('CARD_UNREADABLE', {
    zh: '无法读取转出卡，请重试',
    en: 'the paying card cannot be read; try again',
  });
}
