import { Refusal } from '@app/kernel';

/** A posting that would break the books. Nothing was posted; the caller has a fault. */
export class LedgerInvariantError extends Error {
  override readonly name = 'LedgerInvariantError';
}

/** R-CAP: account and chip balance together would exceed the card's cap. */
export class CapExceededError extends Refusal {
  constructor() {
    super(
      'CAP_EXCEEDED',
      { zh: '余额将超过该卡限额', en: 'the balance would exceed the card’s cap' },
      { rule: 'R-CAP' },
    );
  }
}

/** A card's balance can never go below zero, nor below what is held of it. */
export class InsufficientBalanceError extends Refusal {
  constructor() {
    super('INSUFFICIENT_BALANCE', { zh: '余额不足', en: 'the balance does not suffice' }, {});
  }
}
