import type { ListedCase, WholeCase } from '@app/chips';
import { addDays, type Bilingual, type ChinaDate, chinaDate, formatYuan } from '@app/kernel';
import type { HolderCase, HolderCaseDetail } from './holder.schemas.js';

/** Reasons for waiting that end when the chip speaks with the host. */
const WAITS_FOR_CHIP: ReadonlySet<string> = new Set(['NO_LATER_ANCHOR', 'NO_EARLIER_ANCHOR', 'LOAD_OUTCOME_UNKNOWN']);

const TAP_ONLINE: Bilingual = {
  zh: '请在任意联机终端（超市、便利店收银台或充值机）插卡或挥卡查询一次余额：芯片余额一经核实，案件通常当场决定。',
  en: 'Have the balance read once at any online terminal (a till or a load machine): once the chip’s balance is proven, the case is usually decided on the spot.',
};

/** A case as the card's holder sees it. */
export function holderCaseView(one: ListedCase): HolderCase {
  const { caseId, caseNo, subject, state, amountFen, place, tappedAt, refundTo, outcome, openedAt, decidedAt } = one;
  return {
    caseId,
    caseNo,
    subject,
    state,
    amountFen,
    place,
    tappedAt: tappedAt?.toISOString() ?? null,
    refundTo,
    outcome,
    stands: standsOf(one),
    canDo: canDoOf(one),
    dueOn: decidedAt === null ? one.dueOn : null,
    openedAt: openedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/** The same with its story; who of the issuer did what is not the holder's to see. */
export function holderCaseDetailView(one: WholeCase, appealDays: number, today: ChinaDate): HolderCaseDetail {
  const appealUntil =
    one.state === 'closed' && one.appealOf === null && one.closedAt !== null
      ? addDays(chinaDate(one.closedAt), appealDays)
      : null;
  const appealed = one.steps.some(({ action }) => action === 'appealed');
  return {
    ...holderCaseView(one),
    reason: one.reason,
    words: one.holderWords,
    mayAppeal: appealUntil !== null && !appealed && today <= appealUntil,
    appealUntil: appealed ? null : appealUntil,
    atc: one.atc,
    psn: one.psn,
    steps: one.steps.map(({ toState, reason, at }) => ({ toState, reason, at: at.toISOString() })),
  };
}

function standsOf(one: ListedCase): Bilingual {
  const { state, dueOn, merchantDueOn } = one;
  if (state === 'closed' || state === 'decided') return endOf(one);
  if (state === 'appealed')
    return { zh: '您已申诉，正由另外的人员复查。', en: 'You appealed: other people look at it again.' };
  if (state === 'awaiting_merchant') {
    const until = merchantDueOn ? { zh: `，最迟 ${merchantDueOn}`, en: ` by ${merchantDueOn}` } : { zh: '', en: '' };
    return {
      zh: `已确认芯片扣款，正向商户核实是否交货${until.zh}；逾期未答复即按未交货退款。`,
      en: `The chip did pay. The merchant is asked whether the goods were given${until.en}; without an answer you get the money back.`,
    };
  }
  if (state === 'proposed') {
    return { zh: '处理意见已提出，待另一人复核。', en: 'A decision is proposed; a second person checks it.' };
  }
  return {
    zh: `正在核对芯片余额与终端记录，最迟 ${dueOn} 给出结果。`,
    en: `The chip’s balance is compared with the terminals’ records; you have a decision by ${dueOn} at the latest.`,
  };
}

function endOf({ outcome, amountFen, refundTo }: ListedCase): Bilingual {
  const amount = formatYuan(amountFen);
  switch (outcome) {
    case 'REFUND_HOLDER':
      return refundTo === 'account'
        ? { zh: `已退还 ${amount} 至卡账户。`, en: `${amount} were given back to the card’s account.` }
        : { zh: `将退还 ${amount} 至芯片，下次联机时写入。`, en: `${amount} go into the chip at its next online tap.` };
    case 'POST_TO_MERCHANT':
      return { zh: '已核实商户交货，该笔消费成立。', en: 'The goods were given: the purchase stands.' };
    case 'DROP_RECOVERED':
      return { zh: '您再次挥卡后交易已完成，没有多扣款。', en: 'Your second tap completed it: you paid once.' };
    case 'UPHELD':
      return { zh: '复查后维持原决定。', en: 'Looked at again: the first decision stands.' };
    default:
      return { zh: '经核对芯片没有多扣款，案件已结束。', en: 'The chip was not charged for it: the case is closed.' };
  }
}

function canDoOf({ state, waitsFor, outcome, refundTo }: ListedCase): Bilingual | null {
  if (state === 'closed' && outcome === 'REFUND_HOLDER' && refundTo === 'chip') {
    return {
      zh: '请在任意联机终端挥卡一次，退款即写入芯片。',
      en: 'Tap once at any online terminal to have it written into the chip.',
    };
  }
  const waits = state === 'opened' || state === 'awaiting_evidence';
  return waits && (waitsFor === null || WAITS_FOR_CHIP.has(waitsFor)) ? TAP_ONLINE : null;
}
