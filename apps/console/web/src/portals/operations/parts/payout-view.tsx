import { answerOf } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clearing } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { Money, yuan } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { StateTag } from '../../../kit/state-tag.js';
import { useSession } from '../../../session/session.context.js';
import type { PayoutRow } from './answers.js';
import { Proposed, useProposal } from './proposed.js';

/** A payment to a merchant; a failed one can be tried again by two people. */
export function PayoutView({ payout }: { payout: PayoutRow }) {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const proposal = useProposal('clearing');
  const { payoutId, amountFen, payeeName, retriedBy, retryOf } = payout;
  const linkTo = (id: string) => <Link to={`?state=all&merchantId=${payout.merchantId}&open=${id}`}>{id}</Link>;
  return (
    <ObjectPage
      inDrawer
      title={payout.instructionId}
      state={<StateTag of="payout" state={payout.state} />}
      actions={
        roles.includes('ops_maker') &&
        payout.state === 'failed' &&
        retriedBy === null && (
          <ConfirmDangerous
            label={t('payouts.retry')}
            title={t('payouts.retry')}
            primary
            consequence={
              <>
                <p>{t('payouts.retryConsequence', { amount: yuan(amountFen), payee: payeeName })}</p>
                <p className="quiet">{t('secondPerson')}</p>
              </>
            }
            run={(reason) =>
              proposal.propose(
                answerOf(
                  clearing.POST('/v1/payouts/{id}/retry', { params: { path: { id: payoutId } }, body: { reason } }),
                ),
              )
            }
          />
        )
      }
      notice={<Proposed of={proposal} />}
      facts={[
        { label: t('payouts.payee'), value: payeeName },
        { label: t('payouts.amount'), value: <Money fen={amountFen} /> },
        { label: t('payouts.account'), value: `${payout.bankName} ${payout.accountNoMasked}` },
        { label: t('payouts.instructedOn'), value: payout.instructedOn },
        { label: t('payouts.answeredOn'), value: payout.answeredOn },
        { label: t('payouts.reason'), value: payout.reason },
        { label: t('payouts.bankReference'), value: payout.bankReference },
        { label: t('payouts.onStatement'), value: t(payout.onStatement ? 'yes' : 'no') },
        { label: t('payouts.retryOf'), value: retryOf && linkTo(retryOf) },
        { label: t('payouts.retried'), value: retriedBy && linkTo(retriedBy) },
        {
          label: t('books.vouchers'),
          value: (
            <Link to={`/operations/books/vouchers?documentType=payout&documentId=${payoutId}`}>
              {t('books.ofDocument')}
            </Link>
          ),
        },
      ]}
      timeline={[]}
    />
  );
}
