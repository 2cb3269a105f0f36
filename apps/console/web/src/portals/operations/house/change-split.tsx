import { answerOf } from '@app/contracts';
import { Button, DatePicker, Form, InputNumber, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../api/clients.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { MerchantPicker } from '../parts/merchant-picker.js';
import type { Proposal } from '../parts/proposed.js';
import type { MerchantDetail } from './answers.js';
import { Remove } from './fee-fields.js';
import { ReasonField } from './reason-field.js';

type Basis = 'percent' | 'store' | 'none';

interface SplitForm {
  readonly effectiveFrom: Dayjs;
  readonly basis: Basis;
  readonly shares?: readonly { readonly payeeMerchantId: string; readonly percent: number }[];
  /** By store id: who is paid for what it sold. */
  readonly payees?: Readonly<Record<string, string>>;
  readonly reason: string;
}

function ruleOf({ basis, shares = [], payees = {} }: SplitForm) {
  if (basis === 'none') return { basis };
  if (basis === 'percent') {
    return {
      basis,
      parts: shares.map(({ payeeMerchantId, percent }) => ({ payeeMerchantId, percent: String(percent) })),
    };
  }
  return { basis, parts: Object.entries(payees).map(([storeId, payeeMerchantId]) => ({ storeId, payeeMerchantId })) };
}

/** How a merchant's settlement is shared within its chain: by percentages, by store, or no more. */
export function ChangeSplit({ merchant, proposal }: { merchant: MerchantDetail; proposal: Proposal }) {
  const { t } = useTranslation('operations');
  const { merchantId, stores } = merchant;
  const params = { path: { id: merchantId } };
  const bases = (['percent', 'store', 'none'] as const).map((value) => ({
    value,
    label: t(`house.merchants.bases.${value}`),
  }));
  return (
    <FormDialog<SplitForm>
      label={t('house.merchants.newSplit')}
      title={t('house.merchants.newSplit')}
      initial={{
        basis: 'percent',
        shares: [{ payeeMerchantId: merchantId, percent: 100 }],
        payees: Object.fromEntries(stores.map(({ storeId }) => [storeId, merchantId])),
      }}
      consequence={<span className="quiet">{t('house.merchants.newSplitHelp')}</span>}
      run={(form) =>
        proposal.propose(
          answerOf(
            acceptance.POST('/v1/merchants/{id}/settlement-splits', {
              params,
              body: { effectiveFrom: form.effectiveFrom.format('YYYY-MM-DD'), reason: form.reason, rule: ruleOf(form) },
            }),
          ),
        )
      }
    >
      <Form.Item
        name="effectiveFrom"
        label={t('house.effectiveFrom')}
        rules={[{ required: true, message: t('house.required') }]}
      >
        <DatePicker />
      </Form.Item>
      <Form.Item name="basis" label={t('house.merchants.splitBasis')}>
        <Radio.Group options={bases} />
      </Form.Item>
      <Form.Item noStyle dependencies={['basis']}>
        {({ getFieldValue }) => <Parts basis={getFieldValue('basis') as Basis} merchant={merchant} />}
      </Form.Item>
      <ReasonField />
    </FormDialog>
  );
}

function Parts({ basis, merchant }: { basis: Basis; merchant: MerchantDetail }) {
  const { t } = useTranslation('operations');
  const required = [{ required: true, message: t('house.required') }];
  const groupId = merchant.groupId ?? undefined;
  if (basis === 'none') return null;
  if (basis === 'store') {
    return merchant.stores.map(({ storeId, name }) => (
      <Form.Item
        key={storeId}
        name={['payees', storeId]}
        label={t('house.merchants.payeeOf', { name })}
        rules={required}
      >
        <MerchantPicker groupId={groupId} />
      </Form.Item>
    ));
  }
  return (
    <Form.List name="shares">
      {(rows, { add, remove }) => (
        <fieldset className="form-rows">
          <legend>{t('house.merchants.sharesHelp')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className="form-row">
              <Form.Item name={[name, 'payeeMerchantId']} label={t('house.merchants.payee')} rules={required}>
                <MerchantPicker groupId={groupId} />
              </Form.Item>
              <Form.Item name={[name, 'percent']} label={t('house.merchants.share')} rules={required}>
                <InputNumber min={0.0001} max={100} precision={4} suffix="%" />
              </Form.Item>
              {rows.length > 1 && <Remove onClick={() => remove(name)} />}
            </div>
          ))}
          <Button type="dashed" onClick={() => add({})}>
            {t('house.merchants.addShare')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
