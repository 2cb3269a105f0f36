import { answerOf } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { QRCode } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, issuerApi } from '../../../api/clients.js';
import { yuan } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { HolderPage } from '../parts/holder-page.js';

/** A code lives a minute by the platform's clock; a new one is fetched a little before. */
const SHOWN_SECONDS = 50;
const LOOK_MS = 4_000;
const QR_PIXELS = 280;

/** The code to pay with, bright and large; a new one comes by itself, and what it paid shows at once. */
export default function PayPage() {
  const { t } = useTranslation('holder');
  const card = issuerApi.useQuery('get', '/v1/holder/card', {}, { refetchInterval: LOOK_MS });
  const [firstFen, setFirstFen] = useState<number>();
  const available = card.data?.availableFen;
  useEffect(() => {
    if (available !== undefined) setFirstFen((first) => first ?? available);
  }, [available]);
  if (card.isPending) return <LoadingSkeleton />;
  if (card.isError) return <FailedState error={card.error} again={() => void card.refetch()} />;
  const changed = firstFen === undefined ? 0 : card.data.availableFen - firstFen;
  return (
    <HolderPage title={t('pay.title')}>
      {changed !== 0 && <Notice type="info" title={t('pay.paid', { amount: yuan(changed) })} />}
      {card.data.mayPay ? (
        <PayCode key={card.data.availableFen} />
      ) : (
        <Notice type="warning" title={t('pay.notNow')}>
          {card.data.advice && inWords(card.data.advice)}
        </Notice>
      )}
      <dl className="holder-facts">
        <dt>{t('pay.available')}</dt>
        <dd>{yuan(card.data.availableFen)}</dd>
      </dl>
    </HolderPage>
  );
}

function PayCode() {
  const { t } = useTranslation('holder');
  const [now, setNow] = useState(Date.now);
  const code = useQuery({
    queryKey: ['holder-code'],
    queryFn: async () => ({ ...(await answerOf(acceptance.POST('/v1/holder/codes'))), cameAt: Date.now() }),
    gcTime: 0,
    staleTime: 0,
    refetchInterval: SHOWN_SECONDS * 1_000,
  });
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  if (code.isPending) return <LoadingSkeleton rows={4} />;
  if (code.isError) return <FailedState error={code.error} again={() => void code.refetch()} />;
  const left = Math.max(0, Math.ceil(SHOWN_SECONDS - (now - code.data.cameAt) / 1_000));
  return (
    <section className="pay-code">
      <p>{t('pay.show')}</p>
      <QRCode
        type="svg"
        aria-label={t('pay.label')}
        value={code.data.code}
        size={QR_PIXELS}
        bordered={false}
        errorLevel="M"
        color="#000000"
      />
      <p className="pay-digits tabular">{code.data.code.replace(/(\d{4})(?=\d)/g, '$1 ')}</p>
      <p className="quiet" role="timer">
        {left > 0 ? t('pay.seconds', { seconds: left }) : t('pay.refreshing')}
      </p>
      <p className="quiet">{t('pay.once')}</p>
    </section>
  );
}
