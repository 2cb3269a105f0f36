import { AnswerRetrieval, type CaseActor, OpenComplaint } from '@app/chips';
import { Transactor } from '@app/database';
import { addDays, type ChinaDate, chinaDate, type Id, Refusal } from '@app/kernel';
import type { House } from '../house/house.js';
import type { Chance } from '../options.js';
import type { Town } from '../town/found-town.js';
import type { Resident, Tale } from '../town/town.types.js';
import type { Habits } from './habits.js';

interface Complaining {
  readonly resident: Resident;
  readonly tale: Tale;
  readonly refundTo: 'account' | 'chip';
  readonly namesPlace: boolean;
}

interface AskedRow {
  readonly case_id: Id;
  readonly account_id: Id;
  readonly atc: number;
  readonly merchant_id: Id;
}

/** Merchants that are asked, whether or not they have answered: an answer is given once. */
const ASKED = `SELECT case_id, account_id, atc, merchant_id FROM chips.dispute_case
  WHERE merchant_due_on IS NOT NULL AND decided_at IS NULL AND subject = 'flash_record' ORDER BY account_id, atc`;
const LATEST_ANSWER_DAYS = 4;

/** Holders who complain, and merchants who answer when they are asked. */
export class People {
  private readonly complaints = new Map<ChinaDate, Complaining[]>();
  /** Complaints the house had a case for already. */
  refused = 0;

  constructor(
    private readonly house: House,
    private readonly town: Town,
    private readonly chance: Chance,
    private readonly habits: Habits,
  ) {}

  /** What the holder of a tap that failed makes of it. */
  react(resident: Resident, tale: Tale): void {
    const { complaints, gone } = this.habits;
    if (this.chance.hits(complaints)) this.planComplaint(resident, tale, this.chance.between(1, 3));
    if (this.chance.hits(gone)) resident.gone = true;
  }

  planComplaint(resident: Resident, tale: Tale, inDays: number): void {
    const day = addDays(chinaDate(tale.at), inDays);
    const refundTo = this.chance.hits(this.habits.intoChip) ? 'chip' : 'account';
    const one = { resident, tale, refundTo, namesPlace: this.chance.below(2) === 0 } as const;
    this.complaints.set(day, [...(this.complaints.get(day) ?? []), one]);
  }

  async complain(): Promise<void> {
    const today = chinaDate(this.house.clock.now());
    const due = this.complaints.get(today) ?? [];
    this.complaints.delete(today);
    for (const one of due) await this.complainOf(one);
  }

  private async complainOf({ resident, tale, refundTo, namesPlace }: Complaining): Promise<void> {
    const { accountId, psn } = resident;
    const by: CaseActor = { kind: 'holder', name: '持卡人' };
    try {
      await this.house.get(OpenComplaint).open(
        {
          chip: { accountId, psn },
          tappedAt: tale.at,
          amountFen: tale.amountFen,
          place: tale.place.terminalNo,
          merchantId: namesPlace ? tale.place.merchant.merchantId : null,
          words: '挥卡后提示失败',
          refundTo,
          from: 'holder',
        },
        by,
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused += 1;
    }
  }

  /** Shops that answer do so within days, each after its own time, and tell the truth. */
  async answer(): Promise<void> {
    const asked = await this.house.get(Transactor).query<AskedRow>(ASKED);
    const now = this.house.clock.now();
    for (const { case_id: caseId, account_id: accountId, atc, merchant_id: merchantId } of asked) {
      const merchant = this.town.merchants.find((one) => one.merchantId === merchantId);
      const tale = this.town.residents[Number(accountId) - 1_000_001]?.tales.get(atc);
      if (merchant?.kind !== 'answers' || !tale || tale.goodsToldAt || !this.isReady(tale, now)) continue;
      const answer = tale.goods ? 'GIVEN' : 'NOT_GIVEN';
      const statement = { answer, words: '已核对', evidenceRef: null } as const;
      tale.goodsToldAt = now;
      await this.house.get(AnswerRetrieval).answer(caseId, statement, { kind: 'merchant', name: merchant.merchantNo });
    }
  }

  private isReady({ flashToldAt, atc, at }: Tale, now: Date): boolean {
    const waits = (atc + at.getUTCDate()) % LATEST_ANSWER_DAYS;
    return flashToldAt !== undefined && chinaDate(now) >= addDays(chinaDate(flashToldAt), waits);
  }
}
