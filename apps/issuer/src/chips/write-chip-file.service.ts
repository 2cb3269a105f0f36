import { createHash } from 'node:crypto';
import type { ChipLimits } from '@app/chips';
import type { CardProfile } from '@app/ecash';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, type Id } from '@app/kernel';
import { type Hsm, HSM, PanVault, type WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { ChipKeys } from '../products/chip-keys.js';
import type { CardFace } from '../products/product.schemas.js';
import { CHIP_DATA_LABEL, chipDataOf } from './chip-data.rules.js';

/** Cards read, and lines made, at a time. */
const CHUNK = 100;

export interface FileToWrite {
  readonly fileId: Id;
  readonly orderId: Id;
  readonly orderNo: string;
  readonly productId: Id;
  readonly productCode: string;
  /** Of a replacement card's file; null for the order's first cards. */
  readonly cardId: Id | null;
  readonly releaseNo: number;
  readonly cardCount: number;
  readonly algorithm: CardProfile['algorithm'];
  readonly face: CardFace;
  readonly transportKey: WrappedKey;
}

interface CardRow {
  readonly cardId: Id;
  readonly panCipher: Buffer;
  readonly psn: string;
  readonly expiryYymm: string;
  readonly kind: 'named' | 'anonymous';
}

const CARDS = `SELECT c.card_id AS "cardId", c.pan_cipher AS "panCipher", k.psn, c.expiry_yymm AS "expiryYymm", c.kind
  FROM issuer.card c JOIN chips.chip k ON k.account_id = c.account_id AND k.carrier = 'card'
  WHERE c.order_id = $1 AND c.product_id = $2 AND c.card_id > $3
    AND CASE WHEN $4::bigint IS NULL THEN c.replaces_card_id IS NULL ELSE c.card_id = $4 END
  ORDER BY c.card_id LIMIT ${CHUNK}`;

/** Writes the data of an order's chips for the factory, card by card, in bounded memory (docs/chip-personalization.md). */
@Injectable()
export class WriteChipFile {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
    private readonly chipKeys: ChipKeys,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The file's bytes; their sum and size are kept once the last of them was taken. */
  async *write(file: FileToWrite): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const line = (content: object): Buffer => {
      const bytes = Buffer.from(`${JSON.stringify(content)}\n`);
      sizeBytes += bytes.length;
      return bytes;
    };
    const header = line(this.headerOf(file));
    hash.update(header);
    yield header;
    const limits = (await this.chipKeys.limitsOf([file.productId])).get(file.productId)!;
    let no = 0;
    for (let after: Id = '0'; ;) {
      const rows = await this.transactor.query<CardRow>(CARDS, [file.orderId, file.productId, after, file.cardId]);
      for (const row of rows) {
        const bytes = line({ no: (no += 1), data: await this.sealed(file, limits, no, row) });
        hash.update(bytes);
        yield bytes;
      }
      if (rows.length < CHUNK) break;
      after = rows.at(-1)!.cardId;
    }
    const last = line({ end: true, cards: no, sha256: hash.copy().digest('hex') });
    hash.update(last);
    yield last;
    await this.transactor.query('UPDATE issuer.chip_file SET sha256 = $2, size_bytes = $3 WHERE file_id = $1', [
      file.fileId,
      hash.digest(),
      sizeBytes,
    ]);
  }

  private headerOf(file: FileToWrite): object {
    const { fileId, orderNo, productCode, releaseNo, cardCount, algorithm, transportKey } = file;
    return {
      format: CHIP_DATA_LABEL,
      fileId,
      orderNo,
      productCode,
      releaseNo,
      cards: cardCount,
      algorithm,
      transportKeyKcv: transportKey.kcv,
      madeAt: this.clock.now().toISOString(),
    };
  }

  private async sealed(file: FileToWrite, limits: ChipLimits, no: number, row: CardRow): Promise<string> {
    const { fileId, productId, algorithm, face, transportKey } = file;
    const { panCipher, psn, expiryYymm, kind } = row;
    const pan = await this.vault.decryptPan(panCipher);
    const made = await this.chipKeys.ofCard(productId, { pan, psn }, () => Promise.resolve(transportKey));
    const named = kind === 'named';
    const data = chipDataOf({ ...limits, pan, psn, expiryYymm, named, algorithm, keys: made!.keys, face });
    const sealed = await this.hsm.sealForTransport({
      transportKey,
      label: CHIP_DATA_LABEL,
      context: `${fileId}/${no}`,
      data: Buffer.from(JSON.stringify(data)),
    });
    return sealed.toString('base64');
  }
}
