import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../api/clients.js';
import { freshKey } from '../../../api/fresh-key.js';
import { ApiProblem } from '../../../api/problem.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { yuan } from '../../../kit/money.js';
import { fenOf } from './transaction-filter.js';
import type { TransactionDetail } from './transaction.types.js';

interface RefundFields {
  amount: string;
  reason: string;
}

const FEN_DIGITS = 2;

/** Gives back all or part of a sale. A decline is shown like a refusal, with its rule. */
export function RefundDialog({ merchantId, sale }: { merchantId: string; sale: TransactionDetail }) {
  const { t } = useTranslation('merchant');
  const { message } = App.useApp();
  const queries = useQueryClient();
  // The same key until it is done: pressed twice, or after a lost answer, it is refunded once.
  const attempt = useRef({ content: '', key: freshKey() });
  const { businessDate, transactionId, refundableFen, panMasked } = sale;
  const run = async ({ amount, reason }: RefundFields) => {
    const body = { amountFen: fenOf(amount), reason: reason.trim() };
    const content = JSON.stringify(body);
    if (attempt.current.content !== content) attempt.current = { content, key: freshKey() };
    const answer = await answerOf(
      acceptance.POST('/v1/merchants/{id}/transactions/{businessDate}/{transactionId}/refunds', {
        params: {
          path: { id: merchantId, businessDate, transactionId },
          header: { 'Idempotency-Key': attempt.current.key },
        },
        body,
      }),
    );
    attempt.current = { content: '', key: freshKey() };
    if (answer.status === 'declined') {
      const { code, reason: detail, rule, citation } = answer;
      throw new ApiProblem({
        status: 201,
        code: code ?? '',
        detail: detail ?? { zh: '已拒绝', en: 'declined' },
        ...(rule ? { rule } : {}),
        ...(citation ? { citation } : {}),
      });
    }
    return answer;
  };
  return (
    <FormDialog<RefundFields, Awaited<ReturnType<typeof run>>>
      label={t('refund.label')}
      title={t('refund.title')}
      primary
      initial={{ amount: (refundableFen / 100).toFixed(FEN_DIGITS) }}
      consequence={t('refund.consequence', { card: panMasked ?? '', max: yuan(refundableFen) })}
      run={run}
      done={({ amountFen, heldForHolderFen }) => {
        void message.success(
          heldForHolderFen > 0
            ? t('refund.doneHeld', { amount: yuan(amountFen), held: yuan(heldForHolderFen) })
            : t('refund.done', { amount: yuan(amountFen) }),
        );
        void queries.invalidateQueries();
      }}
    >
      <Form.Item
        name="amount"
        label={t('refund.amount')}
        rules={[
          { required: true, message: t('refund.amountForm') },
          {
            validator: (_rule, text: string) =>
              Number.isNaN(fenOf(text ?? '')) || fenOf(text) === 0
                ? Promise.reject(new Error(t('refund.amountForm')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input prefix="¥" inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('refund.reason')}
        rules={[{ required: true, whitespace: true, message: t('refund.reasonForm') }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
