import { type Bilingual, type ChinaDate, type Fen, yuanText } from '@app/kernel';
import type { Finding } from './bracket-verdicts.rules.js';
import type { BracketSummary, DecidedReason, HoldReason } from './verdict.types.js';

/** Why, in a sentence of each language; `sum` is the bracket's arithmetic. */
const REASONS: Readonly<Record<HoldReason | DecidedReason, Bilingual>> = {
  CONFLICTING_CRYPTOGRAMS: {
    zh: '同一计数出现两个不同的密文，需人工核查',
    en: 'one count has two different cryptograms; a person must look',
  },
  NO_EARLIER_ANCHOR: {
    zh: '此次挥卡之前没有经验证的芯片余额',
    en: 'no authenticated chip balance is known from before the tap',
  },
  NO_LATER_ANCHOR: {
    zh: '此后尚无经验证的芯片余额；请持卡人在任一联机终端或自助机上挥卡一次',
    en: 'no authenticated chip balance is known since; ask the holder to tap at any online terminal or kiosk',
  },
  MORE_UPLOADED_THAN_PAID: {
    zh: '上送的消费多于芯片支付的金额，可能是伪造、重放或从未扣款的闪卡',
    en: 'more was uploaded than the chip paid: forged, replayed, or a flash record that never debited',
  },
  TOO_MANY_RECORDS: {
    zh: '两次余额之间的闪卡记录过多，无法逐一推定',
    en: 'too many flash records lie between the two balances to try all combinations',
  },
  OTHER_COUNTS_OPEN: {
    zh: '其间还有不明计数，其上送期限未过，可能是尚未上送的消费',
    en: 'other counts in between are unknown and may still be uploaded as purchases',
  },
  TC_NOT_VERIFIED: { zh: '记录没有通过验证的交易证书', en: 'the record carries no verified transaction certificate' },
  UNEXPLAINED_AMOUNT: {
    zh: '已知记录的任何组合都不等于缺少的金额',
    en: 'no combination of what is known gives the missing amount',
  },
  LOAD_OUTCOME_UNKNOWN: {
    zh: '取决于一笔结果未知的圈存',
    en: 'it depends on a load whose result is unknown',
  },
  AMBIGUOUS: { zh: '不止一种组合等于缺少的金额', en: 'more than one combination gives the missing amount' },
  GOODS_UNKNOWN: {
    zh: '芯片已扣款；商户尚未答复是否交货',
    en: 'the chip was debited; the merchant has not said whether the goods were given',
  },
  DEBIT_SHOWN_NO_GOODS: {
    zh: '后来的余额证明芯片已扣款，商户未交货：退还持卡人',
    en: 'a later balance shows the debit and the merchant gave no goods: refund the holder',
  },
  DEBIT_SHOWN_GOODS_GIVEN: {
    zh: '后来的余额证明芯片已扣款，商户已交货：入账给商户',
    en: 'a later balance shows the debit and the goods were given: post to the merchant',
  },
  NO_DEBIT_SHOWN: {
    zh: '后来的余额证明芯片未扣款：结案',
    en: 'a later balance shows no debit: nothing was taken',
  },
  COUNT_WITHOUT_DEBIT: {
    zh: '该计数为联机、拒绝或零金额，芯片不会扣款：结案',
    en: 'the count was online, declined or for nothing, which debits no chip: nothing was taken',
  },
  COVERED_BY_REFUND: {
    zh: '这笔钱若由此次挥卡扣走，已包含在其间的退款中，无需另行处理：结案',
    en: 'what this tap may have taken is in the refund of the whole stretch: nothing more is owed for this record',
  },
  SUCCESS_UPLOADED: {
    zh: '同一计数的成功消费已上送，系重新挥卡完成：撤下闪卡记录',
    en: 'the same count was uploaded as a success, completed by a re-tap: the flash record is dropped',
  },
  UNRECORDED_DEBIT: {
    zh: '芯片已支付，没有任何终端的记录，上送期限已过：退还持卡人',
    en: 'the chip paid, no terminal recorded it and the upload window is over: refund the holder',
  },
  HOLDERS_EITHER_WAY: {
    zh: '不能确定其间哪一次挥卡扣了款，但各笔均未交货，无论哪一种都属于持卡人：退还一次',
    en: 'which of the taps took it cannot be told, but none of them gave goods, so it is the holder’s either way: refund it once',
  },
  UPLOAD_AFTER_REFUND: {
    zh: '已退还持卡人后才上送：由受理方承担损失',
    en: 'uploaded after the holder was refunded: the acceptor’s loss',
  },
  ALREADY_POSTED: {
    zh: '该计数的消费已入账给商户：不再入账',
    en: 'the purchase of this count was already posted to the merchant',
  },
  SAME_CRYPTOGRAM: { zh: '同一计数、同一交易证书的重复上送', en: 'the same count with the same certificate again' },
  OTHER_CRYPTOGRAM: { zh: '同一计数但交易证书不同', en: 'the same count with another certificate' },
  FLASH_NEVER_DEBITED: {
    zh: '上送为成功的闪卡交易，芯片从未扣款',
    en: 'a flash record uploaded as a success, but the chip never paid',
  },
  FORGED_OR_REPLAYED: {
    zh: '芯片没有支付这笔上送的消费：伪造或重放',
    en: 'the chip did not pay this upload: forged or replayed',
  },
  LOAD_SHOWN: { zh: '后来的余额证明圈存已写入芯片', en: 'a later balance shows that the chip took the load' },
  DECIDED_BEFORE: { zh: '此前已作出决定', en: 'decided before' },
  NO_LOAD_SHOWN: {
    zh: '后来的余额证明圈存未写入芯片',
    en: 'a later balance shows that the chip did not take the load',
  },
};

type DecidedOutcome = 'REFUND_HOLDER' | 'POST_TO_MERCHANT' | 'CLOSE';

const OUTCOMES: Readonly<Record<DecidedOutcome, Bilingual>> = {
  REFUND_HOLDER: { zh: '退还持卡人', en: 'refund the holder' },
  POST_TO_MERCHANT: { zh: '入账给商户', en: 'post to the merchant' },
  CLOSE: { zh: '结案', en: 'close' },
};

/** A verdict's sentence with its numbers: the amount, the reason and, where anchors decide, the sum between them. */
export function textOf(finding: Finding, bracket: BracketSummary | undefined): Bilingual {
  const subject = subjectText(finding);
  const reason = REASONS[finding.reason];
  const sum = bracket ? sumText(bracket) : { zh: '', en: '' };
  return {
    zh: `${subject.zh}，${yuanText(finding.amountFen)} 元：${reason.zh}。${sum.zh}`,
    en: `${subject.en}, CNY ${yuanText(finding.amountFen)}: ${reason.en}.${sum.en}`,
  };
}

/** The same, when the latest day decides. */
export function policyTextOf(outcome: DecidedOutcome, latestDays: number, evidence: Bilingual): Bilingual {
  const what = OUTCOMES[outcome];
  return {
    zh: `${evidence.zh}已满 ${latestDays} 天，按规则${what.zh}。`,
    en: `${evidence.en} ${latestDays} days have passed; by policy: ${what.en}.`,
  };
}

/** A decision that was carried out on an earlier day. */
export function settledTextOf(finding: Finding, decidedOn: ChinaDate): Bilingual {
  const subject = subjectText(finding);
  const what = OUTCOMES[finding.outcome as DecidedOutcome];
  return {
    zh: `${subject.zh}，${yuanText(finding.amountFen)} 元：${decidedOn} 已决定${what.zh}。`,
    en: `${subject.en}, CNY ${yuanText(finding.amountFen)}: decided on ${decidedOn}: ${what.en}.`,
  };
}

function subjectText({ subject }: Finding): Bilingual {
  switch (subject.kind) {
    case 'FLASH':
      return { zh: `计数 ${subject.atc} 的闪卡`, en: `Flash record at count ${subject.atc}` };
    case 'UPLOAD':
      return { zh: `计数 ${subject.atc} 的上送消费`, en: `Upload at count ${subject.atc}` };
    case 'LOAD':
      return { zh: `计数 ${subject.atc} 的圈存`, en: `Load at count ${subject.atc}` };
    case 'DEBIT':
      return {
        zh: `计数 ${subject.fromAtc} 与 ${subject.toAtc} 之间`,
        en: `Between counts ${subject.fromAtc} and ${subject.toAtc}`,
      };
  }
}

function sumText({
  from,
  to,
  loadedFen,
  uploadedFen,
  missingFen,
  unknownCounts,
  windowEndsOn,
}: BracketSummary): Bilingual {
  const numbers: readonly Fen[] = [from.balanceFen, loadedFen, to.balanceFen, uploadedFen, missingFen];
  const [before, loaded, after, uploaded, missing] = numbers.map(yuanText);
  const open = {
    zh: unknownCounts === 0 ? '' : `；不明计数 ${unknownCounts} 个，上送期限至 ${windowEndsOn}`,
    en: unknownCounts === 0 ? '' : `; ${unknownCounts} unknown counts, uploads in time until ${windowEndsOn}`,
  };
  return {
    zh: `计数 ${from.atc} 余额 ${before} + 圈存 ${loaded} − 计数 ${to.atc} 余额 ${after} − 已上送 ${uploaded} = ${missing}${open.zh}。`,
    en: ` Balance ${before} at count ${from.atc} + loads ${loaded} − balance ${after} at count ${to.atc} − uploads ${uploaded} = ${missing}${open.en}.`,
  };
}
