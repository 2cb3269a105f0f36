import { useTranslation } from 'react-i18next';
import type { Manner } from './use-till.js';

/** Commands of a contactless purse payment, by number; the purse is debited in the last. */
const COMMANDS = ['SELECT PPSE', 'SELECT', 'GET PROCESSING OPTIONS', 'READ RECORD 2', 'READ RECORD 3'];

/** When the hand takes the card away: not before the end, while the answer to one command is under way, or step by step. */
export function LeaveChoice({ manner, onChange }: { manner: Manner; onChange: (manner: Manner) => void }) {
  const { t } = useTranslation('lab');
  const value = manner.slow ? 'slow' : String(manner.leaveAfter ?? 'stays');
  return (
    <label className="lab-leave">
      <span>{t('leave.title')}</span>
      <select
        value={value}
        data-leave
        onChange={({ target }) =>
          onChange(
            /^\d+$/.test(target.value)
              ? { slow: false, leaveAfter: Number(target.value) }
              : { slow: target.value === 'slow' },
          )
        }
      >
        <option value="stays">{t('leave.stays')}</option>
        <option value="slow">{t('leave.slow')}</option>
        {COMMANDS.map((name, at) => (
          <option key={name} value={at + 1}>
            {t('leave.after', { no: at + 1, name })}
            {at === COMMANDS.length - 1 ? t('leave.debits') : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
