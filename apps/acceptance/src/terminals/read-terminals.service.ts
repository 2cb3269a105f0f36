import type { Actor } from '@app/access';
import { decodeCursor, page, type Page } from '@app/http';
import { addDays, chinaDate, CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { MerchantSight } from '../merchants/merchant-sight.service.js';
import type { TerminalView } from './terminal.schemas.js';
import { TERMINAL } from './terminals.repository.js';

type Instants = 'keysIssuedAt' | 'masterKeyExportedAt' | 'lastSeenAt' | 'createdAt';
type TerminalRow = TerminalView & Readonly<Record<Instants, Date | null>> & { readonly createdAt: Date };

// The ledger is asked once for all terminals, by merchant and two days: no index knows terminals.
const TERMINALS = `
  WITH heard AS (
    SELECT terminal_id, max(occurred_at) AS at FROM ledger.authorization
    WHERE merchant_id = $1 AND business_date >= $2 AND terminal_id <> 0 GROUP BY terminal_id)
  SELECT t.terminal_id::text AS "terminalId", t.terminal_no::text AS "terminalNo", t.store_id::text AS "storeId", t.algorithm,
    t.mac_algorithm AS "macAlgorithm", t.double_mak AS "doubleMak", t.manual_entry AS "manualEntry", t.pin_sm4 AS "pinSm4", t.kiosk,
    t.status, t.tmk ->> 'kcv' AS "masterKeyKcv", t.tmk_origin AS "masterKeyOrigin",
    t.tmk_exported_at AS "masterKeyExportedAt", t.keys_issued_at AS "keysIssuedAt", t.batch_no AS "batchNo",
    t.signed_on AS "signedOn", t.created_at AS "createdAt",
    greatest(t.keys_issued_at, heard.at,
      (SELECT max(b.settled_at) FROM acceptance.batch_settlement b WHERE b.terminal_id = t.terminal_id AND NOT b.forced)
    ) AS "lastSeenAt"
  FROM acceptance.terminal t LEFT JOIN heard USING (terminal_id) WHERE t.merchant_id = $1`;

/** A merchant's terminals for people: keys by their check values only. */
@Injectable()
export class ReadTerminals {
  constructor(
    private readonly transactor: Transactor,
    private readonly sight: MerchantSight,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(
    merchantId: Id,
    query: { limit: number; cursor?: string | undefined },
    actor: Actor,
  ): Promise<Page<TerminalView>> {
    await this.sight.assertMaySee(actor, merchantId);
    const rows = await this.transactor.query<TerminalRow>(
      `${TERMINALS} AND ($3::text IS NULL OR t.terminal_no > $3) ORDER BY t.terminal_no LIMIT $4`,
      [merchantId, this.yesterday(), decodeCursor(query.cursor), query.limit + 1],
    );
    return page(rows.map(viewOf), query.limit, (row) => row.terminalNo);
  }

  /** @throws Refusal `NOT_FOUND`, 404 */
  async one(merchantId: Id, terminalNo: string, actor: Actor): Promise<TerminalView> {
    await this.sight.assertMaySee(actor, merchantId);
    const [row] = await this.transactor.query<TerminalRow>(`${TERMINALS} AND t.terminal_no = $3`, [
      merchantId,
      this.yesterday(),
      terminalNo,
    ]);
    if (!row) throw notFound(TERMINAL);
    return viewOf(row);
  }

  private yesterday(): string {
    return addDays(chinaDate(this.clock.now()), -1);
  }
}

function viewOf(row: TerminalRow): TerminalView {
  const { masterKeyExportedAt, keysIssuedAt, lastSeenAt, createdAt, ...plain } = row;
  return {
    ...plain,
    masterKeyExportedAt: masterKeyExportedAt?.toISOString() ?? null,
    keysIssuedAt: keysIssuedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
