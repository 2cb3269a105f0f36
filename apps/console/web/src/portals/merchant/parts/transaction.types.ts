import type { AcceptancePaths } from '@app/contracts';

type Answer<P extends keyof AcceptancePaths> = AcceptancePaths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type DayOverview = Answer<'/v1/merchants/{id}/days/{businessDate}'>;
export type TransactionRowData = Answer<'/v1/merchants/{id}/transactions'>['items'][number];
export type TransactionDetail = Answer<'/v1/merchants/{id}/transactions/{businessDate}/{transactionId}'>;
export type DisputeRow = Answer<'/v1/merchants/{id}/disputes'>['items'][number];
export type TenderRow = Answer<'/v1/tenders'>['items'][number];
export type TerminalRow = Answer<'/v1/merchants/{id}/terminals'>['items'][number];
export type BatchSettlement = Answer<'/v1/merchants/{id}/terminals/{no}/batches'>['items'][number];
export type NotificationRow = Answer<'/v1/notifications'>['items'][number];
export type EndpointData = Answer<'/v1/webhook-endpoints'>['items'][number];
export type StaffMember = Answer<'/v1/merchants/{id}/staff'>['items'][number];
export type DisputeDetail = Answer<'/v1/merchants/{id}/disputes/{caseId}'>;
export type Tender = Answer<'/v1/tenders/{id}'>;
export type TenderLeg = Tender['legs'][number];
