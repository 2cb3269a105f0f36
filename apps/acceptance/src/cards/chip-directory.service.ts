import type { CardProfile } from '@app/ecash';
import { CLOCK, type Clock, type Id } from '@app/kernel';
import type { WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProfileCache } from '../terminals/profile-cache.js';

/** What checks and answers the cryptograms of a product's chips. */
export interface ChipFamily {
  readonly profile: CardProfile;
  readonly imkAc: WrappedKey;
}

const FAMILY = `SELECT profile, imk_ac AS "imkAc" FROM issuer.chip_directory WHERE product_code = $1`;
const ADVANCE = `
  INSERT INTO acceptance.chip_counter AS c VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (card_id, psn) DO UPDATE
  SET last_atc = excluded.last_atc, origin_key = excluded.origin_key, seen_at = excluded.seen_at
  WHERE c.last_atc < excluded.last_atc OR (c.last_atc = excluded.last_atc AND c.origin_key = excluded.origin_key)
  RETURNING last_atc`;

/** Chips: the keys of their products, through the view the issuer publishes, and the counts they have used up. */
@Injectable()
export class ChipDirectory {
  private readonly families: ProfileCache<ChipFamily>;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.families = new ProfileCache((productCode) => this.read(productCode), { ttlMs: 5000, entriesMax: 1000 });
  }

  /** @returns undefined when the product's chips have no keys here */
  family(productCode: string): Promise<ChipFamily | undefined> {
    return this.families.get(productCode);
  }

  /**
   * Uses up a chip's count, for the message of this key.
   * @returns false when that count, or a later one, was used by another message
   */
  async advance(cardId: Id, psn: string, atc: number, originKey: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(ADVANCE, [cardId, psn, atc, originKey, this.clock.now()]);
    return rows.length > 0;
  }

  private async read(productCode: string): Promise<ChipFamily | undefined> {
    const rows: ChipFamily[] = await this.dataSource.query(FAMILY, [productCode]);
    return rows[0];
  }
}
