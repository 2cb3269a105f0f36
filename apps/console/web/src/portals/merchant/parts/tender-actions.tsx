import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../api/clients.js';
import { freshKey } from '../../../api/fresh-key.js';
import { ApiProblem } from '../../../api/problem.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { yuan } from '../../../kit/money.js';
import { fenOf } from './transaction-filter.js';
import type { Tender, TenderLeg } from './transaction.types.js';

/** The merchant took a part itself: with the last one our cards are charged. */
export function ConfirmLeg({ tender: { tenderId, legs }, leg }: { tender: Tender; leg: TenderLeg }) {
  const { t } = useTranslation('merchant');
  const queries = useQueryClient();
  const others = legs.filter(({ legNo, status }) => legNo !== leg.legNo && status === 'awaited');
  const cards = legs.filter(({ kind }) => kind === 'card').reduce((sum, { amountFen }) => sum + amountFen, 0);
  return (
    <FormDialog<{ reference: string }>
      label={t('tenders.confirm')}
      title={t('tenders.confirmTitle', {
        amount: yuan(leg.amountFen),
        method: t(`tenders.methods.${leg.method ?? 'other'}`),
      })}
      primary
      consequence={
        others.length === 0
          ? t('tenders.confirmLast', { amount: yuan(cards) })
          : t('tenders.confirmMore', { count: others.length })
      }
      initial={{ reference: leg.reference ?? '' }}
      run={({ reference }) =>
        answerOf(
          acceptance.POST('/v1/tenders/{id}/legs/{legNo}/confirm', {
            params: { path: { id: tenderId, legNo: leg.legNo } },
            body: { reference: reference.trim() },
          }),
        )
      }
      done={() => void queries.invalidateQueries()}
    >
      <Form.Item
        name="reference"
        label={t('tenders.reference')}
        extra={t('tenders.referenceHelp')}
        rules={[{ required: true, whitespace: true, message: t('tenders.referenceForm') }]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}

/** The sale is off: what our cards hold goes free. */
export function CancelTender({ tender: { tenderId, totalFen } }: { tender: Tender }) {
  const { t } = useTranslation('merchant');
  const queries = useQueryClient();
  return (
    <ConfirmDangerous
      danger
      label={t('tenders.cancel')}
      title={t('tenders.cancel')}
      consequence={t('tenders.cancelConsequence', { amount: yuan(totalFen) })}
      run={async (reason) => {
        await answerOf(
          acceptance.POST('/v1/tenders/{id}/cancel', { params: { path: { id: tenderId } }, body: { reason } }),
        );
        await queries.invalidateQueries();
      }}
    />
  );
}

interface RefundFields {
  readonly amounts: Readonly<Record<string, string | undefined>>;
  readonly reason: string;
}

/** Gives back leg by leg; what the merchant took itself is only recorded, its money never was with the platform. */
export function RefundTender({ tender: { tenderId, legs } }: { tender: Tender }) {
  const { t } = useTranslation('merchant');
  const { message } = App.useApp();
  const queries = useQueryClient();
  // The same key until it is done: pressed twice, or after a lost answer, it is refunded once.
  const attempt = useRef({ content: '', key: freshKey() });
  const open = legs.filter(({ amountFen, refundedFen }) => amountFen > refundedFen);
  const run = async ({ amounts, reason }: RefundFields) => {
    const wanted = open
      .map(({ legNo }) => ({ legNo, text: amounts[legNo]?.trim() ?? '' }))
      .filter(({ text }) => text !== '')
      .map(({ legNo, text }) => ({ legNo, amountFen: fenOf(text) }));
    const body = { reason: reason.trim(), legs: wanted };
    const content = JSON.stringify(body);
    if (attempt.current.content !== content) attempt.current = { content, key: freshKey() };
    const answer = await answerOf(
      acceptance.POST('/v1/tenders/{id}/refunds', {
        params: { path: { id: tenderId }, header: { 'Idempotency-Key': attempt.current.key } },
        body,
      }),
    );
    attempt.current = { content: '', key: freshKey() };
    const declined = answer.legs.find(({ status }) => status === 'declined');
    if (declined) {
      const { code, legNo } = declined;
      const detail = { zh: `第 ${legNo} 部分被拒绝退款`, en: `the refund of part ${legNo} was declined` };
      throw new ApiProblem({ status: 201, code: code ?? '', detail });
    }
    return answer;
  };
  return (
    <FormDialog<RefundFields, Awaited<ReturnType<typeof run>>>
      label={t('refund.label')}
      title={t('tenders.refundTitle')}
      consequence={t('tenders.refundConsequence')}
      run={run}
      done={(answer) => {
        const sum = answer.legs.reduce((total, { amountFen }) => total + amountFen, 0);
        void message.success(t('refund.done', { amount: yuan(sum) }));
        void queries.invalidateQueries();
      }}
    >
      {open.map(({ legNo, panMasked, method, amountFen, refundedFen }) => (
        <Form.Item
          key={legNo}
          name={['amounts', String(legNo)]}
          label={panMasked ?? t(`tenders.methods.${method ?? 'other'}`)}
          extra={t('tenders.refundMost', { amount: yuan(amountFen - refundedFen) })}
          rules={[
            {
              validator: (_rule, text?: string) =>
                text?.trim() && !(fenOf(text.trim()) > 0)
                  ? Promise.reject(new Error(t('refund.amountForm')))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input prefix="¥" inputMode="decimal" autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item
        name="reason"
        label={t('refund.reason')}
        rules={[{ required: true, whitespace: true, message: t('refund.reasonForm') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
