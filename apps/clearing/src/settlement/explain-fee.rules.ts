import { type Bilingual, type Fen, fen, yuanText } from '@app/kernel';
import { Decimal } from 'decimal.js';
import { calculateFee, type FeeTier } from './settlement.calculator.js';

/** What a settlement keeps of its fee. */
export interface KeptFee {
  readonly volumeFen: Fen;
  readonly refundFen: Fen;
  readonly feeReturned: boolean;
  readonly feeBaseFen: Fen;
  readonly monthBaseFen: Fen;
  readonly feeRate: string;
  readonly feeTiers: readonly FeeTier[] | null;
  readonly feeFixedFen: Fen;
  readonly feeCount: number;
  readonly feeCapFen: Fen | null;
  readonly feeFen: Fen;
  readonly termsEffectiveFrom: string;
}

/** A step of a fee's arithmetic, in words and with its result. */
export interface FeeStep {
  readonly step: 'base' | 'rate' | 'fixed' | 'cap' | 'total';
  readonly text: Bilingual;
  readonly amountFen: Fen;
}

/** How the fee of a settlement came about, step by step, by the terms that were in force on its day. */
export function explainFee(kept: KeptFee): FeeStep[] {
  const percentageFen = calculateFee(kept.feeBaseFen, 0, { ...kept, feeCapFen: null }, kept.monthBaseFen);
  const fixedFen = fen(kept.feeFixedFen * kept.feeCount);
  const steps: FeeStep[] = [baseStep(kept), { step: 'rate', text: rateText(kept), amountFen: percentageFen }];
  if (kept.feeFixedFen > 0) steps.push({ step: 'fixed', text: fixedText(kept), amountFen: fixedFen });
  if (kept.feeCapFen !== null && Math.abs(percentageFen + fixedFen) > kept.feeCapFen) {
    const cap = yuanText(kept.feeCapFen);
    const text = { zh: `单日手续费封顶 ${cap} 元`, en: `a day's fee is CNY ${cap} at most` };
    steps.push({ step: 'cap', text, amountFen: kept.feeFen });
  }
  const text = {
    zh: `按 ${kept.termsEffectiveFrom} 起生效的合同`,
    en: `by the contract in force from ${kept.termsEffectiveFrom}`,
  };
  return [...steps, { step: 'total', text, amountFen: kept.feeFen }];
}

function baseStep({ feeReturned, feeBaseFen, volumeFen, refundFen }: KeptFee): FeeStep {
  const [volume, refunds] = [yuanText(volumeFen), yuanText(refundFen)];
  const text = feeReturned
    ? { zh: `计费基数：交易净额 ${volume} 减退货 ${refunds}`, en: `base: sales ${volume} less refunds ${refunds}` }
    : { zh: '计费基数：交易净额，退货不返还手续费', en: 'base: sales; refunds return no fee' };
  return { step: 'base', text, amountFen: feeBaseFen };
}

function rateText({ feeTiers, feeRate, feeBaseFen, monthBaseFen }: KeptFee): Bilingual {
  if (!feeTiers) {
    const sum = `${yuanText(feeBaseFen)} × ${percent(feeRate)}`;
    return { zh: `${sum}，四舍五入到分`, en: `${sum}, rounded half up` };
  }
  const parts = feeTiers.flatMap((tier, at) => {
    const until = feeTiers[at + 1]?.fromFen ?? Infinity;
    const partFen = within(tier, until, monthBaseFen + feeBaseFen, at) - within(tier, until, monthBaseFen, at);
    return partFen === 0 ? [] : [`${yuanText(fen(partFen))} × ${percent(tier.feeRate)}`];
  });
  const [sum, month] = [parts.join(' + ') || '0', yuanText(monthBaseFen)];
  return {
    zh: `分档费率（本月此前累计 ${month}）：${sum}，四舍五入到分`,
    en: `tiers (month so far ${month}): ${sum}, rounded half up`,
  };
}

/** What of a month's volume falls into a tier; below zero falls into the first. */
function within({ fromFen }: FeeTier, untilFen: number, volumeFen: number, at: number): number {
  return at === 0 ? Math.min(volumeFen, untilFen) : Math.max(Math.min(volumeFen, untilFen) - fromFen, 0);
}

function fixedText({ feeFixedFen, feeCount }: KeptFee): Bilingual {
  const each = yuanText(feeFixedFen);
  return { zh: `每笔 ${each} × ${feeCount} 笔`, en: `${each} for each of ${feeCount} sales` };
}

/** `0.0060` as `0.60%`. */
function percent(rate: string): string {
  const text = new Decimal(rate).times(100);
  return `${text.toFixed(Math.max(2, text.decimalPlaces()))}%`;
}
