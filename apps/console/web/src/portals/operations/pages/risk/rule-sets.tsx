import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { acceptance } from '../../../../api/clients.js';
import { countColumn, stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { RuleSetRow } from '../../parts/answers.js';
import { listQuery } from '../../parts/list-query.js';
import { PersonName } from '../../parts/person-name.js';

const STATES = ['draft', 'active', 'retired'];

const load = (query: ListQuery) =>
  answerOf(acceptance.GET('/v1/risk/rule-sets', { params: { query: listQuery<object>(query) } }));

/** Versions of the risk rules, latest first. */
export default function RuleSetsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<RuleSetRow>[] => [
      countColumn('version', t('rules.version'), (row) => row.version, { width: 80 }),
      textColumn('name', t('rules.name'), (row) => row.name, {
        render: (row) => <Link to={`/operations/risk/rule-sets/${row.ruleSetId}`}>{row.name}</Link>,
      }),
      stateColumn('status', t('rules.status'), (row) => row.status, 'rule-set'),
      textColumn('note', t('rules.note'), (row) => row.note),
      textColumn('by', t('rules.createdBy'), (row) => row.createdBy, {
        render: (row) => <PersonName login={row.createdBy} />,
      }),
      timeColumn('at', t('rules.createdAt'), (row) => row.createdAt),
      timeColumn('active', t('rules.activatedAt'), (row) => row.activatedAt),
      timeColumn('retired', t('rules.retiredAt'), (row) => row.retiredAt, { optional: true }),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'rule-set')) }));
    return [{ key: 'status', label: t('rules.status'), kind: 'select', options }];
  }, [t]);
  return (
    <DataTable<RuleSetRow>
      id="operations.rule-sets"
      title={t('rules.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ ruleSetId }) => ruleSetId}
      rowName={({ name, version }) => `${name} v${version}`}
      empty={{ title: t('rules.empty'), help: t('rules.emptyHelp') }}
    />
  );
}
