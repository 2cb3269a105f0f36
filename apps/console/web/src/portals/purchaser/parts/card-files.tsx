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
      {files.data?.items.map((file) => (
        <p key={file.fileId} className="desk-actions">
          <span>
            <ChinaTime at={file.requestedAt} /> · {file.requestedName} · {file.reason} ·{' '}
            <b>{t(`order.fileStates.${file.state}`)}</b>
          </span>
          {file.state === 'released' && <TakeFile file={file} onTaken={again} />}
        </p>
      ))}
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
