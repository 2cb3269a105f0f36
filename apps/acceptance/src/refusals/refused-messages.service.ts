import { newId } from '@app/kernel';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A message or request that was refused before it could be laid to a card. No card data. */
export interface RefusedMessage {
  readonly channel: 'pos' | 'api';
  readonly refusedAt: Date;
  /** In the API only when the key it names exists. */
  readonly merchantNo?: string | undefined;
  readonly terminalNo?: string | undefined;
  readonly trace?: string | undefined;
  /** What was asked: MTI, or method and path without query. */
  readonly path: string;
  /** Field 39, or the status. */
  readonly responseCode: string;
  readonly code: string;
  readonly reason: string;
  readonly source: string;
}

const WAITING_MAX = 5000;
const BATCH_MAX = 500;
const LINGER_MS = 100;
const INSERT = `INSERT INTO acceptance.refused_message (refused_message_id, refused_at, channel, merchant_no, terminal_no,
    path, trace_no, response_code, code, reason, source)
  SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[],
    $8::text[], $9::text[], $10::text[], $11::text[])`;

/**
 * Notes what both edges refuse, many in one statement and off the messages' path: a flood of bad ones costs little. Beyond a
 * bound they are only counted in the log.
 */
@Injectable()
export class RefusedMessages implements OnModuleDestroy {
  private readonly logger = new Logger(RefusedMessages.name);
  private waiting: RefusedMessage[] = [];
  private dropped = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  note(message: RefusedMessage): void {
    if (this.waiting.length >= WAITING_MAX) {
      this.dropped += 1;
      return;
    }
    this.waiting.push(message);
    this.timer ??= setTimeout(() => void this.flush(), LINGER_MS);
  }

  async onModuleDestroy(): Promise<void> {
    while (this.waiting.length > 0) await this.flush();
    await this.writing;
  }

  private flush(): Promise<void> {
    clearTimeout(this.timer);
    const batch = this.waiting.splice(0, BATCH_MAX);
    this.timer = this.waiting.length > 0 ? setTimeout(() => void this.flush(), LINGER_MS) : undefined;
    this.writing = this.writing.then(() => this.write(batch));
    return this.writing;
  }

  private async write(batch: readonly RefusedMessage[]): Promise<void> {
    if (this.dropped > 0) {
      this.logger.warn(`${this.dropped} refused messages were not noted, too many came at once`);
      this.dropped = 0;
    }
    const column = <T>(pick: (message: RefusedMessage) => T): T[] => batch.map(pick);
    try {
      await this.dataSource.query(INSERT, [
        column(() => newId()),
        column((message) => message.refusedAt),
        column((message) => message.channel),
        column((message) => message.merchantNo ?? null),
        column((message) => message.terminalNo ?? null),
        column((message) => message.path),
        column((message) => (message.trace === undefined ? null : Number(message.trace))),
        column((message) => message.responseCode),
        column((message) => message.code),
        column((message) => message.reason),
        column((message) => message.source),
      ]);
    } catch (error) {
      this.logger.error(`${batch.length} refused messages could not be noted: ${(error as Error).message}`);
    }
  }
}
