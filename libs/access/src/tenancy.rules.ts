import { type Bilingual, type Id, notFound } from '@app/kernel';
import type { Actor, Role } from './access.types.js';

/** Whose an object is; what is null or left out belongs to the issuer alone. */
export interface Owner {
  readonly customerId?: Id | null;
  readonly merchantId?: Id | null;
  /** Of a card and what belongs to it. */
  readonly accountId?: Id | null;
}

const HOUSE_ROLES: readonly Role[] = ['ops_maker', 'ops_checker', 'auditor'];

/** Whether the actor is one of the issuer's own people. */
export function isHouse(actor: Actor): boolean {
  return actor.roles.some((role) => HOUSE_ROLES.includes(role));
}

/** Whether an object may be shown to the actor at all: the issuer's people see every tenant's, others only their own. */
export function maySee(actor: Actor, owner: Owner): boolean {
  if (isHouse(actor)) return true;
  const sameCustomer = actor.customerId !== null && actor.customerId === owner.customerId;
  const sameMerchant = actor.merchantId !== null && actor.merchantId === owner.merchantId;
  const sameCard = Boolean(actor.accountId) && actor.accountId === owner.accountId;
  return sameCustomer || sameMerchant || sameCard;
}

/**
 * Stops a caller at another tenant's object as if it did not exist.
 * @throws Refusal `NOT_FOUND`, 404
 */
export function assertMaySee(actor: Actor, owner: Owner, what: Bilingual): void {
  if (!maySee(actor, owner)) throw notFound(what);
}
