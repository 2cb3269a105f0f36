import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { CustomerRow } from '../../house/answers.js';
import { CustomerView } from '../../house/customer-view.js';
import { listQuery } from '../../parts/list-query.js';

const load = (query: ListQuery) =>
  answerOf(issuer.GET('/v1/customers', { params: { query: listQuery<object>(query) } }));

/** Purchasers: by default those whose documents nobody has decided on. */
export default function CustomersPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<CustomerRow>[] => [
      textColumn('name', t('house.customers.name'), ({ name }) => name),
      textColumn('type', t('house.customers.type'), ({ type }) => t(`house.customers.types.${type}`)),
      textColumn('person', t('house.customers.person'), ({ person }) => person.name),
      stateColumn('kyc', t('house.customers.kyc'), ({ kycState }) => kycState, 'kyc'),
      timeColumn('createdAt', t('house.customers.createdAt'), ({ createdAt }) => createdAt),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const states = (['pending', 'verified', 'rejected'] as const).map((value) => ({
      value,
      label: inWords(stateWord(value, 'kyc')),
    }));
    return [{ key: 'kycState', label: t('house.customers.kyc'), kind: 'select', options: states }];
  }, [t]);
  return (
    <DataTable<CustomerRow>
      id="operations.customers"
      title={t('house.customers.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ customerId }) => customerId}
      rowName={({ name }) => name}
      detail={({ customerId }) => <CustomerView customerId={customerId} inDrawer />}
      empty={{ title: t('house.customers.empty'), help: t('house.customers.emptyHelp') }}
    />
  );
}
