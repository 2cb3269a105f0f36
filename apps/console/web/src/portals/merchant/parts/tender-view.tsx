import { useTranslation } from 'react-i18next';
import { acceptanceApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { Money, yuan } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { type SeenMerchant, useMay } from './of-merchant.js';
import { CancelTender, ConfirmLeg, RefundTender } from './tender-actions.js';
import type { TenderLeg } from './transaction.types.js';

/** A sale paid in parts: what each part is waiting for, and what the merchant does next. */
export function TenderView({ merchant, tenderId }: { merchant: SeenMerchant; tenderId: string }) {
  const { t } = useTranslation('merchant');
  const { work } = useMay(merchant);
  const one = acceptanceApi.useQuery('get', '/v1/tenders/{id}', { params: { path: { id: tenderId } } });
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  const { data } = one;
  const waiting = data.status === 'holding' || data.status === 'held';
  const awaited = data.legs.filter(({ status }) => status === 'awaited');
  const own = data.legs.filter(({ status }) => status === 'to_return');
  return (
    <ObjectPage
      inDrawer
      title={tenderId}
      state={<StateTag of="tender" state={data.status} />}
      actions={
        work && (
          <>
            {data.status === 'completed' && data.legs.some(({ amountFen, refundedFen }) => amountFen > refundedFen) && (
              <RefundTender tender={data} />
            )}
            {waiting && <CancelTender tender={data} />}
          </>
        )
      }
      notice={
        <>
          {data.status === 'held' && awaited.length > 0 && (
            <Notice type="warning" title={t('tenders.waits', { amount: yuan(sumOf(awaited)) })}>
              {t('tenders.waitsHelp')} <ChinaTime at={data.expiresAt} />
            </Notice>
          )}
          {own.length > 0 && <Notice type="warning" title={t('tenders.giveBack', { amount: yuan(sumOf(own)) })} />}
        </>
      }
      facts={[
        { label: t('tenders.total'), value: <Money fen={data.totalFen} /> },
        { label: t('transactions.orderNo'), value: data.merchantOrderNo },
        { label: t('tenders.at'), value: <ChinaTime at={data.createdAt} /> },
        { label: t('tenders.expires'), value: waiting ? <ChinaTime at={data.expiresAt} /> : null },
        { label: t('tenders.reason'), value: data.reasonWords ? inWords(data.reasonWords) : data.reason },
      ]}
      timeline={[]}
    >
      <h2>{t('tenders.legs')}</h2>
      <ul className="tender-legs">
        {data.legs.map((leg) => (
          <li key={leg.legNo} data-leg={leg.legNo}>
            <Leg leg={leg} />
            {work && data.status === 'held' && leg.status === 'awaited' && <ConfirmLeg tender={data} leg={leg} />}
          </li>
        ))}
      </ul>
    </ObjectPage>
  );
}

function Leg({ leg }: { leg: TenderLeg }) {
  const { t } = useTranslation('merchant');
  return (
    <>
      <span>
        {leg.panMasked ?? t(`tenders.methods.${leg.method ?? 'other'}`)} <StateTag of="leg" state={leg.status} />
        {leg.codeWords && <div className="quiet">{inWords(leg.codeWords)}</div>}
        {leg.reference && <div className="quiet">{leg.reference}</div>}
      </span>
      <span className="spacer" />
      <span className="amount">
        <Money fen={leg.amountFen} />
        {leg.refundedFen > 0 && (
          <div className="quiet">{t('tenders.refundedOf', { amount: yuan(leg.refundedFen) })}</div>
        )}
      </span>
    </>
  );
}

function sumOf(legs: readonly TenderLeg[]): number {
  return legs.reduce((sum, { amountFen }) => sum + amountFen, 0);
}
