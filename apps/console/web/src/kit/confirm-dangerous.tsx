import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './refusal.js';

/**
 * A button whose action is not easily undone: says what will happen, with numbers, and asks for the reason.
 * @param run carries it out; what it throws is shown in the dialog, and nothing typed is lost
 */
export function ConfirmDangerous(props: {
  label: string;
  title: string;
  /** What will happen: "releases ¥1,204,330.50 to 312 merchants". */
  consequence: ReactNode;
  needsReason?: boolean;
  danger?: boolean;
  primary?: boolean;
  run: (reason: string) => Promise<unknown>;
}) {
  const { label, title, consequence, needsReason = true, danger = false, primary = false, run } = props;
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason?: string }>();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async ({ reason = '' }: { reason?: string }) => {
    setBusy(true);
    setError(undefined);
    try {
      await run(reason.trim());
      setOpen(false);
      form.resetFields();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button danger={danger} type={primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={open}
        title={title}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        okText={label}
        okButtonProps={{ danger, loading: busy }}
        cancelText={t('confirm.cancel')}
      >
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void submit(fields)}>
          {error !== undefined && (
            <Form.Item>
              <Refusal error={error} />
            </Form.Item>
          )}
          <Form.Item>{consequence}</Form.Item>
          {needsReason && (
            <Form.Item
              name="reason"
              label={t('confirm.reason')}
              extra={t('confirm.reasonHelp')}
              rules={[{ required: true, min: 2, whitespace: true, message: t('confirm.reasonShort') }]}
            >
              <Input.TextArea rows={3} maxLength={500} />
            </Form.Item>
          )}
        </Form>
      </Modal>
    </>
  );
}
