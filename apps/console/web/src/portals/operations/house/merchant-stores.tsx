import { answerOf } from '@app/contracts';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../api/clients.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { StateTag } from '../../../kit/state-tag.js';
import { PlainTable } from '../parts/facts-list.js';
import type { Proposal } from '../parts/proposed.js';
import type { MerchantDetail } from './answers.js';
import { ProposeButton } from './propose-button.js';
import { useRole } from './role.js';
import { regionText } from './provinces.js';

/** Stores: another one, or one closed for good. */
export function MerchantStores({ merchant, proposal }: { merchant: MerchantDetail; proposal: Proposal }) {
  const { t } = useTranslation('operations');
  const maker = useRole('ops_maker');
  const { merchantId, stores } = merchant;
  return (
    <section>
      <h2>{t('house.merchants.stores')}</h2>
      <PlainTable
        caption={t('house.merchants.stores')}
        columns={[
          { title: t('house.merchants.store') },
          { title: t('house.customers.address') },
          { title: t('house.merchants.region') },
          { title: t('house.state') },
          { title: '' },
        ]}
        rows={stores.map(({ storeId, name, address, regionCode, status }) => [
          name,
          address,
          regionText(regionCode),
          <StateTag key="state" of="store" state={status} />,
          maker && status === 'active' ? (
            <ProposeButton
              key="close"
              label={t('house.merchants.closeStore')}
              consequence={t('house.merchants.closeStoreHelp', { name })}
              proposal={proposal}
              danger
              run={(reason) => {
                const params = { path: { id: merchantId, storeId } };
                return answerOf(
                  acceptance.POST('/v1/merchants/{id}/stores/{storeId}/close', { params, body: { reason } }),
                );
              }}
            />
          ) : null,
        ])}
      />
      {maker && merchant.status !== 'closed' && (
        <div className="list-foot">
          <FormDialog<{ name: string; address: string; regionCode: string }>
            label={t('house.merchants.addStore')}
            title={t('house.merchants.addStore')}
            initial={{ regionCode: merchant.regionCode }}
            consequence={<span className="quiet">{t('secondPerson')}</span>}
            run={(body) =>
              proposal.propose(
                answerOf(acceptance.POST('/v1/merchants/{id}/stores', { params: { path: { id: merchantId } }, body })),
              )
            }
          >
            <StoreFields />
          </FormDialog>
        </div>
      )}
    </section>
  );
}

/** Name, address and region of a store. @param prefix where its fields stand in a larger form */
export function StoreFields({ prefix = [] }: { prefix?: readonly string[] }) {
  const { t } = useTranslation('operations');
  const required = { required: true, message: t('house.required') };
  return (
    <>
      <Form.Item name={[...prefix, 'name']} label={t('house.merchants.store')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={[...prefix, 'address']} label={t('house.customers.address')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name={[...prefix, 'regionCode']}
        label={t('house.merchants.region')}
        rules={[required, { pattern: /^\d{6}$/, message: t('house.merchants.regionForm') }]}
      >
        <Input inputMode="numeric" maxLength={6} />
      </Form.Item>
    </>
  );
}
