import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { type LiveApp, useLive } from '../api/use-live.js';
import { LiveMark } from './live-mark.js';
import { Refusal } from './refusal.js';

/** How far a long action is. */
export interface ProgressState {
  readonly done: number;
  readonly total: number;
  /** Nothing more will come. */
  readonly ended: boolean;
  readonly failed?: boolean;
}

/**
 * A long action that goes on whether anybody looks or not: leave the page, come back, and it shows where it stands.
 * @param topic `settlement-run:<id>`: told at each step
 * @param read asks the API how far it is
 */
export function LiveProgress(props: {
  app: LiveApp;
  topic: string;
  label: ReactNode;
  read: () => Promise<ProgressState>;
}) {
  const { app, topic, label, read } = props;
  const progress = useQuery({ queryKey: ['progress', app, topic], queryFn: read });
  const ended = progress.data?.ended ?? false;
  const live = useLive(app, ended ? [] : [topic], () => void progress.refetch());
  if (progress.isError) return <Refusal error={progress.error} />;
  const { done = 0, total = 0, failed = false } = progress.data ?? {};
  const percent = ended && !failed ? 100 : total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <div>
      <div className="progress-head">
        <span>{label}</span>
        <span className="quiet tabular">{total > 0 && `${done} / ${total}`}</span>
        <span className="spacer" />
        {!ended && <LiveMark on={live} />}
      </div>
      <Progress
        percent={percent}
        status={failed ? 'exception' : ended ? 'success' : 'active'}
        aria-label={typeof label === 'string' ? label : topic}
      />
    </div>
  );
}
