import { Button, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, Refusal } from './refusal.js';

/**
 * A button that opens a short form. A refusal is shown in it, field by field, and nothing typed is lost.
 * @param run sends it; what it answers goes to `done`, or closes the dialog
 * @param consequence what will happen, above the fields
 */
export function FormDialog<Fields extends object, Answer = unknown>(props: {
  label: string;
  title: string;
  initial?: Partial<Fields>;
  primary?: boolean;
  danger?: boolean;
  consequence?: ReactNode;
  /** `Form.Item`s named by the keys of `Fields`. */
  children: ReactNode;
  run: (fields: Fields) => Promise<Answer>;
  done?: (answer: Answer) => void;
}) {
  const { label, title, initial, primary = false, danger = false, consequence, children, run, done } = props;
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (fields: Fields) => {
    setBusy(true);
    setError(undefined);
    try {
      const answer = await run(fields);
      setOpen(false);
      form.resetFields();
      done?.(answer);
    } catch (refused) {
      setError(refused);
      form.setFields(fieldErrors(refused) as unknown as Parameters<typeof form.setFields>[0]);
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
        <Form<Fields>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={initial ?? {}}
          onFinish={(fields) => void submit(fields)}
        >
          {error !== undefined && (
            <Form.Item>
              <Refusal error={error} />
            </Form.Item>
          )}
          {consequence && <Form.Item>{consequence}</Form.Item>}
          {children}
        </Form>
      </Modal>
    </>
  );
}
