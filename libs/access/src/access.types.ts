import type { Bilingual, Id } from '@app/kernel';

export const ROLES = ['purchaser', 'merchant', 'ops_maker', 'ops_checker', 'auditor', 'holder'] as const;

/** What a user may do; a user of the issuer may have several, one of a customer or merchant has just that. */
export type Role = (typeof ROLES)[number];

export const MERCHANT_ROLES = ['owner', 'cashier', 'viewer'] as const;

/** What one of a merchant's people may do there: `owner` everything, `cashier` daily business, `viewer` looks only. */
export type MerchantRole = (typeof MERCHANT_ROLES)[number];

/** Who calls. Behind an API key stands its merchant: `userId` is then the key's id. */
export interface Actor {
  readonly userId: Id;
  readonly login: string;
  readonly name: string;
  readonly roles: Role[];
  readonly customerId: Id | null;
  readonly merchantId: Id | null;
  /** Of a holder: the account of the card in hand. */
  readonly accountId?: Id | null;
  /** Of a merchant's people; a merchant's key may do what its owner may. */
  readonly merchantRole?: MerchantRole | null;
  readonly via: 'session' | 'api_key';
}

/** `full`, or `enrolment`: good for nothing but setting up the second factor that is lacking. */
export type SessionStage = 'full' | 'enrolment';

export type ApprovalStatus = 'pending' | 'approved' | 'rejected';

/** A command that waits, or waited, for a second person. */
export interface Approval {
  readonly approvalId: Id;
  readonly kind: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly summary: Bilingual;
  readonly payload: unknown;
  readonly reason: string | null;
  readonly proposedBy: Id;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly status: ApprovalStatus;
  readonly decidedBy: Id | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly result: unknown;
}
