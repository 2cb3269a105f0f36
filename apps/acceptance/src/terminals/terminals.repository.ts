import { type Id, notFound } from '@app/kernel';
import { Transactor } from '@app/database';
import type { WrappedKey } from '@app/security';
import { Injectable } from '@nestjs/common';
import { AcceptanceChanges } from './acceptance-changes.js';
import type { TerminalAlgorithm, TerminalStatus } from './terminal-directory.service.js';
import type { TerminalPayload } from './terminal.schemas.js';

export interface LockedTerminal {
  readonly terminalId: Id;
  readonly algorithm: TerminalAlgorithm;
  readonly status: TerminalStatus;
  readonly tmk: WrappedKey | null;
  readonly tmkOrigin: 'components' | 'generated' | 'transported';
  readonly tmkExportedAt: Date | null;
  readonly storeId: Id;
  readonly batchNo: number;
}

export const TERMINAL = { zh: '终端', en: 'terminal' };
export const STORE = { zh: '门店', en: 'store' };

/** The rows of terminals; joins the caller's transaction and tells every process what changed. */
@Injectable()
export class Terminals {
  constructor(
    private readonly transactor: Transactor,
    private readonly changes: AcceptanceChanges,
  ) {}

  async insert(
    terminalNo: string,
    terminal: TerminalPayload,
    tmk: WrappedKey | null,
    approvalId: Id,
    at: Date,
  ): Promise<void> {
    await this.transactor.query(
      `INSERT INTO acceptance.terminal (terminal_id, merchant_id, store_id, terminal_no, algorithm, mac_algorithm, status,
         manual_entry, pin_sm4, tmk, tmk_origin, approval_id, created_at, double_mak, kiosk)
       VALUES ($1,$2,$3,$4,$5,$6,'active',$7,$8,$9,$10,$11,$12,$13,$14)`,
      [
        terminal.terminalId,
        terminal.merchantId,
        terminal.storeId,
        terminalNo,
        terminal.algorithm,
        terminal.macAlgorithm,
        terminal.manualEntry,
        terminal.pinSm4,
        tmk && JSON.stringify(tmk),
        terminal.masterKey,
        approvalId,
        at,
        terminal.doubleMak,
        terminal.kiosk,
      ],
    );
    await this.changes.announce('acceptance_terminal', terminalNo);
  }

  /** Locked until the transaction ends. @param merchantId whose it must be @throws Refusal `NOT_FOUND`, 404 */
  async lock(terminalNo: string, merchantId?: Id): Promise<LockedTerminal> {
    const [row] = await this.transactor.query<LockedTerminal>(
      `SELECT terminal_id AS "terminalId", algorithm, status, tmk, tmk_origin AS "tmkOrigin", store_id AS "storeId",
         tmk_exported_at AS "tmkExportedAt", batch_no AS "batchNo"
       FROM acceptance.terminal WHERE terminal_no = $1 AND ($2::bigint IS NULL OR merchant_id = $2) FOR NO KEY UPDATE`,
      [terminalNo, merchantId ?? null],
    );
    if (!row) throw notFound(TERMINAL);
    return row;
  }

  async setStatus(terminalNo: string, status: TerminalStatus): Promise<void> {
    await this.transactor.query('UPDATE acceptance.terminal SET status = $2 WHERE terminal_no = $1', [
      terminalNo,
      status,
    ]);
    await this.changes.announce('acceptance_terminal', terminalNo);
  }

  /** A new master key ends what was issued under the old one: the terminal must sign in again. */
  async setMasterKey(terminalNo: string, tmk: WrappedKey): Promise<void> {
    await this.transactor.query(
      `UPDATE acceptance.terminal
       SET tmk = $2, tmk_origin = 'components', tmk_exported_at = NULL, pik = NULL, mak = NULL, tdk = NULL, keys_issued_at = NULL, signed_on = false
       WHERE terminal_no = $1`,
      [terminalNo, JSON.stringify(tmk)],
    );
    await this.changes.announce('acceptance_terminal', terminalNo);
  }

  /** @throws Refusal `NOT_FOUND`, 404, when the merchant has no such open store */
  async assertStore(merchantId: Id, storeId: Id): Promise<{ name: string }> {
    const [row] = await this.transactor.query<{ name: string }>(
      "SELECT name FROM acceptance.store WHERE store_id = $1 AND merchant_id = $2 AND status = 'active'",
      [storeId, merchantId],
    );
    if (!row) throw notFound(STORE);
    return row;
  }
}
