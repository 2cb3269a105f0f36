import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { acceptanceApi } from '../../../api/clients.js';
import { yuan } from '../../../kit/money.js';
import { FactsList, PlainTable } from '../parts/facts-list.js';
import { MerchantName } from '../parts/merchant-name.js';
import type { MerchantDetail, SplitRow } from './answers.js';

type Contract = MerchantDetail['contracts'][number];

const PERCENT = 100;

/** `0.0038` as people read it: `0.38%`. */
function percent(rate: string): string {
  return `${Number((Number(rate) * PERCENT).toFixed(6))}%`;
}

/** A merchant's terms as a timeline: what holds, what held, what will. */
export function MerchantTerms({
  merchant: { merchantId, contracts, settlementAccounts },
}: {
  merchant: MerchantDetail;
}) {
  const { t } = useTranslation('operations');
  const latest = <Row extends { effectiveFrom: string }>(rows: readonly Row[]) =>
    [...rows].sort((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom));
  return (
    <>
      <section>
        <h2>{t('house.merchants.terms')}</h2>
        <ol className="terms">
          {latest(contracts).map((contract) => (
            <li key={contract.effectiveFrom} className={contract.inForce ? 'in-force' : undefined}>
              <strong className="tabular">{contract.effectiveFrom}</strong>{' '}
              {contract.inForce && <span className="state-tag state-good">{t('house.inForce')}</span>}
              <FactsList facts={contractFacts(t, contract)} />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('house.merchants.accounts')}</h2>
        <PlainTable
          caption={t('house.merchants.accounts')}
          columns={[
            { title: t('house.effectiveFrom') },
            { title: t('house.merchants.accountName') },
            { title: t('house.merchants.accountNo') },
            { title: t('house.merchants.bank') },
            { title: t('house.state') },
          ]}
          rows={latest(settlementAccounts).map((account) => [
            account.effectiveFrom,
            account.accountName,
            account.accountNoMasked,
            account.bankName,
            account.inForce ? t('house.inForce') : '—',
          ])}
        />
      </section>
      <Splits merchantId={merchantId} />
    </>
  );
}

function contractFacts(t: TFunction<'operations'>, contract: Contract) {
  const tiers = (contract.feeTiers ?? []).map(({ fromFen, feeRate }) => `${yuan(fromFen)}+ ${percent(feeRate)}`);
  const byMcc = Object.entries(contract.feeByMcc ?? {}).map(([mcc, rate]) => `${mcc} ${percent(rate)}`);
  return [
    { label: t('house.fields.feeRate'), value: percent(contract.feeRate) },
    { label: t('house.fields.feeTiers'), value: tiers.join('；') || null },
    { label: t('house.fields.feeByMcc'), value: byMcc.join('；') || null },
    { label: t('house.fields.feeFixedFen'), value: yuan(contract.feeFixedFen) },
    { label: t('house.fields.feeCapFen'), value: contract.feeCapFen === null ? null : yuan(contract.feeCapFen) },
    {
      label: t('house.fields.feeReturnedOnRefund'),
      value: contract.feeReturnedOnRefund ? t('house.yes') : t('house.no'),
    },
    { label: t('house.fields.cycleDays'), value: `T+${contract.cycleDays}` },
    { label: t('house.fields.failedTapGoods'), value: t(`house.values.${contract.failedTapGoods}`) },
  ];
}

/** How the settlement is shared within the chain, version by version. */
function Splits({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('operations');
  const params = { path: { id: merchantId } };
  const splits = acceptanceApi.useQuery('get', '/v1/merchants/{id}/settlement-splits', { params });
  if (!splits.data || splits.data.items.length === 0) return null;
  return (
    <section>
      <h2>{t('house.merchants.splits')}</h2>
      <PlainTable
        caption={t('house.merchants.splits')}
        columns={[
          { title: t('house.effectiveFrom') },
          { title: t('house.merchants.splitBasis') },
          { title: t('house.merchants.splitParts') },
          { title: t('approval.reason', { ns: 'common' }) },
        ]}
        rows={splits.data.items.map((split) => [
          split.effectiveFrom,
          t(`house.merchants.bases.${split.basis}`),
          <SplitParts key="parts" split={split} />,
          split.reason,
        ])}
      />
    </section>
  );
}

function SplitParts({ split: { parts } }: { split: SplitRow }) {
  return (
    <>
      {parts.map(({ payeeMerchantId, percent: share }) => (
        <div key={payeeMerchantId}>
          <MerchantName merchantId={payeeMerchantId} /> {share && `${share}%`}
        </div>
      ))}
    </>
  );
}
