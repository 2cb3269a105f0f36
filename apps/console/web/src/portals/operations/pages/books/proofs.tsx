import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearing, clearingApi } from '../../../../api/clients.js';
import { moneyColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { FailedState, LoadingSkeleton } from '../../../../kit/states.js';
import type { ProofRow } from '../../parts/answers.js';
import { listQuery } from '../../parts/list-query.js';
import { ReserveProof } from '../../parts/reserve-proof.js';

const load = (query: ListQuery) =>
  answerOf(clearing.GET('/v1/proofs', { params: { query: listQuery<object>(query) } }));

/** Proofs as they were kept when days were closed. */
export default function ProofsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<ProofRow>[] => [
      textColumn('day', t('runs.businessDate'), (row) => row.businessDate),
      textColumn('proven', t('runs.proven'), (row) => t(row.proven ? 'yes' : 'no'), {
        render: ({ proven }) => (
          <span className={`state-tag state-${proven ? 'good' : 'bad'}`}>
            {t(proven ? 'proofs.proven' : 'proofs.unproven')}
          </span>
        ),
      }),
      moneyColumn('closing', t('reserve.blocks.statement'), (row) => row.statementClosingFen),
      moneyColumn('owed', t('proofs.owed'), (row) => row.blocksTotalFen),
      moneyColumn('timing', t('reserve.blocks.timing'), (row) => row.timingTotalFen),
      moneyColumn('difference', t('reserve.blocks.difference'), (row) => row.unexplainedFen),
      timeColumn('at', t('proofs.at'), (row) => row.provedAt),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = [
      { value: 'true', label: t('proofs.proven') },
      { value: 'false', label: t('proofs.unproven') },
    ];
    return [{ key: 'proven', label: t('runs.proven'), kind: 'select', options }];
  }, [t]);
  return (
    <DataTable<ProofRow>
      id="operations.proofs"
      title={t('proofs.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ proofId }) => proofId}
      rowName={({ businessDate }) => `${t('proofs.title')} ${businessDate}`}
      detail={({ proofId }) => <KeptProof proofId={proofId} />}
      actions={<Link to="/operations/books/reserve">{t('reserve.title')}</Link>}
      empty={{ title: t('proofs.empty'), help: t('proofs.emptyHelp') }}
    />
  );
}

function KeptProof({ proofId }: { proofId: string }) {
  const proof = clearingApi.useQuery('get', '/v1/proofs/{id}', { params: { path: { id: proofId } } });
  if (proof.isPending) return <LoadingSkeleton />;
  if (proof.isError) return <FailedState error={proof.error} again={() => void proof.refetch()} />;
  return <ReserveProof proof={proof.data} inPanel />;
}
