import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemIn } from '../api/problem.js';
import { Refusal } from '../kit/refusal.js';
import { type ConsoleState, logIn } from '../session/session.api.js';

interface Fields {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

/** Login and password; the code is asked for when the account turns out to need one. */
export function LoginForm({
  fixedLogin,
  onEntered,
}: {
  fixedLogin?: string;
  onEntered: (state: ConsoleState) => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const [needsCode, setNeedsCode] = useState(false);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const submit = async (fields: Fields) => {
    setBusy(true);
    setError(undefined);
    try {
      onEntered(await logIn({ ...fields, login: fixedLogin ?? fields.login }));
    } catch (refused) {
      if (problemIn(refused).code === 'SECOND_FACTOR_NEEDED') {
        setNeedsCode(true);
        setTimeout(() => form.getFieldInstance('code')?.focus());
      } else {
        setError(refused);
        form.setFieldValue('code', undefined);
      }
    } finally {
      setBusy(false);
    }
  };
  const required = [{ required: true, message: t('login.required') }];
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void submit(fields)}>
      {error !== undefined && (
        <Form.Item>
          <Refusal error={error} />
        </Form.Item>
      )}
      {fixedLogin === undefined ? (
        <Form.Item name="login" label={t('login.login')} rules={required}>
          <Input autoComplete="username" maxLength={100} />
        </Form.Item>
      ) : (
        <Form.Item label={t('login.login')}>{fixedLogin}</Form.Item>
      )}
      <Form.Item name="password" label={t('login.password')} rules={required}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {needsCode && (
        <Form.Item
          name="code"
          label={t('login.code')}
          extra={t('login.codeHelp')}
          rules={[{ required: true, pattern: /^\d{6}$/, message: t('login.codeForm') }]}
        >
          <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={busy} block>
        {t('login.submit')}
      </Button>
    </Form>
  );
}
