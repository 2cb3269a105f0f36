import { type ChinaDate } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Days after which codes and day sums are dropped: a code lives a minute, a day's sum a day. */
const KEEP_DAYS = 3;

/** Sees to it that today has its place for codes and that old days' go. Asked before every write, works once a day. */
@Injectable()
export class CodePartitions {
  private ready: ChinaDate | undefined;

  constructor(private readonly dataSource: DataSource) {}

  async ensure(today: ChinaDate): Promise<void> {
    if (this.ready === today) return;
    await this.dataSource.query('SELECT acceptance.keep_code_partitions($1, $2)', [today, KEEP_DAYS]);
    this.ready = today;
  }
}
