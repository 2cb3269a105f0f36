import { answerOf, sealPin } from '@app/contracts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { issuer } from '../../../api/clients.js';
import { Refusal } from '../../../kit/refusal.js';
import { Notice } from '../../../kit/states.js';
import { logHolderIn } from '../../../session/session.api.js';
import { useConsole } from '../../../session/session.context.js';
import { OpenShell } from '../../../shell/open-shell.js';
import { CodeForm } from '../parts/code-form.js';
import { PinKeypad } from '../parts/pin-keypad.js';
import '../holder.css';

type Step = 'number' | 'way' | 'pin' | 'code';

const NO_PIN = { pin: '', busy: false } as const;

/** Card number, then PIN or code: one question a screen. The number and the PIN live in this page's memory only. */
export default function LogInPage() {
  const { t } = useTranslation('holder');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { entered } = useConsole();
  const [step, setStep] = useState<Step>('number');
  const [cardNumber, setCardNumber] = useState('');
  const [{ pin, busy }, setTyped] = useState<{ pin: string; busy: boolean }>(NO_PIN);
  const [againAfterSeconds, setAgainAfterSeconds] = useState(0);
  const [error, setError] = useState<unknown>();

  const attempt = async (work: () => Promise<void>) => {
    setTyped((typed) => ({ ...typed, busy: true }));
    setError(undefined);
    try {
      await work();
    } catch (refused) {
      setError(refused);
    } finally {
      setTyped(NO_PIN);
    }
  };
  const goOn = (state: Awaited<ReturnType<typeof logHolderIn>>) => {
    entered(state);
    const to = parameters.get('to');
    void navigate(to && /^\/holder(\/|$)/.test(to) ? to : '/holder');
  };
  const byPin = (whole: string) =>
    attempt(async () => {
      const key = await answerOf(issuer.POST('/v1/holder-sessions/page-keys'));
      goOn(await logHolderIn({ cardNumber, pin: await sealPin(key, whole, cardNumber) }));
    });
  const sendCode = () =>
    attempt(async () => {
      const sent = await answerOf(issuer.POST('/v1/holder-sessions/codes', { body: { cardNumber } }));
      setAgainAfterSeconds(sent.againAfterSeconds);
      setStep('code');
    });
  const back = () => {
    setError(undefined);
    setTyped(NO_PIN);
    setStep(step === 'way' ? 'number' : 'way');
  };
  return (
    <OpenShell portal="holder" title={t('logIn.title')}>
      <div className="holder">
        {error !== undefined && <Refusal error={error} />}
        {step === 'number' && (
          <NumberForm
            initial={cardNumber}
            onNumber={(number) => {
              setCardNumber(number);
              setStep('way');
            }}
          />
        )}
        {step === 'way' && (
          <ul className="choices">
            <li>
              <button type="button" className="choice" onClick={() => setStep('pin')}>
                <b>{t('logIn.byPin')}</b>
              </button>
            </li>
            <li>
              <button type="button" className="choice" disabled={busy} onClick={() => void sendCode()}>
                <b>{t('logIn.byCode')}</b>
                <span className="quiet">{t('logIn.byCodeHelp')}</span>
              </button>
            </li>
          </ul>
        )}
        {step === 'pin' && !window.isSecureContext && <Notice type="warning" title={t('logIn.insecure')} />}
        {step === 'pin' && window.isSecureContext && (
          <>
            <p>{busy ? t('logIn.busy') : t('logIn.pin')}</p>
            <PinKeypad
              pin={pin}
              disabled={busy}
              onType={(next) => setTyped({ pin: next, busy })}
              onWhole={(whole) => void byPin(whole)}
            />
            <p className="quiet">{t('logIn.pinHelp')}</p>
          </>
        )}
        {step === 'code' && (
          <CodeForm
            key={againAfterSeconds}
            busy={busy}
            againAfterSeconds={againAfterSeconds}
            onAgain={() => void sendCode()}
            onCode={(code) => void attempt(async () => goOn(await logHolderIn({ cardNumber, code })))}
          />
        )}
        {step !== 'number' && (
          <Button type="link" onClick={back}>
            {t('logIn.back')}
          </Button>
        )}
      </div>
    </OpenShell>
  );
}

function NumberForm({ initial, onNumber }: { initial: string; onNumber: (number: string) => void }) {
  const { t } = useTranslation('holder');
  const plain = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/[\s-]/g, '');
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ cardNumber: initial }}
      onFinish={({ cardNumber }: { cardNumber: string }) => onNumber(plain(cardNumber))}
    >
      <Form.Item
        name="cardNumber"
        label={t('logIn.cardNumber')}
        extra={t('logIn.cardNumberHelp')}
        rules={[
          {
            validator: async (_rule, text: string | undefined) => {
              if (!/^\d{13,19}$/.test(plain(text))) throw new Error(t('logIn.cardNumberForm'));
            },
          },
        ]}
      >
        <Input size="large" inputMode="numeric" autoComplete="off" maxLength={30} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block>
        {t('logIn.next')}
      </Button>
    </Form>
  );
}
