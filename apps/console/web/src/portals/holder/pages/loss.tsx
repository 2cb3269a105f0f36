import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { issuer, issuerApi } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { yuan } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { HolderPage } from '../parts/holder-page.js';

/** Reports the card lost; whoever holds an anonymous one is told kindly why that is not possible (R-LOSS). */
export default function LossPage() {
  const { t } = useTranslation('holder');
  const client = useQueryClient();
  const card = issuerApi.useQuery('get', '/v1/holder/card');
  if (card.isPending) return <LoadingSkeleton />;
  if (card.isError) return <FailedState error={card.error} again={() => void card.refetch()} />;
  const { data } = card;
  const report = async () => {
    await answerOf(issuer.POST('/v1/holder/loss-reports', { body: { confirm: true } }));
    await client.invalidateQueries();
  };
  const reported = data.status === 'lost' || data.status === 'stolen';
  return (
    <HolderPage title={t('loss.title')}>
      {reported && data.advice && (
        <Notice type="info" title={t('loss.done')}>
          {inWords(data.advice)}
        </Notice>
      )}
      {!reported && (
        <Notice type={data.kind === 'anonymous' ? 'warning' : 'info'} title={t('loss.what')}>
          {inWords(data.lossNotice)}
        </Notice>
      )}
      {data.mayReportLoss && (
        <ConfirmDangerous
          danger
          label={t('loss.confirm')}
          title={t('loss.sure')}
          consequence={t('loss.consequence', { card: data.panMasked, amount: yuan(data.balanceFen) })}
          needsReason={false}
          run={report}
        />
      )}
      {!data.mayReportLoss && !reported && data.kind === 'named' && (
        <p>{t('loss.notNow', { status: t(`card.statuses.${data.status}`) })}</p>
      )}
    </HolderPage>
  );
}
