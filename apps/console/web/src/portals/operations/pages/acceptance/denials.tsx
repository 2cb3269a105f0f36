import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../../api/clients.js';
import { ChinaTime } from '../../../../kit/china-time.js';
import { textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { ObjectPage } from '../../../../kit/object-page.js';
import { useSession } from '../../../../session/session.context.js';
import type { DenialRow } from '../../parts/answers.js';
import { ALL_TERMINALS, DenyEcash, ResumeEcash } from '../../parts/deny-ecash.js';
import { merchantFilter } from '../../parts/merchant-filter.js';
import { listQuery } from '../../parts/list-query.js';
import { MerchantName } from '../../parts/merchant-name.js';

/** What the page calls `state` the API calls open: in the address `open` is the row that is open. */
const load = ({ filters: { state, ...rest }, ...query }: ListQuery) => {
  const filters = { ...rest, ...(state ? { open: state } : {}) };
  return answerOf(clearing.GET('/v1/ecash-denials', { params: { query: listQuery<object>({ ...query, filters }) } }));
};

/** Acceptors whose contract does not let them take e-cash: their offline purchases are queued. */
export default function DenialsPage() {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const columns = useMemo(
    (): Column<DenialRow>[] => [
      textColumn('merchant', t('merchant'), (row) => row.merchantId, {
        render: (row) => <MerchantName merchantId={row.merchantId} />,
      }),
      textColumn('terminal', t('denials.terminal'), (row) => terminalOf(row) ?? t('denials.allTerminals')),
      textColumn('since', t('denials.since'), (row) => row.since),
      textColumn('until', t('denials.until'), (row) => row.until),
      textColumn('reason', t('denials.reason'), (row) => row.reason),
      timeColumn('deniedAt', t('denials.deniedAt'), (row) => row.deniedAt),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = [
      { value: 'true', label: t('denials.inForce') },
      { value: 'false', label: t('denials.over') },
    ];
    return [
      { key: 'state', label: t('denials.state'), kind: 'select', options, initial: 'true' },
      merchantFilter(t('merchant')),
    ];
  }, [t]);
  return (
    <DataTable<DenialRow>
      id="operations.denials"
      title={t('denials.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ denialId }) => denialId}
      rowName={() => t('denials.title')}
      detail={(denial) => <DenialView denial={denial} />}
      actions={roles.includes('ops_maker') && <DenyEcash />}
      empty={{ title: t('denials.empty'), help: t('denials.emptyHelp') }}
    />
  );
}

function terminalOf({ terminalId }: DenialRow): string | undefined {
  return terminalId === ALL_TERMINALS ? undefined : terminalId;
}

function DenialView({ denial }: { denial: DenialRow }) {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const begun = {
    key: 'denied',
    at: denial.deniedAt,
    who: denial.deniedBy,
    what: t('denials.inForce'),
    why: denial.reason,
  };
  const over = denial.endedAt && {
    key: 'ended',
    at: denial.endedAt,
    who: denial.endedBy ?? '—',
    what: t('denials.ended'),
    why: denial.endReason,
  };
  return (
    <ObjectPage
      inDrawer
      title={t('denials.title')}
      actions={roles.includes('ops_maker') && denial.until === null && <ResumeEcash denial={denial} />}
      facts={[
        { label: t('merchant'), value: <MerchantName merchantId={denial.merchantId} /> },
        { label: t('denials.terminal'), value: terminalOf(denial) ?? t('denials.allTerminals') },
        { label: t('denials.since'), value: denial.since },
        { label: t('denials.until'), value: denial.until },
        { label: t('denials.deniedAt'), value: <ChinaTime at={denial.deniedAt} /> },
      ]}
      timeline={over ? [over, begun] : [begun]}
    />
  );
}
