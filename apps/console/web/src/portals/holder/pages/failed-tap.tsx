import { answerOf } from '@app/contracts';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { issuer, issuerApi } from '../../../api/clients.js';
import { chinaTime } from '../../../kit/china-time.js';
import { Money, yuan } from '../../../kit/money.js';
import { Refusal } from '../../../kit/refusal.js';
import { EmptyState, FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { HolderPage } from '../parts/holder-page.js';
import { OtherTap } from '../parts/other-tap.js';
import type { HolderTap } from '../parts/holder.api.js';

/** What the holder means: a tap we know of, or one in words. */
export interface MeantTap {
  readonly tappedAt: string;
  readonly amountFen: number;
  readonly place: string;
  readonly merchantId?: string;
}

const TAPS_SHOWN = 8;

/** Three taps: which one, or when, where and how much; then confirm. */
export default function FailedTapPage() {
  const { t } = useTranslation('holder');
  const card = issuerApi.useQuery('get', '/v1/holder/card');
  const taps = issuerApi.useQuery('get', '/v1/holder/taps', { params: { query: { limit: TAPS_SHOWN } } });
  const [step, setStep] = useState<'which' | 'other' | 'confirm'>('which');
  const [tap, setTap] = useState<MeantTap>();
  if (card.isPending || taps.isPending) return <LoadingSkeleton />;
  if (card.isError) return <FailedState error={card.error} again={() => void card.refetch()} />;
  if (taps.isError) return <FailedState error={taps.error} again={() => void taps.refetch()} />;
  if (!card.data.chip) {
    return (
      <HolderPage title={t('tap.title')}>
        <EmptyState title={t('tap.noChip')} help={t('tap.noChipHelp')} />
      </HolderPage>
    );
  }
  const confirm = (meant: MeantTap) => {
    setTap(meant);
    setStep('confirm');
  };
  return (
    <HolderPage title={t('tap.title')}>
      <p className="quiet">{t('tap.step', { step: { which: 1, other: 2, confirm: 3 }[step] })}</p>
      {step === 'which' && <WhichTap taps={taps.data.items} onTap={confirm} onOther={() => setStep('other')} />}
      <div hidden={step !== 'other'}>
        <OtherTap onTap={confirm} onBack={() => setStep('which')} />
      </div>
      {step === 'confirm' && tap && <ConfirmTap tap={tap} onBack={() => setStep(tap.merchantId ? 'which' : 'other')} />}
    </HolderPage>
  );
}

function WhichTap(props: { taps: readonly HolderTap[]; onTap: (tap: MeantTap) => void; onOther: () => void }) {
  const { t } = useTranslation('holder');
  return (
    <section>
      <h2>{t('tap.which')}</h2>
      <p className="quiet">{t('tap.whichHelp')}</p>
      <ul className="choices">
        {props.taps.map(({ tapId, kind, amountFen, where, merchantId, tappedOn, at }) => (
          <li key={tapId}>
            <button
              type="button"
              className="choice"
              onClick={() =>
                props.onTap({ tappedAt: momentOf(tappedOn, at), amountFen, place: where ?? '—', merchantId })
              }
            >
              <span className="choice-line">
                <b>{where ?? '—'}</b>
                <b>
                  <Money fen={amountFen} />
                </b>
              </span>
              <span className="choice-line quiet">
                <span>{tappedOn}</span>
                <span>{kind === 'flash' ? t('tap.failed') : t('tap.succeeded')}</span>
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="choice" onClick={props.onOther}>
            <b>{t('tap.otherTap')}</b>
            <span className="quiet">{t('tap.otherTapHelp')}</span>
          </button>
        </li>
      </ul>
    </section>
  );
}

/** When the terminal told us, or noon of its own day when that was another. */
function momentOf(tappedOn: string, at: string): string {
  return chinaTime(at).startsWith(tappedOn) ? at : `${tappedOn}T12:00:00+08:00`;
}

function ConfirmTap({ tap, onBack }: { tap: MeantTap; onBack: () => void }) {
  const { t } = useTranslation('holder');
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async ({ refundTo, words }: { refundTo: 'account' | 'chip'; words?: string }) => {
    setBusy(true);
    setError(undefined);
    try {
      const said = words?.trim() ? { words: words.trim() } : {};
      const { caseId } = await answerOf(issuer.POST('/v1/holder/cases', { body: { ...tap, refundTo, ...said } }));
      void navigate(`/holder/cases/${caseId}`);
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <section>
      <h2>{t('tap.confirm')}</h2>
      <p>
        {t('tap.summary', {
          day: chinaTime(tap.tappedAt).slice(0, 10),
          place: tap.place,
          amount: yuan(tap.amountFen),
        })}
      </p>
      {error !== undefined && <Refusal error={error} />}
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ refundTo: 'account' }}
        onFinish={(fields: { refundTo: 'account' | 'chip'; words?: string }) => void send(fields)}
      >
        <Form.Item name="refundTo" label={t('tap.refundTo')}>
          <Radio.Group
            vertical
            options={[
              { value: 'account', label: t('tap.account') },
              { value: 'chip', label: t('tap.chip') },
            ]}
          />
        </Form.Item>
        <Form.Item name="words" label={t('tap.words')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" loading={busy} block>
          {t('tap.submit')}
        </Button>
        <Button type="link" onClick={onBack} block>
          {t('tap.back')}
        </Button>
      </Form>
    </section>
  );
}
