import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import type { CardProfile } from '@app/ecash';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id, newId, notFound, Refusal } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposalView } from '../common.schemas.js';
import type { CardFace } from '../products/product.schemas.js';
import type { ChipFileInput, ChipFileView } from './chip-file.schemas.js';
import { ChipTransportKeys } from './chip-transport-keys.js';
import { type FileToWrite, WriteChipFile } from './write-chip-file.service.js';

const KIND = 'issuer.release-chip-file';

interface Payload {
  readonly fileId: Id;
  readonly orderId: Id;
  readonly productId: Id;
  readonly cardId: Id | null;
  readonly transportKeyId: Id;
}

interface ChipsOfOrder {
  readonly productId: Id;
  readonly productCode: string;
  readonly orderNo: string;
  readonly algorithm: CardProfile['algorithm'];
  readonly face: CardFace;
  readonly cards: number;
}

const CHIPS_OF_ORDER = `SELECT p.product_id AS "productId", p.product_code AS "productCode", o.order_no AS "orderNo", p.face,
    x.profile ->> 'algorithm' AS algorithm, count(*)::int AS cards
  FROM issuer.card_order o
  JOIN issuer.card c USING (order_id)
  JOIN issuer.card_product p ON p.product_id = c.product_id
  JOIN issuer.chip_profile x ON x.product_id = p.product_id
  JOIN chips.chip k ON k.account_id = c.account_id AND k.carrier = 'card'
  WHERE o.order_id = $1 AND o.state IN ('issued', 'activated')
    AND CASE WHEN $4::bigint IS NULL THEN c.replaces_card_id IS NULL ELSE c.card_id = $4 END
    AND ($2::text IS NULL OR p.product_code = $2) AND ($3::bigint IS NULL OR p.product_id = $3)
  GROUP BY p.product_id, o.order_id, x.product_id`;

const FILES = `SELECT f.file_id AS "fileId", f.order_id AS "orderId", p.product_code AS "productCode",
    f.card_id AS "cardId", f.transport_key_id AS "transportKeyId", f.release_no AS "releaseNo", f.card_count AS "cardCount",
    f.approval_id AS "approvalId", f.released_by AS "releasedBy", f.released_at AS "releasedAt",
    f.fetched_by AS "fetchedBy", f.fetched_at AS "fetchedAt", encode(f.sha256, 'hex') AS sha256,
    f.size_bytes::float8 AS "sizeBytes"
  FROM issuer.chip_file f JOIN issuer.card_product p USING (product_id)`;

/**
 * Releases the data of an order's chips to the card factory: by two people, fetched once. Whoever needs the file again asks
 * two people again, and every release is counted.
 */
@Injectable()
export class ReleaseChipFile implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly transportKeys: ChipTransportKeys,
    private readonly writer: WriteChipFile,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Payload>(KIND, (payload, approval, approver) => this.approved(payload, approval, approver));
  }

  /** @throws Refusal `NOT_FOUND` for an order without issued chips, `PRODUCT_AMBIGUOUS`, and what {@link ChipTransportKeys.ready} throws */
  async propose(
    orderId: Id,
    { transportKeyId, productCode, cardId, reason }: ChipFileInput,
    actor: Actor,
  ): Promise<ProposalView> {
    return this.transactor.run(async () => {
      const { productId, algorithm, orderNo, cards } = await this.chipsOf(orderId, {
        productCode,
        cardId: cardId ?? null,
      });
      await this.transportKeys.ready(transportKeyId, algorithm);
      const payload: Payload = { fileId: newId(), orderId, productId, cardId: cardId ?? null, transportKeyId };
      const { approvalId } = await this.approvals.propose({
        kind: KIND,
        objectType: 'chip_file',
        objectId: payload.fileId,
        summary: {
          zh: `向制卡厂下发订单 ${orderNo} 的 ${cards} 张芯片卡数据`,
          en: `release the chip data of ${cards} cards of order ${orderNo} to the card factory`,
        },
        payload,
        proposedBy: actor,
        reason,
      });
      return { approvalId, status: 'pending' as const, objectId: payload.fileId };
    });
  }

  async list(orderId: Id): Promise<ChipFileView[]> {
    const rows = await this.transactor.query<ChipFileView>(`${FILES} WHERE f.order_id = $1 ORDER BY f.file_id`, [
      orderId,
    ]);
    return rows;
  }

  /**
   * Hands the file out, once: the claim commits before the first byte leaves.
   * @throws Refusal `NOT_FOUND`, `CHIP_FILE_FETCHED` 409
   */
  async fetch(fileId: Id, actor: Actor): Promise<{ readonly name: string; readonly bytes: AsyncGenerator<Buffer> }> {
    const file = await this.transactor.run(() => this.claim(fileId, actor));
    return { name: `${file.orderNo}-${file.productCode}-${file.releaseNo}.chips`, bytes: this.writer.write(file) };
  }

  private async claim(fileId: Id, actor: Actor): Promise<FileToWrite> {
    const [row] = await this.transactor.query<Payload & { releaseNo: number; cardCount: number; fetched: boolean }>(
      `SELECT order_id AS "orderId", product_id AS "productId", card_id AS "cardId", transport_key_id AS "transportKeyId",
         release_no AS "releaseNo", card_count AS "cardCount", fetched_at IS NOT NULL AS fetched
       FROM issuer.chip_file WHERE file_id = $1 FOR NO KEY UPDATE`,
      [fileId],
    );
    if (!row) throw notFound({ zh: '芯片数据文件', en: 'chip data file' });
    if (row.fetched) {
      const text = {
        zh: '该文件已下载过，再次下发须重新审批',
        en: 'the file was fetched: another release needs two people',
      };
      throw new Refusal('CHIP_FILE_FETCHED', text, { status: 409 });
    }
    const chips = await this.chipsOf(row.orderId, row);
    const transportKey = await this.transportKeys.ready(row.transportKeyId, chips.algorithm);
    await this.transactor.query('UPDATE issuer.chip_file SET fetched_by = $2, fetched_at = $3 WHERE file_id = $1', [
      fileId,
      actor.name,
      this.clock.now(),
    ]);
    await this.record(actor, 'fetched', fileId, { orderNo: chips.orderNo, releaseNo: row.releaseNo });
    const { releaseNo, cardCount, cardId, orderId } = row;
    return { ...chips, fileId, orderId, cardId, releaseNo, cardCount, transportKey };
  }

  private async approved(payload: Payload, { approvalId }: Approval, approver: Actor): Promise<{ fileId: Id }> {
    const { fileId, orderId, productId, cardId, transportKeyId } = payload;
    const { algorithm, cards, orderNo } = await this.chipsOf(orderId, { productId, cardId });
    await this.transportKeys.ready(transportKeyId, algorithm);
    await this.transactor.query(
      `INSERT INTO issuer.chip_file
         (file_id, order_id, product_id, transport_key_id, release_no, card_count, approval_id, released_by, released_at,
          card_id)
       SELECT $1, $2, $3, $4, coalesce(max(release_no), 0) + 1, $5, $6, $7, $8, $9
       FROM issuer.chip_file WHERE order_id = $2 AND product_id = $3`,
      [fileId, orderId, productId, transportKeyId, cards, approvalId, approver.name, this.clock.now(), cardId],
    );
    await this.record(approver, 'released', fileId, { orderNo, cards, transportKeyId });
    return { fileId };
  }

  private async chipsOf(
    orderId: Id,
    which: { readonly cardId: Id | null; readonly productCode?: string | undefined; readonly productId?: Id },
  ): Promise<ChipsOfOrder> {
    const rows = await this.transactor.query<ChipsOfOrder>(CHIPS_OF_ORDER, [
      orderId,
      which.productCode ?? null,
      which.productId ?? null,
      which.cardId,
    ]);
    if (rows.length === 0) throw notFound({ zh: '已制卡的芯片卡订单', en: 'issued order with chip cards' });
    if (rows.length > 1) {
      const text = { zh: '订单含多种芯片卡产品，请指明产品代码', en: 'the order has several chip products: name one' };
      throw new Refusal('PRODUCT_AMBIGUOUS', text);
    }
    return rows[0]!;
  }

  private async record(actor: Actor, what: string, objectId: Id, change: object): Promise<void> {
    await this.audit.record({ actor, action: `issuer.chip-file-${what}`, objectType: 'chip_file', objectId, change });
  }
}
