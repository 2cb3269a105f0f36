import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { inWords } from '../../../../kit/refusal.js';
import { stateWord } from '../../../../kit/state-words.js';
import type { DisputeRow } from '../../parts/answers.js';
import { CasePanel } from '../../parts/case-view.js';
import { DueDay } from '../../parts/due-day.js';
import { listQuery } from '../../parts/list-query.js';
import { MerchantName } from '../../parts/merchant-name.js';
import { OpenComplaint } from '../../parts/open-complaint.js';
import { optionsOf, wordOf } from '../../parts/word.js';

const STATES = ['opened', 'awaiting_evidence', 'awaiting_merchant', 'proposed', 'decided', 'appealed', 'closed'];
const SUBJECTS = [
  'flash_record',
  'unrecorded_debit',
  'complaint',
  'late_upload',
  'questioned_upload',
  'load',
  'remainder',
];
const WAITS = ['GOODS_UNKNOWN', 'NO_LATER_ANCHOR', 'OTHER_COUNTS_OPEN', 'PEOPLE', 'SHADOW_NOT_COVERED', 'SECOND_LOOK'];

/** What the desk calls `work` the API calls open: in the address `open` is the row that is open. */
function load({ filters, ...query }: ListQuery) {
  const { work, ...rest } = filters;
  const known = { ...rest, ...(work ? { open: work } : {}) };
  return answerOf(issuer.GET('/v1/disputes', { params: { query: listQuery<object>({ ...query, filters: known }) } }));
}

/** Disputes: by default those that are not closed. */
export default function CasesPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<DisputeRow>[] => [
      textColumn('no', t('disputes.caseNo'), (row) => row.caseNo),
      textColumn('subject', t('disputes.subject'), (row) => wordOf(t, 'disputes.subjects', row.subject)),
      stateColumn('state', t('disputes.state'), (row) => row.state, 'dispute'),
      moneyColumn('amount', t('disputes.amount'), (row) => row.amountFen),
      textColumn('waits', t('disputes.waitsFor'), (row) => row.waitsFor && wordOf(t, 'disputes.waits', row.waitsFor)),
      textColumn('due', t('disputes.dueOn'), (row) => row.dueOn, { render: (row) => <DueDay of={row} /> }),
      textColumn('merchant', t('merchant'), (row) => row.merchantId, {
        render: (row) => <MerchantName merchantId={row.merchantId} />,
      }),
      textColumn('outcome', t('disputes.outcome'), (row) => wordOf(t, 'disputes.outcomes', row.outcome), {
        optional: true,
      }),
      timeColumn('opened', t('disputes.openedAt'), (row) => row.openedAt),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const states = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'dispute')) }));
    const yes = [{ value: 'true', label: t('yes') }];
    const open = [...yes, { value: 'false', label: t('disputes.ended') }];
    return [
      { key: 'work', label: t('disputes.open'), kind: 'select', options: open, initial: 'true' },
      { key: 'state', label: t('disputes.state'), kind: 'select', options: states },
      {
        key: 'subject',
        label: t('disputes.subject'),
        kind: 'select',
        options: optionsOf(t, 'disputes.subjects', SUBJECTS),
      },
      {
        key: 'waitsFor',
        label: t('disputes.waitsFor'),
        kind: 'select',
        options: optionsOf(t, 'disputes.waits', WAITS),
      },
      { key: 'breached', label: t('disputes.breached'), kind: 'select', options: yes },
      { key: 'dueUntil', label: t('disputes.dueUntil'), kind: 'date' },
    ];
  }, [t]);
  return (
    <DataTable<DisputeRow>
      id="operations.disputes"
      title={t('disputes.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ caseId }) => caseId}
      rowName={({ caseNo }) => caseNo}
      detail={({ caseId }) => <CasePanel caseId={caseId} />}
      actions={<OpenComplaint />}
      empty={{ title: t('disputes.empty'), help: t('disputes.emptyHelp') }}
    />
  );
}
