import type { BracketSummary, CardTimeline, GoodsAnswers, Reconciliation, Subject } from '@app/ecash';
import { type Bilingual, chinaDateTime, yuanText } from '@app/kernel';

/** A question of the evidence, answered or not. */
export interface EvidenceCheck {
  readonly check: 'record' | 'tc' | 'balance_before' | 'balance_after' | 'other_counts' | 'goods';
  readonly ok: boolean;
  readonly text: Bilingual;
}

/** What was known when a case was looked at. */
export interface Evidence {
  readonly checks: readonly EvidenceCheck[];
  /** The sum between the two balances, in words; null while one is missing. */
  readonly arithmetic: Bilingual | null;
  readonly bracket: BracketSummary | null;
}

/** The evidence about a failed tap or an unrecorded debit, with its check marks. */
export function evidenceOf(
  subject: Subject,
  timeline: CardTimeline,
  goods: GoodsAnswers,
  { brackets }: Reconciliation,
): Evidence {
  const bracket = brackets.find((each) => covers(each, subject)) ?? null;
  const checks = [...recordChecks(subject, timeline), ...balanceChecks(subject, timeline, bracket)];
  if (bracket) checks.push(countsCheck(bracket));
  if (subject.kind === 'FLASH') checks.push(goodsCheck(goods.get(subject.atc)));
  return { checks, arithmetic: bracket && arithmeticOf(bracket), bracket };
}

/** The sum of a bracket in words. */
export function arithmeticOf({ from, to, loadedFen, uploadedFen, missingFen }: BracketSummary): Bilingual {
  const [before, loaded, after, uploaded, missing] = [
    from.balanceFen,
    loadedFen,
    to.balanceFen,
    uploadedFen,
    missingFen,
  ].map(yuanText);
  return {
    zh: `计数 ${from.atc} 余额 ${before}，其后圈存 ${loaded}，计数 ${to.atc} 余额 ${after}，已上送消费 ${uploaded}：缺少 ${missing}`,
    en: `balance ${before} at count ${from.atc}, loads since ${loaded}, balance ${after} at count ${to.atc}, uploaded purchases ${uploaded}: ${missing} missing`,
  };
}

function covers({ from, to }: BracketSummary, subject: Subject): boolean {
  if (subject.kind === 'DEBIT') return from.atc === subject.fromAtc && to.atc === subject.toAtc;
  const first = from.source === 'BEFORE_TAP' ? from.atc : from.atc + 1;
  return subject.atc >= first && (to.source === 'BEFORE_TAP' ? subject.atc < to.atc : subject.atc <= to.atc);
}

function recordChecks(subject: Subject, { flashRecords }: CardTimeline): EvidenceCheck[] {
  if (subject.kind !== 'FLASH') return [];
  const records = flashRecords.filter(({ atc }) => atc === subject.atc);
  const verified = records.some(({ tcVerified }) => tcVerified);
  return [
    {
      check: 'record',
      ok: records.length > 0,
      text: { zh: '终端的失败记录', en: 'the terminal’s record of the failed tap' },
    },
    {
      check: 'tc',
      ok: verified,
      text: verified
        ? { zh: '交易证书验证通过', en: 'its certificate is verified' }
        : { zh: '没有通过验证的交易证书', en: 'no verified certificate' },
    },
  ];
}

function balanceChecks(subject: Subject, { anchors }: CardTimeline, bracket: BracketSummary | null): EvidenceCheck[] {
  const count = subject.kind === 'DEBIT' ? subject.fromAtc : subject.atc;
  const before = bracket?.from ?? anchors.filter(({ atc }) => atc < count).sort((a, b) => b.atc - a.atc)[0];
  return [
    {
      check: 'balance_before',
      ok: before !== undefined,
      text: before ? balanceText(before) : { zh: '此前没有经验证的余额', en: 'no authenticated balance before' },
    },
    {
      check: 'balance_after',
      ok: bracket !== null,
      text: bracket ? balanceText(bracket.to) : { zh: '此后没有经验证的余额', en: 'no authenticated balance since' },
    },
  ];
}

function countsCheck({ unknownCounts, windowOver, windowEndsOn }: BracketSummary): EvidenceCheck {
  const ok = unknownCounts === 0 || windowOver;
  const open = {
    zh: `${unknownCounts} 个不明计数，上送期限至 ${windowEndsOn}`,
    en: `${unknownCounts} unknown counts, uploads in time until ${windowEndsOn}`,
  };
  const none = { zh: '其余计数均已说明', en: 'every other count is accounted for' };
  return { check: 'other_counts', ok, text: unknownCounts === 0 ? none : open };
}

function goodsCheck(answer: 'GIVEN' | 'NOT_GIVEN' | undefined): EvidenceCheck {
  const text =
    answer === undefined
      ? { zh: '商户尚未答复是否交货', en: 'whether the goods were given is not known' }
      : answer === 'GIVEN'
        ? { zh: '已交货', en: 'the goods were given' }
        : { zh: '未交货', en: 'no goods were given' };
  return { check: 'goods', ok: answer !== undefined, text };
}

function balanceText({ atc, balanceFen, at }: BracketSummary['from']): Bilingual {
  const [amount, time] = [yuanText(balanceFen), chinaDateTime(at).replace('T', ' ')];
  return {
    zh: `计数 ${atc} 余额 ${amount} 元（${time}，经验证）`,
    en: `balance ${amount} at count ${atc} (${time} China time, authenticated)`,
  };
}
