import { ruleAt } from '@app/compliance';
import type { CardTimeline } from '@app/ecash';
import { Transactor } from '@app/database';
import {
  addDays,
  type Bilingual,
  chinaDate,
  type ChinaDate,
  CLOCK,
  type Clock,
  type Fen,
  fen,
  type Id,
} from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CHIPS_POLICY, type ChipsPolicy } from '../chips.settings.js';
import { ChipTimelines, type GoodsAnswer } from '../timeline/chip-timelines.js';
import { CaseNotices } from './case-notices.js';
import { isUndecided } from './case.states.js';
import type { ChipCases } from './chip-cases.js';
import { type DisputeCase, ENGINE } from './case.types.js';
import { matchingComplaint } from './complaint-match.rules.js';

interface RecordRow {
  readonly atc: number;
  readonly amount_fen: string;
  readonly merchant_id: Id;
  readonly terminal_id: Id;
  readonly received_at: Date;
  readonly tc_verified: boolean;
  readonly tapped_on: ChinaDate | null;
  /** Of the contract in force on the day of the tap; null for an unknown merchant. */
  readonly failed_tap_goods: 'ASK' | 'NOT_GIVEN' | null;
}

/** A record of a failed tap, with what decides whom to ask. */
export interface FailedTap {
  readonly atc: number;
  readonly amountFen: Fen;
  readonly merchantId: Id;
  readonly terminalId: Id;
  readonly receivedAt: Date;
  readonly tappedOn: ChinaDate;
  readonly tcVerified: boolean;
  readonly failedTapGoods: 'ASK' | 'NOT_GIVEN';
}

/** The record of each count that proves most, as the reconciliation takes it; the case keeps the day of the first. */
const RECORDS = `
  SELECT DISTINCT ON (f.atc) f.atc, f.amount_fen, f.merchant_id, f.terminal_id, f.tc_verified, u.tapped_on::text AS tapped_on,
    min(f.received_at) OVER (PARTITION BY f.atc) AS received_at, t.failed_tap_goods
  FROM chips.flash_record f
  LEFT JOIN chips.upload u ON u.upload_id = f.upload_id AND u.account_id = f.account_id
  LEFT JOIN LATERAL (
    SELECT t.failed_tap_goods FROM acceptance.failed_tap_terms t
    WHERE t.merchant_id = f.merchant_id AND t.effective_from <= coalesce(u.tapped_on, f.received_at::date)
    ORDER BY t.effective_from DESC LIMIT 1) t ON true
  WHERE f.account_id = $1 AND f.psn = $2
  ORDER BY f.atc, f.tc_verified DESC, f.received_at`;

const OPENED: Bilingual = {
  zh: '终端上报挥卡失败，逐案核实芯片是否已扣款',
  en: 'a terminal reported the tap as failed; it is found out whether the chip paid',
};
const CONTRACT: Bilingual = {
  zh: '按商户合同，失败的挥卡不交货',
  en: 'by the merchant’s contract a failed tap gives no goods',
};
const ASKED: Bilingual = { zh: '请商户说明是否已交货', en: 'the merchant is asked whether the goods were given' };
const SILENT: Bilingual = {
  zh: '商户未在期限内答复，按未交货处理',
  en: 'the merchant did not answer in time, which counts as not given',
};
const JOINED: Bilingual = {
  zh: '持卡人投诉的交易与此闪卡记录相符',
  en: 'the holder’s complaint means this record of a failed tap',
};

const PROVEN: Bilingual = {
  zh: '此计数有证书有效的失败记录，以该终端为准',
  en: 'a record of this count has a right certificate: the case is that terminal’s',
};

/**
 * Makes every record of a failed tap a case, finds out what is known of the goods, and asks the merchant otherwise (R-DISPUTE:
 * within 120 days of the tap). Silence after the last day counts as not given.
 */
@Injectable()
export class NoticeRecords {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    private readonly notices: CaseNotices,
    @Inject(CHIPS_POLICY) private readonly policy: ChipsPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param goods what is known of the goods; what is found out here is added */
  async run(timeline: CardTimeline, goods: Map<number, GoodsAnswer>, cases: ChipCases): Promise<void> {
    if (hasNews(timeline, cases)) {
      for (const tap of await this.taps(cases)) {
        const known = cases.ofRecord(tap.atc);
        if (!known) await this.notice(tap, await this.caseOf(tap, cases), goods, cases);
        else if (isAnothers(known, tap)) await this.notice(tap, await this.handOver(known, tap, cases), goods, cases);
      }
    }
    await this.countSilence(goods, cases);
  }

  /** The record of each failed tap of the chip. */
  async taps({ chip }: ChipCases): Promise<FailedTap[]> {
    const rows = await this.transactor.query<RecordRow>(RECORDS, [chip.accountId, chip.psn]);
    return rows.map((row) => ({
      atc: row.atc,
      amountFen: fen(row.amount_fen),
      merchantId: row.merchant_id,
      terminalId: row.terminal_id,
      receivedAt: row.received_at,
      tappedOn: row.tapped_on ?? chinaDate(row.received_at),
      tcVerified: row.tc_verified,
      failedTapGoods: row.failed_tap_goods ?? 'ASK',
    }));
  }

  /** A record that proves no tap may be of anybody: nothing is laid down about the goods for it. */
  private async notice(
    tap: FailedTap,
    opened: DisputeCase,
    goods: Map<number, GoodsAnswer>,
    cases: ChipCases,
  ): Promise<void> {
    if (goods.has(tap.atc) || !tap.tcVerified) return;
    if (tap.failedTapGoods === 'NOT_GIVEN') {
      await this.keep(cases, tap.atc, 'contract', goods);
      await cases.record(opened, [{ action: 'goods_by_contract', by: ENGINE, reason: CONTRACT }]);
    } else if (this.mayAsk(tap)) await this.ask(opened, cases);
  }

  /** The case becomes that of the terminal whose record is proven. */
  private handOver(known: DisputeCase, tap: FailedTap, cases: ChipCases): Promise<DisputeCase> {
    const { amountFen, merchantId, terminalId } = tap;
    const data = { before: known.merchantId, merchantId, terminalId };
    const step = { action: 'record_proven', by: ENGINE, reason: PROVEN, data };
    return cases.record(known, [step], { amountFen, merchantId, terminalId, merchantDueOn: null });
  }

  /** A complaint that means this tap becomes its case; else it gets one of its own. */
  private async caseOf(tap: FailedTap, cases: ChipCases): Promise<DisputeCase> {
    const { atc, amountFen, merchantId, terminalId } = tap;
    const complaint = matchingComplaint(tap, cases.undecided);
    if (complaint) {
      return cases.record(complaint, [{ action: 'record_found', by: ENGINE, reason: JOINED, data: { atc } }], {
        subject: 'flash_record',
        atc,
        amountFen,
        merchantId,
        terminalId,
      });
    }
    const dueOn = addDays(chinaDate(tap.receivedAt), this.policy.reconcile.latestDays);
    return cases.open({
      subject: 'flash_record',
      atc,
      amountFen,
      merchantId,
      terminalId,
      dueOn,
      by: ENGINE,
      reason: OPENED,
    });
  }

  private mayAsk({ merchantId, tappedOn, tcVerified }: FailedTap): boolean {
    const today = chinaDate(this.clock.now());
    const { retrievalMaxDays } = ruleAt('R-DISPUTE', today).parameters;
    return merchantId !== '0' && tcVerified && today <= addDays(tappedOn, retrievalMaxDays);
  }

  /** Asks the merchant of a case, unless its tap is too long ago (R-DISPUTE) or nobody knows the merchant. */
  async askIfAllowed(one: DisputeCase, cases: ChipCases): Promise<void> {
    const tap = (await this.taps(cases)).find(({ atc }) => atc === one.atc);
    if (tap && this.mayAsk(tap)) await this.ask(one, cases);
  }

  private async ask(one: DisputeCase, cases: ChipCases): Promise<void> {
    const today = chinaDate(this.clock.now());
    const { answerMaxDays } = ruleAt('R-DISPUTE', today).parameters;
    const merchantDueOn = addDays(today, Math.min(this.policy.merchantAnswerDays, answerMaxDays));
    const step = { action: 'merchant_asked', by: ENGINE, reason: ASKED, data: { answerBy: merchantDueOn } };
    const asked = await cases.record(one, [step], { merchantDueOn });
    await this.notices.tellMerchant(asked, 'dispute.evidence_requested', this.clock.now());
  }

  private async countSilence(goods: Map<number, GoodsAnswer>, cases: ChipCases): Promise<void> {
    const today = chinaDate(this.clock.now());
    for (const one of cases.undecided) {
      const { atc, merchantDueOn } = one;
      if (atc === null || merchantDueOn === null || merchantDueOn >= today || goods.has(atc)) continue;
      await this.keep(cases, atc, 'no_answer', goods);
      await cases.record(one, [
        { action: 'merchant_silent', by: ENGINE, reason: SILENT, data: { answerBy: merchantDueOn } },
      ]);
    }
  }

  private async keep(
    { chip }: ChipCases,
    atc: number,
    source: 'contract' | 'no_answer',
    goods: Map<number, GoodsAnswer>,
  ): Promise<void> {
    await this.timelines.keepGoodsAnswer(chip, atc, 'NOT_GIVEN', { source, name: ENGINE.name });
    goods.set(atc, 'NOT_GIVEN');
  }
}

/** A record without a case, or a proven one of a count that one without proof had told of before. */
function hasNews({ flashRecords }: CardTimeline, cases: ChipCases): boolean {
  const unproven = new Set(flashRecords.filter(({ tcVerified }) => !tcVerified).map(({ atc }) => atc));
  return flashRecords.some(({ atc, tcVerified }) => !cases.ofRecord(atc) || (tcVerified && unproven.has(atc)));
}

function isAnothers(one: DisputeCase, { tcVerified, merchantId, terminalId, amountFen }: FailedTap): boolean {
  const differs = one.merchantId !== merchantId || one.terminalId !== terminalId || one.amountFen !== amountFen;
  return tcVerified && differs && isUndecided(one.state);
}
