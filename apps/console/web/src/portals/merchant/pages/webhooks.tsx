import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { freshKey } from '../../../api/fresh-key.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { EmptyState, FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import '../merchant.css';
import { EVENTS } from '../parts/events.js';
import { Notifications } from '../parts/notifications.js';
import { OfMerchant, type SeenMerchant, useMay } from '../parts/of-merchant.js';
import { SecretOnce } from '../parts/secret-once.js';
import type { EndpointData } from '../parts/transaction.types.js';

interface EndpointFields {
  url: string;
  events?: (typeof EVENTS)[number][];
}

/** Where the merchant's systems are told what happens, and how that went. */
export default function WebhooksPage() {
  return <OfMerchant own>{(merchant) => <Webhooks merchant={merchant} />}</OfMerchant>;
}

function Webhooks({ merchant }: { merchant: SeenMerchant }) {
  const { t } = useTranslation('merchant');
  const { manage, work } = useMay(merchant);
  const queries = useQueryClient();
  const [secret, setSecret] = useState<string>();
  const list = acceptanceApi.useQuery('get', '/v1/webhook-endpoints');
  const told = (answer: { secret: string }) => {
    setSecret(answer.secret);
    void queries.invalidateQueries();
  };
  const register = ({ url, events = [] }: EndpointFields) =>
    answerOf(
      acceptance.POST('/v1/webhook-endpoints', {
        params: { header: { 'Idempotency-Key': freshKey() } },
        body: { url: url.trim(), events },
      }),
    );
  return (
    <>
      <section>
        <div className="list-head">
          <h1>{t('webhooks.title')}</h1>
          <span className="spacer" />
          {manage && (
            <FormDialog<EndpointFields, { secret: string }>
              label={t('webhooks.register')}
              title={t('webhooks.register')}
              primary
              run={register}
              done={told}
            >
              <Form.Item
                name="url"
                label={t('webhooks.url')}
                extra={t('webhooks.urlHelp')}
                rules={[{ required: true, message: t('webhooks.urlForm') }]}
              >
                <Input inputMode="url" autoComplete="off" maxLength={500} />
              </Form.Item>
              <Form.Item name="events" label={t('webhooks.events')} extra={t('webhooks.eventsHelp')}>
                <Checkbox.Group options={EVENTS.map((event) => ({ value: event, label: t(`events.${event}`) }))} />
              </Form.Item>
            </FormDialog>
          )}
        </div>
        <p className="quiet">{t('webhooks.help')}</p>
        {list.isPending && <LoadingSkeleton rows={2} />}
        {list.isError && <FailedState error={list.error} again={() => void list.refetch()} />}
        {list.data?.items.length === 0 && <EmptyState title={t('webhooks.empty')} help={t('webhooks.emptyHelp')} />}
        {list.data?.items.map((endpoint) => (
          <Endpoint key={endpoint.endpointId} endpoint={endpoint} manage={manage} onSecret={told} />
        ))}
      </section>
      <SecretOnce
        title={t('webhooks.secret')}
        secret={secret === undefined ? undefined : { value: secret }}
        onKept={() => setSecret(undefined)}
      />
      <Notifications work={work} endpoints={list.data?.items ?? []} />
    </>
  );
}

function Endpoint(props: { endpoint: EndpointData; manage: boolean; onSecret: (answer: { secret: string }) => void }) {
  const { endpoint, manage, onSecret } = props;
  const { t } = useTranslation('merchant');
  const queries = useQueryClient();
  const { endpointId, url, events, status, disabledReason, createdAt } = endpoint;
  const params = { path: { id: endpointId }, header: { 'Idempotency-Key': freshKey() } };
  return (
    <article className="endpoint">
      <div className="object-head">
        <strong className="endpoint-url">{url}</strong> <StateTag of="endpoint" state={status} />
        <span className="spacer" />
        {manage && status === 'active' && (
          <>
            <ConfirmDangerous
              label={t('webhooks.rotate')}
              title={t('webhooks.rotate')}
              consequence={t('webhooks.rotateConsequence')}
              needsReason={false}
              run={async () =>
                onSecret(await answerOf(acceptance.POST('/v1/webhook-endpoints/{id}/rotate-secret', { params })))
              }
            />
            <ConfirmDangerous
              label={t('webhooks.disable')}
              title={t('webhooks.disable')}
              consequence={t('webhooks.disableConsequence', { url })}
              needsReason={false}
              danger
              run={async () => {
                await answerOf(acceptance.POST('/v1/webhook-endpoints/{id}/disable', { params }));
                await queries.invalidateQueries();
              }}
            />
          </>
        )}
      </div>
      <p className="quiet">
        {events.length === 0
          ? t('webhooks.allEvents')
          : events.map((event) => t(`events.${event as (typeof EVENTS)[number]}`)).join(' · ')}
        {disabledReason && ` · ${disabledReason}`} · <ChinaTime at={createdAt} />
      </p>
    </article>
  );
}
