import { randomInt } from 'node:crypto';
import { isLuhnValid, luhnCheckDigit } from '@app/kernel';

const BODY_DIGITS = 11;

/**
 * A new order number, `YF` and 12 digits of which the last is a check digit. The purchaser writes it into the remark of
 * the transfer, so it is short, has no letters to confuse, and a mistyped digit does not name another order.
 */
export function newOrderNo(): string {
  const body = String(randomInt(10 ** BODY_DIGITS)).padStart(BODY_DIGITS, '0');
  return `YF${body}${luhnCheckDigit(body)}`;
}

/** The order numbers a bank remark names, each once, however it was spaced or typed; mistyped ones are none. */
export function orderNosIn(remark: string): string[] {
  const plain = remark
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-_/:#]/g, '');
  const found = plain.match(/YF\d{12}(?!\d)/g) ?? [];
  return [...new Set(found)].filter((orderNo) => isLuhnValid(orderNo.slice(2)));
}
