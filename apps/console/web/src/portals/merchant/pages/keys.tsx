import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { freshKey } from '../../../api/fresh-key.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { useConsole } from '../../../session/session.context.js';
import '../merchant.css';
import { OfMerchant, type SeenMerchant, useMay } from '../parts/of-merchant.js';
import { SecretOnce } from '../parts/secret-once.js';

interface Key {
  readonly keyId: string;
  readonly label: string;
  readonly sandbox?: boolean;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

type Kind = 'signing-keys' | 'api-keys';

/** Keys of the merchant's own systems: those that sign, and the sandbox's simple ones, apart. */
export default function KeysPage() {
  return <OfMerchant own>{(merchant) => <Keys merchant={merchant} />}</OfMerchant>;
}

function Keys({ merchant }: { merchant: SeenMerchant }) {
  const { t } = useTranslation('merchant');
  const { sandbox } = useConsole().state;
  const [secret, setSecret] = useState<{ name: string; value: string }>();
  return (
    <>
      <div className="list-head">
        <h1>{t('keys.title')}</h1>
      </div>
      <KeyList kind="signing-keys" merchant={merchant} onSecret={setSecret} />
      {sandbox && <KeyList kind="api-keys" merchant={merchant} onSecret={setSecret} />}
      <SecretOnce title={t('keys.secret')} secret={secret} onKept={() => setSecret(undefined)} />
    </>
  );
}

function KeyList(props: {
  kind: Kind;
  merchant: SeenMerchant;
  onSecret: (secret: { name: string; value: string }) => void;
}) {
  const { kind, merchant, onSecret } = props;
  const { t } = useTranslation('merchant');
  const { manage } = useMay(merchant);
  const queries = useQueryClient();
  const path = { id: merchant.merchantId };
  const list = acceptanceApi.useQuery('get', `/v1/merchants/{id}/${kind}`, { params: { path } });
  const create = ({ label }: { label: string }) =>
    answerOf(
      acceptance.POST(`/v1/merchants/{id}/${kind}`, {
        params: { path, header: { 'Idempotency-Key': freshKey() } },
        body: { label: label.trim() },
      }),
    );
  const keys = (list.data?.items ?? []) as readonly Key[];
  return (
    <section>
      <div className="section-head">
        <h2>{t(`keys.${kind}.title`)}</h2>
        <span className="spacer" />
        {manage && (
          <FormDialog<{ label: string }, { keyId: string; secret: string }>
            label={t(`keys.${kind}.create`)}
            title={t(`keys.${kind}.create`)}
            primary={kind === 'signing-keys'}
            run={create}
            done={(answer) => {
              onSecret({ name: answer.keyId, value: answer.secret });
              void queries.invalidateQueries();
            }}
          >
            <Form.Item
              name="label"
              label={t('keys.label')}
              extra={t('keys.labelHelp')}
              rules={[{ required: true, whitespace: true, message: t('keys.labelForm') }]}
            >
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
          </FormDialog>
        )}
      </div>
      <p className="quiet">{t(`keys.${kind}.help`)}</p>
      {list.isPending && <LoadingSkeleton rows={2} />}
      {list.isError && <FailedState error={list.error} again={() => void list.refetch()} />}
      {list.data && keys.length === 0 && <p>{t('keys.none')}</p>}
      {keys.map((key) => (
        <KeyRow key={key.keyId} kind={kind} one={key} merchant={merchant} manage={manage} />
      ))}
    </section>
  );
}

function KeyRow({ kind, one, merchant, manage }: { kind: Kind; one: Key; merchant: SeenMerchant; manage: boolean }) {
  const { t } = useTranslation('merchant');
  const queries = useQueryClient();
  const revoke = async () => {
    await answerOf(
      acceptance.DELETE(`/v1/merchants/{id}/${kind}/{keyId}`, {
        params: { path: { id: merchant.merchantId, keyId: one.keyId }, header: { 'Idempotency-Key': freshKey() } },
      }),
    );
    await queries.invalidateQueries();
  };
  return (
    <article className="endpoint">
      <div className="object-head">
        <strong>{one.label}</strong> <StateTag of="key" state={one.revokedAt ? 'disabled' : 'active'} />
        <span className="spacer" />
        {manage && !one.revokedAt && (
          <ConfirmDangerous
            label={t('keys.revoke')}
            title={t('keys.revoke')}
            consequence={t('keys.revokeConsequence', { label: one.label })}
            needsReason={false}
            danger
            run={revoke}
          />
        )}
      </div>
      <p className="quiet">
        {one.keyId} · {t('keys.created')} <ChinaTime at={one.createdAt} />
        {one.revokedAt && (
          <>
            {' '}
            · {t('keys.revoked')} <ChinaTime at={one.revokedAt} />
          </>
        )}
      </p>
    </article>
  );
}
