import { AUTHORIZATION_POLICY } from '@app/authorization';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { chinaDate, CLOCK, type Clock, type Fen, fen, type Id, newId, Refusal } from '@app/kernel';
import { GL, Ledger } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';

/** The job that gives back what was put by for loads that did not come about. */
export const FINISH_LOADS = 'acceptance.finish-loads';

export type TransferState = 'declined' | 'put_by' | 'loaded' | 'returning' | 'returned' | 'suspense';

/** Money another card pays for a load, between the two accounts. */
export interface Transfer {
  readonly loadId: Id;
  readonly accountId: Id;
  readonly fromAccountId: Id;
  readonly amountFen: Fen;
  readonly state: TransferState;
  readonly declineCode: string | null;
  readonly voucherId: Id;
  readonly returnId: Id;
}

export interface PutBy extends Pick<Transfer, 'loadId' | 'accountId' | 'fromAccountId' | 'amountFen'> {
  readonly pinRight: boolean;
}

const COLUMNS = `load_id AS "loadId", account_id AS "accountId", from_account_id AS "fromAccountId",
  amount_fen::float8 AS "amountFen", state, decline_code AS "declineCode", voucher_id AS "voucherId", return_id AS "returnId"`;

const WAYS = {
  out: { kind: 'load_put_by', words: '圈存转出' },
  back: { kind: 'load_returned', words: '圈存退回' },
  suspense: { kind: 'load_to_suspense', words: '圈存退款转待处理' },
} as const;

/**
 * The first and the last step of a load that another card pays. Each is a commit of its own, so that no command moves two
 * accounts; the row tells how far it got, whoever goes on with it.
 */
@Injectable()
export class OtherCardMoney {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes the amount from the paying card and puts it by for the load, once; a decline is kept too. */
  putBy(asked: PutBy): Promise<Transfer> {
    return this.transactor.run(async () => {
      await this.transactor.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 9501))', [asked.loadId]);
      return (await this.lock(asked.loadId)) ?? this.take(asked);
    });
  }

  /** Whether money was put by for this load before, or its card declined. */
  async known(loadId: Id): Promise<boolean> {
    const rows = await this.transactor.query('SELECT FROM chips.load_transfer WHERE load_id = $1', [loadId]);
    return rows.length > 0;
  }

  /** Locked until the commit. */
  async lock(loadId: Id): Promise<Transfer | undefined> {
    const sql = `SELECT ${COLUMNS} FROM chips.load_transfer WHERE load_id = $1 FOR UPDATE`;
    const [transfer] = await this.transactor.query<Transfer>(sql, [loadId]);
    return transfer;
  }

  async loaded({ loadId }: Pick<Transfer, 'loadId'>): Promise<void> {
    await this.move(loadId, 'loaded');
  }

  /** From here on no load takes it; it goes back in a commit of its own. Joins the caller's transaction. */
  async giveBack(loadId: Id): Promise<void> {
    const transfer = await this.lock(loadId);
    if (transfer?.state !== 'put_by' && transfer?.state !== 'loaded') return;
    await this.move(loadId, 'returning');
    await this.outbox.enqueueOnce(FINISH_LOADS, {});
  }

  /**
   * The money back to the card it came from.
   * @throws CapExceededError when that has no room for it any more, Refusal `CARD_CLOSED` when it takes nothing any more
   */
  finish(loadId: Id): Promise<void> {
    return this.transactor.run(async () => {
      const transfer = await this.lock(loadId);
      if (transfer?.state !== 'returning') return;
      await this.post(transfer, 'back');
      await this.assertOpen(transfer.fromAccountId);
      await this.move(loadId, 'returned');
    });
  }

  /** The money to what is owed outside of the card; two people have agreed to it. Joins the caller's transaction. */
  async toSuspense(loadId: Id): Promise<void> {
    const transfer = await this.lock(loadId);
    if (transfer?.state !== 'returning') return;
    await this.post(transfer, 'suspense');
    await this.move(loadId, 'suspense');
  }

  /** Loads that a crash left between the accounts, and money on its way back. */
  async unfinished(putByBefore: Date, limit: number): Promise<Pick<Transfer, 'loadId' | 'state'>[]> {
    const sql = `SELECT load_id AS "loadId", state FROM chips.load_transfer
      WHERE state = 'returning' OR (state = 'put_by' AND created_at < $1)
      ORDER BY problem IS NOT NULL, created_at LIMIT $2`;
    return this.transactor.query<Transfer>(sql, [putByBefore, limit]);
  }

  /** Says why money cannot be given back by itself: it stays put by until people have looked. */
  async note(loadId: Id, problem: string): Promise<void> {
    await this.transactor.query('UPDATE chips.load_transfer SET problem = $2 WHERE load_id = $1', [loadId, problem]);
  }

  private async take(asked: PutBy): Promise<Transfer> {
    const declineCode = await this.declineOf(asked);
    const { loadId, accountId, fromAccountId, amountFen } = asked;
    const ids = { voucherId: newId(), returnId: newId() };
    const state = declineCode === null ? 'put_by' : 'declined';
    await this.transactor.query('INSERT INTO chips.load_transfer VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)', [
      loadId,
      accountId,
      fromAccountId,
      amountFen,
      state,
      declineCode,
      ids.voucherId,
      ids.returnId,
      this.clock.now(),
    ]);
    const transfer: Transfer = { loadId, accountId, fromAccountId, amountFen, state, declineCode, ...ids };
    if (state === 'put_by') await this.post(transfer, 'out');
    return transfer;
  }

  /** Judging the PIN locks the account until the commit, so what it holds does not change in between. */
  private async declineOf({ fromAccountId, pinRight, amountFen }: PutBy): Promise<string | null> {
    const { declineCode } = await this.ledger.judgePin(fromAccountId, pinRight, AUTHORIZATION_POLICY.pinTriesMax);
    if (declineCode !== null) return declineCode;
    const [account] = await this.ledger.cardAccounts([fromAccountId]);
    return account && amountFen <= account.balanceFen - account.heldFen ? null : 'INSUFFICIENT_BALANCE';
  }

  /** After the posting, which holds the account until the commit: whoever closed it was before, and all is rolled back. */
  private async assertOpen(accountId: Id): Promise<void> {
    const sql = `SELECT status FROM ledger.account WHERE account_id = $1`;
    const [account] = await this.transactor.query<{ status: string }>(sql, [accountId]);
    if (account?.status === 'closed') throw cardClosed();
  }

  private async post(transfer: Transfer, way: keyof typeof WAYS): Promise<void> {
    const { loadId, fromAccountId } = transfer;
    const amountFen = fen(transfer.amountFen);
    const card = { gl: GL.CARD_BALANCES, amountFen };
    const putBy = { gl: GL.HELD_FOR_HOLDERS, amountFen, subjectId: loadId };
    const suspense = { gl: GL.SUSPENSE, amountFen, subjectId: loadId };
    const { kind, words } = WAYS[way];
    const [from, to] = { out: [card, putBy], back: [putBy, card], suspense: [putBy, suspense] }[way] as [
      typeof card,
      typeof card,
    ];
    await this.ledger.postVoucher({
      voucherId: way === 'out' ? transfer.voucherId : transfer.returnId,
      accountId: fromAccountId,
      kind,
      accountingDate: chinaDate(this.clock.now()),
      summary: `${words} ${loadId}`,
      documentType: 'load',
      documentId: loadId,
      lines: [
        { direction: 'D', ...from },
        { direction: 'C', ...to },
      ],
    });
  }

  private async move(loadId: Id, state: TransferState): Promise<void> {
    const settledAt = state === 'returned' || state === 'suspense' ? this.clock.now() : null;
    await this.transactor.query(
      'UPDATE chips.load_transfer SET state = $2, settled_at = coalesce($3, settled_at), problem = NULL WHERE load_id = $1',
      [loadId, state, settledAt],
    );
  }
}

/** The refusal of money for a card that was closed. */
export function cardClosed(): Refusal {
  return new Refusal('CARD_CLOSED', { zh: '付款卡已销户', en: 'the paying card is closed' });
}
