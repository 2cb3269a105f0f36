import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './refusal.js';

/** Nothing here yet: what this is for, and the first step. */
export function EmptyState({ title, help, action }: { title: string; help?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {help && <p className="quiet">{help}</p>}
      {action && <div>{action}</div>}
    </div>
  );
}

/** Holds the place of what is loading, about as high as what comes. */
export function LoadingSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className="loading-state" aria-busy="true">
      <Skeleton active title paragraph={{ rows }} />
    </div>
  );
}

/** What failed, whether anything happened, and how to try again. Refusals speak for themselves. */
export function FailedState({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="failed-state">
      <Refusal error={error} />
      {again && <Button onClick={again}>{t('failed.again')}</Button>}
    </div>
  );
}

/** A fact the reader should see at once, above the page's content. */
export function Notice({ type, title, children }: { type: 'info' | 'warning'; title: string; children?: ReactNode }) {
  return <Alert type={type} showIcon title={title} description={children} />;
}
