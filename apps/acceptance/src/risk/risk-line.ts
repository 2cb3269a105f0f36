import { EventEmitter } from 'node:events';
import { APP_ROLE_OPTIONS } from '@app/database';
import { fen } from '@app/kernel';
import { RISK_CHANNELS, type RiskTransaction } from '@app/risk';
import pg from 'pg';

/** Told after the commit that changed rules or lists. */
export const RISK_CHANGED = 'acceptance_risk';
const TRAFFIC = 'acceptance_risk_traffic';
const HELLO = 'hello';
/** Shared advisory lock every process of the room holds on its line: who holds it is there, however it ends. */
const PRESENCE = 20311;
const PAYLOAD_MAX_BYTES = 7_900;
const RECONNECT_MS = 1_000;
const PRESENCE_MS = 1_000;
/** Purchases that wait to be told; beyond these the oldest are not. */
const WAITING_MAX = 50_000;

type Row = [
  atMs: number,
  account: string,
  merchant: string,
  terminal: string,
  device: string,
  amountFen: number,
  channel: number,
  region: string,
  approved: 0 | 1,
];

/**
 * The line between the processes of the room: that rules changed, and what each one saw. Purchases are told a few times a
 * second in bundles, and only while another process is there. What is told while a line is down is lost; `connected` makes
 * the listener fill its windows from the ledger.
 */
export class RiskLine extends EventEmitter<{
  changed: [];
  connected: [];
  traffic: [transaction: RiskTransaction, approved: boolean];
}> {
  private client: pg.Client | undefined;
  private processId: number | undefined;
  private retry: NodeJS.Timeout | undefined;
  private timers: NodeJS.Timeout[] = [];
  private waiting: Row[] = [];
  private accompanied = false;
  private sequence = 0;
  private closing = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly tellMs: number,
  ) {
    super();
  }

  async open(): Promise<void> {
    await this.connect();
    this.timers = [setInterval(() => void this.flush(), this.tellMs), setInterval(() => void this.look(), PRESENCE_MS)];
    for (const timer of this.timers) timer.unref();
  }

  async close(): Promise<void> {
    this.closing = true;
    clearTimeout(this.retry);
    for (const timer of this.timers) clearInterval(timer);
    await this.client?.end().catch(() => undefined);
  }

  /** Whether another process follows the same windows. */
  get hasCompany(): boolean {
    return this.accompanied;
  }

  /** Tells the other processes of a purchase that was decided here; does nothing while there are none. */
  tell(transaction: RiskTransaction, approved: boolean): void {
    if (!this.accompanied || this.waiting.length >= WAITING_MAX) return;
    this.waiting.push([
      transaction.atMs,
      transaction.accountId,
      transaction.merchantId,
      transaction.terminalId,
      transaction.deviceId,
      transaction.amountFen,
      RISK_CHANNELS.indexOf(transaction.channel),
      transaction.regionCode,
      approved ? 1 : 0,
    ]);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      options: APP_ROLE_OPTIONS,
      application_name: 'yufuka-risk',
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', (message) => this.heard(message));
    await client.connect();
    this.client = client;
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    this.processId = rows[0]!.pid;
    await client.query(`LISTEN ${RISK_CHANGED}`);
    await client.query(`LISTEN ${TRAFFIC}`);
    await client.query('SELECT pg_advisory_lock_shared($1, 0)', [PRESENCE]);
    await client.query('SELECT pg_notify($1, $2)', [TRAFFIC, HELLO]);
    await this.look();
    this.emit('connected');
  }

  private heard({ channel, payload = '', processId }: pg.Notification): void {
    if (channel === RISK_CHANGED) {
      this.emit('changed');
    } else if (processId !== this.processId) {
      this.accompanied = true;
      if (payload === HELLO) return;
      const [, rows] = JSON.parse(payload) as [number, Row[]];
      for (const row of rows) this.emit('traffic', transactionOf(row), row[8] === 1);
    }
  }

  private async look(): Promise<void> {
    const result = await this.client
      ?.query<{ count: string }>(
        `SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid = 0 AND objsubid = 2
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        [PRESENCE],
      )
      .catch(() => undefined);
    if (result) this.accompanied = Number(result.rows[0]!.count) > 1;
  }

  private async flush(): Promise<void> {
    const rows = this.waiting.splice(0);
    if (rows.length === 0) return;
    const payloads = bundles(rows).map((bundle) => JSON.stringify([this.sequence++, bundle]));
    // A bundle that cannot be sent is lost like one that nobody heard: the windows count less, never more.
    await this.client
      ?.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [TRAFFIC, payloads])
      .catch(() => undefined);
  }

  private lost(client: pg.Client): void {
    if (this.closing || this.client !== client) return;
    this.client = undefined;
    this.reconnect();
  }

  private reconnect(): void {
    this.retry = setTimeout(() => {
      this.connect().catch(() => {
        this.client = undefined;
        this.reconnect();
      });
    }, RECONNECT_MS);
    this.retry.unref();
  }
}

/** Rows in bundles that fit a notification. */
function bundles(rows: readonly Row[]): Row[][] {
  const made: Row[][] = [];
  let bytes = PAYLOAD_MAX_BYTES;
  for (const row of rows) {
    const length = Buffer.byteLength(JSON.stringify(row)) + 1;
    if (bytes + length > PAYLOAD_MAX_BYTES) {
      made.push([]);
      bytes = 30;
    }
    made.at(-1)!.push(row);
    bytes += length;
  }
  return made;
}

function transactionOf(row: Row): RiskTransaction {
  const [atMs, accountId, merchantId, terminalId, deviceId, amountFen, channel, regionCode] = row;
  return {
    atMs,
    accountId,
    merchantId,
    terminalId,
    deviceId,
    amountFen: fen(amountFen),
    channel: RISK_CHANNELS[channel]!,
    regionCode,
  };
}
