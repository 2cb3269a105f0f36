import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../api/clients.js';
import { Refusal } from '../../../kit/refusal.js';
import { Notice } from '../../../kit/states.js';
import { useSession } from '../../../session/session.context.js';

type Kind = 'bank-statements' | 'payout-results';

function send(kind: Kind, file: File): Promise<object> {
  const body = new FormData();
  body.append('file', file);
  const form = { body: body as never, bodySerializer: () => body };
  return kind === 'bank-statements'
    ? answerOf(clearing.POST('/v1/bank-statements', form))
    : answerOf(clearing.POST('/v1/payout-results', form));
}

/** Brings a file of the bank by hand: it is imported whole, or not at all with every reason. */
export function BankUpload({ kind }: { kind: Kind }) {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>();
  const [done, setDone] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (!roles.includes('ops_maker')) return null;
  const take = async (file: File) => {
    setBusy(true);
    setError(undefined);
    try {
      await send(kind, file);
      setDone(file.name);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: ['list'] });
    }
  };
  const close = () => {
    setError(undefined);
    setDone(undefined);
  };
  return (
    <>
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <Button loading={busy}>{t(`upload.${kind}`)}</Button>
      </Upload>
      <Modal
        open={error !== undefined || done !== undefined}
        title={t(`upload.${kind}`)}
        onCancel={close}
        footer={<Button onClick={close}>{t('list.close', { ns: 'common' })}</Button>}
      >
        {error !== undefined ? (
          <Refusal error={error} />
        ) : (
          <Notice type="info" title={t('upload.done', { file: done })} />
        )}
      </Modal>
    </>
  );
}
