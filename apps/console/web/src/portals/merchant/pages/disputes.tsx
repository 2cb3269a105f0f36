import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../api/clients.js';
import { moneyColumn, stateColumn, textColumn, timeColumn } from '../../../kit/columns.js';
import { CompactRow } from '../../../kit/compact-list.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../kit/data-table.types.js';
import { Money } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import { StateTag } from '../../../kit/state-tag.js';
import { stateWord } from '../../../kit/state-words.js';
import '../merchant.css';
import { DisputeView, OpenDispute } from '../parts/dispute-view.js';
import { OfMerchant, type SeenMerchant, useMay } from '../parts/of-merchant.js';
import type { DisputeRow } from '../parts/transaction.types.js';

const STATES = ['awaiting_merchant', 'awaiting_evidence', 'proposed', 'decided', 'appealed', 'closed'] as const;

/** Failed taps and other disputes of e-cash: those that wait for the merchant's word, and how the others ended. */
export default function DisputesPage() {
  return <OfMerchant>{(merchant) => <Disputes merchant={merchant} />}</OfMerchant>;
}

function Disputes({ merchant }: { merchant: SeenMerchant }) {
  const { t } = useTranslation('merchant');
  const { work } = useMay(merchant);
  const { merchantId } = merchant;
  const columns = useMemo(
    (): Column<DisputeRow>[] => [
      textColumn('no', t('disputes.no'), (row) => row.caseNo),
      textColumn('subject', t('disputes.subject'), (row) => t(`disputes.subjects.${row.subject}`)),
      stateColumn('state', t('disputes.state'), (row) => row.state, 'dispute'),
      moneyColumn('amount', t('disputes.amount'), (row) => row.amountFen),
      textColumn('due', t('disputes.answerBy'), (row) => row.merchantDueOn),
      textColumn('terminal', t('disputes.terminal'), (row) => row.terminalNo),
      textColumn('outcome', t('disputes.outcome'), (row) => row.outcome && t(`disputes.outcomes.${row.outcome}`)),
      timeColumn('opened', t('disputes.opened'), (row) => row.openedAt, { optional: true }),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const options = STATES.map((value) => ({ value, label: inWords(stateWord(value, 'dispute')) }));
    return [{ key: 'state', label: t('disputes.state'), kind: 'select', options }];
  }, [t]);
  const load = ({ limit, cursor, filters: { state } }: ListQuery) =>
    answerOf(
      acceptance.GET('/v1/merchants/{id}/disputes', {
        params: {
          path: { id: merchantId },
          query: {
            limit,
            ...(cursor ? { cursor } : {}),
            ...(state ? { state: state as DisputeRow['state'] } : {}),
          },
        },
      }),
    );
  return (
    <DataTable<DisputeRow>
      id={`merchant.disputes.${merchantId}`}
      title={t('disputes.title')}
      load={load}
      columns={columns}
      filters={filters}
      actions={work && <OpenDispute merchantId={merchantId} />}
      rowKey={({ caseId }) => caseId}
      rowName={({ caseNo }) => caseNo}
      detail={({ caseId }) => <DisputeView merchant={merchant} caseId={caseId} />}
      compact={(row) => (
        <CompactRow
          title={t(`disputes.subjects.${row.subject}`)}
          value={<Money fen={row.amountFen} />}
          note={row.merchantDueOn ? t('disputes.answerByDay', { day: row.merchantDueOn }) : row.caseNo}
          state={<StateTag of="dispute" state={row.state} />}
        />
      )}
      empty={{ title: t('disputes.empty'), help: t('disputes.emptyHelp') }}
    />
  );
}
