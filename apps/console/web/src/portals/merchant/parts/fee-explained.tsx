import type { ClearingPaths } from '@app/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptanceApi } from '../../../api/clients.js';
import { Money, yuan } from '../../../kit/money.js';

export type Settlement =
  ClearingPaths['/v1/settlements']['get']['responses'][200]['content']['application/json']['items'][number];

const PERCENT = 100;
const PERCENT_DIGITS = 4;

/** `0.0060` as `0.6%`: exact, since rates have at most eight decimals. */
export function percent(rate: string): string {
  return `${Number((Number(rate) * PERCENT).toFixed(PERCENT_DIGITS))}%`;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly how?: ReactNode;
  readonly fen: number;
  readonly result?: boolean;
}

/** How a day's sales became what is paid: every step with its numbers, in the order it is reckoned. */
export function FeeExplained({ settlement: s }: { settlement: Settlement }) {
  const { t } = useTranslation('merchant');
  const times = (count: number) => t('fees.count', { count });
  const all: Line[] = [
    { key: 'purchase', label: t('fees.purchase'), how: times(s.purchaseCount), fen: s.purchaseFen },
    { key: 'capture', label: t('fees.capture'), how: times(s.captureCount), fen: s.captureFen },
    { key: 'void', label: t('fees.void'), how: times(s.voidCount), fen: -s.voidFen },
    { key: 'reversal', label: t('fees.reversal'), how: times(s.reversalCount), fen: -s.reversalFen },
    { key: 'volume', label: t('fees.volume'), how: <Ecash settlement={s} />, fen: s.volumeFen, result: true },
    { key: 'refund', label: t('fees.refund'), how: times(s.refundCount), fen: -s.refundFen },
    { key: 'cash', label: t('fees.cashLoad'), how: times(s.cashLoadCount), fen: -s.cashLoadFen },
    { key: 'dispute', label: t('fees.dispute'), how: times(s.disputeCount), fen: s.disputeFen },
    { key: 'fee', label: t('fees.fee'), how: <FeeRule settlement={s} />, fen: -s.feeFen },
    { key: 'net', label: t('fees.net'), fen: s.netFen, result: true },
    { key: 'carriedIn', label: t('fees.carriedIn'), fen: s.carriedInFen },
    { key: 'splitIn', label: t('fees.splitIn'), fen: s.splitInFen },
    { key: 'splitOut', label: t('fees.splitOut'), fen: -s.splitOutFen },
    { key: 'carriedOut', label: t('fees.carriedOut'), how: t('fees.carriedOutHow'), fen: s.carriedOutFen },
    { key: 'payable', label: t('fees.payable'), how: t('fees.due', { day: s.dueOn }), fen: s.payableFen, result: true },
  ];
  const lines = all.filter(({ key, fen, result }) => result || key === 'fee' || key === 'purchase' || fen !== 0);
  return (
    <section>
      <h2>{t('fees.title')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('fees.step')}</th>
            <th scope="col" className="amount">
              {t('fees.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, how, fen, result }) => (
            <tr key={key} className={result ? 'result' : ''}>
              <td>
                {label}
                {how && <div className="quiet">{how}</div>}
              </td>
              <td className="amount">
                <Money fen={fen || 0} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Ecash({ settlement: { ecashCount, ecashFen } }: { settlement: Settlement }) {
  const { t } = useTranslation('merchant');
  return ecashCount === 0 ? null : t('fees.ecash', { count: ecashCount, amount: yuan(ecashFen) });
}

/** Base, rate or tiers, fixed part, cap: the terms that were in force, as the contract says them. */
function FeeRule({ settlement: s }: { settlement: Settlement }) {
  const { t } = useTranslation('merchant');
  const merchant = acceptanceApi.useQuery('get', '/v1/merchants/{id}', { params: { path: { id: s.merchantId } } });
  const contract = merchant.data?.contracts.find(({ effectiveFrom }) => effectiveFrom <= s.termsEffectiveFrom);
  const tiers = contract?.feeTiers;
  return (
    <>
      {tiers ? (
        <span>
          {t('fees.tiers', { base: yuan(s.feeBaseFen) })}
          {tiers.map(({ fromFen, feeRate }) => ` ${t('fees.tier', { from: yuan(fromFen), rate: percent(feeRate) })}`)}
        </span>
      ) : (
        <span>{t('fees.rate', { base: yuan(s.feeBaseFen), rate: percent(s.feeRate) })}</span>
      )}
      {s.feeFixedFen > 0 && <span> {t('fees.fixed', { count: s.feeCount, amount: yuan(s.feeFixedFen) })}</span>}
      {s.feeCapFen !== null && <span> {t('fees.cap', { amount: yuan(s.feeCapFen) })}</span>}
      <span> {s.feeReturned ? t('fees.returned') : t('fees.notReturned')}</span>
      <span> {t('fees.terms', { day: s.termsEffectiveFrom })}</span>
    </>
  );
}
