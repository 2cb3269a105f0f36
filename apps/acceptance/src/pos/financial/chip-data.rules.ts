import { cryptogramInput, parseField55, readChipTransaction, type CardProfile, type CryptogramKind } from '@app/ecash';
import type { Fields, TransactionKind } from '@app/iso8583';

/** What a chip and its terminal say of an online transaction; nothing of it is proven. */
export interface ChipData {
  readonly psn: string | undefined;
  readonly kind: CryptogramKind;
  readonly cryptogram: Buffer;
  /** 9F10 as it came. */
  readonly iad: Buffer;
  /** The bytes the cryptogram is made over. */
  readonly input: Buffer;
  readonly atc: number;
  /** What the terminal found, 5 bytes in hex. */
  readonly tvr: string;
  /** What the chip found, 4 bytes in hex. */
  readonly cvr: string;
  readonly cvn: number;
  readonly amountFen: number;
  readonly currency: string;
}

/** Kept with the record of the transaction: whoever asks later why a chip was refused finds it there. No card data. */
export interface ChipDetails {
  readonly psn?: string;
  readonly atc?: number;
  readonly cvn?: number;
  readonly tvr?: string;
  readonly cvr?: string;
  /** `verified`, or what was wrong. */
  readonly verdict: ChipVerdict;
}

export type ChipVerdict =
  | 'verified'
  | 'no_keys' // the product has no chip keys, or the card no chip
  | 'other_chip' // the sequence number is not the card's
  | 'not_online' // the chip did not ask to go online: TC or AAC
  | 'other_amount' // amount or currency are not the message's
  | 'wrong_cryptogram'
  | 'used_count'; // this count or a later one came with another message

const RENMINBI = '156';
const AMOUNT_MATTERS: ReadonlySet<TransactionKind> = new Set([
  'purchase',
  'pre_authorization',
  'load_own',
  'load_cash',
  'load_other',
  'cash_load_void',
]);

/**
 * Reads fields 23 and 55.
 * @throws TlvError when field 55 is malformed or lacks what a cryptogram is checked by
 */
export function readChipData(fields: Fields, profile: CardProfile): ChipData {
  const values = parseField55(fields[55]!);
  const { kind, cryptogram, atc, iad, amountFen, currency } = readChipTransaction(values);
  return {
    psn: psnOf(fields[23], values.get('5F34')),
    kind,
    cryptogram,
    iad: values.get('9F10')!,
    input: cryptogramInput(values, profile),
    atc,
    tvr: hex(values.get('95') ?? Buffer.alloc(0)),
    cvr: hex(iad.cvr),
    cvn: iad.cvn,
    amountFen,
    currency,
  };
}

/** What is wrong before any key is used; undefined when nothing is. @param cardPsn the sequence number the card was issued with */
export function chipObjection(
  chip: ChipData,
  cardPsn: string,
  message: { readonly kind: TransactionKind; readonly amountFen: number },
): ChipVerdict | undefined {
  if (chip.psn !== undefined && chip.psn !== cardPsn) return 'other_chip';
  if (chip.kind !== 'ARQC') return 'not_online';
  if (!AMOUNT_MATTERS.has(message.kind)) return undefined;
  return chip.amountFen === message.amountFen && chip.currency === RENMINBI ? undefined : 'other_amount';
}

/** Two digits of field 23 or of tag 5F34. */
function psnOf(field23: string | undefined, tag5f34: Buffer | undefined): string | undefined {
  if (field23 !== undefined) return field23.startsWith('0') ? field23.slice(1) : field23;
  return tag5f34 && hex(tag5f34);
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex').toUpperCase();
}
