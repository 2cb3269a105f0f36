import { useTranslation } from 'react-i18next';
import { Citation, inWords } from '../../../kit/refusal.js';
import { Notice } from '../../../kit/states.js';
import type { OrderHints } from './purchaser.api.js';

/** What the rules say of the order, each with its citation; the page itself knows no rule. */
export function HintList({ hints }: { hints: OrderHints['hints'] }) {
  const { t } = useTranslation('purchaser');
  return (
    <div className="hints" role="status">
      {hints.length === 0 && <p>{t('wizard.hintsNone')}</p>}
      {hints.map(({ code, weight, message, rule, citation }) => (
        <Notice
          key={`${weight}${code}`}
          type={weight === 'refused' ? 'warning' : 'info'}
          title={`${t(`wizard.${weight}`)}：${inWords(message)}`}
        >
          {rule && <Citation of={{ rule, ...(citation ? { citation } : {}) }} />}
        </Notice>
      ))}
    </div>
  );
}
