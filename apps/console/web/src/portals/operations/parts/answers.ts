import type { AcceptanceClient, ClearingClient, IssuerClient, MethodResponse } from '@app/contracts';

/** Rows of the APIs' lists, as their descriptions say. */
type Rows<Page extends { readonly items: readonly unknown[] }> = Page['items'][number];

export type DisputeRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/disputes'>>;
export type DisputeDetail = MethodResponse<IssuerClient, 'get', '/v1/disputes/{id}'>;
export type ChipStory = MethodResponse<IssuerClient, 'get', '/v1/chips/{accountId}/{psn}/timeline'>;
export type DisputeSla = MethodResponse<IssuerClient, 'get', '/v1/dispute-sla'>;
export type ReceiptRow = Rows<MethodResponse<IssuerClient, 'get', '/v1/receipts'>>;

export type RunRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/settlement-runs'>>;
export type SettlementRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/settlements'>>;
export type PayoutRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/payouts'>>;
export type StatementRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/bank-statements'>>;
export type BankFileRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/bank-files'>>;
export type BreakCaseRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/clearing-cases'>>;
export type Proof = MethodResponse<ClearingClient, 'get', '/v1/proof'>;
export type ProofRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/proofs'>>;
export type VoucherRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/vouchers'>>;
export type VoucherDetail = MethodResponse<ClearingClient, 'get', '/v1/vouchers/{accountId}/{voucherId}'>;
export type EntryRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/entries'>>;
export type JobRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/jobs'>>;
export type AuditRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/audit-events'>>;
export type UploadRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/ecash-uploads'>>;
export type DenialRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/ecash-denials'>>;
export type LoadTransferRow = Rows<MethodResponse<ClearingClient, 'get', '/v1/load-transfers'>>;

export type RuleSetRow = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/risk/rule-sets'>>;
export type RuleSet = MethodResponse<AcceptanceClient, 'get', '/v1/risk/rule-sets/{id}'>;
export type RiskRule = RuleSet['rules']['rules'][number];
export type BackTest = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/risk/rule-sets/{id}/back-tests'>>;
export type ListEntryRow = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/risk/lists'>>;
export type DecisionRow = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/risk/decisions'>>;
export type MerchantScoreRow = Rows<MethodResponse<AcceptanceClient, 'get', '/v1/risk/merchant-scores'>>;
