import { answerOf } from '@app/contracts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../../api/clients.js';
import { fieldErrors, Refusal } from '../../../../kit/refusal.js';
import {
  AccountFields,
  type AccountForm,
  CONTRACT_INITIAL,
  ContractFields,
  type ContractForm,
  contractOf,
} from '../../house/contract-fields.js';
import { StoreFields } from '../../house/merchant-stores.js';
import { useKeptForm } from '../../house/use-kept-form.js';
import { Proposed, useProposal } from '../../parts/proposed.js';
import '../../house/house.css';

interface Onboarding extends ContractForm, AccountForm {
  readonly merchant: {
    readonly name: string;
    readonly shortName: string;
    readonly mcc: string;
    readonly regionCode: string;
    readonly unifiedSocialCreditCode: string;
    readonly contactName: string;
    readonly contactPhone: string;
  };
  readonly store: { readonly name: string; readonly address: string; readonly regionCode: string };
}

const FORMS: Readonly<Record<string, RegExp>> = {
  mcc: /^\d{4}$/,
  regionCode: /^\d{6}$/,
  unifiedSocialCreditCode: /^[0-9A-HJ-NP-RTUWXY]{18}$/,
  contactPhone: /^[\d+ -]{5,20}$/,
};
const FIELDS = ['name', 'shortName', 'unifiedSocialCreditCode', 'mcc', 'regionCode', 'contactName', 'contactPhone'];

function propose({ merchant, store, accountName, accountNo, bankCode, bankName, ...contract }: Onboarding) {
  return answerOf(
    acceptance.POST('/v1/merchants', {
      body: {
        merchant,
        stores: [store],
        contract: contractOf(contract),
        settlementAccount: { accountName, accountNo, bankCode, bankName },
      },
    }),
  );
}

/** Signs a merchant: everything about it in one column, then a second person. What was typed outlives a reload. */
export default function OnboardPage() {
  const { t } = useTranslation('operations');
  const proposal = useProposal('acceptance');
  const [form] = Form.useForm<Onboarding>();
  const kept = useKeptForm('operations.onboard', form);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (fields: Onboarding) => {
    setBusy(true);
    setError(undefined);
    try {
      await proposal.propose(propose(fields));
      kept.forget();
      form.resetFields();
    } catch (refused) {
      setError(refused);
      form.setFields(fieldErrors(refused) as unknown as Parameters<typeof form.setFields>[0]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="one-column">
      <h1>{t('house.merchants.onboard')}</h1>
      <p className="quiet">{t('house.merchants.onboardHelp')}</p>
      <Proposed of={proposal} />
      {error !== undefined && <Refusal error={error} />}
      <Form<Onboarding>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...CONTRACT_INITIAL, ...kept.initial }}
        onValuesChange={kept.keep}
        onFinish={(fields) => void submit(fields)}
      >
        <h2 className="section-title">{t('house.merchants.theMerchant')}</h2>
        {FIELDS.map((field) => (
          <Form.Item
            key={field}
            name={['merchant', field]}
            label={t(`house.fields.${field}`)}
            rules={[
              { required: true, message: t('house.required') },
              ...(FORMS[field] ? [{ pattern: FORMS[field], message: t(`house.merchants.forms.${field}`) }] : []),
            ]}
          >
            <Input maxLength={100} />
          </Form.Item>
        ))}
        <h2 className="section-title">{t('house.merchants.firstStore')}</h2>
        <StoreFields prefix={['store']} />
        <h2 className="section-title">{t('house.merchants.terms')}</h2>
        <ContractFields />
        <h2 className="section-title">{t('house.merchants.account')}</h2>
        <AccountFields />
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('house.merchants.submit')}
        </Button>
      </Form>
    </section>
  );
}
