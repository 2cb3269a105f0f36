import { newId } from '@app/kernel';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A request that was refused before anybody knew whose it is. No card data. */
export interface RefusedRequest {
  readonly refusedAt: Date;
  /** Only when the key it names exists. */
  readonly merchantNo: string | null;
  /** Method and path without query. */
  readonly path: string;
  readonly code: string;
  readonly reason: string;
  readonly source: string;
}

const WAITING_MAX = 2_000;
const BATCH_MAX = 500;
const LINGER_MS = 100;
const INSERT = `
  INSERT INTO acceptance.refused_message (refused_message_id, refused_at, channel, merchant_no, path, response_code, code,
    reason, source)
  SELECT id, refused_at, 'api', merchant_no, path, '401', code, reason, source
  FROM unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
    AS refused (id, refused_at, merchant_no, path, code, reason, source)`;

/** Notes refused requests, many in one statement and off the requests' path; a flood beyond a bound is only counted. */
@Injectable()
export class RefusedRequests implements OnModuleDestroy {
  private readonly logger = new Logger(RefusedRequests.name);
  private waiting: RefusedRequest[] = [];
  private dropped = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  note(request: RefusedRequest): void {
    if (this.waiting.length >= WAITING_MAX) {
      this.dropped += 1;
      return;
    }
    this.waiting.push(request);
    this.timer ??= setTimeout(() => this.flush(), LINGER_MS);
  }

  async onModuleDestroy(): Promise<void> {
    while (this.waiting.length > 0) this.flush();
    clearTimeout(this.timer);
    await this.writing;
  }

  private flush(): void {
    clearTimeout(this.timer);
    const batch = this.waiting.splice(0, BATCH_MAX);
    this.timer = this.waiting.length > 0 ? setTimeout(() => this.flush(), LINGER_MS) : undefined;
    this.writing = this.writing.then(() => this.write(batch));
  }

  private async write(batch: readonly RefusedRequest[]): Promise<void> {
    if (this.dropped > 0) this.logger.warn(`${this.dropped} refused requests were not noted, too many came at once`);
    this.dropped = 0;
    const column = <T>(pick: (request: RefusedRequest) => T): T[] => batch.map(pick);
    try {
      await this.dataSource.query(INSERT, [
        column(() => newId()),
        column(({ refusedAt }) => refusedAt),
        column(({ merchantNo }) => merchantNo),
        column(({ path }) => path),
        column(({ code }) => code),
        column(({ reason }) => reason),
        column(({ source }) => source),
      ]);
    } catch (error) {
      this.logger.error(`${batch.length} refused requests could not be noted: ${(error as Error).message}`);
    }
  }
}
