import { CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { NoteEvents } from '../notifications/note-events.service.js';
import { paymentIdOf } from '../payments/payment-key.js';
import type { TenderView } from './tender.schemas.js';
import { type TenderEvent, tenderAfter, type TenderStatus } from './tender.states.js';
import { reasonInWords } from './release-reason.rules.js';

export interface TenderRow {
  readonly tender_id: string;
  readonly merchant_id: Id;
  readonly merchant_order_no: string | null;
  readonly total_fen: string;
  readonly status: TenderStatus;
  readonly version: number;
  readonly reason: string | null;
  readonly content_hash: Buffer;
  readonly expires_at: Date;
  readonly created_at: Date;
}

export interface LegRow {
  readonly leg_no: number;
  readonly kind: 'card' | 'external';
  readonly amount_fen: string;
  readonly refunded_fen: string;
  readonly status: string;
  readonly code: string | null;
  readonly pan_masked: string | null;
  readonly method: 'cash' | 'bank_card' | 'other' | null;
  readonly reference: string | null;
}

export type NewLeg = Pick<LegRow, 'leg_no' | 'kind' | 'pan_masked' | 'method' | 'reference'> & { amountFen: number };

export const TENDER = { zh: '组合支付', en: 'tender' };
const COLUMNS = `tender_id, merchant_id, merchant_order_no, total_fen, status, version, reason, content_hash, expires_at,
  created_at`;

/** The rows of tenders and their legs; joins the caller's transaction. */
@Injectable()
export class Tenders {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: NoteEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async insert(
    tender: Pick<TenderRow, 'tender_id' | 'merchant_id' | 'merchant_order_no' | 'content_hash' | 'expires_at'>,
    totalFen: number,
    legs: readonly NewLeg[],
  ): Promise<void> {
    await this.transactor.query(
      `INSERT INTO acceptance.tender (tender_id, merchant_id, merchant_order_no, total_fen, status, content_hash, expires_at,
         created_at) VALUES ($1,$2,$3,$4,'holding',$5,$6,$7)`,
      [
        tender.tender_id,
        tender.merchant_id,
        tender.merchant_order_no,
        totalFen,
        tender.content_hash,
        tender.expires_at,
        this.clock.now(),
      ],
    );
    for (const leg of legs) {
      await this.transactor.query(
        `INSERT INTO acceptance.tender_leg (tender_id, leg_no, kind, amount_fen, status, pan_masked, method, reference)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8)`,
        [
          tender.tender_id,
          leg.leg_no,
          leg.kind,
          leg.amountFen,
          leg.kind === 'card' ? 'planned' : 'awaited',
          leg.pan_masked,
          leg.method,
          leg.reference,
        ],
      );
    }
  }

  async find(tenderId: string, lock = false): Promise<TenderRow | undefined> {
    const [row] = await this.transactor.query<TenderRow>(
      `SELECT ${COLUMNS} FROM acceptance.tender WHERE tender_id = $1 ${lock ? 'FOR NO KEY UPDATE' : ''}`,
      [tenderId],
    );
    return row;
  }

  /** @throws Refusal `NOT_FOUND`, 404, also for another merchant's */
  async of(merchantId: Id, tenderId: string, lock = false): Promise<TenderRow> {
    const row = await this.find(tenderId, lock);
    if (!row || row.merchant_id !== merchantId) throw notFound(TENDER);
    return row;
  }

  legs(tenderId: string): Promise<LegRow[]> {
    return this.transactor.query<LegRow>(
      `SELECT leg_no, kind, amount_fen, refunded_fen, status, code, pan_masked, method, reference
       FROM acceptance.tender_leg WHERE tender_id = $1 ORDER BY leg_no`,
      [tenderId],
    );
  }

  async setLeg(
    tenderId: string,
    legNo: number,
    leg: { status: string; code?: string | null; reference?: string },
  ): Promise<void> {
    await this.transactor.query(
      `UPDATE acceptance.tender_leg SET status = $3, code = coalesce($4, code), reference = coalesce($5, reference)
       WHERE tender_id = $1 AND leg_no = $2`,
      [tenderId, legNo, leg.status, leg.code ?? null, leg.reference ?? null],
    );
  }

  /**
   * Takes a tender one step on and tells its merchant when that was its end. A step that is not allowed (any more) changes
   * nothing: another process was first.
   * @returns where it stands now
   */
  step(tenderId: string, event: TenderEvent, reason: string | null = null): Promise<TenderStatus> {
    return this.transactor.run(async () => {
      const tender = (await this.find(tenderId, true))!;
      const status = tenderAfter(tender.status, event);
      if (status === undefined) return tender.status;
      await this.transactor.query(
        `UPDATE acceptance.tender SET status = $2, version = version + 1, reason = coalesce($3, reason),
           touched_at = clock_timestamp() WHERE tender_id = $1`,
        [tenderId, status, reason],
      );
      if (status === 'completed') await this.tell('tender.completed', tenderId);
      if (status === 'released') await this.tell('tender.released', tenderId);
      return status;
    });
  }

  /** A refund is no step, but news. */
  async refunded(tenderId: string): Promise<void> {
    await this.transactor.query('UPDATE acceptance.tender SET version = version + 1 WHERE tender_id = $1', [tenderId]);
    await this.tell('tender.refunded', tenderId);
  }

  /** A tender as its merchant sees it. */
  async view(tender: TenderRow, merchantNo: string): Promise<TenderView> {
    const legs = await this.legs(tender.tender_id);
    return {
      tenderId: tender.tender_id,
      merchantOrderNo: tender.merchant_order_no,
      totalFen: Number(tender.total_fen),
      status: tender.status,
      version: tender.version,
      reason: tender.reason,
      reasonWords: reasonInWords(tender.reason),
      expiresAt: tender.expires_at.toISOString(),
      createdAt: tender.created_at.toISOString(),
      legs: legs.map((leg) => ({
        legNo: leg.leg_no,
        kind: leg.kind,
        amountFen: Number(leg.amount_fen),
        refundedFen: Number(leg.refunded_fen),
        status: leg.status,
        code: leg.code,
        codeWords: reasonInWords(leg.code),
        panMasked: leg.pan_masked,
        method: leg.method,
        reference: leg.reference,
        paymentId: leg.status === 'captured' ? captureIdOf(merchantNo, tender.tender_id, leg.leg_no) : null,
      })),
    };
  }

  private async tell(
    type: 'tender.completed' | 'tender.released' | 'tender.refunded',
    tenderId: string,
  ): Promise<void> {
    const tender = (await this.find(tenderId))!;
    const [merchant] = await this.transactor.query<{ merchant_no: string }>(
      'SELECT merchant_no FROM acceptance.merchant WHERE merchant_id = $1',
      [tender.merchant_id],
    );
    const { version, ...data } = await this.view(tender, merchant!.merchant_no);
    await this.events.note({
      merchantId: tender.merchant_id,
      type,
      objectType: 'tender',
      objectId: tenderId,
      version,
      occurredAt: this.clock.now(),
      data,
    });
  }
}

// Made from keys with a space in them, which no key of a merchant's has.
export function holdIdOf(merchantNo: string, tenderId: string, legNo: number): string {
  return paymentIdOf(merchantNo, `tender ${tenderId} hold ${legNo}`);
}

export function captureIdOf(merchantNo: string, tenderId: string, legNo: number): string {
  return paymentIdOf(merchantNo, `tender ${tenderId} capture ${legNo}`);
}
