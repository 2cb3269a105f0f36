import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { homeOf } from '../portals/registry.js';
import type { ConsoleState } from '../session/session.api.js';
import { useConsole } from '../session/session.context.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { EnrolmentForm } from './enrolment-form.js';
import { LoginForm } from './login-form.js';
import { SandboxEntrances } from './sandbox-entrances.js';

/** The way in: in the sandbox by one click, everywhere by login, password and code. */
export function EntrancePage() {
  const { t } = useTranslation();
  const { state, entered, reload } = useConsole();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = t('entrance.title');
  }, [t]);

  const goOn = (next: ConsoleState) => {
    entered(next);
    if (next.session?.stage === 'full') void navigate(wayBack(parameters) ?? homeOf(next.session));
  };
  const { session } = state;
  if (session?.stage === 'full' && parameters.has('to')) {
    return <Navigate to={wayBack(parameters) ?? homeOf(session)} replace />;
  }
  return (
    <main id="content" className="entrance">
      <div className="entrance-head">
        <div>
          <h1>{t('entrance.title')}</h1>
          <p className="quiet">{t('productTagline')}</p>
        </div>
        <LanguageSwitch />
      </div>
      {session?.stage === 'enrolment' ? (
        <section className="entrance-form">
          <h2>{t('enrolment.title')}</h2>
          <EnrolmentForm onEnrolled={() => void reload().then(() => navigate(wayBack(parameters) ?? '/operations'))} />
        </section>
      ) : (
        <div className={state.sandbox ? 'entrance-columns' : 'entrance-form'}>
          {state.sandbox && <SandboxEntrances onEntered={goOn} />}
          <section>
            <h2>{state.sandbox ? t('entrance.or') : t('entrance.logIn')}</h2>
            <LoginForm onEntered={goOn} />
            <p>
              <Link to="/holder/log-in">{t('entrance.cardHolder')}</Link>
            </p>
            <p>
              <Link to="/purchaser/register">{t('entrance.register')}</Link>
            </p>
          </section>
        </div>
      )}
    </main>
  );
}

/** The page that sent us here; only one of our own. */
function wayBack(parameters: URLSearchParams): string | undefined {
  const to = parameters.get('to');
  return to && /^\/(?!\/)/.test(to) ? to : undefined;
}
