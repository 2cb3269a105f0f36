import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sandbox } from '../../../api/sandbox.js';
import { Notice } from '../../../kit/states.js';
import { useConsole } from '../../../session/session.context.js';

const LOOK_MS = 3_000;

/** The code that came to the phone; in the sandbox, what its phones show beside it. */
export function CodeForm(props: {
  busy: boolean;
  againAfterSeconds: number;
  onAgain: () => void;
  onCode: (code: string) => void;
}) {
  const { busy, againAfterSeconds, onAgain, onCode } = props;
  const { t } = useTranslation('holder');
  const [left, setLeft] = useState(againAfterSeconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <Notice type="info" title={t('logIn.sent')}>
        <SandboxPhones />
      </Notice>
      <Form
        layout="vertical"
        requiredMark={false}
        className="holder-form"
        onFinish={({ code }: { code: string }) => onCode(code)}
      >
        <Form.Item
          name="code"
          label={t('logIn.code')}
          rules={[{ required: true, pattern: /^\d{6}$/, message: t('logIn.codeForm') }]}
        >
          <Input size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" loading={busy} block>
          {t('logIn.submit')}
        </Button>
        <Button type="link" disabled={left > 0} onClick={onAgain} block>
          {left > 0 ? t('logIn.againIn', { seconds: left }) : t('logIn.again')}
        </Button>
      </Form>
    </>
  );
}

/** There is no phone in a sandbox: its messages are shown to anybody. */
function SandboxPhones() {
  const { t } = useTranslation('holder');
  const { state } = useConsole();
  const messages = useQuery({
    queryKey: ['sandbox-messages'],
    queryFn: () => sandbox.get<{ items: { to: string; text: string; at: string }[] }>('/v1/messages'),
    enabled: state.sandbox,
    refetchInterval: LOOK_MS,
  });
  const last = messages.data?.items[0];
  return last ? (
    <p>
      {t('logIn.sandboxMessages')} {last.text}
    </p>
  ) : null;
}
