import { newRrn } from '@app/authorization';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { chinaDate, CLOCK, type Clock, newId } from '@app/kernel';
import { maskPan } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { RawRecords } from './raw-records.js';
import { PROCESS_UPLOADS, type ToldBy, type ToldTap } from './upload.types.js';

/** A tap that came by message. */
export interface ToldUpload extends ToldTap, Omit<ToldBy, 'rrn'> {
  /** The message's other fields, text or hex; never 35, 36, 52 or 53. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Both mean delivered: the terminal need not send it again. */
export interface Receipt {
  /** `OTHER_CONTENT`: another record came under this key before; this one is kept and processed beside it. */
  readonly received: 'NOW' | 'BEFORE' | 'OTHER_CONTENT';
  readonly rrn: string;
  readonly receivedAt: Date;
}

interface KeptRow {
  readonly content_hash: Buffer;
  readonly rrn: string;
  readonly received_at: Date;
}

const ONE_AT_A_TIME = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 9301))';
const KEPT = 'SELECT content_hash, rrn, received_at FROM chips.upload WHERE origin_key = $1';
const KEEP = `INSERT INTO chips.upload (upload_id, kind, origin_key, content_hash, raw_cipher, merchant_id, terminal_id, batch_no,
    trace_no, rrn, pan_masked, psn, amount_fen, received_at)
  VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)`;

/**
 * Keeps what terminals tell of taps without the host, raw, before anything is made of it (e-cash specification, Who knows
 * what; R-OFFLINE). Whatever is wrong with a record, the terminal is told that it is delivered and the record is found out
 * about later: a purchase the chip has paid is never turned away.
 */
@Injectable()
export class ReceiveUpload {
  constructor(
    private readonly transactor: Transactor,
    private readonly records: RawRecords,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers once the record is committed, or joins the caller's transaction. Wakes the processing with the commit. */
  async receive(upload: ToldUpload): Promise<Receipt> {
    return this.transactor.run(async () => {
      // The row's key in the database holds its account too, which processing finds out: alone it does not keep two apart.
      await this.transactor.query(ONE_AT_A_TIME, [upload.originKey]);
      const kept = await this.kept(upload.originKey);
      if (!kept) return this.keep(upload, upload.originKey);
      if (kept.content_hash.equals(upload.contentHash)) return receiptOf('BEFORE', kept);
      // A terminal that is answered 94 forgets its record, so that other record must be here too.
      const besideKey = `${upload.originKey}/${upload.contentHash.toString('hex')}`;
      const beside = await this.kept(besideKey);
      return {
        ...(beside ? receiptOf('BEFORE', beside) : await this.keep(upload, besideKey)),
        received: 'OTHER_CONTENT',
      };
    });
  }

  private async kept(originKey: string): Promise<KeptRow | undefined> {
    const [row] = await this.transactor.query<KeptRow>(KEPT, [originKey]);
    return row;
  }

  private async keep(upload: ToldUpload, originKey: string): Promise<Receipt> {
    const now = this.clock.now();
    const rrn = newRrn(chinaDate(now));
    await this.transactor.query(KEEP, [
      newId(),
      upload.kind,
      originKey,
      upload.contentHash,
      await this.records.seal(originKey, upload, upload.fields),
      upload.merchantId,
      upload.terminalId,
      upload.batchNo,
      upload.traceNo,
      rrn,
      upload.pan ? maskPan(upload.pan) : null,
      upload.psn ?? null,
      upload.amountFen,
      now,
    ]);
    await this.outbox.enqueue(PROCESS_UPLOADS, {});
    return { received: 'NOW', rrn, receivedAt: now };
  }
}

function receiptOf(received: 'BEFORE', { rrn, received_at }: KeptRow): Receipt {
  return { received, rrn, receivedAt: received_at };
}
