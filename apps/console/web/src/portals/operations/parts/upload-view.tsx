import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { Money, yuan } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords, Refusal } from '../../../kit/refusal.js';
import { StateTag } from '../../../kit/state-tag.js';
import { Notice } from '../../../kit/states.js';
import { useSession } from '../../../session/session.context.js';
import type { UploadRow } from './answers.js';
import { MerchantName } from './merchant-name.js';
import { Proposed, useProposal } from './proposed.js';
import { wordOf } from './word.js';

/** An offline upload: why it waits, and how it ends. */
export function UploadView({ upload }: { upload: UploadRow }) {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const proposal = useProposal('clearing');
  const params = { path: { id: upload.uploadId } };
  const amount = yuan(upload.amountFen);
  const waits = roles.includes('ops_maker') && upload.state === 'queued';
  return (
    <ObjectPage
      inDrawer
      title={upload.rrn}
      state={<StateTag of="upload" state={upload.state} />}
      actions={
        waits && (
          <>
            <RetryUpload uploadId={upload.uploadId} />
            <RejectUpload upload={upload} />
            <ConfirmDangerous
              label={t('uploads.waive')}
              title={t('uploads.waive')}
              primary
              consequence={
                <>
                  <p>{t('uploads.waiveConsequence', { amount })}</p>
                  <p className="quiet">{t('secondPerson')}</p>
                </>
              }
              run={(reason) =>
                proposal.propose(answerOf(clearing.POST('/v1/ecash-uploads/{id}/waive', { params, body: { reason } })))
              }
            />
          </>
        )
      }
      notice={
        <>
          {upload.reason && (
            <Notice type="warning" title={inWords(upload.reason)}>
              {upload.ruleId}
            </Notice>
          )}
          <Proposed of={proposal} />
        </>
      }
      facts={[
        { label: t('uploads.queue'), value: upload.queue && wordOf(t, 'uploads.queues', upload.queue) },
        { label: t('uploads.kind'), value: wordOf(t, 'uploads.kinds', upload.kind) },
        { label: t('uploads.amount'), value: <Money fen={upload.amountFen} /> },
        { label: t('merchant'), value: <MerchantName merchantId={upload.merchantId} /> },
        { label: t('uploads.terminal'), value: `${upload.terminalNo ?? '—'} · ${upload.batchNo} / ${upload.traceNo}` },
        { label: t('uploads.card'), value: upload.panMasked },
        { label: t('uploads.count'), value: upload.atc },
        { label: t('uploads.tappedOn'), value: upload.tappedOn },
        { label: t('uploads.receivedAt'), value: <ChinaTime at={upload.receivedAt} seconds /> },
        {
          label: t('uploads.allClasses'),
          value: upload.allClasses.map((one) => wordOf(t, 'uploads.queues', one)).join('、'),
        },
        { label: t('uploads.resolvedBy'), value: upload.resolvedBy },
      ]}
      timeline={[]}
    />
  );
}

function RejectUpload({ upload }: { upload: UploadRow }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const params = { path: { id: upload.uploadId } };
  return (
    <ConfirmDangerous
      label={t('uploads.reject')}
      title={t('uploads.reject')}
      danger
      consequence={t('uploads.rejectConsequence', { amount: yuan(upload.amountFen) })}
      run={async (reason) => {
        await answerOf(clearing.POST('/v1/ecash-uploads/{id}/reject', { params, body: { reason } }));
        await queries.invalidateQueries();
      }}
    />
  );
}

/** Processes once more, after what was missing is there. */
function RetryUpload({ uploadId }: { uploadId: string }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>();
  const retry = async () => {
    setError(undefined);
    try {
      await answerOf(clearing.POST('/v1/ecash-uploads/{id}/retry', { params: { path: { id: uploadId } } }));
      await queries.invalidateQueries();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <>
      <Button onClick={() => void retry()}>{t('uploads.retry')}</Button>
      {error !== undefined && <Refusal error={error} />}
    </>
  );
}
