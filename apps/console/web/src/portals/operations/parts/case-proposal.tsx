import { useTranslation } from 'react-i18next';
import { issuerApi } from '../../../api/clients.js';
import { MakerChecker } from '../../../kit/maker-checker.js';
import { yuan } from '../../../kit/money.js';
import type { DisputeDetail } from './answers.js';
import { wordOf } from './word.js';

/** A decision that waits for its second person, as the first one wrote it. */
export function CaseProposal({ of: one, onDecided }: { of: DisputeDetail; onDecided: () => void }) {
  const { t } = useTranslation('operations');
  const pending = one.state === 'proposed' && one.approvalId !== null;
  const approval = issuerApi.useQuery(
    'get',
    '/v1/approvals/{id}',
    { params: { path: { id: one.approvalId ?? '0' } } },
    { enabled: pending },
  );
  if (!pending || !approval.data) return null;
  const { outcome } = approval.data.payload as { outcome: string };
  const after = wordOf(t, 'disputes.outcomes', outcome);
  return (
    <section>
      <h2>{t('disputes.proposal')}</h2>
      <MakerChecker
        app="issuer"
        approval={approval.data}
        difference={[
          { field: t('disputes.outcome'), after },
          { field: t('disputes.amount'), after: yuan(one.amountFen) },
        ]}
        onDecided={onDecided}
      />
    </section>
  );
}
