import { Transactor } from '@app/database';
import {
  type Bilingual,
  chinaDate,
  CLOCK,
  type Clock,
  type Fen,
  fen,
  type Id,
  newId,
  subtractFen,
  ZERO_FEN,
} from '@app/kernel';
import { GL, Ledger, type VoucherLine } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';
import type { DisputeCase } from '../cases/case.types.js';
import { offlinePurchaseId } from '../purchase-id.js';

/** What was decided of a failed tap, or of a debit nobody recorded. */
export interface Decision {
  readonly about:
    | { readonly kind: 'FLASH'; readonly atc: number }
    | { readonly kind: 'DEBIT'; readonly fromAtc: number; readonly toAtc: number };
  readonly outcome: 'REFUND_HOLDER' | 'POST_TO_MERCHANT' | 'CLOSE';
  readonly basis: 'EVIDENCE' | 'POLICY';
  readonly reason: string;
  readonly text: Bilingual;
  readonly amountFen: Fen;
}

/** `not_covered`: the shadow of the chip does not hold that much; nothing was done. */
export type Carried =
  | { readonly done: true; readonly resolutionId: Id; readonly lossFen: Fen }
  | { readonly done: false; readonly why: 'not_covered' };

interface Shadow {
  readonly chipFen: Fen;
  readonly roomFen: Fen;
}

interface FlashUpload {
  readonly upload_id: Id;
  readonly merchant_id: Id;
  readonly terminal_id: Id;
  readonly batch_no: number;
  readonly trace_no: number;
  readonly rrn: string;
  readonly content_hash: Buffer;
  readonly tc: Buffer | null;
  readonly received_at: Date;
}

const FLASH_UPLOAD = `SELECT f.upload_id, f.merchant_id, f.terminal_id, u.batch_no, u.trace_no, u.rrn, u.content_hash, f.tc,
    f.received_at
  FROM chips.flash_record f JOIN chips.upload u ON u.upload_id = f.upload_id AND u.account_id = f.account_id
  WHERE f.account_id = $1 AND f.psn = $2 AND f.atc = $3
  ORDER BY f.tc_verified DESC, f.received_at LIMIT 1`;
const KEEP_RESOLUTION = `INSERT INTO chips.resolution (account_id, psn, resolution_id, kind, atc, from_atc, to_atc, outcome, basis,
    reason, reason_text, amount_fen, case_id, decided_at)
  VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)`;
const KEEP_PURCHASE = `INSERT INTO chips.purchase VALUES ($1,$2,$3,$4,$5,NULL,$6,$7,$8)
  ON CONFLICT (account_id, psn, atc) DO UPDATE SET authorization_id = excluded.authorization_id
  WHERE chips.purchase.authorization_id IS NULL`;

/**
 * Carries decisions out: the money, and the row by which they are never carried out again, in the caller's transaction and
 * under the chip's lock.
 */
@Injectable()
export class PostResolution {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param lossAllowed what the chip's shadow does not cover is the issuer's loss; two people have agreed to it
   * @throws InsufficientBalanceError when a posting got in between; all is rolled back and run again
   */
  async carryOut(chip: ChipRef, one: DisputeCase, decision: Decision, lossAllowed = false): Promise<Carried> {
    if (decision.outcome === 'CLOSE') return this.keep(chip, one, decision, newId(), ZERO_FEN);
    const { chipFen } = await this.shadow(chip);
    const lossFen = chipFen >= decision.amountFen ? ZERO_FEN : subtractFen(decision.amountFen, chipFen);
    if (lossFen > 0 && !lossAllowed) return { done: false, why: 'not_covered' };
    if (decision.outcome === 'REFUND_HOLDER') {
      const voucherId = await this.refund(chip, one, decision.amountFen, lossFen);
      return this.keep(chip, one, decision, voucherId, lossFen);
    }
    const posted = await this.post(chip, one, decision, lossFen);
    return posted === undefined ? { done: false, why: 'not_covered' } : this.keep(chip, one, decision, posted, lossFen);
  }

  /** What an appeal gives beyond the first decision is the issuer's loss: nothing is taken back from anybody. */
  async payAppeal(chip: ChipRef, one: DisputeCase, outcome: 'REFUND_HOLDER' | 'POST_TO_MERCHANT'): Promise<Id> {
    if (outcome === 'REFUND_HOLDER') return this.refund(chip, one, one.amountFen, one.amountFen);
    return this.payMerchant(chip, one, one.merchantId!, one.amountFen, one.amountFen);
  }

  /** Into the account, as far as its cap leaves room where the money is not the chip's; the rest is put by for the holder. */
  private async refund(chip: ChipRef, one: DisputeCase, amountFen: Fen, lossFen: Fen): Promise<Id> {
    const fromChipFen = subtractFen(amountFen, lossFen);
    const { roomFen } = await this.shadow(chip);
    const intoAccount = one.refundTo === 'account' ? fen(fromChipFen + Math.min(lossFen, roomFen)) : ZERO_FEN;
    const putBy = subtractFen(amountFen, intoAccount);
    const lines: VoucherLine[] = [
      { direction: 'D', gl: GL.ECASH_POOL, amountFen: fromChipFen },
      { direction: 'D', gl: GL.DISPUTE_LOSSES, amountFen: lossFen },
      { direction: 'C', gl: GL.CARD_BALANCES, amountFen: intoAccount },
      { direction: 'C', gl: GL.HELD_FOR_HOLDERS, amountFen: putBy, subjectId: one.caseId },
    ];
    return this.voucher(chip, one, 'flash_refund', `差错退款 ${one.caseNo}`, lines);
  }

  /** What the chip's shadow does not cover, by a voucher of the case. */
  private payMerchant(chip: ChipRef, one: DisputeCase, merchantId: Id, amountFen: Fen, lossFen: Fen): Promise<Id> {
    return this.voucher(chip, one, 'flash_posting', `差错入账 ${one.caseNo}`, [
      { direction: 'D', gl: GL.ECASH_POOL, amountFen: subtractFen(amountFen, lossFen) },
      { direction: 'D', gl: GL.DISPUTE_LOSSES, amountFen: lossFen },
      { direction: 'C', gl: GL.OWED_TO_MERCHANTS, amountFen, subjectId: merchantId },
    ]);
  }

  /** @returns undefined when the shadow does not cover it */
  private async post(
    chip: ChipRef,
    one: DisputeCase,
    { about, amountFen }: Decision,
    lossFen: Fen,
  ): Promise<Id | undefined> {
    if (about.kind !== 'FLASH') throw new Error('a debit without a record has no merchant');
    const upload = await this.uploadOf(chip, about.atc);
    const postedId =
      lossFen > 0
        ? await this.payMerchant(chip, one, upload.merchant_id, amountFen, lossFen)
        : await this.postPurchase(chip, about.atc, upload, amountFen);
    if (postedId === undefined) return undefined;
    await this.transactor.query(KEEP_PURCHASE, [
      chip.accountId,
      chip.psn,
      about.atc,
      upload.tc ?? Buffer.alloc(0),
      amountFen,
      upload.upload_id,
      postedId,
      upload.received_at,
    ]);
    return postedId;
  }

  private async postPurchase(chip: ChipRef, atc: number, upload: FlashUpload, amountFen: Fen): Promise<Id | undefined> {
    const authorizationId = offlinePurchaseId(chip, atc);
    const outcomes = await this.ledger.postOfflinePurchases(chinaDate(this.clock.now()), [
      {
        accountId: chip.accountId,
        authorizationId,
        amountFen,
        merchantId: upload.merchant_id,
        terminalId: upload.terminal_id,
        batchNo: upload.batch_no,
        traceNo: upload.trace_no,
        contentHash: upload.content_hash.readBigInt64BE(0).toString(),
        rrn: upload.rrn,
        authCode: authorizationId.slice(-6).padStart(6, '0'),
        details: { psn: chip.psn, atc, uploadId: upload.upload_id, flash: true },
      },
    ]);
    const outcome = outcomes.get(authorizationId);
    return outcome === 'posted' || outcome === 'replayed' ? authorizationId : undefined;
  }

  private async uploadOf(chip: ChipRef, atc: number): Promise<FlashUpload> {
    const [upload] = await this.transactor.query<FlashUpload>(FLASH_UPLOAD, [chip.accountId, chip.psn, atc]);
    if (!upload) throw new Error(`count ${atc} has no record of a failed tap`);
    return upload;
  }

  private async voucher(
    { accountId }: ChipRef,
    one: DisputeCase,
    kind: string,
    summary: string,
    lines: readonly VoucherLine[],
  ): Promise<Id> {
    const voucherId = newId();
    await this.ledger.postVoucher({
      voucherId,
      accountId,
      kind,
      accountingDate: chinaDate(this.clock.now()),
      summary,
      documentType: 'dispute_case',
      documentId: one.caseId,
      lines: lines.filter(({ amountFen }) => amountFen > 0),
    });
    return voucherId;
  }

  private async keep(
    { accountId, psn }: ChipRef,
    { caseId }: DisputeCase,
    { about, outcome, basis, reason, text, amountFen }: Decision,
    resolutionId: Id,
    lossFen: Fen,
  ): Promise<Carried> {
    const [atc, fromAtc, toAtc] = about.kind === 'FLASH' ? [about.atc, null, null] : [null, about.fromAtc, about.toAtc];
    await this.transactor.query(KEEP_RESOLUTION, [
      accountId,
      psn,
      resolutionId,
      about.kind,
      atc,
      fromAtc,
      toAtc,
      outcome,
      basis,
      reason,
      JSON.stringify(text),
      amountFen,
      caseId,
      this.clock.now(),
    ]);
    return { done: true, resolutionId, lossFen };
  }

  private async shadow({ accountId }: ChipRef): Promise<Shadow> {
    const [row] = await this.transactor.query<{ chip_fen: string; room_fen: string }>(
      'SELECT chip_fen, cap_fen - balance_fen - chip_fen AS room_fen FROM ledger.account WHERE account_id = $1',
      [accountId],
    );
    return { chipFen: fen(row!.chip_fen), roomFen: fen(row!.room_fen) };
  }
}
