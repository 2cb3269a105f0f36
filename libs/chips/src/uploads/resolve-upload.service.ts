import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { chinaDate, CLOCK, type Clock, type Fen, fen, type Id, newId, notFound, Refusal, yuanText } from '@app/kernel';
import { CapExceededError, GL, Ledger } from '@app/ledger';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SettleLateUpload } from '../cases/settle-late-upload.service.js';
import type { ChipRef } from '../chip.types.js';
import { offlinePurchaseId } from '../purchase-id.js';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import { PROCESS_UPLOADS } from './upload.types.js';

export const WAIVE_UPLOAD = 'clearing.waive-upload';

interface QueuedUpload extends ChipRef {
  readonly uploadId: Id;
  readonly kind: 'purchase' | 'flash';
  readonly class: string;
  readonly state: string;
  readonly atc: number | null;
  readonly amountFen: Fen;
  readonly merchantId: Id;
  readonly terminalId: Id;
  readonly batchNo: number;
  readonly traceNo: number;
  readonly rrn: string;
  readonly contentHash: Buffer;
  /** The upload that stands for its count, and whether it is paid. */
  readonly standsFor: Id | null;
  readonly paidBy: Id | null;
  /** Its debit was given back to the holder. */
  readonly refunded: boolean;
}

interface Waiver {
  readonly uploadId: Id;
  readonly reason: string;
  readonly proposedBy: string;
}

const QUEUED = `SELECT u.upload_id AS "uploadId", u.account_id AS "accountId", coalesce(u.psn, '') AS psn, u.kind, u.class, u.state,
    u.atc, u.amount_fen AS "amountFen", u.merchant_id AS "merchantId", u.terminal_id AS "terminalId", u.batch_no AS "batchNo",
    u.trace_no AS "traceNo", u.rrn, u.content_hash AS "contentHash", p.upload_id AS "standsFor", p.authorization_id AS "paidBy",
    EXISTS (SELECT FROM chips.resolution r WHERE r.account_id = u.account_id AND r.psn = u.psn AND r.outcome = 'REFUND_HOLDER'
            AND u.atc BETWEEN coalesce(r.atc, r.from_atc) AND coalesce(r.atc, r.to_atc)) AS refunded
  FROM chips.upload u
  LEFT JOIN chips.purchase p ON p.account_id = u.account_id AND p.psn = u.psn AND p.atc = u.atc
  WHERE u.upload_id = $1`;
const RESOLVE = `UPDATE chips.upload SET state = $2, resolved_by = $3, resolution = $4, authorization_id = $5, queue = NULL
  WHERE upload_id = $1`;

/**
 * Ends what waits in the queues of uploads. What may be waived is a purchase that stands for its count, with a right
 * certificate, whatever else speaks against it: the chip did pay. A waiver pays the merchant, out of the chip's pool while the
 * debit is there, else at the issuer's cost (R-OFFLINE); two people agree to it.
 */
@Injectable()
export class ResolveUpload implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly timelines: ChipTimelines,
    private readonly ledger: Ledger,
    private readonly lateCases: SettleLateUpload,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(WAIVE_UPLOAD, (payload) => this.waive(payload as Waiver));
  }

  /** @throws Refusal `NOT_FOUND`, `UPLOAD_NOT_QUEUED`, `UPLOAD_NOT_WAIVABLE` */
  async proposeWaiver(uploadId: Id, reason: string, proposedBy: Actor): Promise<{ approvalId: Id; status: 'pending' }> {
    return this.transactor.run(async () => {
      const upload = await this.queued(uploadId);
      assertWaivable(upload);
      const amount = yuanText(upload.amountFen);
      const approval = await this.approvals.propose({
        kind: WAIVE_UPLOAD,
        objectType: 'ecash_upload',
        objectId: uploadId,
        summary: {
          zh: `豁免脱机上送 ${upload.rrn}，向商户支付 ${amount} 元`,
          en: `waive offline upload ${upload.rrn}, pay ${amount} to the merchant`,
        },
        payload: { uploadId, reason, proposedBy: proposedBy.login },
        proposedBy,
        reason,
      });
      await this.transactor.query('UPDATE chips.upload SET approval_id = $2 WHERE upload_id = $1', [
        uploadId,
        approval.approvalId,
      ]);
      return approval;
    });
  }

  /** The acceptor bears it. @throws Refusal `NOT_FOUND`, `UPLOAD_NOT_QUEUED` */
  async reject(uploadId: Id, reason: string, actor: Actor): Promise<void> {
    await this.transactor.run(async () => {
      const upload = await this.lockedWithChip(uploadId);
      await this.resolve(upload, actor.login, { how: 'rejected', reason });
      await this.endCase(upload, 'ACCEPTOR_LOSS', reason, actor.login);
      await this.record('ecash_upload.rejected', upload, actor, reason);
    });
  }

  /** Processes it once more, as if it came now: its day of receipt stays. @throws Refusal `NOT_FOUND`, `UPLOAD_NOT_QUEUED` */
  async retry(uploadId: Id, actor: Actor): Promise<void> {
    await this.transactor.run(async () => {
      const upload = await this.queued(uploadId, true);
      await this.record('ecash_upload.retried', upload, actor);
      await this.transactor.query(`UPDATE chips.upload SET state = 'received', queue = NULL WHERE upload_id = $1`, [
        uploadId,
      ]);
      await this.outbox.enqueue(PROCESS_UPLOADS, {});
    });
  }

  private async waive({ uploadId, reason, proposedBy }: Waiver): Promise<{ uploadId: Id; lossFen: Fen }> {
    return this.transactor.run(async () => {
      const upload = await this.lockedWithChip(uploadId);
      assertWaivable(upload);
      const lossFen = await this.lossOf(upload);
      const voucherId = lossFen > 0 ? await this.bear(upload, lossFen) : undefined;
      const authorizationId = await this.pay(upload);
      await this.resolve(
        upload,
        proposedBy,
        { how: 'waived', reason, lossFen, voucherId: voucherId ?? null },
        authorizationId,
      );
      await this.endCase(upload, 'WAIVED', reason, proposedBy, voucherId);
      await this.timelines.mark(upload);
      return { uploadId, lossFen };
    });
  }

  /** What the pool has not got for this debit: all of it once it was given back, else what the shadow lacks. */
  private async lossOf({ accountId, amountFen, refunded }: QueuedUpload): Promise<Fen> {
    const [row] = await this.transactor.query<{ chip_fen: string; room_fen: string }>(
      `SELECT chip_fen, cap_fen - balance_fen - chip_fen AS room_fen FROM ledger.account WHERE account_id = $1`,
      [accountId],
    );
    const chipFen = fen(row!.chip_fen);
    const lossFen = refunded ? amountFen : fen(Math.max(0, amountFen - chipFen));
    if (lossFen > fen(row!.room_fen)) throw new CapExceededError();
    return lossFen;
  }

  /** Fills the pool up at the issuer's cost, so that the merchant is paid and settled like of any purchase. */
  private async bear({ accountId, uploadId, rrn }: QueuedUpload, lossFen: Fen): Promise<Id> {
    const voucherId = newId();
    await this.ledger.postVoucher({
      voucherId,
      accountId,
      kind: 'offline_waiver',
      accountingDate: chinaDate(this.clock.now()),
      summary: `脱机上送豁免 ${rrn}`,
      documentType: 'ecash_upload',
      documentId: uploadId,
      lines: [
        { direction: 'D', gl: GL.DISPUTE_LOSSES, amountFen: lossFen },
        { direction: 'C', gl: GL.ECASH_POOL, amountFen: lossFen },
      ],
    });
    return voucherId;
  }

  private async pay(upload: QueuedUpload): Promise<Id> {
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
    await this.transactor.query(
      'UPDATE chips.purchase SET authorization_id = $4 WHERE account_id = $1 AND psn = $2 AND atc = $3',
      [upload.accountId, upload.psn, upload.atc, authorizationId],
    );
    return authorizationId;
  }

  private async resolve(upload: QueuedUpload, by: string, resolution: object, paidBy?: Id): Promise<void> {
    await this.transactor.query(RESOLVE, [upload.uploadId, 'resolved', by, JSON.stringify(resolution), paidBy ?? null]);
  }

  private async record(action: string, upload: QueuedUpload, actor: Actor, reason?: string): Promise<void> {
    const { uploadId: objectId, class: name, amountFen } = upload;
    const change = { class: name, amountFen };
    await this.audit.record({
      actor,
      action,
      objectType: 'ecash_upload',
      objectId,
      change,
      ...(reason ? { reason } : {}),
    });
  }

  private async endCase(
    upload: QueuedUpload,
    outcome: 'WAIVED' | 'ACCEPTOR_LOSS',
    reason: string,
    login: string,
    voucherId?: Id,
  ): Promise<void> {
    if (upload.accountId === '0' || upload.atc === null || upload.kind !== 'purchase') return;
    await this.lateCases.settle(upload, upload.atc, {
      outcome,
      reason: { zh: reason, en: reason },
      by: { kind: 'ops', name: login },
      amountFen: upload.amountFen,
      ...(voucherId ? { voucherId } : {}),
    });
  }

  /** The chip first, as everybody who decides about it does; then the upload as it stands under that lock. */
  private async lockedWithChip(uploadId: Id): Promise<QueuedUpload> {
    const upload = await this.queued(uploadId);
    if (upload.accountId !== '0') await this.timelines.lock(upload);
    return this.queued(uploadId, true);
  }

  private async queued(uploadId: Id, lock = false): Promise<QueuedUpload> {
    const sql = lock ? `${QUEUED} FOR NO KEY UPDATE OF u` : QUEUED;
    const [row] = await this.transactor.query<QueuedUpload & { amountFen: Fen | string }>(sql, [uploadId]);
    if (!row) throw notFound({ zh: '上送记录', en: 'upload' });
    if (row.state !== 'queued') {
      const text = { zh: '该上送不在待处理队列', en: 'the upload does not wait in a queue' };
      throw new Refusal('UPLOAD_NOT_QUEUED', text, { status: 409 });
    }
    return { ...row, amountFen: fen(row.amountFen) };
  }
}

function assertWaivable({ kind, standsFor, uploadId, paidBy, amountFen }: QueuedUpload): void {
  if (kind !== 'purchase' || standsFor !== uploadId || paidBy !== null || amountFen === 0) throw notWaivable();
}

function notWaivable(): Refusal {
  return new Refusal(
    'UPLOAD_NOT_WAIVABLE',
    {
      zh: '只有交易证书有效、为该计数首笔且尚未支付的消费可以豁免',
      en: 'only an unpaid purchase with a right certificate that is the first of its count may be waived',
    },
    { rule: 'R-OFFLINE' },
  );
}
