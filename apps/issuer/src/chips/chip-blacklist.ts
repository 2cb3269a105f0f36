import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { Blacklist, BlacklistQuery } from './chip.schemas.js';

type Row = Omit<Blacklist['items'][number], 'version'> & { readonly version: string };

/** Also chips that were taken off the list, so that who has an older version can follow. */
const CHANGES = `SELECT k.list_version AS version, d.pan_masked AS "panMasked", k.psn, k.blacklisted_on IS NOT NULL AS listed,
    k.blacklisted_on::text AS since, coalesce(k.retired_for, 'suspended') AS cause
  FROM chips.chip k JOIN issuer.card_directory d USING (account_id)
  WHERE k.list_version > $1 ORDER BY k.list_version LIMIT $2`;

/** The list of chips that offline terminals must not take, by version. */
@Injectable()
export class ChipBlacklist {
  constructor(private readonly transactor: Transactor) {}

  async changes({ since, limit }: BlacklistQuery): Promise<Blacklist> {
    const rows = await this.transactor.query<Row>(CHANGES, [since, limit + 1]);
    const items = rows.slice(0, limit).map((row) => ({ ...row, version: Number(row.version) }));
    return { version: items.at(-1)?.version ?? since, complete: rows.length <= limit, items };
  }
}
