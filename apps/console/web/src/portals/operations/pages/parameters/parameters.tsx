import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { textColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import type { ParameterRow } from '../../house/answers.js';
import { RuleNumbers } from '../../house/rule-numbers.js';
import { parameterText } from '../../house/parameter-text.js';
import { ParameterView } from '../../house/parameter-view.js';

const load = async () => ({ ...(await answerOf(issuer.GET('/v1/parameters'))), nextCursor: null });

/** What the product's people may set, from a day on. */
export default function ParametersPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo((): Column<ParameterRow>[] => {
    const next = ({ versions }: ParameterRow) => versions.findLast(({ standing }) => standing === 'to_come');
    return [
      textColumn('meaning', t('house.parameters.meaning'), ({ meaning }) => inWords(meaning), {
        render: ({ meaning }) => <span className="meaning">{inWords(meaning)}</span>,
      }),
      textColumn('name', t('house.parameters.name'), ({ name }) => name, { optional: true }),
      textColumn('now', t('house.parameters.now'), (row) => parameterText(t, row, row.inForce.value)),
      textColumn(
        'since',
        t('house.parameters.since'),
        ({ inForce }) => inForce.effectiveFrom ?? t('house.parameters.standard'),
      ),
      textColumn('next', t('house.parameters.next'), (row) => {
        const to = next(row);
        return to && `${to.effectiveFrom} · ${parameterText(t, row, to.value)}`;
      }),
      textColumn('citation', t('house.parameters.citation'), ({ citation }) =>
        citation === 'policy' ? t('house.parameters.policy') : citation,
      ),
    ];
  }, [t]);
  return (
    <>
      <DataTable<ParameterRow>
        id="operations.parameters"
        title={t('house.parameters.title')}
        load={load}
        columns={columns}
        rowKey={({ name }) => name}
        rowName={({ name }) => name}
        detail={(row) => <ParameterView parameter={row} />}
        empty={{ title: t('house.parameters.empty') }}
      />
      <RuleNumbers />
    </>
  );
}
