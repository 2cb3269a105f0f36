import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sandbox } from '../../../api/sandbox.js';
import { chinaTime } from '../../../kit/china-time.js';
import { Refusal } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';

interface Clock {
  readonly now: string;
  readonly businessDate: string;
}

interface DayClose {
  readonly businessDate: string;
  readonly state: string;
  readonly proven: boolean | null;
}

const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;

/** The hand on the sandbox's clock. */
export default function ClockPage() {
  const { t } = useTranslation('lab');
  const clock = useQuery({ queryKey: ['clock'], queryFn: () => sandbox.get<Clock>('/v1/clock') });
  const done = () => void clock.refetch();
  const move = useMutation({
    mutationFn: (minutes: number) => sandbox.post<Clock>('/v1/clock/advance', { minutes }),
    onSuccess: done,
  });
  const close = useMutation({ mutationFn: () => sandbox.post<DayClose>('/v1/day-closes', {}), onSuccess: done });
  if (clock.isPending) return <LoadingSkeleton rows={3} />;
  if (clock.isError) return <FailedState error={clock.error} again={done} />;
  const busy = move.isPending || close.isPending;
  return (
    <article>
      <h1>{t('clock.title')}</h1>
      <p className="quiet">{t('clock.about')}</p>
      <dl className="facts">
        <div>
          <dt>{t('clock.now')}</dt>
          <dd className="tabular">{chinaTime(clock.data.now)}</dd>
        </div>
        <div>
          <dt>{t('clock.businessDate')}</dt>
          <dd className="tabular">{clock.data.businessDate}</dd>
        </div>
      </dl>
      <div className="list-foot">
        <Button disabled={busy} onClick={() => move.mutate(HOUR_MINUTES)}>
          {t('clock.hour')}
        </Button>
        <Button disabled={busy} onClick={() => move.mutate(DAY_MINUTES)}>
          {t('clock.day')}
        </Button>
        <Button type="primary" disabled={busy} loading={close.isPending} onClick={() => close.mutate()}>
          {t('clock.close')}
        </Button>
      </div>
      <p className="quiet">{t('clock.closing')}</p>
      {(move.error ?? close.error) && <Refusal error={move.error ?? close.error} />}
      {close.data && (
        <Notice
          type={close.data.proven ? 'info' : 'warning'}
          title={t('clock.closed', { date: close.data.businessDate })}
        >
          <StateTag of="run" state={close.data.state} /> {close.data.proven ? t('clock.proven') : t('clock.unproven')}
        </Notice>
      )}
    </article>
  );
}
