import { CLOCK, type Clock, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const ADVANCE = `
  INSERT INTO acceptance.chip_counter AS c VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (card_id, psn) DO UPDATE
  SET last_atc = excluded.last_atc, origin_key = excluded.origin_key, seen_at = excluded.seen_at
  WHERE c.last_atc < excluded.last_atc OR (c.last_atc = excluded.last_atc AND c.origin_key = excluded.origin_key)
  RETURNING last_atc`;

/** The counts that chips have used up online. */
@Injectable()
export class ChipCounters {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Uses up a chip's count, for the message of this key.
   * @returns false when that count, or a later one, was used by another message
   */
  async advance(cardId: Id, psn: string, atc: number, originKey: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(ADVANCE, [cardId, psn, atc, originKey, this.clock.now()]);
    return rows.length > 0;
  }
}
