import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { acceptanceApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { type Fact, ObjectPage } from '../../../kit/object-page.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { Proposed, useProposal } from '../parts/proposed.js';
import type { MerchantDetail } from './answers.js';
import { MerchantActions } from './merchant-actions.js';
import { MerchantTerms } from './merchant-terms.js';
import { MerchantStores } from './merchant-stores.js';
import { MerchantTerminals } from './merchant-terminals.js';
import './house.css';
import { regionText } from './provinces.js';

function useMerchant(merchantId: string) {
  return acceptanceApi.useQuery('get', '/v1/merchants/{id}', { params: { path: { id: merchantId } } });
}

/** A merchant beside the list. */
export function MerchantSummary({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('operations');
  const merchant = useMerchant(merchantId);
  if (merchant.isPending) return <LoadingSkeleton rows={4} />;
  if (merchant.isError) return <FailedState error={merchant.error} again={() => void merchant.refetch()} />;
  return (
    <ObjectPage
      inDrawer
      title={merchant.data.name}
      state={<StateTag of="merchant" state={merchant.data.status} />}
      actions={<Link to={`/operations/merchants/${merchantId}`}>{t('house.whole')}</Link>}
      facts={factsOf(merchant.data, t)}
      timeline={[]}
    />
  );
}

/** A merchant: its terms through time, accounts, stores, terminals and their keys. */
export function MerchantView({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('operations');
  const proposal = useProposal('acceptance');
  const merchant = useMerchant(merchantId);
  if (merchant.isPending) return <LoadingSkeleton />;
  if (merchant.isError) return <FailedState error={merchant.error} again={() => void merchant.refetch()} />;
  const { data } = merchant;
  return (
    <ObjectPage
      title={data.name}
      state={<StateTag of="merchant" state={data.status} />}
      notice={<Proposed of={proposal} />}
      facts={factsOf(data, t)}
      timeline={[]}
    >
      <MerchantActions merchant={data} proposal={proposal} />
      <MerchantTerms merchant={data} />
      <MerchantStores merchant={data} proposal={proposal} />
      <MerchantTerminals merchant={data} proposal={proposal} />
    </ObjectPage>
  );
}

function factsOf(merchant: MerchantDetail, t: TFunction<'operations'>): Fact[] {
  const flags = Object.entries(merchant.flags).filter(([, set]) => set);
  return [
    { label: t('house.merchants.no'), value: merchant.merchantNo },
    { label: t('house.merchants.shortName'), value: merchant.shortName },
    { label: t('house.merchants.creditCode'), value: merchant.unifiedSocialCreditCode },
    { label: t('house.merchants.mcc'), value: merchant.mcc },
    { label: t('house.merchants.region'), value: regionText(merchant.regionCode) },
    { label: t('house.merchants.contact'), value: `${merchant.contactName} · ${merchant.contactPhone}` },
    {
      label: t('house.merchants.flags'),
      value: flags.length === 0 ? null : flags.map(([flag]) => t(`house.fields.${flag}`)).join('、'),
    },
    {
      label: t('house.merchants.group'),
      value: merchant.groupId && (
        <Link to={`/operations/merchant-groups?open=${merchant.groupId}`}>{t('house.merchants.openGroup')}</Link>
      ),
    },
    { label: t('house.createdAt'), value: <ChinaTime at={merchant.createdAt} /> },
    {
      label: t('house.merchants.money'),
      value: (
        <Link to={`/operations/clearing/settlements?merchantId=${merchant.merchantId}`}>
          {t('house.merchants.settlements')}
        </Link>
      ),
    },
  ];
}
