import type { AcceptancePaths } from '@app/contracts';
import { Select } from 'antd';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptanceApi } from '../../../api/clients.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { useSession } from '../../../session/session.context.js';

type MerchantPage = AcceptancePaths['/v1/merchants']['get']['responses'][200]['content']['application/json'];

/** A merchant that the visitor may see: its own, or one of its chain's. */
export interface SeenMerchant {
  readonly merchantId: string;
  readonly name: string;
  readonly merchantNo: string;
  /** Commands are for its own people only. */
  readonly own: boolean;
}

/** Chosen for this tab: the pages of a chain's user stay with one merchant until another is chosen. */
const KEPT_AS = 'yufuka.merchant';
const listeners = new Set<() => void>();

function choose(merchantId: string): void {
  sessionStorage.setItem(KEPT_AS, merchantId);
  for (const changed of listeners) changed();
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/**
 * A page of one merchant. Who sees a chain chooses among its members above the page; the others notice nothing of it.
 * @param own the page is of what only the merchant's own people have: keys, webhooks, staff
 */
export function OfMerchant(props: { own?: boolean; children: (merchant: SeenMerchant) => ReactNode }) {
  const { own = false, children } = props;
  const { t } = useTranslation('merchant');
  const { user } = useSession();
  const chosen = useSyncExternalStore(listen, () => sessionStorage.getItem(KEPT_AS));
  const list = acceptanceApi.useQuery('get', '/v1/merchants', { params: { query: { limit: 200 } } });
  if (list.isPending) return <LoadingSkeleton />;
  if (list.isError) return <FailedState error={list.error} again={() => void list.refetch()} />;
  const merchants: MerchantPage['items'] = list.data.items;
  const mine = merchants.find(({ merchantId }) => merchantId === user.merchantId);
  const shown = own ? mine : (merchants.find(({ merchantId }) => merchantId === chosen) ?? mine ?? merchants[0]);
  if (!shown) return <Notice type="warning" title={t('chain.none')} />;
  const { merchantId, name, merchantNo } = shown;
  return (
    <>
      {!own && merchants.length > 1 && (
        <div className="merchant-switch">
          <Select
            aria-label={t('chain.choose')}
            value={merchantId}
            onChange={choose}
            options={merchants.map((one) => ({ value: one.merchantId, label: one.name }))}
            popupMatchSelectWidth={false}
          />
          {merchantId !== user.merchantId && <span className="quiet">{t('chain.lookOnly')}</span>}
        </div>
      )}
      <div key={merchantId}>{children({ merchantId, name, merchantNo, own: merchantId === user.merchantId })}</div>
    </>
  );
}

/** What the visitor's role lets them do at a merchant; the API decides anyway. */
export function useMay({ own }: Pick<SeenMerchant, 'own'>): { readonly manage: boolean; readonly work: boolean } {
  const role = useSession().user.merchantRole ?? 'owner';
  return { manage: own && role === 'owner', work: own && role !== 'viewer' };
}
