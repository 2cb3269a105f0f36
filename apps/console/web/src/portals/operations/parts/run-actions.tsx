import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { clearing } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { useSession } from '../../../session/session.context.js';
import { useBusinessDay } from './use-business-day.js';

/** Closing a day and paying what is due; each opens its run, to be followed. */
export function RunActions() {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const queries = useQueryClient();
  const [, setParameters] = useSearchParams();
  const today = useBusinessDay();
  const [day, setDay] = useState<Dayjs | null>(null);
  const follow = async (call: Promise<{ runId: string }>) => {
    const { runId } = await call;
    await queries.invalidateQueries({ queryKey: ['list', 'operations.runs'] });
    setParameters({ open: runId });
  };
  if (!roles.includes('ops_maker')) return null;
  // Days before it are closed with it.
  const businessDate = (day ?? dayjs(today?.today).subtract(1, 'day')).format('YYYY-MM-DD');
  return (
    <>
      <ConfirmDangerous
        label={t('runs.pay')}
        title={t('runs.pay')}
        consequence={t('runs.payConsequence')}
        needsReason={false}
        run={() => follow(answerOf(clearing.POST('/v1/payout-runs', {})))}
      />
      <ConfirmDangerous
        label={t('runs.close')}
        title={t('runs.close')}
        needsReason={false}
        primary
        consequence={
          <>
            <label className="stacked">
              {t('runs.businessDate')}
              <DatePicker value={dayjs(businessDate)} allowClear={false} onChange={setDay} />
            </label>
            <p>{t('runs.closeConsequence', { day: businessDate, last: today?.lastSettled ?? '—' })}</p>
          </>
        }
        run={() => follow(answerOf(clearing.POST('/v1/day-closes', { body: { businessDate } })))}
      />
    </>
  );
}
