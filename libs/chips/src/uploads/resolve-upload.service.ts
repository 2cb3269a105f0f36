import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { type Fen, fen, type Id, notFound, Refusal, yuanText } from '@app/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SettleLateUpload } from '../cases/settle-late-upload.service.js';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import { notWaivable, PayWaivedUpload, type WaivedUpload } from './pay-waived-upload.js';
import { PROCESS_UPLOADS } from './upload.types.js';

export const WAIVE_UPLOAD = 'clearing.waive-upload';

interface QueuedUpload extends WaivedUpload {
  readonly kind: 'purchase' | 'flash';
  readonly class: string;
  readonly state: string;
  /** The upload that stands for its count, and whether it is paid. */
  readonly standsFor: Id | null;
  readonly paidBy: Id | null;
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
    private readonly payment: PayWaivedUpload,
    private readonly lateCases: SettleLateUpload,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
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
      const { lossFen, voucherId, paidBy } = await this.payment.pay(upload);
      const resolution = { how: 'waived', reason, lossFen, voucherId: voucherId ?? null };
      await this.resolve(upload, proposedBy, resolution, paidBy);
      await this.endCase(upload, 'WAIVED', reason, proposedBy, voucherId);
      await this.timelines.mark(upload);
      return { uploadId, lossFen };
    });
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
