import type { Bilingual } from '@app/kernel';
import type { CaseState } from './case.states.js';
import type { CaseOutcome } from './case.types.js';

/** How a case ends, in the words of the desk. */
export const OUTCOME_WORDS: Readonly<Record<CaseOutcome, Bilingual>> = {
  REFUND_HOLDER: { zh: '退还持卡人', en: 'refund the holder' },
  POST_TO_MERCHANT: { zh: '入账给商户', en: 'post to the merchant' },
  CLOSE: { zh: '结案，不动账', en: 'close, nothing to post' },
  DROP_RECOVERED: { zh: '重新挥卡已完成', en: 'completed by a second tap' },
  LOAD_DONE: { zh: '圈存成功', en: 'the load was done' },
  LOAD_NOT_DONE: { zh: '圈存未成，退回款项', en: 'the load was not done, money back' },
  ACCEPTOR_LOSS: { zh: '受理方承担', en: 'the acceptor bears it' },
  WAIVED: { zh: '豁免', en: 'waived' },
  UPHELD: { zh: '维持原决定', en: 'the first decision stands' },
};

/** Where a case stands, in the words of the desk. */
export const STATE_WORDS: Readonly<Record<CaseState, Bilingual>> = {
  opened: { zh: '已立案', en: 'opened' },
  awaiting_evidence: { zh: '待证据', en: 'awaiting evidence' },
  awaiting_merchant: { zh: '待商户答复', en: 'awaiting the merchant' },
  proposed: { zh: '待复核', en: 'awaiting a second person' },
  decided: { zh: '已决定', en: 'decided' },
  appealed: { zh: '申诉中', en: 'appealed' },
  closed: { zh: '已结案', en: 'closed' },
};
