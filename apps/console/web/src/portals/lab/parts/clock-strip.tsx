import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sandbox } from '../../../api/sandbox.js';
import { chinaTime } from '../../../kit/china-time.js';
import { Refusal } from '../../../kit/refusal.js';

interface Clock {
  readonly now: string;
  readonly businessDate: string;
}

interface DayClose {
  readonly businessDate: string;
  readonly proven: boolean | null;
}

const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;
const LIVE_MS = 10_000;

/** The sandbox's clock, above everything, with the hand that moves it. */
export function ClockStrip() {
  const { t } = useTranslation('lab');
  const clock = useQuery({
    queryKey: ['clock'],
    queryFn: () => sandbox.get<Clock>('/v1/clock'),
    refetchInterval: LIVE_MS,
  });
  const done = () => void clock.refetch();
  const move = useMutation({
    mutationFn: (minutes: number) => sandbox.post('/v1/clock/advance', { minutes }),
    onSettled: done,
  });
  const close = useMutation({ mutationFn: () => sandbox.post<DayClose>('/v1/day-closes', {}), onSettled: done });
  const busy = move.isPending || close.isPending;
  return (
    <div className="lab-clock">
      <span className="quiet">{t('clock.now')}</span>
      <b className="tabular">{clock.data ? chinaTime(clock.data.now).slice(0, 16) : '—'}</b>
      <Button size="small" disabled={busy} onClick={() => move.mutate(HOUR_MINUTES)}>
        {t('clock.hour')}
      </Button>
      <Button size="small" disabled={busy} onClick={() => move.mutate(DAY_MINUTES)}>
        {t('clock.day')}
      </Button>
      <Button size="small" disabled={busy} loading={close.isPending} onClick={() => close.mutate()}>
        {t('clock.morning')}
      </Button>
      {close.isPending && (
        <span className="lab-clock-told" aria-live="polite">
          {t('clock.closingNow')}
        </span>
      )}
      {close.data && !close.isPending && (
        <span className="lab-clock-told" aria-live="polite" data-day-closed={close.data.businessDate}>
          {t('clock.closed', { date: close.data.businessDate })} ·{' '}
          {close.data.proven ? t('clock.proven') : t('clock.unproven')}
        </span>
      )}
      {(move.error ?? close.error) && <Refusal error={move.error ?? close.error} />}
    </div>
  );
}
