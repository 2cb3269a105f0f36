import { type Id, Refusal } from '@app/kernel';
import { Decimal } from 'decimal.js';
import type { SplitRule } from './chain.schemas.js';

/**
 * What speaks against a rule by itself: percentages that do not sum to 100, a payee or store named twice.
 * @throws Refusal `SPLIT_NOT_WHOLE`, `SPLIT_PART_TWICE`
 */
export function assertSplitRule(rule: SplitRule): void {
  if (rule.basis === 'none') return;
  const keys =
    rule.basis === 'percent' ? rule.parts.map((part) => part.payeeMerchantId) : rule.parts.map((part) => part.storeId);
  if (new Set(keys).size < keys.length) {
    throw new Refusal('SPLIT_PART_TWICE', {
      zh: '同一收款商户或门店只能出现一次',
      en: 'a payee, or a store, is named twice',
    });
  }
  if (rule.basis === 'store') return;
  const sum = rule.parts.reduce((total, { percent }) => total.plus(percent), new Decimal(0));
  if (!sum.equals(100) || rule.parts.some(({ percent }) => new Decimal(percent).isZero())) {
    throw new Refusal('SPLIT_NOT_WHOLE', {
      zh: `各方比例须大于零且合计为 100%，现为 ${sum.toString()}%`,
      en: `shares are above zero and sum to 100 %, these to ${sum.toString()} %`,
    });
  }
}

/** R-DIRECT: what a merchant earned goes to merchants of its own chain only, each on its own account. */
export function splitOutsideChain(payees: readonly Id[]): Refusal {
  const list = payees.slice(0, 5).join('、');
  return new Refusal(
    'SPLIT_OUTSIDE_CHAIN',
    {
      zh: `商户 ${list} 不属于同一集团，不得分账（禁止二次清算）`,
      en: `merchants ${payees.slice(0, 5).join(', ')} are not of this chain: settlements are not passed on to others`,
    },
    { rule: 'R-DIRECT' },
  );
}
