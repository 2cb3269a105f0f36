import { Transactor } from '@app/database';
import {
  chinaDate,
  CLOCK,
  type Clock,
  type Fen,
  fen,
  type Id,
  newId,
  Refusal,
  subtractFen,
  ZERO_FEN,
} from '@app/kernel';
import { GL, Ledger, type VoucherLine } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';
import { offlinePurchaseId } from '../purchase-id.js';

/** A queued purchase that two people let pass. */
export interface WaivedUpload extends ChipRef {
  readonly uploadId: Id;
  readonly atc: number | null;
  readonly amountFen: Fen;
  readonly merchantId: Id;
  readonly terminalId: Id;
  readonly batchNo: number;
  readonly traceNo: number;
  readonly rrn: string;
  readonly contentHash: Buffer;
  /** Its debit was given back to the holder. */
  readonly refunded: boolean;
}

/** How the merchant was paid. */
export interface WaiverPayment {
  /** What the issuer bore of it. */
  readonly lossFen: Fen;
  /** Of the issuer's loss; undefined when there was none. */
  readonly voucherId: Id | undefined;
  /** What paid the merchant: the offline purchase, or that voucher. */
  readonly paidBy: Id;
}

/** Pays a merchant for an upload that was waived; joins the caller's transaction, which holds the chip's lock. */
@Injectable()
export class PayWaivedUpload {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `UPLOAD_NOT_WAIVABLE` when the purchase of its count was posted in between */
  async pay(upload: WaivedUpload): Promise<WaiverPayment> {
    const { lossFen, roomFen } = await this.lossOf(upload);
    if (lossFen > roomFen) {
      const paidBy = await this.payMerchant(upload, lossFen);
      return this.paid(upload, { lossFen, voucherId: paidBy, paidBy });
    }
    const voucherId = lossFen > 0 ? await this.fillPool(upload, lossFen) : undefined;
    return this.paid(upload, { lossFen, voucherId, paidBy: await this.post(upload) });
  }

  /** What the pool has not got for this debit: all of it once it was given back, else what the shadow lacks. */
  private async lossOf({ accountId, amountFen, refunded }: WaivedUpload): Promise<{ lossFen: Fen; roomFen: Fen }> {
    const [row] = await this.transactor.query<{ chip_fen: string; room_fen: string }>(
      `SELECT chip_fen, cap_fen - balance_fen - chip_fen AS room_fen FROM ledger.account WHERE account_id = $1`,
      [accountId],
    );
    const chipFen = fen(row!.chip_fen);
    const lackingFen = chipFen >= amountFen ? ZERO_FEN : subtractFen(amountFen, chipFen);
    return { lossFen: refunded ? amountFen : lackingFen, roomFen: fen(row!.room_fen) };
  }

  /** Fills the pool up at the issuer's cost, so that the merchant is paid and settled like of any purchase. */
  private fillPool(upload: WaivedUpload, lossFen: Fen): Promise<Id> {
    return this.voucher(upload, [
      { direction: 'D', gl: GL.DISPUTE_LOSSES, amountFen: lossFen },
      { direction: 'C', gl: GL.ECASH_POOL, amountFen: lossFen },
    ]);
  }

  /** For a card that is full: the issuer's part must not pass through its chip, whose cap holds at every moment (R-CAP). */
  private payMerchant(upload: WaivedUpload, lossFen: Fen): Promise<Id> {
    return this.voucher(upload, [
      { direction: 'D', gl: GL.DISPUTE_LOSSES, amountFen: lossFen },
      { direction: 'D', gl: GL.ECASH_POOL, amountFen: subtractFen(upload.amountFen, lossFen) },
      { direction: 'C', gl: GL.OWED_TO_MERCHANTS, amountFen: upload.amountFen, subjectId: upload.merchantId },
    ]);
  }

  private async voucher({ accountId, uploadId, rrn }: WaivedUpload, lines: readonly VoucherLine[]): Promise<Id> {
    const voucherId = newId();
    await this.ledger.postVoucher({
      voucherId,
      accountId,
      kind: 'offline_waiver',
      accountingDate: chinaDate(this.clock.now()),
      summary: `脱机上送豁免 ${rrn}`,
      documentType: 'ecash_upload',
      documentId: uploadId,
      lines: lines.filter(({ amountFen }) => amountFen > 0),
    });
    return voucherId;
  }

  private async post(upload: WaivedUpload): Promise<Id> {
    const authorizationId = offlinePurchaseId(upload, upload.atc!);
    const outcomes = await this.ledger.postOfflinePurchases(chinaDate(this.clock.now()), [
      {
        accountId: upload.accountId,
        authorizationId,
        amountFen: upload.amountFen,
        merchantId: upload.merchantId,
        terminalId: upload.terminalId,
        batchNo: upload.batchNo,
        traceNo: upload.traceNo,
        contentHash: upload.contentHash.readBigInt64BE(0).toString(),
        rrn: upload.rrn,
        authCode: authorizationId.slice(-6).padStart(6, '0'),
        details: { psn: upload.psn, atc: upload.atc, uploadId: upload.uploadId, waived: true },
      },
    ]);
    if (outcomes.get(authorizationId) !== 'posted') throw notWaivable();
    return authorizationId;
  }

  private async paid({ accountId, psn, atc }: WaivedUpload, payment: WaiverPayment): Promise<WaiverPayment> {
    await this.transactor.query(
      'UPDATE chips.purchase SET authorization_id = $4 WHERE account_id = $1 AND psn = $2 AND atc = $3',
      [accountId, psn, atc, payment.paidBy],
    );
    return payment;
  }
}

/** The refusal of a waiver. */
export function notWaivable(): Refusal {
  return new Refusal(
    'UPLOAD_NOT_WAIVABLE',
    {
      zh: '只有交易证书有效、为该计数首笔且尚未支付的消费可以豁免',
      en: 'only an unpaid purchase with a right certificate that is the first of its count may be waived',
    },
    { rule: 'R-OFFLINE' },
  );
}
