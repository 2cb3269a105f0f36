import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { SecureElementRow } from '../../house/answers.js';
import { SecureElementView } from '../../house/secure-element-view.js';
import { listQuery } from '../../parts/list-query.js';

const STATES = ['requested', 'installed', 'active', 'suspended', 'deleted'] as const;

const load = (query: ListQuery) =>
  answerOf(issuer.GET('/v1/secure-elements', { params: { query: listQuery<object>(query) } }));

/** Chips in phones: how each stands, and what it was told over the air. */
export default function SecureElementsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo((): Column<SecureElementRow>[] => {
    const last = ({ commands }: SecureElementRow) => commands.at(-1);
    return [
      textColumn('card', t('house.cards.pan'), ({ panMasked }) => panMasked),
      textColumn('serialNo', t('house.elements.serialNo'), ({ serialNo }) => serialNo),
      stateColumn('state', t('house.state'), ({ state }) => state, 'element'),
      textColumn(
        'last',
        t('house.elements.last'),
        (row) => last(row) && t(`house.elements.commands.${last(row)!.command}`),
      ),
      stateColumn('answer', t('house.elements.answer'), (row) => last(row)?.outcome ?? 'awaited', 'element-command'),
      timeColumn('at', t('house.elements.requestedAt'), (row) => last(row)?.requestedAt ?? null),
      textColumn('psn', t('house.cards.psn'), ({ psn }) => psn, { optional: true }),
      timeColumn('createdAt', t('house.createdAt'), ({ createdAt }) => createdAt, { optional: true }),
    ];
  }, [t]);
  const filters = useMemo(
    (): Filter[] => [
      {
        key: 'state',
        label: t('house.state'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: inWords(stateWord(value, 'element')) })),
      },
      {
        key: 'open',
        label: t('house.elements.unanswered'),
        kind: 'select',
        options: [
          { value: 'true', label: t('house.yes') },
          { value: 'false', label: t('house.no') },
        ],
      },
    ],
    [t],
  );
  return (
    <DataTable<SecureElementRow>
      id="operations.secure-elements"
      title={t('house.elements.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ secureElementId }) => secureElementId}
      rowName={({ panMasked }) => panMasked}
      detail={({ secureElementId }) => <SecureElementView secureElementId={secureElementId} />}
      empty={{ title: t('house.elements.empty'), help: t('house.elements.emptyHelp') }}
    />
  );
}
