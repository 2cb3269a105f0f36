import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { freshKey } from '../../../api/fresh-key.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { useSession } from '../../../session/session.context.js';
import '../merchant.css';
import { OfMerchant, type SeenMerchant, useMay } from '../parts/of-merchant.js';
import { SecretOnce } from '../parts/secret-once.js';
import type { StaffMember } from '../parts/transaction.types.js';

const ROLES = ['owner', 'cashier', 'viewer'] as const;
type Role = (typeof ROLES)[number];

interface InviteFields {
  login: string;
  name: string;
  role: Role;
}

/** The merchant's people: who may do what, as its owner decides. */
export default function StaffPage() {
  return <OfMerchant own>{(merchant) => <Staff merchant={merchant} />}</OfMerchant>;
}

function Staff({ merchant }: { merchant: SeenMerchant }) {
  const { t } = useTranslation('merchant');
  const { manage } = useMay(merchant);
  const queries = useQueryClient();
  const [secret, setSecret] = useState<{ name: string; value: string }>();
  const { merchantId } = merchant;
  const list = acceptanceApi.useQuery('get', '/v1/merchants/{id}/staff', { params: { path: { id: merchantId } } });
  const invite = async ({ login, name, role }: InviteFields) => {
    const answer = await answerOf(
      acceptance.POST('/v1/merchants/{id}/staff', {
        params: { path: { id: merchantId }, header: { 'Idempotency-Key': freshKey() } },
        body: { login: login.trim().toLowerCase(), name: name.trim(), role },
      }),
    );
    return { name: login.trim().toLowerCase(), value: answer.password };
  };
  return (
    <section>
      <div className="list-head">
        <h1>{t('staff.title')}</h1>
        <span className="spacer" />
        {manage && (
          <FormDialog<InviteFields, { name: string; value: string }>
            label={t('staff.invite')}
            title={t('staff.invite')}
            primary
            initial={{ role: 'cashier' }}
            run={invite}
            done={(answer) => {
              setSecret(answer);
              void queries.invalidateQueries();
            }}
          >
            <Form.Item name="name" label={t('staff.name')} rules={[{ required: true, message: t('staff.nameForm') }]}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="login"
              label={t('staff.login')}
              extra={t('staff.loginHelp')}
              rules={[{ required: true, message: t('staff.loginForm') }]}
            >
              <Input maxLength={64} autoComplete="off" autoCapitalize="none" />
            </Form.Item>
            <RoleItem />
          </FormDialog>
        )}
      </div>
      <p className="quiet">{t('staff.help')}</p>
      {list.isPending && <LoadingSkeleton rows={3} />}
      {list.isError && <FailedState error={list.error} again={() => void list.refetch()} />}
      {list.data?.items.map((member) => (
        <Member key={member.userId} merchantId={merchantId} member={member} manage={manage} onSecret={setSecret} />
      ))}
      <SecretOnce title={t('staff.password')} secret={secret} onKept={() => setSecret(undefined)} />
    </section>
  );
}

function RoleItem() {
  const { t } = useTranslation('merchant');
  return (
    <Form.Item name="role" label={t('staff.role')}>
      <Radio.Group
        className="column-boxes"
        options={ROLES.map((role) => ({
          value: role,
          label: `${t(`staff.roles.${role}`)} — ${t(`staff.may.${role}`)}`,
        }))}
      />
    </Form.Item>
  );
}

function Member(props: {
  merchantId: string;
  member: StaffMember;
  manage: boolean;
  onSecret: (secret: { name: string; value: string }) => void;
}) {
  const { merchantId, member, manage, onSecret } = props;
  const { t } = useTranslation('merchant');
  const { user } = useSession();
  const queries = useQueryClient();
  const { userId, login, name, role, disabledAt, lastLoginAt } = member;
  const params = { path: { id: merchantId, userId }, header: { 'Idempotency-Key': freshKey() } };
  const change = async (body: { role?: Role; disabled?: boolean; reason: string }) => {
    await answerOf(acceptance.POST('/v1/merchants/{id}/staff/{userId}/changes', { params, body }));
    await queries.invalidateQueries();
  };
  const reset = async () => {
    const answer = await answerOf(acceptance.POST('/v1/merchants/{id}/staff/{userId}/reset-password', { params }));
    onSecret({ name: login, value: answer.password });
  };
  return (
    <article className="endpoint">
      <div className="object-head">
        <strong>{name}</strong> <span>{t(`staff.roles.${role}`)}</span>
        <StateTag of="staff" state={disabledAt ? 'disabled' : 'active'} />
        <span className="spacer" />
        {manage && userId !== user.userId && (
          <>
            <FormDialog<{ role: Role; reason: string }>
              label={t('staff.change')}
              title={t('staff.changeOf', { name })}
              initial={{ role }}
              run={(fields) => change({ role: fields.role, reason: fields.reason.trim() })}
            >
              <RoleItem />
              <Form.Item
                name="reason"
                label={t('staff.reason')}
                rules={[{ required: true, whitespace: true, min: 2, message: t('staff.reasonForm') }]}
              >
                <Input maxLength={500} />
              </Form.Item>
            </FormDialog>
            <ConfirmDangerous
              label={t('staff.reset')}
              title={t('staff.reset')}
              consequence={t('staff.resetConsequence', { name })}
              needsReason={false}
              run={reset}
            />
            <ConfirmDangerous
              label={disabledAt ? t('staff.enable') : t('staff.disable')}
              title={disabledAt ? t('staff.enable') : t('staff.disable')}
              consequence={
                disabledAt ? t('staff.enableConsequence', { name }) : t('staff.disableConsequence', { name })
              }
              danger={!disabledAt}
              run={(reason) => change({ disabled: !disabledAt, reason })}
            />
          </>
        )}
      </div>
      <p className="quiet">
        {login}
        {userId === user.userId && ` · ${t('staff.you')}`} · {t('staff.lastLogin')} <ChinaTime at={lastLoginAt} />
      </p>
    </article>
  );
}
