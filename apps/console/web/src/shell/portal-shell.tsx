import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { EmptyState } from '../kit/states.js';
import type { Portal } from '../portals/portal.types.js';
import { useConsole } from '../session/session.context.js';
import { AccountMenu } from './account-menu.js';
import { IdleGuard } from './idle-guard.js';
import { LanguageSwitch } from './language-switch.js';
import { PortalNav } from './portal-nav.js';
import { LogInAnew } from './log-in-anew.js';
import { SessionEnded } from './session-ended.js';

/** A portal: head, navigation, page. Whoever has no session goes to the entrance and comes back here afterwards. */
export function PortalShell({ portal }: { portal: Portal }) {
  const { t } = useTranslation();
  const { state } = useConsole();
  const { session, sandbox } = state;
  const { pathname, search } = useLocation();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // A screen reader begins at the new page, not where the link was.
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);

  const open = portal.entry === 'anyone' && sandbox;
  if (!open && (!session || session.stage !== 'full')) {
    return <Navigate to={`${portal.logIn ?? '/'}?to=${encodeURIComponent(pathname + search)}`} replace />;
  }
  const allowed =
    open || (portal.entry !== 'anyone' && session!.user.roles.some((role) => portal.entry.includes(role)));
  return (
    <>
      <header className="shell-head">
        <Link className="mark" to={`/${portal.name}`}>
          <img src="/favicon.svg" alt="" width="20" height="20" />
          {t('product')} · {t(`portal.${portal.name}`)}
        </Link>
        <span className="spacer" />
        <LanguageSwitch />
        {session ? <AccountMenu portal={portal.name} session={session} /> : <Link to="/">{t('page.home')}</Link>}
      </header>
      <div className="shell-body">
        {allowed && <PortalNav portal={portal} />}
        <main id="content" className="shell-main" ref={main} tabIndex={-1}>
          {allowed ? (
            <Outlet />
          ) : (
            <EmptyState
              title={t('page.noAccess')}
              help={t('page.noAccessHelp')}
              action={<Link to="/">{t('page.home')}</Link>}
            />
          )}
        </main>
      </div>
      {session && (
        <>
          <IdleGuard idleMinutes={session.idleMinutes} />
          {portal.logIn ? <LogInAnew /> : <SessionEnded login={session.user.login} />}
        </>
      )}
    </>
  );
}
