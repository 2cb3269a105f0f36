import { answerOf } from '@app/contracts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { issuer, issuerApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { FlashTimeline } from '../../../kit/flash-timeline.js';
import { Money } from '../../../kit/money.js';
import { inWords, Refusal } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { HolderPage } from '../parts/holder-page.js';
import type { HolderCaseDetail } from '../parts/holder.api.js';

const LOOK_MS = 10_000;

/** One case: where it stands first, what the holder can do, then its story. */
export default function CasePage() {
  const { t } = useTranslation('holder');
  const { caseId = '' } = useParams();
  const params = { path: { id: caseId } };
  const one = issuerApi.useQuery('get', '/v1/holder/cases/{id}', { params }, { refetchInterval: LOOK_MS });
  if (one.isPending) return <LoadingSkeleton />;
  if (one.isError) return <FailedState error={one.error} again={() => void one.refetch()} />;
  const { data } = one;
  return (
    <HolderPage title={t('cases.one')}>
      <Notice type="info" title={inWords(data.stands)}>
        {data.reason && (
          <p>
            {t('cases.reason')}：{inWords(data.reason)}
          </p>
        )}
      </Notice>
      {data.canDo && (
        <Notice type="warning" title={t('cases.canDo')}>
          {inWords(data.canDo)}
        </Notice>
      )}
      <CaseFacts one={data} />
      <CasePicture caseId={caseId} atc={data.atc} />
      {data.mayAppeal && <Appeal caseId={caseId} until={data.appealUntil} />}
      <section>
        <h2>{t('cases.steps')}</h2>
        <ol className="holder-steps">
          {data.steps.map(({ reason, at }, index) => (
            <li key={index}>
              {inWords(reason)}{' '}
              <span className="quiet">
                <ChinaTime at={at} />
              </span>
            </li>
          ))}
        </ol>
      </section>
    </HolderPage>
  );
}

function CaseFacts({ one }: { one: HolderCaseDetail }) {
  const { t } = useTranslation('holder');
  return (
    <dl className="holder-facts">
      <dt>{one.caseNo}</dt>
      <dd>
        <StateTag of="dispute" state={one.state} />
      </dd>
      <dt>{t('cases.amount')}</dt>
      <dd>
        <Money fen={one.amountFen} />
      </dd>
      <dt>{t('cases.place')}</dt>
      <dd>{one.place ?? '—'}</dd>
      <dt>{t('cases.tappedAt')}</dt>
      <dd>
        <ChinaTime at={one.tappedAt} />
      </dd>
      <dt>{t('cases.refundTo')}</dt>
      <dd>{t(`cases.refunds.${one.refundTo}`)}</dd>
      {one.words && (
        <>
          <dt>{t('cases.words')}</dt>
          <dd>{one.words}</dd>
        </>
      )}
    </dl>
  );
}

/** The chip's story, drawn; a page without it still says everything. */
function CasePicture({ caseId, atc }: { caseId: string; atc: number | null }) {
  const { t } = useTranslation('holder');
  const params = { path: { id: caseId } };
  const story = issuerApi.useQuery('get', '/v1/holder/cases/{id}/timeline', { params });
  if (!story.data) return null;
  return <FlashTimeline data={story.data} title={t('cases.picture')} focus={atc === null ? [] : [atc]} />;
}

function Appeal({ caseId, until }: { caseId: string; until: string | null }) {
  const { t } = useTranslation('holder');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async ({ words }: { words: string }) => {
    setBusy(true);
    setError(undefined);
    try {
      const params = { path: { id: caseId } };
      const appeal = await answerOf(issuer.POST('/v1/holder/cases/{id}/appeals', { params, body: { words } }));
      void navigate(`/holder/cases/${appeal.caseId}`);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  if (!open) {
    return (
      <section>
        <Button size="large" block onClick={() => setOpen(true)}>
          {t('cases.appeal')}
        </Button>
        <p className="quiet">{t('cases.appealHelp', { day: until ?? '' })}</p>
      </section>
    );
  }
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(fields: { words: string }) => void send(fields)}>
      {error !== undefined && <Refusal error={error} />}
      <Form.Item
        name="words"
        label={t('cases.appealWords')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('cases.appealForm') }]}
      >
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {t('cases.appealSubmit')}
      </Button>
    </Form>
  );
}
