import { type AuthorizationRequest, AuthorizationService, type FollowUpRequest } from '@app/authorization';
import { type Clock, fen, type Fen, type Id } from '@app/kernel';
import { createTestDatabase } from '@app/testkit';
import pg from 'pg';

export const MERCHANT = '71';
export const TERMINAL = '91';

/** A clock the test moves by hand. */
export class HandClock implements Clock {
  constructor(public at: Date) {}
  now(): Date {
    return this.at;
  }
}

/** The authorization room over a database of its own, with the auditor's look into the tables. */
export interface Books {
  readonly service: AuthorizationService;
  readonly clock: HandClock;
  owner<Row extends pg.QueryResultRow>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  card(accountId: Id, balanceFen: number, more?: Partial<Record<string, unknown>>): Promise<void>;
  balance(accountId: Id): Promise<{ balanceFen: number; heldFen: number }>;
  readonly appUrl: string;
  close(): Promise<void>;
}

export async function openBooks(): Promise<Books> {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const clock = new HandClock(new Date('2026-03-10T02:00:00Z'));
  const service = new AuthorizationService({ databaseUrl: database.appUrl, pinTriesMax: 3, refundDaysMax: 30 }, clock);
  await service.onModuleInit();
  const owner: Books['owner'] = async (sql, parameters) => (await client.query(sql, parameters)).rows as never;
  return {
    service,
    appUrl: database.appUrl,
    clock,
    owner,
    card: async (accountId, balanceFen, more = {}) => {
      const row: Record<string, unknown> = {
        kind: 'anonymous',
        status: 'active',
        cap_fen: 100_000,
        valid_to: '2029-12-31',
        ...more,
      };
      const columns = Object.keys(row);
      await owner(
        `INSERT INTO ledger.account (account_id, balance_fen, ${columns.join(', ')}) VALUES ($1, $2, ${columns.map((_, i) => `$${i + 3}`).join(', ')})`,
        [accountId, balanceFen, ...Object.values(row)],
      );
      if (balanceFen > 0) {
        await owner(
          `INSERT INTO ledger.entry VALUES ($1, 1, 1, 'D', 2004, $2, '2026-03-01', 0), ($1, 1, 2, 'C', 2001, $2, '2026-03-01', 0)`,
          [accountId, balanceFen],
        );
      }
    },
    balance: async (accountId) => {
      const [row] = await owner<{ balance_fen: string; held_fen: string }>(
        'SELECT balance_fen, held_fen FROM ledger.account WHERE account_id = $1',
        [accountId],
      );
      return { balanceFen: Number(row!.balance_fen), heldFen: Number(row!.held_fen) };
    },
    close: async () => {
      await service.onModuleDestroy();
      await client.end();
      await database.drop();
    },
  };
}

const padded = (value: number) => String(value).padStart(6, '0');

/** Beginning of the keys of one trace number at the test's terminal. */
export function prefixOf(traceNo: number, batchNo = 1): string {
  return `pos/871110000000001/T0000001/${padded(batchNo)}/${padded(traceNo)}/`;
}

export function purchaseOf(
  accountId: Id,
  amount: number,
  traceNo: number,
  more: Partial<AuthorizationRequest> = {},
): AuthorizationRequest {
  const amountFen: Fen = fen(amount);
  return {
    originKey: `${prefixOf(traceNo, more.batchNo)}020022`,
    content: `${accountId}|${amount}`,
    accountId,
    amountFen,
    merchantId: MERCHANT,
    terminalId: TERMINAL,
    channel: 'pos',
    batchNo: 1,
    traceNo,
    pinRight: null,
    refusal: null,
    ...more,
  };
}

const FOLLOW_UP_TYPE = {
  void: '020023',
  refund: '022025',
  hold: '010010',
  hold_cancel: '010011',
  capture: '020020',
  capture_void: '020021',
  balance: '020001',
  hold_expiry: 'system',
} as const;

export function followUpOf(
  kind: keyof typeof FOLLOW_UP_TYPE,
  accountId: Id,
  amount: number,
  traceNo: number,
  original: FollowUpRequest['original'],
  more: Partial<FollowUpRequest> = {},
): FollowUpRequest {
  return {
    ...purchaseOf(accountId, amount, traceNo, more),
    originKey: `${prefixOf(traceNo, more.batchNo)}${FOLLOW_UP_TYPE[kind]}`,
    content: `${kind}|${accountId}|${amount}|${JSON.stringify(original)}`,
    kind,
    ...(original ? { original } : {}),
    openBatchNo: 1,
    ...more,
  };
}

export function reversalOf(
  accountId: Id,
  amount: number,
  traceNo: number,
  originalKind: 'purchase' | 'void' | 'hold' | 'hold_cancel' | 'capture' | 'capture_void' = 'purchase',
): FollowUpRequest {
  const type = originalKind === 'purchase' ? '020022' : FOLLOW_UP_TYPE[originalKind];
  return {
    ...purchaseOf(accountId, amount, traceNo),
    originKey: `${prefixOf(traceNo)}0400${type.slice(4)}`,
    content: `reversal|${accountId}|${amount}`,
    kind: 'reversal',
    original: { originPrefix: prefixOf(traceNo) },
    reversed: { originKey: `${prefixOf(traceNo)}${type}`, kind: originalKind },
    openBatchNo: 1,
  };
}
