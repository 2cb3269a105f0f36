import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { matchPath, NavLink, useLocation } from 'react-router';
import type { PageDefinition, Portal } from '../portals/portal.types.js';
import { useConsole } from '../session/session.context.js';

/** The pages of a portal, by group; it also names the browser's tab. */
export function PortalNav({ portal }: { portal: Portal }) {
  const { t } = useTranslation([portal.name, 'common']);
  const { session } = useConsole().state;
  const { pathname } = useLocation();
  const pathOf = (page: PageDefinition) => `/${portal.name}${page.path ? `/${page.path}` : ''}`;
  const current = portal.pages.find((page) => matchPath(pathOf(page), pathname));
  const title = current ? t(current.title) : t(`portal.${portal.name}`, { ns: 'common' });
  useEffect(() => {
    document.title = `${title} · ${t('product', { ns: 'common' })}`;
  }, [title, t]);

  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the pages are a strip: the one that is open is brought into sight.
    const strip = nav.current;
    const here = strip?.querySelector<HTMLElement>('[aria-current=page]');
    if (strip && here) strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2;
  }, [pathname]);

  const mine = portal.pages.filter(
    ({ path, roles, open, ofAccount }) =>
      !open &&
      !ofAccount &&
      !path.includes(':') &&
      (!roles || session?.user.roles.some((role) => roles.includes(role))),
  );
  const groups = [...new Set(mine.map(({ group }) => group))];
  const hasTabs = mine.some(({ tab }) => tab);
  return (
    <nav
      ref={nav}
      className={`shell-nav ${hasTabs ? 'shell-nav-tabs' : ''}`}
      aria-label={t(`portal.${portal.name}`, { ns: 'common' })}
    >
      {groups.map((group) => (
        <div key={group ?? ''}>
          {group && <h2>{t(group)}</h2>}
          {mine
            .filter((page) => page.group === group)
            .map((page) => (
              <NavLink
                key={page.path}
                to={pathOf(page)}
                end={page.path === ''}
                className={hasTabs && !page.tab ? 'not-a-tab' : ''}
              >
                {page.tab ? <Wording title={t(page.title)} tab={t(page.tab)} /> : t(page.title)}
              </NavLink>
            ))}
        </div>
      ))}
    </nav>
  );
}

/** The title where there is room, the short one on a phone; a screen reader hears the one that is seen. */
function Wording({ title, tab }: { title: string; tab: string }) {
  return (
    <>
      <span className="wide-only">{title}</span>
      <span className="phone-only">{tab}</span>
    </>
  );
}
