import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { FeeFields, type FeeForm, feesOf, firstTiers } from './fee-fields.js';

/** What a contract's form holds: rates in percent, amounts in yuan. */
export interface ContractForm extends FeeForm {
  readonly feeFixedYuan?: number;
  readonly feeCapYuan?: number;
  readonly feeReturnedOnRefund?: boolean;
  readonly cycleDays?: number;
  readonly failedTapGoods?: 'ASK' | 'NOT_GIVEN';
}

export interface AccountForm {
  readonly accountName: string;
  readonly accountNo: string;
  readonly bankCode: string;
  readonly bankName: string;
}

const FEN_PER_YUAN = 100;
const STANDARD_PERCENT = 0.5;
const fen = (amount: number) => Math.round(amount * FEN_PER_YUAN);

/** The contract as the API takes it. */
export function contractOf(form: ContractForm) {
  const { feeFixedYuan, feeCapYuan, feeReturnedOnRefund = false, cycleDays = 1 } = form;
  return {
    ...feesOf(form),
    ...(feeFixedYuan ? { feeFixedFen: fen(feeFixedYuan) } : {}),
    ...(feeCapYuan ? { feeCapFen: fen(feeCapYuan) } : {}),
    feeReturnedOnRefund,
    cycleDays,
    failedTapGoods: form.failedTapGoods ?? ('ASK' as const),
  };
}

export const CONTRACT_INITIAL: Partial<ContractForm> = {
  feePercent: STANDARD_PERCENT,
  feeKind: 'flat',
  feeTiers: firstTiers(STANDARD_PERCENT),
  feeByMcc: [{ mcc: '', percent: STANDARD_PERCENT }],
  feeReturnedOnRefund: false,
  cycleDays: 1,
  failedTapGoods: 'ASK',
};

/** Fee, cycle, and what a failed tap means. */
export function ContractFields() {
  const { t } = useTranslation('operations');
  const goods = (['ASK', 'NOT_GIVEN'] as const).map((value) => ({ value, label: t(`house.values.${value}`) }));
  return (
    <>
      <FeeFields />
      <Form.Item name="feeFixedYuan" label={t('house.fields.feeFixedFen')}>
        <InputNumber min={0} precision={2} prefix="¥" />
      </Form.Item>
      <Form.Item name="feeCapYuan" label={t('house.fields.feeCapFen')}>
        <InputNumber min={0} precision={2} prefix="¥" />
      </Form.Item>
      <Form.Item name="cycleDays" label={t('house.fields.cycleDays')} extra={t('house.merchants.cycleHelp')}>
        <InputNumber min={1} max={30} precision={0} prefix="T+" />
      </Form.Item>
      <Form.Item name="feeReturnedOnRefund" label={t('house.fields.feeReturnedOnRefund')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="failedTapGoods" label={t('house.fields.failedTapGoods')} extra={t('house.merchants.goodsHelp')}>
        <Select options={goods} />
      </Form.Item>
    </>
  );
}

/** A settlement account at a bank. */
export function AccountFields() {
  const { t } = useTranslation('operations');
  const required = { required: true, message: t('house.required') };
  return (
    <>
      <Form.Item
        name="accountName"
        label={t('house.merchants.accountName')}
        rules={[required]}
        extra={t('house.merchants.accountNameHelp')}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name="accountNo"
        label={t('house.merchants.accountNo')}
        rules={[required, { pattern: /^\d{8,32}$/, message: t('house.merchants.accountForm') }]}
      >
        <Input inputMode="numeric" maxLength={32} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="bankCode"
        label={t('house.merchants.bankCode')}
        rules={[required, { pattern: /^\d{3,14}$/, message: t('house.merchants.bankCodeForm') }]}
      >
        <Input inputMode="numeric" maxLength={14} />
      </Form.Item>
      <Form.Item name="bankName" label={t('house.merchants.bank')} rules={[required]}>
        <Input />
      </Form.Item>
    </>
  );
}
