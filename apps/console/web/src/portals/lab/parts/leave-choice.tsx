import { useTranslation } from 'react-i18next';
import type { Leave } from '../lab.types.js';
import type { Manner } from './use-till.js';

/** Where a card may leave, by its word. A tap debits with its last record, a card in the slot with its cryptogram. */
const PLACES: Readonly<Record<string, Leave>> = {
  select: { header: '00A40400', times: 1 },
  options: { header: '80A80000', times: 1 },
  record: { header: '00B20114', times: 1 },
  cryptogram: { header: '80AE4000', times: 1 },
  authenticate: { header: '00820000', times: 1 },
  write: { header: '04DA9F79', times: 1 },
  lastRecord: { header: '00B2011C', times: 1 },
};

/** When the hand takes the card away: not before the end, while the answer to one command is under way, or step by step. */
export function LeaveChoice({ manner, onChange }: { manner: Manner; onChange: (manner: Manner) => void }) {
  const { t } = useTranslation('lab');
  const place = Object.entries(PLACES).find(([, { header }]) => header === manner.leaveAt?.header)?.[0];
  const choose = (value: string) => {
    const leaveAt = PLACES[value];
    onChange({ slow: value === 'slow', ...(leaveAt ? { leaveAt } : {}) });
  };
  return (
    <label className="lab-leave">
      <span>{t('leave.title')}</span>
      <select
        value={manner.slow ? 'slow' : (place ?? 'stays')}
        data-leave
        onChange={({ target }) => choose(target.value)}
      >
        <option value="stays">{t('leave.stays')}</option>
        <option value="slow">{t('leave.slow')}</option>
        {Object.keys(PLACES).map((name) => (
          <option key={name} value={name}>
            {t(`leave.at.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
