import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, Refusal } from '../kit/refusal.js';
import { FailedState, LoadingSkeleton } from '../kit/states.js';
import { beginEnrolment, confirmEnrolment } from '../session/session.api.js';

/** Sets up the second factor that an operations account lacks: scan, type the code, done. */
export function EnrolmentForm({ onEnrolled }: { onEnrolled: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ code: string }>();
  const [error, setError] = useState<unknown>();
  const begun = useQuery({ queryKey: ['enrolment'], queryFn: beginEnrolment, staleTime: Infinity, retry: false });
  if (begun.isPending) return <LoadingSkeleton />;
  if (begun.isError) return <FailedState error={begun.error} again={() => void begun.refetch()} />;
  const confirm = async ({ code }: { code: string }) => {
    try {
      await confirmEnrolment(code);
      onEnrolled();
    } catch (refused) {
      setError(refused);
      form.setFields(fieldErrors(refused) as never);
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void confirm(fields)}>
      <p>{t('enrolment.why')}</p>
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.data.qrSvg)}`}
        alt={t('enrolment.qr')}
        width="200"
        height="200"
      />
      <Form.Item label={t('enrolment.secret')}>
        <Typography.Text code copyable>
          {begun.data.secret}
        </Typography.Text>
      </Form.Item>
      {error !== undefined && (
        <Form.Item>
          <Refusal error={error} />
        </Form.Item>
      )}
      <Form.Item
        name="code"
        label={t('login.code')}
        extra={t('login.codeHelp')}
        rules={[{ required: true, pattern: /^\d{6}$/, message: t('login.codeForm') }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block>
        {t('enrolment.confirm')}
      </Button>
    </Form>
  );
}
