import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useConsole } from '../session/session.context.js';

/** Around every page: in the sandbox, the band that says so. */
export function Root() {
  const { t } = useTranslation();
  const { sandbox } = useConsole().state;
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      {sandbox && (
        <div className="sandbox-band" role="note">
          <strong>{t('sandbox.word')}</strong>
          <span>{t('sandbox.note')}</span>
        </div>
      )}
      <Outlet />
    </>
  );
}
