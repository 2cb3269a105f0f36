import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch } from './language-switch.js';

/** Around a page that is seen without a session: log-in of holders, registration. */
export function OpenShell({ portal, title, children }: { portal: string; title: string; children: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <header className="shell-head">
        <Link className="mark" to="/">
          <img src="/favicon.svg" alt="" width="20" height="20" />
          {t('product')} · {t(`portal.${portal}`)}
        </Link>
        <span className="spacer" />
        <LanguageSwitch />
      </header>
      <main id="content" className="shell-main open-main" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
