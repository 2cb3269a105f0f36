import { answerOf } from '@app/contracts';
import { Button, Form, Input, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer, issuerApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { download } from '../../../kit/csv.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { FailedState, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { useSession } from '../../../session/session.context.js';
import { openCardFile } from './open-card-file.js';
import type { CardFile } from './purchaser.api.js';

/** Full card numbers: asked for here, released by another person, taken once, encrypted. */
export function CardFiles({ orderId, count }: { orderId: string; count: number }) {
  const { t } = useTranslation('purchaser');
  const params = { path: { id: orderId } };
  const files = issuerApi.useQuery('get', '/v1/orders/{id}/card-files', { params });
  const again = () => void files.refetch();
  if (files.isError) return <FailedState error={files.error} again={again} />;
  return (
    <section>
      <h2>{t('order.files')}</h2>
      <p className="quiet">{t('order.filesHelp')}</p>
      <ul className="card-files">
        {files.data?.items.map((file) => (
          <CardFileRow key={file.fileId} file={file} count={count} changed={again} />
        ))}
      </ul>
      <div className="desk-actions">
        <ConfirmDangerous
          label={t('order.ask')}
          title={t('order.askTitle')}
          consequence={t('order.askText', { count })}
          run={(reason) =>
            answerOf(issuer.POST('/v1/orders/{id}/card-files', { params, body: { reason } })).then(again)
          }
        />
        <OpenFile />
      </div>
    </section>
  );
}

/** One request: who asked, who decided, and what the reader may do with it. */
function CardFileRow({ file, count, changed }: { file: CardFile; count: number; changed: () => void }) {
  const { t } = useTranslation('purchaser');
  const { user } = useSession();
  const own = file.requestedBy === user.userId;
  const params = { path: { id: file.fileId } };
  const { requestedName: name, state, decidedName, decisionReason } = file;
  return (
    <li className="desk-actions" data-file={file.fileId}>
      <div>
        <StateTag of="card-file" state={state} /> {file.reason}
        <div className="quiet">
          {t('order.askedBy', { name })} <ChinaTime at={file.requestedAt} />
          {decidedName && (
            <>
              {' · '}
              {t(state === 'rejected' ? 'order.refusedBy' : 'order.releasedBy', { name: decidedName })}{' '}
              <ChinaTime at={file.decidedAt} />
              {decisionReason && `：${decisionReason}`}
            </>
          )}
          {file.takenBy && (
            <>
              {' · '}
              {t('order.takenBy', { name: file.takenBy })} <ChinaTime at={file.takenAt} />
            </>
          )}
        </div>
        {state === 'requested' && own && <div className="quiet">{t('order.waitsForAnother')}</div>}
      </div>
      <span className="spacer" />
      {state === 'requested' && !own && (
        <ConfirmDangerous
          primary
          label={t('order.release')}
          title={t('order.releaseTitle')}
          consequence={t('order.releaseText', { name, count, reason: file.reason })}
          needsReason={false}
          run={() => answerOf(issuer.POST('/v1/card-files/{id}/release', { params })).then(changed)}
        />
      )}
      {state === 'requested' && (
        <ConfirmDangerous
          danger
          label={t(own ? 'order.withdraw' : 'order.refuse')}
          title={t(own ? 'order.withdraw' : 'order.refuse')}
          consequence={t('order.refuseText')}
          run={(reason) =>
            answerOf(issuer.POST('/v1/card-files/{id}/refuse', { params, body: { reason } })).then(changed)
          }
        />
      )}
      {state === 'released' && <TakeFile file={file} onTaken={changed} />}
    </li>
  );
}

function PassphraseField() {
  const { t } = useTranslation('purchaser');
  return (
    <Form.Item
      name="passphrase"
      label={t('order.passphrase')}
      extra={t('order.passphraseHelp')}
      rules={[{ required: true, min: 12, message: t('order.passphraseForm') }]}
    >
      <Input.Password autoComplete="new-password" maxLength={200} />
    </Form.Item>
  );
}

function TakeFile({ file: { fileId, orderId }, onTaken }: { file: CardFile; onTaken: () => void }) {
  const { t } = useTranslation('purchaser');
  return (
    <FormDialog<{ passphrase: string }>
      primary
      label={t('order.take')}
      title={t('order.takeTitle')}
      run={async (body) => {
        const params = { path: { id: fileId } };
        const blob = await answerOf(issuer.POST('/v1/card-files/{id}/take', { params, body, parseAs: 'blob' }));
        download(`${orderId}.yfkcards`, blob as unknown as Blob);
      }}
      done={onTaken}
    >
      <PassphraseField />
    </FormDialog>
  );
}

/** Decrypts a file that was taken, in the browser. */
function OpenFile() {
  const { t } = useTranslation('purchaser');
  const [file, setFile] = useState<File>();
  const [failed, setFailed] = useState(false);
  return (
    <FormDialog<{ passphrase: string }>
      label={t('order.open')}
      title={t('order.open')}
      consequence={t('order.openHelp')}
      run={async ({ passphrase }) => {
        setFailed(false);
        try {
          const csv = await openCardFile(await file!.arrayBuffer(), passphrase);
          download(file!.name.replace(/\.yfkcards$/, '.csv'), csv);
        } catch (error) {
          setFailed(true);
          throw error;
        }
      }}
    >
      {failed && <Notice type="warning" title={t('order.openFailed')} />}
      <Form.Item>
        <Upload
          accept=".yfkcards"
          maxCount={1}
          beforeUpload={(chosen) => {
            setFile(chosen);
            return false;
          }}
        >
          <Button>{t('order.openFile')}</Button>
        </Upload>
      </Form.Item>
      <PassphraseField />
    </FormDialog>
  );
}
