import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, InputNumber, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { issuer } from '../../../api/clients.js';
import { fieldErrors, Refusal } from '../../../kit/refusal.js';
import { useSession } from '../../../session/session.context.js';

interface Fields {
  readonly cardId: string;
  readonly tappedAt: Dayjs;
  readonly amountYuan: number;
  readonly place: string;
  readonly words?: string;
  readonly refundTo: 'account' | 'chip';
}

const FEN = 100;
const MOST_YUAN = 1_000;

/** Takes a holder's complaint about a failed tap; the case opens with what the evidence says already. */
export function OpenComplaint() {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [form] = Form.useForm<Fields>();
  const navigate = useNavigate();
  const queries = useQueryClient();
  if (!roles.some((role) => role === 'ops_maker' || role === 'ops_checker')) return null;
  const submit = async ({ cardId, tappedAt, amountYuan, place, words, refundTo }: Fields) => {
    setBusy(true);
    setError(undefined);
    const body = {
      cardId: cardId.trim(),
      tappedAt: `${tappedAt.format('YYYY-MM-DDTHH:mm:00')}+08:00`,
      amountFen: Math.round(amountYuan * FEN),
      place,
      refundTo,
      from: 'holder' as const,
      ...(words ? { words } : {}),
    };
    try {
      const { caseId } = await answerOf(issuer.POST('/v1/disputes', { body }));
      await queries.invalidateQueries({ queryKey: ['list', 'operations.disputes'] });
      await navigate(`/operations/disputes/${caseId}`);
    } catch (refused) {
      setError(refused);
      form.setFields(fieldErrors(refused) as never);
    } finally {
      setBusy(false);
    }
  };
  const required = [{ required: true, message: t('required') }];
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('complaint.open')}
      </Button>
      <Modal
        open={open}
        title={t('complaint.title')}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        okText={t('complaint.submit')}
        cancelText={t('confirm.cancel', { ns: 'common' })}
        okButtonProps={{ loading: busy }}
      >
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ refundTo: 'account' }}
          onFinish={(fields) => void submit(fields)}
        >
          {error !== undefined && (
            <Form.Item>
              <Refusal error={error} />
            </Form.Item>
          )}
          <Form.Item name="cardId" label={t('complaint.cardId')} extra={t('complaint.cardIdHelp')} rules={required}>
            <Input />
          </Form.Item>
          <Form.Item name="tappedAt" label={t('complaint.tappedAt')} rules={required}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
          <Form.Item name="amountYuan" label={t('complaint.amount')} rules={required}>
            <InputNumber min={0.01} max={MOST_YUAN} precision={2} prefix="¥" />
          </Form.Item>
          <Form.Item name="place" label={t('complaint.place')} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="words" label={t('complaint.words')}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
          <Form.Item name="refundTo" label={t('disputes.refundTo')}>
            <Radio.Group
              options={(['account', 'chip'] as const).map((value) => ({
                value,
                label: t(`disputes.refundTos.${value}`),
              }))}
            />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
