import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { freshKey } from '../../../api/fresh-key.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { Money } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { type SeenMerchant, useMay } from './of-merchant.js';
import type { DisputeDetail, DisputeRow } from './transaction.types.js';

interface GoodsFields {
  answer: 'GIVEN' | 'NOT_GIVEN';
  words: string;
  evidenceRef?: string;
}

interface TapFields extends GoodsFields {
  terminalNo: string;
  batchNo: number;
  traceNo: number;
}

const SIX_DIGITS = 999_999;

/** One dispute: what is asked, what the merchant said, how it was decided, and the appeal. */
export function DisputeView({ merchant, caseId }: { merchant: SeenMerchant; caseId: string }) {
  const { t } = useTranslation('merchant');
  const may = useMay(merchant);
  const one = acceptanceApi.useQuery('get', '/v1/merchants/{id}/disputes/{caseId}', {
    params: { path: { id: merchant.merchantId, caseId } },
  });
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  const { data } = one;
  return (
    <ObjectPage
      inDrawer
      title={data.caseNo}
      state={<StateTag of="dispute" state={data.state} />}
      actions={may.work && <Actions merchantId={merchant.merchantId} one={data} />}
      notice={<WhatNow one={data} />}
      facts={[
        { label: t('disputes.subject'), value: t(`disputes.subjects.${data.subject}`) },
        { label: t('disputes.amount'), value: <Money fen={data.amountFen} /> },
        { label: t('disputes.terminal'), value: data.terminalNo },
        { label: t('transactions.batch'), value: data.batchNo && `${six(data.batchNo)} / ${six(data.traceNo ?? 0)}` },
        { label: t('disputes.atc'), value: data.atc },
        { label: t('disputes.answerBy'), value: data.merchantDueOn },
        { label: t('disputes.dueOn'), value: data.dueOn },
        { label: t('disputes.outcome'), value: data.outcome && t(`disputes.outcomes.${data.outcome}`) },
        { label: t('disputes.basis'), value: data.basis && t(`disputes.bases.${data.basis}`) },
      ]}
      timeline={data.steps.toReversed().map((step) => ({
        key: String(step.stepNo),
        at: step.at,
        who: step.by ? `${t('disputes.you')} · ${step.by}` : t('disputes.issuer'),
        what: inWords(step.reason),
        why: step.words,
        documents: step.evidenceRef && t('disputes.evidenceOf', { ref: step.evidenceRef }),
      }))}
    />
  );
}

function six(no: number): string {
  return String(no).padStart(6, '0');
}

function WhatNow({ one }: { one: DisputeDetail }) {
  const { t } = useTranslation('merchant');
  if (one.state === 'awaiting_merchant') {
    return (
      <Notice type="warning" title={t('disputes.asked', { day: one.merchantDueOn ?? '' })}>
        {t('disputes.askedHelp')}
      </Notice>
    );
  }
  if (one.state === 'awaiting_evidence' && one.steps.some(({ action }) => action === 'merchant_answered')) {
    return <Notice type="info" title={t('disputes.answered')} />;
  }
  return one.reason ? <Notice type="info" title={inWords(one.reason)} /> : null;
}

/** The word on the goods while it counts; an appeal once it is over. */
function Actions({ merchantId, one }: { merchantId: string; one: DisputeRow }) {
  const { t } = useTranslation('merchant');
  const queries = useQueryClient();
  const { caseId, state } = one;
  const refresh = () => void queries.invalidateQueries();
  const params = { path: { id: merchantId, caseId }, header: { 'Idempotency-Key': freshKey() } };
  if (state === 'awaiting_merchant' || state === 'awaiting_evidence') {
    return (
      <FormDialog<GoodsFields>
        label={t('disputes.answer')}
        title={t('disputes.answer')}
        primary={state === 'awaiting_merchant'}
        run={(body) =>
          answerOf(acceptance.POST('/v1/merchants/{id}/disputes/{caseId}/goods-answers', { params, body: said(body) }))
        }
        done={refresh}
      >
        <GoodsItems />
      </FormDialog>
    );
  }
  if (state !== 'closed' && state !== 'decided') return null;
  return (
    <FormDialog<{ words: string }>
      label={t('disputes.appeal')}
      title={t('disputes.appeal')}
      consequence={t('disputes.appealHelp')}
      run={({ words }) =>
        answerOf(
          acceptance.POST('/v1/merchants/{id}/disputes/{caseId}/appeals', { params, body: { words: words.trim() } }),
        )
      }
      done={refresh}
    >
      <WordsItem />
    </FormDialog>
  );
}

/** The merchant reports a failed tap itself, by the numbers on its slip. */
export function OpenDispute({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('merchant');
  const queries = useQueryClient();
  const run = ({ terminalNo, batchNo, traceNo, ...goods }: TapFields) =>
    answerOf(
      acceptance.POST('/v1/merchants/{id}/disputes', {
        params: { path: { id: merchantId }, header: { 'Idempotency-Key': freshKey() } },
        body: { terminalNo: terminalNo.trim(), batchNo, traceNo, ...said(goods) },
      }),
    );
  const needed = [{ required: true, message: t('disputes.needed') }];
  return (
    <FormDialog<TapFields>
      label={t('disputes.open')}
      title={t('disputes.open')}
      consequence={t('disputes.openHelp')}
      run={run}
      done={() => void queries.invalidateQueries()}
    >
      <Form.Item name="terminalNo" label={t('disputes.terminal')} rules={needed}>
        <Input inputMode="numeric" maxLength={8} />
      </Form.Item>
      <Form.Item name="batchNo" label={t('disputes.batchNo')} rules={needed}>
        <InputNumber min={1} max={SIX_DIGITS} precision={0} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="traceNo" label={t('batches.trace')} rules={needed}>
        <InputNumber min={1} max={SIX_DIGITS} precision={0} inputMode="numeric" />
      </Form.Item>
      <GoodsItems />
    </FormDialog>
  );
}

function said({ answer, words, evidenceRef }: GoodsFields) {
  const evidence = evidenceRef?.trim();
  return { answer, words: words.trim(), ...(evidence ? { evidenceRef: evidence } : {}) };
}

function GoodsItems() {
  const { t } = useTranslation('merchant');
  return (
    <>
      <Form.Item
        name="answer"
        label={t('disputes.goods')}
        rules={[{ required: true, message: t('disputes.goodsForm') }]}
      >
        <Radio.Group
          options={[
            { value: 'GIVEN', label: t('disputes.given') },
            { value: 'NOT_GIVEN', label: t('disputes.notGiven') },
          ]}
        />
      </Form.Item>
      <WordsItem />
      <Form.Item name="evidenceRef" label={t('disputes.evidence')} extra={t('disputes.evidenceHelp')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function WordsItem() {
  const { t } = useTranslation('merchant');
  return (
    <Form.Item
      name="words"
      label={t('disputes.words')}
      rules={[{ required: true, whitespace: true, min: 2, message: t('disputes.wordsForm') }]}
    >
      <Input.TextArea rows={3} maxLength={500} />
    </Form.Item>
  );
}
