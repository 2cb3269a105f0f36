import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer, issuerApi } from '../../../api/clients.js';
import { freshKey } from '../../../api/fresh-key.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { useSession } from '../../../session/session.context.js';
import type { Person } from '../parts/purchaser.api.js';
import '../purchaser.css';

interface Colleague {
  name: string;
  login: string;
  reason: string;
}

/** Who acts for the unit. A second person is needed for what two must look at. */
export default function PeoplePage() {
  const { t } = useTranslation('purchaser');
  const customerId = useSession().user.customerId ?? '0';
  const [invited, setInvited] = useState<{ name: string; half: string }>();
  const people = issuerApi.useQuery('get', '/v1/customers/{id}/people', { params: { path: { id: customerId } } });
  const invite = async ({ name, login, reason }: Colleague) => {
    const answer = await answerOf(
      issuer.POST('/v1/customers/{id}/people', {
        params: { path: { id: customerId }, header: { 'Idempotency-Key': freshKey() } },
        body: { name: name.trim(), login: login.trim(), reason: reason.trim() },
      }),
    );
    return { name: name.trim(), half: answer.firstHalf };
  };
  const needed = [{ required: true, whitespace: true, min: 2, message: t('register.required') }];
  return (
    <section className="people">
      <div className="list-head">
        <h1>{t('people.title')}</h1>
        <span className="spacer" />
        <FormDialog<Colleague, { name: string; half: string }>
          label={t('people.invite')}
          title={t('people.invite')}
          primary
          consequence={t('people.inviteHelp')}
          run={invite}
          done={(answer) => {
            setInvited(answer);
            void people.refetch();
          }}
        >
          <Form.Item name="name" label={t('people.name')} rules={needed}>
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
          <Form.Item name="login" label={t('register.login')} extra={t('people.loginHelp')} rules={needed}>
            <Input maxLength={64} autoComplete="off" autoCapitalize="none" />
          </Form.Item>
          <Form.Item name="reason" label={t('people.reason')} extra={t('people.reasonHelp')} rules={needed}>
            <Input maxLength={500} />
          </Form.Item>
        </FormDialog>
      </div>
      <p className="quiet">{t('people.help')}</p>
      {invited && (
        <Notice type="info" title={t('people.half', { name: invited.name })}>
          <p>
            <code className="secret-once">{invited.half}-</code>
          </p>
          <p>{t('people.halfHelp')}</p>
        </Notice>
      )}
      {people.isPending && <LoadingSkeleton rows={3} />}
      {people.isError && <FailedState error={people.error} again={() => void people.refetch()} />}
      <ul className="card-files">
        {people.data?.items.map((person) => (
          <PersonRow key={person.userId} customerId={customerId} person={person} />
        ))}
      </ul>
    </section>
  );
}

function PersonRow({ customerId, person }: { customerId: string; person: Person }) {
  const { t } = useTranslation('purchaser');
  const { user } = useSession();
  const queries = useQueryClient();
  const { userId, login, name, state, lastLoginAt, createdAt } = person;
  const disable = async (reason: string) => {
    const params = { path: { id: customerId, userId } };
    await answerOf(issuer.POST('/v1/customers/{id}/people/{userId}/disable', { params, body: { reason } }));
    await queries.invalidateQueries();
  };
  return (
    <li className="desk-actions">
      <div>
        <strong>{name}</strong> <StateTag of="person" state={state} />
        <div className="quiet">
          {login}
          {userId === user.userId && ` · ${t('people.you')}`}
          {state === 'proposed' ? ` · ${t('people.askedAt')} ` : ` · ${t('people.lastLogin')} `}
          <ChinaTime at={state === 'proposed' ? createdAt : lastLoginAt} />
        </div>
      </div>
      <span className="spacer" />
      {state === 'active' && userId !== user.userId && (
        <ConfirmDangerous
          danger
          label={t('people.disable')}
          title={t('people.disable')}
          consequence={t('people.disableText', { name })}
          run={disable}
        />
      )}
    </li>
  );
}
