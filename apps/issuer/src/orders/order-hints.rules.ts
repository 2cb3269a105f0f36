import {
  allOf,
  checkCardValue,
  checkOrderRegistration,
  checkPaymentMethod,
  citationOf,
  type OrderLine,
  type OrderRegistration,
  type Verdict,
} from '@app/compliance';
import { type ChinaDate, fen, type RefusalDetail, type Refusal } from '@app/kernel';
import type { Customer } from '../customers/customer-directory.js';
import { registrationOf } from './order-registration.js';
import type { OrderHint, OrderHints, OrderHintsInput } from './order-preview.schemas.js';

/** Stands for the holder whom the list will name. */
const HOLDER_TO_COME = { name: '—', idType: 'resident_id', idNumber: '—' } as const;

/**
 * What the rules say of an order before there is a list: the very checks that placing it makes. `needed` is what would be
 * refused were it left out: holders' IDs, a bank transfer.
 */
export function orderHints(customer: Customer, wanted: OrderHintsInput, date: ChinaDate): OrderHints {
  const parts = (['named', 'anonymous'] as const).flatMap((kind) => {
    const part = wanted[kind];
    return part && part.quantity > 0 ? [{ kind, quantity: part.quantity, faceFen: fen(part.faceFen) }] : [];
  });
  const quantity = parts.reduce((sum, part) => sum + part.quantity, 0);
  const totalFen = fen(parts.reduce((sum, part) => sum + part.quantity * part.faceFen, 0));
  if (quantity === 0) return { totalFen, quantity, mayPlace: false, hints: [] };
  const registration = (named: (line: OrderLine) => OrderLine): OrderRegistration => ({
    ...registrationOf(customer, [], date),
    lines: parts.map((part) => (part.kind === 'named' ? named(part) : part)),
    totalFen,
    quantity,
  });
  const withHolders = (line: OrderLine) => ({ ...line, holders: Array(line.quantity).fill(HOLDER_TO_COME) });
  const refused = allOf(
    ...parts.map(({ kind, faceFen }) => checkCardValue(kind, faceFen, date)),
    checkPaymentMethod(customer.type, totalFen, wanted.paymentMethod, date),
    checkOrderRegistration(registration(withHolders)),
  );
  const needed = allOf(
    checkPaymentMethod(
      customer.type,
      totalFen,
      wanted.paymentMethod === 'bank_transfer' ? 'cash' : 'bank_transfer',
      date,
    ),
    checkOrderRegistration(registration((line) => line)),
  );
  const hints = hintsOf(refused, 'refused');
  const known = new Set(hints.map(({ code }) => code));
  const more = hintsOf(needed, 'needed').filter(({ code }) => !known.has(code));
  return { totalFen, quantity, mayPlace: refused.ok, hints: [...hints, ...more] };
}

/** A refusal of the whole list as hints. */
export function hintsOfRefusal({ code, text, rule, details }: Refusal): OrderHint[] {
  const all: readonly RefusalDetail[] =
    details.length > 0 ? details : [{ code, message: text, ...(rule ? { rule } : {}) }];
  return all.map((one) => ({
    weight: 'refused',
    code: one.code,
    message: one.message,
    rule: one.rule ?? rule ?? null,
    citation: citationOf(one.rule ?? rule ?? '') ?? null,
  }));
}

/** One hint per code: the same mistake in a hundred lines is one to mend. */
function hintsOf(verdict: Verdict, weight: OrderHint['weight']): OrderHint[] {
  if (verdict.ok) return [];
  const once = new Map(verdict.violations.map((violation) => [violation.code, violation]));
  return [...once.values()].map(({ code, message, rule, citation }) => ({ weight, code, message, rule, citation }));
}
