import type { Actor } from '@app/access';
import { decodeCursor, page, type Page } from '@app/http';
import { type Id, notFound } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import { MerchantSight } from '../merchants/merchant-sight.service.js';
import type { TerminalView } from './terminal.schemas.js';
import { TERMINAL } from './terminals.repository.js';

type TerminalRow = TerminalView & { keysIssuedAt: Date | null; masterKeyExportedAt: Date | null; createdAt: Date };

const COLUMNS = `
  terminal_id::text AS "terminalId", terminal_no::text AS "terminalNo", store_id::text AS "storeId", algorithm,
  mac_algorithm AS "macAlgorithm", double_mak AS "doubleMak", manual_entry AS "manualEntry", pin_sm4 AS "pinSm4", status,
  tmk ->> 'kcv' AS "masterKeyKcv", tmk_origin AS "masterKeyOrigin", tmk_exported_at AS "masterKeyExportedAt", keys_issued_at AS "keysIssuedAt", batch_no AS "batchNo", signed_on AS "signedOn",
  created_at AS "createdAt"`;

/** A merchant's terminals for people: keys by their check values only. */
@Injectable()
export class ReadTerminals {
  constructor(
    private readonly transactor: Transactor,
    private readonly sight: MerchantSight,
  ) {}

  async list(
    merchantId: Id,
    query: { limit: number; cursor?: string | undefined },
    actor: Actor,
  ): Promise<Page<TerminalView>> {
    await this.sight.assertMaySee(actor, merchantId);
    const rows = await this.transactor.query<TerminalRow>(
      `SELECT ${COLUMNS} FROM acceptance.terminal
       WHERE merchant_id = $1 AND ($2::text IS NULL OR terminal_no > $2) ORDER BY terminal_no LIMIT $3`,
      [merchantId, decodeCursor(query.cursor), query.limit + 1],
    );
    return page(rows.map(viewOf), query.limit, (row) => row.terminalNo);
  }

  /** @throws Refusal `NOT_FOUND`, 404 */
  async one(merchantId: Id, terminalNo: string, actor: Actor): Promise<TerminalView> {
    await this.sight.assertMaySee(actor, merchantId);
    const [row] = await this.transactor.query<TerminalRow>(
      `SELECT ${COLUMNS} FROM acceptance.terminal WHERE merchant_id = $1 AND terminal_no = $2`,
      [merchantId, terminalNo],
    );
    if (!row) throw notFound(TERMINAL);
    return viewOf(row);
  }
}

function viewOf(row: TerminalRow): TerminalView {
  return {
    ...row,
    masterKeyExportedAt: row.masterKeyExportedAt === null ? null : new Date(row.masterKeyExportedAt).toISOString(),
    keysIssuedAt: row.keysIssuedAt === null ? null : new Date(row.keysIssuedAt).toISOString(),
    createdAt: new Date(row.createdAt).toISOString(),
  };
}
