import { Outbox } from '@app/jobs';
import { type Bilingual, type Fen, yuanText } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { CaseOutcome, DisputeCase, NewStep } from './case.types.js';
import { ENGINE } from './case.types.js';

/** Job by which the acceptance room tells a merchant what happened to one of its cases. */
export const NOTE_DISPUTE = 'acceptance.note-dispute';

export type DisputeEvent = 'dispute.evidence_requested' | 'dispute.decided';

/** Payload of {@link NOTE_DISPUTE}: the case as it stands when the merchant is told, `version` by the step that called for it. */
export interface DisputeNotice {
  readonly caseId: string;
  readonly version: number;
  readonly event: DisputeEvent;
  readonly occurredAt: string;
}

/** Tells merchants by their webhooks, with the commit; the words for holders are steps of the case. */
@Injectable()
export class CaseNotices {
  constructor(private readonly outbox: Outbox) {}

  /** Nothing for a case of no known merchant. */
  async tellMerchant(one: DisputeCase, event: DisputeEvent, occurredAt: Date): Promise<void> {
    if (one.merchantId === null || one.merchantId === '0') return;
    const notice: DisputeNotice = {
      caseId: one.caseId,
      version: one.version,
      event,
      occurredAt: occurredAt.toISOString(),
    };
    await this.outbox.enqueue(NOTE_DISPUTE, notice);
  }
}

/** The words a holder is told, kept as a step: whoever reaches the holder reads them there. */
export function holderNotified(words: Bilingual): NewStep {
  return { action: 'holder_notified', by: ENGINE, reason: words };
}

const ENDS: Readonly<Record<CaseOutcome, Bilingual>> = {
  REFUND_HOLDER: { zh: '退还您', en: 'it goes back to you' },
  POST_TO_MERCHANT: { zh: '商户已交货，消费成立', en: 'the goods were given, the purchase stands' },
  CLOSE: { zh: '芯片未被扣款或无需处理，结案', en: 'nothing was taken or nothing is left to do' },
  DROP_RECOVERED: {
    zh: '重新挥卡已完成支付，消费成立',
    en: 'the second tap completed the payment, the purchase stands',
  },
  LOAD_DONE: { zh: '圈存已写入芯片', en: 'the chip took the load' },
  LOAD_NOT_DONE: { zh: '圈存未写入芯片，款项退回', en: 'the chip did not take the load, its money goes back' },
  ACCEPTOR_LOSS: { zh: '由受理方承担', en: 'the acceptor bears it' },
  WAIVED: { zh: '豁免，支付给商户', en: 'waived, paid to the merchant' },
  UPHELD: { zh: '维持原决定', en: 'the first decision stands' },
};

/** What the holder is told of a decision. */
export function decisionWords(outcome: CaseOutcome, amountFen: Fen, refundTo: DisputeCase['refundTo']): Bilingual {
  const amount = yuanText(amountFen);
  const end = ENDS[outcome];
  const where =
    outcome !== 'REFUND_HOLDER'
      ? { zh: '', en: '' }
      : refundTo === 'chip'
        ? { zh: '，下次联机挥卡时写入芯片', en: ', into the chip at your next online tap' }
        : { zh: '，已入卡账户', en: ', into the card’s account' };
  const appeal = { zh: '如有异议可申诉一次。', en: 'You may appeal once.' };
  return {
    zh: `您反映的 ${amount} 元交易已有结果：${end.zh}${where.zh}。${appeal.zh}`,
    en: `Your transaction of CNY ${amount} is decided: ${end.en}${where.en}. ${appeal.en}`,
  };
}

/** What the holder is asked for while no balance since the tap is known. */
export const ASK_TO_TAP: Bilingual = {
  zh: '请在任一联机终端或自助机上挥卡一次，即可核实芯片余额并立即处理',
  en: 'please tap the card once at any online terminal or kiosk: its balance then decides at once',
};
