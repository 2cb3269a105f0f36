import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { issuerApi } from '../../../api/clients.js';
import { yuan } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { PlainTable } from '../parts/facts-list.js';
import { colon, separator } from '../parts/word.js';
import type { RuleRow } from './answers.js';

/** The numbers the rules bring with them, each with its day and its citation: nobody changes them here. */
export function RuleNumbers() {
  const { t } = useTranslation('operations');
  const rules = issuerApi.useQuery('get', '/v1/rules');
  const caption = t('house.rules.title');
  return (
    <section>
      <h2 className="section-title">{caption}</h2>
      <p className="quiet">{t('house.rules.help')}</p>
      {rules.isPending && <LoadingSkeleton />}
      {rules.isError && <FailedState error={rules.error} again={() => void rules.refetch()} />}
      {rules.data && (
        <PlainTable
          caption={caption}
          columns={[
            { title: t('house.rules.rule') },
            { title: t('house.parameters.value') },
            { title: t('house.parameters.since') },
            { title: t('house.parameters.citation') },
          ]}
          rows={rules.data.items.flatMap((rule) => rowsOf(rule, t))}
        />
      )}
    </section>
  );
}

function rowsOf({ ruleId, title, citation, versions }: RuleRow, t: TFunction<'operations'>) {
  return versions
    .filter(({ parameters }) => Object.keys(parameters).length > 0)
    .map(({ effectiveFrom, parameters }) => [
      <div key="rule">
        {inWords(title)}
        <div className="quiet">{ruleId}</div>
      </div>,
      <div key="numbers">
        {Object.entries(parameters).map(([name, value]) => (
          <div key={name}>
            {t(`house.rules.numbers.${name}`, { defaultValue: name })}
            {colon()}
            {numberText(name, value, t)}
          </div>
        ))}
      </div>,
      <span key="since" className="nowrap">
        {effectiveFrom}
      </span>,
      inWords(citation),
    ]);
}

function numberText(name: string, value: unknown, t: TFunction<'operations'>): string {
  if (name.endsWith('Fen')) return yuan(Number(value));
  if (name.endsWith('Months')) return t('house.rules.months', { count: Number(value) });
  if (name.endsWith('Days')) return t('house.rules.days', { count: Number(value) });
  if (name.endsWith('Years')) return t('house.rules.years', { count: Number(value) });
  if (typeof value === 'boolean') return t(value ? 'house.yes' : 'house.no');
  if (name === 'elements') return (value as string[]).map((one) => t(`house.fields.${one}`)).join(separator());
  return Array.isArray(value) ? value.join(separator()) : String(value);
}
