import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { countColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column, Filter, ListQuery } from '../../../../kit/data-table.types.js';
import { StateTag } from '../../../../kit/state-tag.js';
import type { UserRow } from '../../house/answers.js';
import { InviteUser } from '../../house/invite-user.js';
import { roleNames, UserView } from '../../house/user-view.js';
import { listQuery } from '../../parts/list-query.js';
import '../../house/house.css';

const load = (query: ListQuery) => answerOf(issuer.GET('/v1/users', { params: { query: listQuery<object>(query) } }));

/** Who may log in: the issuer's people first. */
export default function UsersPage() {
  const { t } = useTranslation(['operations', 'common']);
  const columns = useMemo(
    (): Column<UserRow>[] => [
      textColumn('name', t('house.users.name'), ({ name }) => name),
      textColumn('login', t('house.users.login'), ({ login }) => login),
      textColumn('roles', t('house.users.roles'), ({ roles }) => roleNames(t, roles)),
      textColumn(
        'state',
        t('house.users.state'),
        ({ disabledAt }) => (disabledAt ? t('house.users.disabled') : t('house.users.active')),
        {
          render: ({ disabledAt }) => <StateTag state={disabledAt ? 'disabled' : 'active'} />,
        },
      ),
      textColumn('factor', t('house.users.secondFactor'), ({ secondFactor }) =>
        t(`house.users.factors.${secondFactor}`),
      ),
      countColumn('sessions', t('house.users.sessions'), ({ liveSessions }) => liveSessions),
      timeColumn('lastLogin', t('house.users.lastLogin'), ({ lastLoginAt }) => lastLoginAt),
      timeColumn('createdAt', t('house.users.createdAt'), ({ createdAt }) => createdAt, { optional: true }),
    ],
    [t],
  );
  const filters = useMemo((): Filter[] => {
    const parties = (['house', 'customer', 'merchant'] as const).map((value) => ({
      value,
      label: t(`house.users.parties.${value}`),
    }));
    const roles = (['ops_maker', 'ops_checker', 'auditor'] as const).map((value) => ({
      value,
      label: t(`common:role.${value}`),
    }));
    const off = [
      { value: 'false', label: t('house.users.active') },
      { value: 'true', label: t('house.users.disabled') },
    ];
    return [
      { key: 'party', label: t('house.users.party'), kind: 'select', options: parties, initial: 'house' },
      { key: 'role', label: t('house.users.roles'), kind: 'select', options: roles },
      { key: 'disabled', label: t('house.users.state'), kind: 'select', options: off },
      { key: 'login', label: t('house.users.search'), kind: 'text' },
    ];
  }, [t]);
  return (
    <DataTable<UserRow>
      id="operations.users"
      title={t('house.users.title')}
      load={load}
      columns={columns}
      filters={filters}
      rowKey={({ userId }) => userId}
      rowName={({ name }) => name}
      detail={({ userId }) => <UserView userId={userId} />}
      actions={<InviteUser />}
      empty={{ title: t('house.users.empty'), help: t('house.users.emptyHelp') }}
    />
  );
}
