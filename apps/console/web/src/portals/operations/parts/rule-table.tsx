import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import type { RiskRule } from './answers.js';
import { PlainTable } from './facts-list.js';
import { wordOf } from './word.js';

/** The rules of a version, each with its condition in words. */
export function RuleTable({ rules }: { rules: readonly RiskRule[] }) {
  const { t } = useTranslation('operations');
  return (
    <PlainTable
      caption={t('rules.rules')}
      columns={[
        { title: t('rules.rule') },
        { title: t('rules.condition') },
        { title: t('rules.action') },
        { title: t('rules.weight'), right: true },
      ]}
      rows={rules.map((rule) => [
        <>
          {inWords(rule.title)}
          <div className="quiet">{rule.id}</div>
        </>,
        conditionOf(rule, t),
        <span key="action" className={`state-tag state-${TONES[rule.action]}`}>
          {wordOf(t, 'rules.actions', rule.action)}
        </span>,
        rule.weight,
      ])}
    />
  );
}

const TONES = { score: 'plain', review: 'waiting', decline: 'bad' } as const;

/** When a rule fires, in words. */
export function conditionOf(rule: RiskRule, t: TFunction<'operations'>): string {
  const judged = rule.on === 'refund' ? `${t('rules.onRefund')} · ` : '';
  return judged + withoutJudged(rule, t);
}

function withoutJudged(rule: RiskRule, t: TFunction<'operations'>): string {
  const subject = 'subject' in rule ? wordOf(t, 'rules.subjects', rule.subject) : '';
  const window = 'withinSeconds' in rule ? windowOf(rule.withinSeconds, t) : '';
  switch (rule.kind) {
    case 'count':
      return t('rules.if.count', { subject, window, of: wordOf(t, 'rules.events', rule.of), limit: rule.limit });
    case 'sum':
      return t('rules.if.sum', { subject, window, of: wordOf(t, 'rules.events', rule.of), limit: yuan(rule.limit) });
    case 'distinct':
      return t('rules.if.distinct', {
        subject,
        window,
        others: wordOf(t, 'rules.subjects', rule.others),
        limit: rule.limit,
      });
    case 'ping_pong':
      return t('rules.if.ping_pong', { subject, window, limit: rule.limit });
    case 'return_share':
      return t('rules.if.return_share', { subject, window, percent: rule.percent, min: yuan(rule.minFen) });
    case 'round_amount':
      return t('rules.if.round_amount', { multiple: yuan(rule.multipleOfFen), min: yuan(rule.minFen) });
    case 'just_below':
      return t('rules.if.just_below', { threshold: yuan(rule.thresholdFen), margin: yuan(rule.marginFen) });
    case 'far_region':
      return t('rules.if.far_region', { window });
    case 'night':
      return t('rules.if.night', { from: rule.fromHour, to: rule.toHour, min: yuan(rule.minFen) });
    case 'list':
      return t('rules.if.list', {
        list: wordOf(t, 'lists.names', rule.list),
        subjects: rule.subjects.map((one) => wordOf(t, 'rules.subjects', one)).join(' / '),
      });
  }
}

const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
] as const;

function windowOf(seconds: number, t: TFunction<'operations'>): string {
  const [name, length] = UNITS.find(([, each]) => seconds >= each && seconds % each === 0) ?? ['seconds', 1];
  return t(`rules.windows.${name}`, { count: seconds / length });
}
