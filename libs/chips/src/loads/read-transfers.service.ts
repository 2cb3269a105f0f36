import { Transactor } from '@app/database';
import { type Bilingual, type Fen, fen, type Id, notFound, yuanText } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { TransferState } from './other-card-money.js';

/** What people may do with money that cannot be given back by itself. */
export type TransferEnd = 'to_account' | 'to_suspense';

/** Money another card paid for a load, as operations see it. */
export interface ReadTransfer {
  readonly loadId: Id;
  /** Whose chip was to be loaded. */
  readonly accountId: Id;
  readonly fromAccountId: Id;
  /** Of the card that paid; null when it has been replaced since. */
  readonly fromPanMasked: string | null;
  readonly amountFen: Fen;
  readonly state: TransferState;
  /** `CAP_EXCEEDED`, `CARD_CLOSED`; null when nothing stands in its way. */
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  /** What the paying card still takes (R-CAP); 0 for a closed one. */
  readonly roomFen: Fen;
  readonly canDo: readonly TransferEnd[];
  readonly advice: Bilingual | null;
  readonly resolvedBy: string | null;
  readonly resolution: Readonly<Record<string, unknown>> | null;
}

export interface TransferFilter {
  readonly state?: string | undefined;
  readonly problem?: string | undefined;
}

type Row = Omit<ReadTransfer, 'amountFen' | 'roomFen' | 'canDo' | 'advice'> & {
  readonly amountFen: string;
  readonly roomFen: string;
  readonly closed: boolean;
};

const SELECT = `SELECT t.load_id AS "loadId", t.account_id AS "accountId", t.from_account_id AS "fromAccountId",
    (SELECT d.pan_masked FROM issuer.card_directory d WHERE d.account_id = t.from_account_id LIMIT 1) AS "fromPanMasked",
    t.amount_fen AS "amountFen", t.state, t.problem, t.created_at AS "createdAt", t.settled_at AS "settledAt",
    greatest(a.cap_fen - a.balance_fen - a.chip_fen, 0)::text AS "roomFen", a.status = 'closed' AS closed,
    t.resolved_by AS "resolvedBy", t.resolution
  FROM chips.load_transfer t JOIN ledger.account a ON a.account_id = t.from_account_id`;

/** Transfers between the cards of a holder that did not end by themselves, for the desk of operations. */
@Injectable()
export class ReadTransfers {
  constructor(private readonly transactor: Transactor) {}

  /** Those with a problem unless a state is asked for; oldest first, those after an id. */
  async list({ state, problem }: TransferFilter, afterId: Id | null, limit: number): Promise<ReadTransfer[]> {
    const rows = await this.transactor.query<Row>(
      `${SELECT} WHERE ($1::bigint IS NULL OR (t.created_at, t.load_id) >
           (SELECT c.created_at, c.load_id FROM chips.load_transfer c WHERE c.load_id = $1)) AND CASE WHEN $2::text IS NULL THEN t.problem IS NOT NULL
         ELSE t.state = $2 END AND ($3::text IS NULL OR t.problem = $3) ORDER BY t.created_at, t.load_id LIMIT $4`,
      [afterId, state ?? null, problem ?? null, limit],
    );
    return rows.map(transferOf);
  }

  /** @throws Refusal `NOT_FOUND` */
  async one(loadId: Id): Promise<ReadTransfer> {
    const [row] = await this.transactor.query<Row>(`${SELECT} WHERE t.load_id = $1`, [loadId]);
    if (!row) throw notFound({ zh: '圈存转账', en: 'load transfer' });
    return transferOf(row);
  }
}

function transferOf({ closed, ...row }: Row): ReadTransfer {
  const amountFen = fen(row.amountFen);
  const roomFen = closed ? fen(0) : fen(row.roomFen);
  const stuck = row.state === 'returning' && row.problem !== null;
  const fits = !closed && roomFen >= amountFen;
  const canDo: TransferEnd[] = stuck ? [...(fits ? (['to_account'] as const) : []), 'to_suspense'] : [];
  return { ...row, amountFen, roomFen, canDo, advice: stuck ? adviceOf(closed, amountFen, roomFen) : null };
}

function adviceOf(closed: boolean, amountFen: Fen, roomFen: Fen): Bilingual {
  if (closed) {
    return {
      zh: '付款卡已销户，资金不得再入账；转待处理款项后另行退还持卡人',
      en: 'the paying card is closed and takes nothing: put it in suspense and pay the holder otherwise',
    };
  }
  const [amount, room] = [yuanText(amountFen), yuanText(roomFen)];
  return roomFen >= amountFen
    ? {
        zh: `付款卡现可容纳 ${room} 元，可退回账户；系统也会自行退回`,
        en: `the paying card has room for ${room} now: give it back, or let the house do it by itself`,
      }
    : {
        zh: `退回 ${amount} 元将超过限额，现可容纳 ${room} 元；待持卡人消费后自动退回，或转待处理款项`,
        en: `${amount} would exceed the card’s cap, it has room for ${room}: it goes back by itself once enough is spent, or to suspense`,
      };
}
