import { answerOf } from '@app/contracts';
import { DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../api/clients.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import type { Proposal } from '../parts/proposed.js';
import type { MerchantDetail } from './answers.js';
import {
  AccountFields,
  type AccountForm,
  CONTRACT_INITIAL,
  ContractFields,
  type ContractForm,
  contractOf,
} from './contract-fields.js';
import { ChangeSplit } from './change-split.js';
import { feeFormOf } from './fee-fields.js';
import { ProposeButton } from './propose-button.js';
import { useRole } from './role.js';

interface Props {
  readonly merchant: MerchantDetail;
  readonly proposal: Proposal;
}

/** What a maker proposes about a merchant: terms, account, split, and whether it may trade. */
export function MerchantActions({ merchant, proposal }: Props) {
  const { t } = useTranslation('operations');
  const { status, name } = merchant;
  const params = { path: { id: merchant.merchantId } };
  const change = (to: 'active' | 'suspended' | 'closed') => (reason: string) =>
    answerOf(acceptance.POST('/v1/merchants/{id}/status', { params, body: { status: to, reason } }));
  if (!useRole('ops_maker') || status === 'closed') return null;
  return (
    <div className="list-foot wrap">
      <ChangeTerms merchant={merchant} proposal={proposal} />
      <ChangeAccount merchant={merchant} proposal={proposal} />
      {merchant.groupId && <ChangeSplit merchant={merchant} proposal={proposal} />}
      {status === 'active' && (
        <ProposeButton
          label={t('house.merchants.suspend')}
          consequence={t('house.merchants.suspendHelp', { name })}
          proposal={proposal}
          danger
          run={change('suspended')}
        />
      )}
      {status === 'suspended' && (
        <ProposeButton
          label={t('house.merchants.reactivate')}
          consequence={t('house.merchants.reactivateHelp', { name })}
          proposal={proposal}
          run={change('active')}
        />
      )}
      <ProposeButton
        label={t('house.merchants.close')}
        consequence={t('house.merchants.closeHelp', { name })}
        proposal={proposal}
        danger
        run={change('closed')}
      />
    </div>
  );
}

/** The first day something holds. */
function EffectiveFrom() {
  const { t } = useTranslation('operations');
  return (
    <Form.Item
      name="effectiveFrom"
      label={t('house.effectiveFrom')}
      rules={[{ required: true, message: t('house.required') }]}
    >
      <DatePicker />
    </Form.Item>
  );
}

const day = (date: Dayjs) => date.format('YYYY-MM-DD');

function ChangeTerms({ merchant, proposal }: Props) {
  const { t } = useTranslation('operations');
  const params = { path: { id: merchant.merchantId } };
  const now = merchant.contracts.find(({ inForce }) => inForce);
  const initial = now
    ? {
        ...feeFormOf(now),
        feeFixedYuan: now.feeFixedFen / 100,
        ...(now.feeCapFen === null ? {} : { feeCapYuan: now.feeCapFen / 100 }),
        feeReturnedOnRefund: now.feeReturnedOnRefund,
        cycleDays: now.cycleDays,
        failedTapGoods: now.failedTapGoods,
      }
    : CONTRACT_INITIAL;
  return (
    <FormDialog<ContractForm & { effectiveFrom: Dayjs }>
      label={t('house.merchants.newTerms')}
      title={t('house.merchants.newTerms')}
      initial={initial}
      consequence={<span className="quiet">{t('house.merchants.newTermsHelp')}</span>}
      run={({ effectiveFrom, ...form }) =>
        proposal.propose(
          answerOf(
            acceptance.POST('/v1/merchants/{id}/contracts', {
              params,
              body: { ...contractOf(form), effectiveFrom: day(effectiveFrom) },
            }),
          ),
        )
      }
    >
      <EffectiveFrom />
      <ContractFields />
    </FormDialog>
  );
}

function ChangeAccount({ merchant, proposal }: Props) {
  const { t } = useTranslation('operations');
  const params = { path: { id: merchant.merchantId } };
  return (
    <FormDialog<AccountForm & { effectiveFrom: Dayjs }>
      label={t('house.merchants.newAccount')}
      title={t('house.merchants.newAccount')}
      initial={{ accountName: merchant.name }}
      consequence={<span className="quiet">{t('secondPerson')}</span>}
      run={({ effectiveFrom, ...body }) =>
        proposal.propose(
          answerOf(
            acceptance.POST('/v1/merchants/{id}/settlement-accounts', {
              params,
              body: { ...body, effectiveFrom: day(effectiveFrom) },
            }),
          ),
        )
      }
    >
      <EffectiveFrom />
      <AccountFields />
    </FormDialog>
  );
}
