import { type Actor, ApprovalHandlers, Approvals, assertMaySee, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, formatYuan, fen, type Id, newId, notFound, Refusal } from '@app/kernel';
import { PanVault } from '@app/security';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { OrderBook } from '../orders/order-book.js';
import type { CardFileView } from './card-file.schemas.js';
import { sealCardFile } from './seal-card-file.js';

const KIND = 'issuer.release-card-file';
const CARD_FILE = { zh: '卡号文件', en: 'card file' };

type Row = Omit<CardFileView, 'requestedAt' | 'decidedAt' | 'takenAt'> & {
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly takenAt: Date | null;
};

const SELECT = `SELECT f.file_id AS "fileId", f.order_id AS "orderId", f.approval_id AS "approvalId", f.reason,
    f.requested_by AS "requestedBy", f.requested_name AS "requestedName", f.requested_at AS "requestedAt",
    a.decided_by_name AS "decidedName", a.decided_at AS "decidedAt", a.decision_reason AS "decisionReason",
    f.taken_at AS "takenAt", f.taken_by AS "takenBy",
    CASE WHEN f.taken_at IS NOT NULL THEN 'taken' WHEN f.released_at IS NOT NULL THEN 'released'
      WHEN a.status = 'rejected' THEN 'rejected' ELSE 'requested' END AS state
  FROM issuer.card_file f JOIN access.approval a USING (approval_id)`;

/** Gives a purchaser the full numbers of its cards: asked for by one, released by another, taken once, encrypted (R-PRIVACY). */
@Injectable()
export class ReleaseCardFile implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly orders: OrderBook,
    private readonly vault: PanVault,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register<{ fileId: Id }>(KIND, async ({ fileId }) => {
      await this.transactor.query('UPDATE issuer.card_file SET released_at = $2 WHERE file_id = $1', [
        fileId,
        this.clock.now(),
      ]);
      return { fileId };
    });
  }

  /** @throws Refusal `NOT_FOUND`, for another's order too; `ORDER_STATE_CONFLICT` 409 before its cards are issued */
  async request(orderId: Id, reason: string, actor: Actor): Promise<CardFileView> {
    return this.transactor.run(async () => {
      const order = await this.orders.get(orderId);
      assertMaySee(actor, order, { zh: '订单', en: 'order' });
      if (order.state !== 'issued' && order.state !== 'activated') throw notIssued(order.orderNo);
      const fileId = newId();
      const { approvalId } = await this.approvals.propose({
        kind: KIND,
        objectType: 'card_order',
        objectId: orderId,
        summary: {
          zh: `向购卡人提供订单 ${order.orderNo} 的 ${order.quantity} 个完整卡号（加密文件）`,
          en: `give the purchaser the ${order.quantity} full card numbers of order ${order.orderNo} in an encrypted file`,
        },
        payload: { fileId },
        proposedBy: actor,
        reason,
      });
      await this.transactor.query(
        `INSERT INTO issuer.card_file (file_id, order_id, approval_id, reason, requested_by, requested_name, requested_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [fileId, orderId, approvalId, reason, actor.userId, actor.name, this.clock.now()],
      );
      return this.get(fileId);
    });
  }

  /** Those of an order, newest first. @throws Refusal `NOT_FOUND` */
  async ofOrder(orderId: Id, actor: Actor): Promise<CardFileView[]> {
    assertMaySee(actor, await this.orders.get(orderId), { zh: '订单', en: 'order' });
    const rows = await this.transactor.query<Row>(`${SELECT} WHERE f.order_id = $1 ORDER BY f.file_id DESC LIMIT 50`, [
      orderId,
    ]);
    return rows.map(view);
  }

  /**
   * Releases what a colleague of the same purchaser asked for, as an issuer's checker may as well.
   * @throws Refusal `NOT_FOUND`, for another's file too; `SELF_APPROVAL` 422, `APPROVAL_ALREADY_DECIDED` 409
   */
  async release(fileId: Id, actor: Actor): Promise<CardFileView> {
    const { approvalId } = await this.seen(fileId, actor);
    await this.approvals.approve(approvalId, actor);
    return this.get(fileId);
  }

  /** Refuses it, or withdraws one's own. @throws Refusal `NOT_FOUND`; `APPROVAL_ALREADY_DECIDED` 409 */
  async refuse(fileId: Id, reason: string, actor: Actor): Promise<CardFileView> {
    const { approvalId } = await this.seen(fileId, actor);
    await this.approvals.reject(approvalId, actor, reason);
    return this.get(fileId);
  }

  /**
   * Makes the file, once, encrypted under the passphrase of whoever takes it.
   * @throws Refusal `NOT_FOUND`; `CARD_FILE_NOT_RELEASED`, `CARD_FILE_TAKEN` 409
   */
  async take(fileId: Id, passphrase: string, actor: Actor): Promise<{ name: string; bytes: Buffer }> {
    return this.transactor.run(async () => {
      await this.transactor.query('SELECT 1 FROM issuer.card_file WHERE file_id = $1 FOR NO KEY UPDATE', [fileId]);
      const { orderId, state } = await this.seen(fileId, actor);
      const order = await this.orders.get(orderId);
      if (state !== 'released') throw notReleased(state);
      const { count, csv } = await this.numbers(orderId);
      const bytes = await sealCardFile(Buffer.from(csv), passphrase);
      await this.transactor.query('UPDATE issuer.card_file SET taken_at = $2, taken_by = $3 WHERE file_id = $1', [
        fileId,
        this.clock.now(),
        actor.name,
      ]);
      await this.audit.record({
        actor,
        action: 'issuer.card-file-taken',
        objectType: 'card_order',
        objectId: orderId,
        change: { fileId, count },
      });
      return { name: `${order.orderNo}.yfkcards`, bytes };
    });
  }

  private async get(fileId: Id): Promise<CardFileView> {
    const [row] = await this.transactor.query<Row>(`${SELECT} WHERE f.file_id = $1`, [fileId]);
    if (!row) throw notFound(CARD_FILE);
    return view(row);
  }

  private async seen(fileId: Id, actor: Actor): Promise<CardFileView> {
    const file = await this.get(fileId);
    assertMaySee(actor, await this.orders.get(file.orderId), CARD_FILE);
    return file;
  }

  private async numbers(orderId: Id): Promise<{ count: number; csv: string }> {
    const cards = await this.transactor.query<{
      lineNo: number;
      recipientName: string | null;
      panCipher: Buffer;
      expiryYymm: string;
      faceFen: string;
    }>(
      `SELECT c.line_no AS "lineNo", l.recipient_name AS "recipientName", c.pan_cipher AS "panCipher",
         c.expiry_yymm AS "expiryYymm", c.face_fen AS "faceFen"
       FROM issuer.card c JOIN issuer.order_line l ON l.order_id = c.order_id AND l.line_no = c.line_no
       WHERE c.order_id = $1 AND c.replaces_card_id IS NULL ORDER BY c.line_no`,
      [orderId],
    );
    const lines = ['序号,收卡人,卡号,有效期(YYMM),面值'];
    for (const { lineNo, recipientName, panCipher, expiryYymm, faceFen } of cards) {
      const pan = await this.vault.decryptPan(panCipher);
      lines.push([lineNo, quoted(recipientName ?? ''), pan, expiryYymm, quoted(formatYuan(fen(faceFen)))].join(','));
    }
    return { count: cards.length, csv: `\uFEFF${lines.join('\r\n')}\r\n` };
  }
}

function view(row: Row): CardFileView {
  const { requestedAt, decidedAt, takenAt } = row;
  return {
    ...row,
    requestedAt: requestedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    takenAt: takenAt?.toISOString() ?? null,
  };
}

/** A cell of a CSV; what a spreadsheet would take for a formula is made text. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function notIssued(orderNo: string): Refusal {
  return new Refusal(
    'ORDER_STATE_CONFLICT',
    { zh: `订单 ${orderNo} 的卡片尚未制作完成`, en: `the cards of order ${orderNo} are not issued yet` },
    { status: 409 },
  );
}

function notReleased(state: CardFileView['state']): Refusal {
  return state === 'taken'
    ? new Refusal(
        'CARD_FILE_TAKEN',
        { zh: '该文件已下载过，每次申请只能下载一次', en: 'the file was taken already: each request is good for one' },
        { status: 409, rule: 'R-PRIVACY' },
      )
    : new Refusal(
        'CARD_FILE_NOT_RELEASED',
        { zh: '该文件须由另一人复核后才能下载', en: 'another person must release the file first' },
        { status: 409, rule: 'R-PRIVACY' },
      );
}
