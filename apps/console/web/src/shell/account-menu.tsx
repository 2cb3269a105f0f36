import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ConsoleSession } from '../session/session.api.js';
import { useConsole } from '../session/session.context.js';

/** Who is logged in, and the ways out. */
export function AccountMenu({ portal, session: { user } }: { portal: string; session: ConsoleSession }) {
  const { t } = useTranslation();
  const { leave } = useConsole();
  const navigate = useNavigate();
  const out = async (everywhere: boolean) => {
    await navigate('/');
    await leave(everywhere);
  };
  const password = { key: 'password', label: t('password.title'), onClick: () => void navigate(`/${portal}/password`) };
  const items = [
    ...(user.accountId ? [] : [password]),
    { key: 'here', label: t('session.logOut'), onClick: () => void out(false) },
    { key: 'everywhere', label: t('session.logOutEverywhere'), onClick: () => void out(true) },
  ];
  const roles = user.roles.map((role) => t(`role.${role}`)).join(' · ');
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text">
        {user.accountId ? t('session.cardEnding', { digits: user.name.slice(-4) }) : user.name}{' '}
        <span className="quiet">{roles}</span>
      </Button>
    </Dropdown>
  );
}
