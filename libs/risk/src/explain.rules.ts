import { type Bilingual, fen, formatYuan } from '@app/kernel';
import type { RiskEventName, RiskRule, RuleOf, Watched } from './risk-rule.model.js';
import type { FiredRule } from './risk-transaction.types.js';

const SUBJECT_WORDS: Readonly<Record<Watched, Bilingual>> = {
  card: { zh: '卡', en: 'card' },
  merchant: { zh: '商户', en: 'merchant' },
  terminal: { zh: '终端', en: 'terminal' },
  device: { zh: '设备', en: 'device' },
  card_at_merchant: { zh: '卡在同一商户', en: 'card at one merchant' },
};

const EVENT_WORDS: Readonly<Record<RiskEventName, Bilingual>> = {
  purchase: { zh: '成功消费', en: 'approved purchases' },
  attempt: { zh: '消费请求', en: 'purchase requests' },
  decline: { zh: '被拒交易', en: 'declined transactions' },
  return: { zh: '撤销或退货', en: 'voids and refunds' },
};

const yuan = (amountFen: number) => formatYuan(fen(amountFen));

/** Why a rule fired, with its title, what was seen and what passes, for people. */
export function explainFired(rule: RiskRule, fired: FiredRule): Bilingual {
  const words = wordsOf(rule, fired);
  return { zh: `${rule.title.zh}：${words.zh}`, en: `${rule.title.en}: ${words.en}` };
}

function wordsOf(rule: RiskRule, { value, limit }: FiredRule): Bilingual {
  switch (rule.kind) {
    case 'count':
    case 'sum':
      return totalWords(rule, value, limit);
    case 'distinct': {
      const [who, others] = [SUBJECT_WORDS[rule.subject], SUBJECT_WORDS[rule.others]];
      return {
        zh: `同一${who.zh} ${span(rule.withinSeconds).zh}内涉及 ${value} 个不同${others.zh}，允许 ${limit} 个`,
        en: `the ${who.en} met ${value} different ${others.en}s within ${span(rule.withinSeconds).en}, ${limit} pass`,
      };
    }
    case 'ping_pong':
      return {
        zh: `同一${SUBJECT_WORDS[rule.subject].zh} ${span(rule.withinSeconds).zh}内消费又退回 ${value} 次，允许 ${limit} 次`,
        en: `${value} pairs of purchase and give-back by the ${SUBJECT_WORDS[rule.subject].en} within ${span(rule.withinSeconds).en}, ${limit} pass`,
      };
    case 'return_share':
      return {
        zh: `同一${SUBJECT_WORDS[rule.subject].zh} ${span(rule.withinSeconds).zh}内退回 ${yuan(value)}，按消费的 ${rule.percent}% 允许 ${yuan(limit)}`,
        en: `${yuan(value)} given back by the ${SUBJECT_WORDS[rule.subject].en} within ${span(rule.withinSeconds).en}, ${rule.percent}% of the purchases, ${yuan(limit)}, pass`,
      };
    case 'round_amount':
      return {
        zh: `金额 ${yuan(value)} 为 ${yuan(limit)} 的整数倍`,
        en: `${yuan(value)} is a multiple of ${yuan(limit)}`,
      };
    case 'just_below':
      return { zh: `金额 ${yuan(value)} 略低于 ${yuan(limit)}`, en: `${yuan(value)} is just below ${yuan(limit)}` };
    case 'far_region':
      return {
        zh: `交易地区 ${value}，首次用卡地区 ${limit}`,
        en: `used in region ${value}, first used in region ${limit}`,
      };
    case 'night':
      return {
        zh: `交易时间 ${value} 点，属于 ${rule.fromHour} 点至 ${rule.toHour} 点`,
        en: `at ${value} o’clock, between ${rule.fromHour} and ${rule.toHour}`,
      };
    case 'list':
      return rule.list === 'black'
        ? { zh: '交易的一方在黑名单上', en: 'a party to the transaction is on the black list' }
        : { zh: '交易的一方在灰名单上', en: 'a party to the transaction is on the grey list' };
  }
}

function totalWords(rule: RuleOf<'count'> | RuleOf<'sum'>, value: number, limit: number): Bilingual {
  const who = SUBJECT_WORDS[rule.subject];
  const what = EVENT_WORDS[rule.of];
  const within = span(rule.withinSeconds);
  const such = rule.amount ? { zh: '此类', en: 'such ' } : { zh: '', en: '' };
  if (rule.kind === 'sum') {
    return {
      zh: `同一${who.zh} ${within.zh}内${such.zh}${what.zh}累计 ${yuan(value)}，允许 ${yuan(limit)}`,
      en: `${yuan(value)} of ${such.en}${what.en} by the ${who.en} within ${within.en}, ${yuan(limit)} pass`,
    };
  }
  return {
    zh: `同一${who.zh} ${within.zh}内${such.zh}${what.zh} ${value} 笔，允许 ${limit} 笔`,
    en: `${value} ${such.en}${what.en} by the ${who.en} within ${within.en}, ${limit} pass`,
  };
}

const UNITS: readonly { seconds: number; words: Bilingual }[] = [
  { seconds: 86_400, words: { zh: '天', en: 'day' } },
  { seconds: 3600, words: { zh: '小时', en: 'hour' } },
  { seconds: 60, words: { zh: '分钟', en: 'minute' } },
  { seconds: 1, words: { zh: '秒', en: 'second' } },
];

/** A length of time in the largest unit that is whole. */
function span(seconds: number): Bilingual {
  const unit = UNITS.find((each) => seconds % each.seconds === 0)!;
  const count = seconds / unit.seconds;
  return { zh: `${count} ${unit.words.zh}`, en: `${count} ${unit.words.en}${count === 1 ? '' : 's'}` };
}
