import { subtractFen, ZERO_FEN, type Fen } from '@app/kernel';
import { Iso8583FormatError } from '../format-error.js';
import { formatAmount, parseAmount } from './digit-text.js';

const FIELD = 54;
const DIGITS = 20;
/** Account type 00, amount type 02 (available), currency 156. */
const AVAILABLE_IN_CNY = '0002156';

/** Writes field 54 of an answer: the available balance, sign C, or D when below zero. @throws Iso8583FormatError VALUE */
export function formatAvailableBalance(balanceFen: Fen): string {
  const sign = balanceFen < 0 ? 'D' : 'C';
  return AVAILABLE_IN_CNY + sign + formatAmount(balanceFen < 0 ? subtractFen(ZERO_FEN, balanceFen) : balanceFen, FIELD);
}

/** Reads an available balance in CNY out of field 54. @throws Iso8583FormatError LENGTH, VALUE, CHARACTER */
export function parseAvailableBalance(text: string): Fen {
  if (text.length !== DIGITS) throw new Iso8583FormatError('LENGTH', FIELD);
  const sign = text.charAt(7);
  if (!text.startsWith(AVAILABLE_IN_CNY) || (sign !== 'C' && sign !== 'D'))
    throw new Iso8583FormatError('VALUE', FIELD);
  const amountFen = parseAmount(text.slice(8), FIELD);
  return sign === 'D' ? subtractFen(ZERO_FEN, amountFen) : amountFen;
}
