import {
  type CardProfile,
  type ChipTransaction,
  cryptogramInput,
  isZeroFilled,
  parseField55,
  readChipTransaction,
  TlvError,
} from '@app/ecash';
import { type Fen, fen, MoneyError, ZERO_FEN } from '@app/kernel';
import type { ToldTap } from './upload.types.js';

const RENMINBI = '156';

/** A purchase's chip data, read. */
export type ReadTap =
  | {
      readonly transaction: ChipTransaction;
      readonly values: ReadonlyMap<string, Buffer>;
      readonly psn: string | undefined;
    }
  | { readonly malformed: string };

/**
 * Reads what a terminal says of a purchase. Malformed is also what contradicts itself: another amount in the message than
 * in the chip data, another currency.
 * @returns the reason, without any value, when it cannot be read
 */
export function readTap({ chipData, psn, amountFen }: Pick<ToldTap, 'chipData' | 'psn' | 'amountFen'>): ReadTap {
  if (!chipData) return { malformed: 'NO_DATA' };
  try {
    const values = parseField55(chipData);
    const transaction = readChipTransaction(values);
    if (transaction.currency !== RENMINBI) return { malformed: 'CURRENCY' };
    if (transaction.amountFen !== amountFen) return { malformed: 'AMOUNT_DIFFERS' };
    return { transaction, values, psn: psn ?? psnIn(values) };
  } catch (error) {
    return { malformed: malformation(error) };
  }
}

/** The bytes the cryptogram was made over. @returns the reason when an element of the family's input is not there */
export function inputOf(
  values: ReadonlyMap<string, Buffer>,
  profile: CardProfile,
): { readonly input: Buffer } | { readonly malformed: string } {
  try {
    return { input: cryptogramInput(values, profile) };
  } catch (error) {
    return { malformed: malformation(error) };
  }
}

/** What there is of a tap that failed: each element may be missing, or zeros. */
export interface FlashTap {
  readonly atc: number | undefined;
  readonly tc: Buffer | undefined;
  readonly amountFen: Fen;
  readonly psn: string | undefined;
  /** 5F2A where it is another than the yuan, three digits. */
  readonly foreignCurrency: string | undefined;
  /** All that a cryptogram is checked by; undefined when not all of it is there. */
  readonly whole: { readonly transaction: ChipTransaction; readonly values: ReadonlyMap<string, Buffer> } | undefined;
}

/** Reads the record of a failed tap as far as it goes (POS specification, Flash-card record). Never refuses. */
export function readFlash({ chipData, psn, amountFen }: Pick<ToldTap, 'chipData' | 'psn' | 'amountFen'>): FlashTap {
  const values = valuesIn(chipData);
  const atc = values.get('9F36');
  const tc = values.get('9F26');
  const told = amountIn(values.get('9F02'));
  return {
    atc: atc?.length === 2 && !isZeroFilled(atc) ? atc.readUInt16BE() : undefined,
    tc: tc?.length === 8 && !isZeroFilled(tc) ? tc : undefined,
    amountFen: told > 0 ? told : amountFen,
    psn: psn ?? psnIn(values),
    foreignCurrency: foreignCurrencyIn(values),
    whole: wholeOf(values),
  };
}

function wholeOf(values: ReadonlyMap<string, Buffer>): FlashTap['whole'] {
  try {
    return { transaction: readChipTransaction(values), values };
  } catch (error) {
    malformation(error);
    return undefined;
  }
}

function valuesIn(chipData: Buffer | undefined): ReadonlyMap<string, Buffer> {
  if (!chipData) return new Map();
  try {
    return parseField55(chipData);
  } catch (error) {
    malformation(error);
    return new Map();
  }
}

function amountIn(value: Buffer | undefined): Fen {
  const digits = value?.toString('hex') ?? '';
  return /^\d{12}$/.test(digits) ? fen(digits) : ZERO_FEN;
}

function foreignCurrencyIn(values: ReadonlyMap<string, Buffer>): string | undefined {
  const told = values.get('5F2A');
  const digits = isZeroFilled(told) ? RENMINBI : told!.toString('hex').slice(-3);
  return digits === RENMINBI ? undefined : digits;
}

function psnIn(values: ReadonlyMap<string, Buffer>): string | undefined {
  const digits = values.get('5F34')?.toString('hex');
  return digits && /^\d{2}$/.test(digits) ? digits : undefined;
}

function malformation(error: unknown): string {
  if (error instanceof TlvError) return error.message;
  if (error instanceof MoneyError) return 'AMOUNT';
  throw error;
}
