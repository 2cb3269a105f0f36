import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onUnauthenticated } from '../api/unauthenticated.js';
import { LoginForm } from '../entrance/login-form.js';
import { useConsole } from '../session/session.context.js';

/** Logs in again over the page when the session has ended meanwhile: what was typed stays where it is. */
export function SessionEnded({ login }: { login: string }) {
  const { t } = useTranslation();
  const { entered } = useConsole();
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => onUnauthenticated(() => setEnded(true)), []);
  return (
    <Modal open={ended} title={t('login.again')} closable={false} footer={null} destroyOnHidden>
      <p>{t('login.againHelp')}</p>
      <LoginForm
        fixedLogin={login}
        onEntered={(state) => {
          entered(state, { samePage: true });
          setEnded(false);
          void client.invalidateQueries();
        }}
      />
    </Modal>
  );
}
