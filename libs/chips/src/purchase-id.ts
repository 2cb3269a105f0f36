import { authorizationIdOf } from '@app/authorization';
import type { Id } from '@app/kernel';
import type { ChipRef } from './chip.types.js';

/** The id under which the books keep the offline purchase of a count, so that a count is paid once, whoever posts it. */
export function offlinePurchaseId({ accountId, psn }: ChipRef, atc: number): Id {
  return authorizationIdOf(`ecash/${accountId}/${psn}/${atc}`);
}
