import { newRrn } from '@app/authorization';
import { Transactor } from '@app/database';
import { batchUploadKind, type Fields, Iso8583FormatError, parseBatchEnd } from '@app/iso8583';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { HSM, type Hsm, KeyRing } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { AnswerWriter } from '../answer-writer.js';
import { ReceiveEcash } from '../ecash/receive-ecash.service.js';
import { ContentHash } from '../content-hash.js';
import { originKeyOf, type TerminalExchange } from '../exchange.js';
import { contentOf } from '../message-content.rules.js';
import { formatRefusal, MessageRefusal } from '../message-refusal.js';
import { TerminalProfiles } from '../terminal-profiles.js';
import { type BatchLine, batchLinesOf } from './batch-lines.rules.js';
import { CloseBatch } from './close-batch.service.js';
import { TerminalBatches } from './terminal-batches.js';

type UploadContent = 'stripe_detail' | 'ic_detail' | 'failed_ic' | 'offline_ecash_detail' | 'end';

/** Of taps that the chip may have paid for: taken from any batch, and kept for the chip's reconciliation too. */
const TAPS: Partial<Record<UploadContent, 'purchase' | 'flash'>> = {
  failed_ic: 'flash',
  offline_ecash_detail: 'purchase',
};

interface Upload {
  readonly key: string;
  readonly content: UploadContent;
  readonly contentHash: Buffer;
  readonly lines: readonly BatchLine[];
  /** How many details the end of an upload tells of. */
  readonly toldCount: number;
}

interface Received {
  /** 00 unless told. */
  readonly code?: '94';
  readonly rrn: string;
  readonly received_at: Date;
}

const STORED = 'SELECT content_hash, rrn, received_at FROM acceptance.batch_upload WHERE origin_key = $1';
const KNOWN_BATCH = `SELECT EXISTS (SELECT FROM acceptance.batch_settlement WHERE terminal_id = $1 AND batch_no = $2)
  OR EXISTS (SELECT FROM acceptance.batch_upload WHERE terminal_id = $1 AND batch_no = $2) AS known`;
const STORE = 'INSERT INTO acceptance.batch_upload VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)';
const STORE_LINES = `INSERT INTO acceptance.batch_detail
  SELECT $1, l.ord, $2, $3, l.card_type, l.trace_no, l.pan_masked, l.amount_fen
  FROM unnest($4::text[], $5::integer[], $6::text[], $7::bigint[])
    WITH ORDINALITY AS l (card_type, trace_no, pan_masked, amount_fen, ord)`;

/**
 * Batch upload (0320): every record is kept as it came before anything is made of it. The end closes the batch. A record of
 * a failed chip transaction is taken from any batch, however incomplete, and never refused as a duplicate; an offline
 * purchase is taken from any batch too, and one under another's key is kept beside it before it is answered 94.
 */
@Injectable()
export class UploadBatch {
  constructor(
    private readonly transactor: Transactor,
    private readonly batches: TerminalBatches,
    private readonly closing: CloseBatch,
    private readonly hashes: ContentHash,
    private readonly profiles: TerminalProfiles,
    private readonly writer: AnswerWriter,
    private readonly ecash: ReceiveEcash,
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Fields of the 0330. @throws MessageRefusal */
  async upload(exchange: TerminalExchange): Promise<Fields> {
    const { fields } = exchange.message;
    const upload = await this.read(exchange);
    const {
      rrn,
      received_at: occurredAt,
      code = '00',
    } = await this.transactor.run(() => this.receive(exchange, upload));
    if (upload.content === 'end') this.profiles.changed(exchange.terminalNo);
    return this.writer.networkFields(fields, { code, occurredAt, rrn });
  }

  private async read(exchange: TerminalExchange): Promise<Upload> {
    const { fields } = exchange.message;
    const { content } = batchUploadKind(fields[60]);
    if (content === 'unknown')
      throw new MessageRefusal('UNSUPPORTED', `upload ${fields[60]?.slice(8, 11) ?? ''} (${content})`);
    const contentHash = await this.hashes.of(contentOf(fields));
    const networkKey = `${originKeyOf(exchange)}/${fields[60]!.slice(8, 11)}`;
    return {
      key: content === 'failed_ic' ? `${networkKey}/${contentHash.toString('hex')}` : networkKey,
      content,
      contentHash,
      lines: linesIn(content, fields),
      toldCount: content === 'end' ? endIn(fields) : 0,
    };
  }

  private async receive(exchange: TerminalExchange, upload: Upload): Promise<Received> {
    const openBatchNo = await this.batches.lockOpenBatch(exchange);
    const [stored] = await this.transactor.query<Received & { content_hash: Buffer }>(STORED, [upload.key]);
    if (stored && !stored.content_hash.equals(upload.contentHash)) return this.beside(exchange, upload);
    if (stored) return stored;
    const open = Number(exchange.batch) === openBatchNo;
    if (!open && !TAPS[upload.content] && !(await this.isKnownBatch(exchange)))
      throw new MessageRefusal('BATCH_MISMATCH', `batch ${exchange.batch}, open is ${openBatchNo}`);
    const received = await this.store(exchange, upload);
    await this.keepTap(exchange, upload);
    if (open && upload.content === 'end') await this.closing.close(exchange, upload.toldCount, received.received_at);
    return received;
  }

  private async beside(exchange: TerminalExchange, upload: Upload): Promise<Received> {
    if (upload.content !== 'offline_ecash_detail')
      throw new MessageRefusal('DUPLICATE_KEY', 'another record came under this trace number');
    const { rrn, receivedAt } = await this.ecash.keep(exchange, 'purchase', upload.key, upload.contentHash);
    return { rrn, received_at: receivedAt, code: '94' };
  }

  private async keepTap(exchange: TerminalExchange, { content, key, contentHash }: Upload): Promise<void> {
    const kind = TAPS[content];
    if (kind) await this.ecash.keep(exchange, kind, key, contentHash);
  }

  /** A batch that was settled already still takes its details: a balanced one's come after the next batch is open. */
  private async isKnownBatch({ terminal, batch }: TerminalExchange): Promise<boolean> {
    const [row] = await this.transactor.query<{ known: boolean }>(KNOWN_BATCH, [terminal.terminalId, Number(batch)]);
    return row!.known;
  }

  private async store(exchange: TerminalExchange, { key, content, contentHash, lines }: Upload): Promise<Received> {
    const { terminal, batch, trace, message, payload } = exchange;
    const now = this.clock.now();
    const rrn = newRrn(chinaDate(now));
    const raw = await this.hsm.encrypt(this.keys.key('secret-encryption'), payload, `batch-upload/${key}`);
    await this.transactor.query(STORE, [
      key,
      contentHash,
      terminal.merchant.merchantId,
      terminal.terminalId,
      Number(batch),
      Number(trace),
      message.fields[60]!.slice(8, 11),
      content,
      raw,
      rrn,
      now,
    ]);
    if (lines.length > 0) {
      await this.transactor.query(STORE_LINES, [
        key,
        terminal.terminalId,
        Number(batch),
        lines.map((line) => line.cardType),
        lines.map((line) => line.traceNo),
        lines.map((line) => line.panMasked),
        lines.map((line) => line.amountFen),
      ]);
    }
    return { rrn, received_at: now };
  }
}

function linesIn(content: UploadContent, fields: Fields): readonly BatchLine[] {
  try {
    return batchLinesOf(content, fields);
  } catch (error) {
    if (error instanceof Iso8583FormatError) throw formatRefusal(48, 'not a list of details');
    throw error;
  }
}

function endIn(fields: Fields): number {
  try {
    return parseBatchEnd(fields[48] ?? '');
  } catch (error) {
    if (error instanceof Iso8583FormatError) throw formatRefusal(48, 'not the number of details');
    throw error;
  }
}
