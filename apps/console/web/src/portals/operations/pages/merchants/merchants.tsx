import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { acceptance } from '../../../../api/clients.js';
import { stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { MerchantRow } from '../../house/answers.js';
import { MerchantSummary } from '../../house/merchant-view.js';
import { regionText } from '../../house/provinces.js';
import { useRole } from '../../house/role.js';
import { listQuery } from '../../parts/list-query.js';

const load = (query: ListQuery) =>
  answerOf(acceptance.GET('/v1/merchants', { params: { query: listQuery<object>(query) } }));

/** Merchants, and the way to sign another. */
export default function MerchantsPage() {
  const { t } = useTranslation('operations');
  const maker = useRole('ops_maker');
  const columns = useMemo(
    (): Column<MerchantRow>[] => [
      textColumn('name', t('house.merchants.name'), ({ name }) => name),
      textColumn('no', t('house.merchants.no'), ({ merchantNo }) => merchantNo),
      textColumn('mcc', t('house.merchants.mcc'), ({ mcc }) => mcc),
      textColumn('region', t('house.merchants.region'), ({ regionCode }) => regionText(regionCode)),
      stateColumn('status', t('house.state'), ({ status }) => status, 'merchant'),
      timeColumn('createdAt', t('house.createdAt'), ({ createdAt }) => createdAt),
    ],
    [t],
  );
  const filters = useMemo(
    (): Filter[] => [
      { key: 'search', label: t('house.merchants.search'), kind: 'text' },
      {
        key: 'status',
        label: t('house.state'),
        kind: 'select',
        options: (['active', 'suspended', 'closed'] as const).map((value) => ({
          value,
          label: inWords(stateWord(value, 'merchant')),
        })),
      },
    ],
    [t],
  );
  return (
    <DataTable<MerchantRow>
      id="operations.merchants"
      title={t('house.merchants.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ merchantId }) => merchantId}
      rowName={({ name }) => name}
      detail={({ merchantId }) => <MerchantSummary merchantId={merchantId} />}
      actions={maker && <Link to="/operations/merchants-new">{t('house.merchants.onboard')}</Link>}
      empty={{ title: t('house.merchants.empty'), help: t('house.merchants.emptyHelp') }}
    />
  );
}
