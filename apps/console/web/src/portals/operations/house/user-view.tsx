import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer, issuerApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { useSession } from '../../../session/session.context.js';
import { Proposed, useProposal } from '../parts/proposed.js';
import type { UserRow } from './answers.js';
import { ChangeRoles } from './change-roles.js';
import { ProposeButton } from './propose-button.js';
import { useRole } from './role.js';
import './house.css';

/** Roles of a user in words. */
export function roleNames(t: TFunction<['operations', 'common']>, roles: readonly string[]): string {
  return roles.map((role) => t(`common:role.${role}`, { defaultValue: role })).join('、');
}

/** One user: what they may do, how they log in, and what may be done about it. */
export function UserView({ userId }: { userId: string }) {
  const { t } = useTranslation(['operations', 'common']);
  const proposal = useProposal('issuer');
  const [secret, setSecret] = useState<string>();
  const user = issuerApi.useQuery('get', '/v1/users/{id}', { params: { path: { id: userId } } });
  if (user.isPending) return <LoadingSkeleton rows={4} />;
  if (user.isError) return <FailedState error={user.error} again={() => void user.refetch()} />;
  const { data } = user;
  return (
    <ObjectPage
      inDrawer
      title={data.name}
      state={<StateTag state={data.disabledAt ? 'disabled' : 'active'} />}
      notice={
        <>
          {secret && (
            <Notice type="info" title={t('house.users.halfTitle')}>
              <p className="secret-once">{secret}</p>
              <p>{t('house.users.halfHelp')}</p>
            </Notice>
          )}
          <Proposed of={proposal} />
        </>
      }
      facts={[
        { label: t('house.users.login'), value: data.login },
        { label: t('house.users.roles'), value: roleNames(t, data.roles) },
        { label: t('house.users.secondFactor'), value: t(`house.users.factors.${data.secondFactor}`) },
        { label: t('house.users.sessions'), value: data.liveSessions },
        { label: t('house.users.lastLogin'), value: <ChinaTime at={data.lastLoginAt} /> },
        { label: t('house.users.createdAt'), value: <ChinaTime at={data.createdAt} /> },
        { label: t('house.users.disabledAt'), value: <ChinaTime at={data.disabledAt} /> },
        {
          label: t('house.users.trail'),
          value: <Link to={`/operations/audit?objectType=user&objectId=${userId}`}>{t('house.users.openTrail')}</Link>,
        },
      ]}
      timeline={[]}
    >
      <UserActions user={data} proposal={proposal} onSecret={setSecret} />
    </ObjectPage>
  );
}

function UserActions(props: {
  user: UserRow;
  proposal: ReturnType<typeof useProposal>;
  onSecret: (secret: string) => void;
}) {
  const { user, proposal, onSecret } = props;
  const { t } = useTranslation(['operations', 'common']);
  const queries = useQueryClient();
  const maker = useRole('ops_maker');
  const checker = useRole('ops_checker');
  const own = useSession().user.userId === user.userId;
  const params = { path: { id: user.userId } };
  const house = user.customerId === null && user.merchantId === null;
  const done = async (call: Promise<unknown>) => {
    await call;
    await queries.invalidateQueries();
  };
  if (!maker && !checker) return null;
  if (own) return <p className="quiet">{t('house.users.own')}</p>;
  return (
    <div className="list-foot wrap">
      {maker && house && <ChangeRoles user={user} proposal={proposal} />}
      {maker && user.disabledAt && (
        <ProposeButton
          label={t('house.users.enable')}
          consequence={t('house.users.enableHelp', { name: user.name })}
          proposal={proposal}
          run={(reason) => answerOf(issuer.POST('/v1/users/{id}/changes', { params, body: { enabled: true, reason } }))}
        />
      )}
      {maker && user.secondFactor === 'active' && (
        <ProposeButton
          label={t('house.users.resetFactor')}
          consequence={t('house.users.resetFactorHelp', { name: user.name })}
          proposal={proposal}
          run={(reason) => answerOf(issuer.POST('/v1/users/{id}/second-factor-resets', { params, body: { reason } }))}
        />
      )}
      {maker && house && (
        <ProposeButton
          label={t('house.users.resetPassword')}
          consequence={t('house.users.resetPasswordHelp', { name: user.name })}
          proposal={proposal}
          run={async (reason) => {
            const answer = await answerOf(issuer.POST('/v1/users/{id}/password-resets', { params, body: { reason } }));
            onSecret(`${answer.firstHalf}-`);
            return answer;
          }}
        />
      )}
      {checker && user.merchantId === null && (
        <ConfirmDangerous
          label={t('house.users.drawHalf')}
          title={t('house.users.drawHalf')}
          needsReason={false}
          consequence={t('house.users.drawHalfHelp', { name: user.name })}
          run={async () => {
            const { secondHalf } = await answerOf(issuer.POST('/v1/users/{id}/second-halves', { params }));
            onSecret(`-${secondHalf}`);
          }}
        />
      )}
      <ConfirmDangerous
        label={t('house.users.endSessions')}
        title={t('house.users.endSessions')}
        consequence={t('house.users.endSessionsHelp', { name: user.name, count: user.liveSessions })}
        run={(reason) => done(answerOf(issuer.POST('/v1/users/{id}/session-ends', { params, body: { reason } })))}
      />
      {!user.disabledAt && (
        <ConfirmDangerous
          label={t('house.users.disable')}
          title={t('house.users.disable')}
          danger
          consequence={t('house.users.disableHelp', { name: user.name })}
          run={(reason) => done(answerOf(issuer.POST('/v1/users/{id}/disable', { params, body: { reason } })))}
        />
      )}
    </div>
  );
}
