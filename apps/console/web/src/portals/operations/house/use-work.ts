import { answerOf } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { anyApp, clearing, issuer } from '../../../api/clients.js';
import { type LiveApp, useLive } from '../../../api/use-live.js';
import type { ApprovalView } from '../../../kit/maker-checker.js';

/** A proposal with the application that carries it out: they number theirs alike. */
export type QueuedApproval = ApprovalView & { readonly app: LiveApp };

const APPS: readonly LiveApp[] = ['issuer', 'acceptance', 'clearing'];
const LIMIT = 100;
const KEY = ['work'] as const;

/** Everything that waits for one of the issuer's people, and whether the page follows it by itself. */
export function useWork() {
  const queries = useQueryClient();
  const live = useLive('issuer', ['work-queue'], () => void queries.invalidateQueries({ queryKey: KEY }));
  const work = useQuery({ queryKey: KEY, queryFn: readWork, refetchInterval: 60_000 });
  return { live, work };
}

export type Work = Awaited<ReturnType<typeof readWork>>;

async function readWork() {
  const query = { limit: LIMIT };
  const [approvals, receipts, customers, orders, disputes, sla, payouts, breaks, uploads] = await Promise.all([
    Promise.all(APPS.map(pendingOf)),
    answerOf(issuer.GET('/v1/receipts', { params: { query: { ...query, state: 'suspense' } } })),
    answerOf(issuer.GET('/v1/customers', { params: { query: { ...query, kycState: 'pending' } } })),
    answerOf(issuer.GET('/v1/orders', { params: { query: { ...query, state: 'paid' } } })),
    answerOf(issuer.GET('/v1/disputes', { params: { query: { ...query, open: 'true' } } })),
    answerOf(issuer.GET('/v1/dispute-sla')),
    answerOf(clearing.GET('/v1/payouts', { params: { query: { ...query, state: 'failed' } } })),
    answerOf(clearing.GET('/v1/clearing-cases', { params: { query: { ...query, state: 'open' } } })),
    answerOf(clearing.GET('/v1/ecash-uploads/totals')),
  ]);
  return {
    approvals: approvals.flat().sort((one, other) => one.proposedAt.localeCompare(other.proposedAt)),
    receipts: receipts.items,
    customers: customers.items,
    orders: orders.items,
    disputes: [...disputes.items].sort((one, other) => one.dueOn.localeCompare(other.dueOn)),
    sla,
    payouts: payouts.items.filter(({ retriedBy }) => retriedBy === null),
    breaks: breaks.items,
    uploads: uploads.items,
  };
}

async function pendingOf(app: LiveApp): Promise<QueuedApproval[]> {
  const query = { limit: LIMIT, status: 'pending' } as const;
  const { items } = await answerOf(anyApp[app].GET('/v1/approvals', { params: { query } }));
  return items.map((item) => ({ ...item, app }));
}
