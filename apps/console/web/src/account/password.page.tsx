import { answerOf } from '@app/contracts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../api/clients.js';
import { fieldErrors, Refusal } from '../kit/refusal.js';
import { Notice } from '../kit/states.js';
import { useSession } from '../session/session.context.js';

interface Fields {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

const PASSWORD_MIN = 8;

/** One's own password: the old one, the new one twice. */
export default function PasswordPage() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [form] = Form.useForm<Fields>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);

  const submit = async ({ oldPassword, newPassword }: Fields) => {
    setBusy(true);
    setError(undefined);
    setDone(false);
    try {
      await answerOf(issuer.POST('/v1/password', { body: { oldPassword, newPassword } }));
      form.resetFields();
      setDone(true);
    } catch (refused) {
      setError(refused);
      form.setFields(fieldErrors(refused) as never);
    }
    setBusy(false);
  };
  const required = { required: true, message: t('login.required') };
  return (
    <article className="password-page">
      <h1>{t('password.title')}</h1>
      <p className="quiet">{t('password.others')}</p>
      {done && (
        <Notice type="info" title={t('password.done')}>
          {t('password.doneHelp')}
        </Notice>
      )}
      {error !== undefined && <Refusal error={error} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void submit(fields)}>
        <input type="text" name="username" autoComplete="username" value={user.login} readOnly hidden />
        <Form.Item name="oldPassword" label={t('password.old')} rules={[required]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={t('password.new')}
          extra={t('password.newHelp')}
          rules={[required, { min: PASSWORD_MIN, message: t('password.newHelp') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('password.again')}
          dependencies={['newPassword']}
          rules={[
            required,
            ({ getFieldValue }) => ({
              validator: (_rule, value: string) =>
                !value || value === getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('password.differs'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('password.submit')}
        </Button>
      </Form>
    </article>
  );
}
