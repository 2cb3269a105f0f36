import type { ChinaDate, Id } from '@app/kernel';
import type { AuthorizationKind, AuthorizationRequest } from './authorization.types.js';

/** How a follow-up names the transaction it speaks of. The most exact reference given is used. */
export interface OriginalReference {
  /** The authorization itself (HTTP). */
  readonly authorizationId?: Id;
  /** Beginning of its origin key, `pos/{merchantNo}/{terminalNo}/{batch}/{trace}/`: void and reversal at the same terminal. */
  readonly originPrefix?: string;
  /** Its retrieval reference number (field 37). With `originPrefix` it must agree. */
  readonly rrn?: string;
  /** The hold's authorization code (field 38): pre-authorization cancel and completion. */
  readonly authCode?: string;
  /** Its business date, where the message tells it. */
  readonly date?: ChinaDate;
  /** The batch and trace number it was sent under at whatever terminal; with `rrn` they must agree. */
  readonly batchNo?: number;
  readonly traceNo?: number;
}

export interface FollowUpRequest extends AuthorizationRequest {
  readonly kind: Exclude<AuthorizationKind, 'purchase'>;
  /** Absent for `balance` and `hold`. */
  readonly original?: OriginalReference;
  /** Reversals only: the key and kind the original would have, so that it is refused when it comes late. */
  readonly reversed?: { readonly originKey: string; readonly kind: AuthorizationKind };
  /** The terminal's open batch; 0 where there are no batches. A void must be in it, a refund must not. */
  readonly openBatchNo: number;
}
