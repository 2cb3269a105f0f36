import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import type { DenialRow } from './answers.js';
import { MerchantPicker } from './merchant-picker.js';
import { useBusinessDay } from './use-business-day.js';

/** How the API names all terminals of a merchant. */
export const ALL_TERMINALS = '0';

/** A merchant may not take e-cash, for taps from a day on. */
export function DenyEcash() {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const today = useBusinessDay()?.today;
  const [merchantId, setMerchantId] = useState<string>();
  const [since, setSince] = useState<Dayjs | null>(null);
  const deny = async (reason: string) => {
    const day = since?.format('YYYY-MM-DD') ?? today ?? '';
    await answerOf(clearing.POST('/v1/ecash-denials', { body: { merchantId: merchantId ?? '', since: day, reason } }));
    await queries.invalidateQueries({ queryKey: ['list', 'operations.denials'] });
  };
  return (
    <ConfirmDangerous
      label={t('denials.deny')}
      title={t('denials.deny')}
      danger
      consequence={
        <>
          <label className="stacked">
            {t('merchant')}
            <MerchantPicker value={merchantId} onChange={setMerchantId} label={t('merchant')} />
          </label>
          <label className="stacked">
            {t('denials.since')}
            <DatePicker value={since ?? (today ? dayjs(today) : null)} onChange={setSince} />
          </label>
          <p>{t('denials.denyConsequence')}</p>
        </>
      }
      run={deny}
    />
  );
}

/** It may again, for taps from today on. */
export function ResumeEcash({ denial }: { denial: DenialRow }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const today = useBusinessDay()?.today;
  const { merchantId, terminalId } = denial;
  return (
    <ConfirmDangerous
      label={t('denials.resume')}
      title={t('denials.resume')}
      primary
      consequence={t('denials.resumeConsequence')}
      run={async (reason) => {
        const only = terminalId === ALL_TERMINALS ? {} : { terminalId };
        const body = { merchantId, ...only, since: today ?? '', reason };
        await answerOf(clearing.POST('/v1/ecash-denials/end', { body }));
        await queries.invalidateQueries({ queryKey: ['list', 'operations.denials'] });
      }}
    />
  );
}
