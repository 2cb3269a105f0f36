import { Transactor } from '@app/database';
import { type ChinaDate, chinaDate, fen, type Id } from '@app/kernel';
import type { PastTransaction, RiskChannel } from '@app/risk';
import { Injectable } from '@nestjs/common';

interface HistoryRow {
  account_id: Id;
  authorization_id: Id;
  kind: string;
  channel: 'pos' | 'api' | 'qr' | 'system';
  use_channel: string | null;
  approved: boolean;
  amount_fen: string;
  occurred_at: Date;
  merchant_id: Id;
  terminal_id: Id;
  device_id: string | null;
  given_back: boolean | null;
  region_code: string | null;
}

const PORTION = 2_000;
const COLUMNS = `
  f.account_id, f.authorization_id, f.kind, f.channel, f.details ->> 'channel' AS use_channel, f.approved, f.amount_fen,
  f.occurred_at, f.merchant_id, f.terminal_id, f.details ->> 'deviceId' AS device_id,
  f.details ? 'givenBack' AS given_back,
  coalesce(s.region_code, m.region_code) AS region_code`;
const PLACE = `
  LEFT JOIN acceptance.merchant m ON m.merchant_id = f.merchant_id
  LEFT JOIN acceptance.terminal t ON t.terminal_id = f.terminal_id
  LEFT JOIN acceptance.store s ON s.store_id = coalesce((f.details ->> 'storeId')::bigint, t.store_id)`;
const CHANNELS: Readonly<Record<HistoryRow['channel'], RiskChannel>> = {
  pos: 'pos',
  qr: 'barcode',
  api: 'counter',
  system: 'counter',
};

/** Card transactions of the past as the rules see them, from the ledger's own records. */
@Injectable()
export class RiskHistory {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Hands over the purchases, holds and returns of a span in their order, in portions, so that other work gets its turn.
   * @param latestMax no more than this many, the latest
   */
  async each(from: Date, to: Date, latestMax: number, take: (transaction: PastTransaction) => void): Promise<void> {
    await this.transactor.run(async () => {
      await this.transactor.query(
        `DECLARE risk_history NO SCROLL CURSOR FOR
         SELECT ${COLUMNS} FROM (
           SELECT * FROM ledger.authorization
           WHERE business_date BETWEEN $1 AND $2 AND occurred_at BETWEEN $3 AND $4
             AND kind IN ('purchase', 'hold', 'void', 'refund')
           ORDER BY occurred_at DESC, authorization_id DESC LIMIT $5) f ${PLACE}
         ORDER BY f.occurred_at, f.authorization_id`,
        [chinaDate(from), chinaDate(to), from, to, latestMax],
      );
      for (;;) {
        const rows = await this.transactor.query<HistoryRow>(`FETCH ${PORTION} FROM risk_history`);
        for (const row of rows) take(transactionOf(row));
        if (rows.length < PORTION) break;
      }
      await this.transactor.query('CLOSE risk_history');
    });
  }

  /** How many transactions of a span there are, counted no further than `most`. */
  async count(from: ChinaDate, to: ChinaDate, most: number): Promise<number> {
    const [row] = await this.transactor.query<{ count: string }>(
      `SELECT count(*) FROM (
         SELECT 1 FROM ledger.authorization
         WHERE business_date BETWEEN $1 AND $2 AND kind IN ('purchase', 'hold', 'void', 'refund') LIMIT $3) f`,
      [from, to, most],
    );
    return Number(row!.count);
  }

  /** Approved voids and refunds after an instant. */
  async returnsAfter(since: Date): Promise<PastTransaction[]> {
    const rows = await this.transactor.query<HistoryRow>(
      `SELECT ${COLUMNS} FROM ledger.authorization f ${PLACE}
       WHERE f.kind IN ('void', 'refund') AND f.occurred_at > $1 AND f.approved ORDER BY f.occurred_at LIMIT 10000`,
      [since],
    );
    return rows.map(transactionOf);
  }
}

function transactionOf(row: HistoryRow): PastTransaction {
  return {
    id: row.authorization_id,
    kind: kindOf(row),
    approved: row.approved,
    atMs: row.occurred_at.getTime(),
    accountId: row.account_id,
    merchantId: row.merchant_id,
    terminalId: row.terminal_id,
    deviceId: row.device_id ?? '',
    amountFen: fen(row.amount_fen),
    channel: row.use_channel === 'online' ? 'online' : CHANNELS[row.channel],
    regionCode: row.region_code ?? '',
  };
}

/** What the house gave back itself was judged by no rule, as a void is not. */
function kindOf({ kind, given_back }: HistoryRow): PastTransaction['kind'] {
  if (kind === 'void' || (kind === 'refund' && given_back)) return 'void';
  return kind === 'refund' ? 'refund' : 'purchase';
}
