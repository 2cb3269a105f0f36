import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readState } from '../session/session.api.js';
import { useConsole } from '../session/session.context.js';

const WARNING_MS = 60_000;
/** The issuer counts requests, not keys: while somebody types it is told so this often. */
const TOLD_MS = 120_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Logs out when nobody does anything, after a minute's warning; the page's own refreshing is not doing something. */
export function IdleGuard({ idleMinutes }: { idleMinutes: number }) {
  const { t } = useTranslation();
  const { leave } = useConsole();
  const lastMs = useRef(Date.now());
  const toldMs = useRef(Date.now());
  const [leftSeconds, setLeftSeconds] = useState<number>();

  useEffect(() => {
    const alive = () => {
      lastMs.current = Date.now();
      if (lastMs.current - toldMs.current < TOLD_MS) return;
      toldMs.current = lastMs.current;
      void readState().catch(() => undefined);
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true });
    const timer = setInterval(() => {
      const leftMs = lastMs.current + idleMinutes * 60_000 - Date.now();
      if (leftMs <= 0) void leave();
      setLeftSeconds(leftMs < WARNING_MS ? Math.max(0, Math.ceil(leftMs / 1000)) : undefined);
    }, 1_000);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive);
    };
  }, [idleMinutes, leave]);

  return (
    <Modal
      open={leftSeconds !== undefined}
      title={t('session.idleTitle')}
      closable={false}
      footer={<Button type="primary">{t('session.stay')}</Button>}
    >
      {t('session.idleText', { seconds: leftSeconds ?? 0 })}
    </Modal>
  );
}
