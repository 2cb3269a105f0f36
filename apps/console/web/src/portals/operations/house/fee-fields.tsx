import { Button, Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MerchantDetail } from './answers.js';

type Contract = MerchantDetail['contracts'][number];

/** Rates as a form holds them: in percent, from an amount in yuan, or by category. */
export interface FeeForm {
  readonly feePercent: number;
  readonly feeKind?: FeeKind;
  readonly feeTiers?: readonly { readonly fromYuan: number; readonly percent: number }[];
  readonly feeByMcc?: readonly { readonly mcc: string; readonly percent: number }[];
}

type FeeKind = 'flat' | 'tiers' | 'mcc';

const FEN_PER_YUAN = 100;
const RATE_PLACES = 6;

const rateOf = (percent: number) => String(Number((percent / 100).toFixed(RATE_PLACES)));
const percentOf = (rate: string) => Number((Number(rate) * 100).toFixed(RATE_PLACES));

/** The rates as the API takes them. */
export function feesOf({ feePercent, feeKind = 'flat', feeTiers = [], feeByMcc = [] }: FeeForm) {
  return {
    feeRate: rateOf(feePercent),
    feeTiers:
      feeKind === 'tiers'
        ? feeTiers.map(({ fromYuan, percent }) => ({
            fromFen: Math.round(fromYuan * FEN_PER_YUAN),
            feeRate: rateOf(percent),
          }))
        : null,
    feeByMcc: feeKind === 'mcc' ? Object.fromEntries(feeByMcc.map(({ mcc, percent }) => [mcc, rateOf(percent)])) : null,
  };
}

/** The rates of a contract, as the form starts with them. */
export function feeFormOf({ feeRate, feeTiers, feeByMcc }: Contract): FeeForm {
  const flat = percentOf(feeRate);
  return {
    feePercent: flat,
    feeKind: feeTiers ? 'tiers' : feeByMcc ? 'mcc' : 'flat',
    feeTiers: feeTiers
      ? feeTiers.map((tier) => ({ fromYuan: tier.fromFen / FEN_PER_YUAN, percent: percentOf(tier.feeRate) }))
      : firstTiers(flat),
    feeByMcc: Object.entries(feeByMcc ?? { '': feeRate }).map(([mcc, rate]) => ({ mcc, percent: percentOf(rate) })),
  };
}

/** Two tiers to begin with: there are no fewer. */
export const firstTiers = (percent: number) => [
  { fromYuan: 0, percent },
  { fromYuan: 1_000_000, percent },
];

/** The fee rate: one for all, by tiers of the month's volume, or by category. */
export function FeeFields() {
  const { t } = useTranslation('operations');
  const kinds = (['flat', 'tiers', 'mcc'] as const).map((value) => ({
    value,
    label: t(`house.merchants.feeKinds.${value}`),
  }));
  return (
    <>
      <Form.Item
        name="feePercent"
        label={t('house.merchants.feePercent')}
        rules={[{ required: true, message: t('house.required') }]}
      >
        <InputNumber min={0} max={99} precision={4} suffix="%" />
      </Form.Item>
      <Form.Item name="feeKind" label={t('house.merchants.feeKind')}>
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item noStyle dependencies={['feeKind']}>
        {({ getFieldValue }) => <Rates kind={getFieldValue('feeKind') as FeeKind} />}
      </Form.Item>
    </>
  );
}

function Rates({ kind }: { kind: FeeKind }) {
  if (kind === 'tiers') return <Tiers />;
  return kind === 'mcc' ? <Categories /> : null;
}

function Tiers() {
  const { t } = useTranslation('operations');
  const required = [{ required: true, message: t('house.required') }];
  return (
    <Form.List name="feeTiers">
      {(rows, { add, remove }) => (
        <fieldset className="form-rows">
          <legend>{t('house.merchants.tiersHelp')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className="form-row">
              <Form.Item name={[name, 'fromYuan']} label={t('house.merchants.tierFrom')} rules={required}>
                <InputNumber min={0} precision={2} prefix="¥" disabled={name === 0} />
              </Form.Item>
              <Form.Item name={[name, 'percent']} label={t('house.merchants.tierRate')} rules={required}>
                <InputNumber min={0} max={99} precision={4} suffix="%" />
              </Form.Item>
              {name > 1 && <Remove onClick={() => remove(name)} />}
            </div>
          ))}
          <Button type="dashed" onClick={() => add({})}>
            {t('house.merchants.addTier')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

function Categories() {
  const { t } = useTranslation('operations');
  const required = [{ required: true, message: t('house.required') }];
  const fourDigits = { pattern: /^\d{4}$/, message: t('house.merchants.forms.mcc') };
  return (
    <Form.List name="feeByMcc">
      {(rows, { add, remove }) => (
        <fieldset className="form-rows">
          <legend>{t('house.merchants.byMccHelp')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className="form-row">
              <Form.Item name={[name, 'mcc']} label={t('house.fields.mcc')} rules={[...required, fourDigits]}>
                <Input inputMode="numeric" maxLength={4} />
              </Form.Item>
              <Form.Item name={[name, 'percent']} label={t('house.merchants.tierRate')} rules={required}>
                <InputNumber min={0} max={99} precision={4} suffix="%" />
              </Form.Item>
              {name > 0 && <Remove onClick={() => remove(name)} />}
            </div>
          ))}
          <Button type="dashed" onClick={() => add({})}>
            {t('house.merchants.addMcc')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** Takes a row of a form away. */
export function Remove({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('operations');
  return (
    <Button type="text" danger onClick={onClick}>
      {t('house.remove')}
    </Button>
  );
}
