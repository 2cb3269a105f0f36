import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptanceApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { Money, yuan } from '../../../kit/money.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import type { BatchSettlement, TerminalRow } from './transaction.types.js';

/** What the open batch holds so far, by the host's count. */
export function OpenBatch({ merchantId, terminal }: { merchantId: string; terminal: TerminalRow }) {
  const { t } = useTranslation('merchant');
  return (
    <section>
      <h2>{t('batches.open', { no: terminal.batchNo })}</h2>
      <Batch merchantId={merchantId} terminalNo={terminal.terminalNo} batchNo={terminal.batchNo} />
    </section>
  );
}

/** Settled batches with their totals; one opens with what differed. */
export function Batches({ merchantId, terminalNo }: { merchantId: string; terminalNo: string }) {
  const { t } = useTranslation('merchant');
  const [opened, setOpened] = useState<number>();
  const list = acceptanceApi.useQuery('get', '/v1/merchants/{id}/terminals/{no}/batches', {
    params: { path: { id: merchantId, no: terminalNo }, query: { limit: 20 } },
  });
  if (list.isPending) return <LoadingSkeleton rows={3} />;
  if (list.isError) return <FailedState error={list.error} again={() => void list.refetch()} />;
  const { items } = list.data;
  return (
    <section>
      <h2>{t('batches.settled')}</h2>
      {items.length === 0 && <p className="quiet">{t('batches.none')}</p>}
      {items.map((one) => (
        <div key={one.settlementId}>
          <button
            type="button"
            className="row-button"
            aria-expanded={opened === one.batchNo}
            onClick={() => setOpened(opened === one.batchNo ? undefined : one.batchNo)}
          >
            {t('batches.no', { no: one.batchNo })} · <ChinaTime at={one.settledAt} /> · {balanceOf(one, t)}
          </button>
          {opened === one.batchNo && <Batch merchantId={merchantId} terminalNo={terminalNo} batchNo={one.batchNo} />}
        </div>
      ))}
    </section>
  );
}

function balanceOf(
  one: BatchSettlement,
  t: (key: 'batches.forced' | 'batches.balanced' | 'batches.unbalanced') => string,
) {
  return one.forced ? t('batches.forced') : one.balanced ? t('batches.balanced') : t('batches.unbalanced');
}

function Batch({ merchantId, terminalNo, batchNo }: { merchantId: string; terminalNo: string; batchNo: number }) {
  const { t } = useTranslation('merchant');
  const batch = acceptanceApi.useQuery('get', '/v1/merchants/{id}/terminals/{no}/batches/{batchNo}', {
    params: { path: { id: merchantId, no: terminalNo, batchNo } },
  });
  if (batch.isPending) return <LoadingSkeleton rows={3} />;
  if (batch.isError) return <FailedState error={batch.error} again={() => void batch.refetch()} />;
  const { debits, credits, transactions, cases } = batch.data;
  return (
    <>
      {cases.map(({ caseId, differences }) => (
        <Notice key={caseId} type="warning" title={t('batches.case')}>
          <ul>
            {differences.map((one, at) => (
              <li key={at}>
                {t(`batches.differences.${one.code}`)}{' '}
                {one.traceNo !== undefined && `${t('batches.trace')} ${one.traceNo}`}{' '}
                {amounts(one.hostFen, one.terminalFen, t('batches.host'), t('batches.terminal'))}
              </li>
            ))}
          </ul>
        </Notice>
      ))}
      <div className="plain-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('batches.trace')}</th>
              <th scope="col">{t('transactions.kind')}</th>
              <th scope="col" className="amount">
                {t('transactions.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {transactions.map(({ traceNo, kind, amountFen, authorizationId }) => (
              <tr key={authorizationId}>
                <td>{String(traceNo).padStart(6, '0')}</td>
                <td>{t(`kinds.${kind as 'purchase'}`)}</td>
                <td className="amount">
                  <Money fen={amountFen} />
                </td>
              </tr>
            ))}
            <Sum label={t('batches.debits', { count: debits.count })} value={<Money fen={debits.amountFen} />} />
            <Sum
              label={t('batches.credits', { count: credits.count })}
              value={<Money fen={-credits.amountFen || 0} />}
            />
          </tbody>
        </table>
      </div>
    </>
  );
}

function Sum({ label, value }: { label: string; value: ReactNode }) {
  return (
    <tr className="result">
      <td colSpan={2}>{label}</td>
      <td className="amount">{value}</td>
    </tr>
  );
}

function amounts(hostFen: number | undefined, terminalFen: number | undefined, host: string, terminal: string): string {
  return [
    hostFen === undefined ? '' : `${host} ${yuan(hostFen)}`,
    terminalFen === undefined ? '' : `${terminal} ${yuan(terminalFen)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
