import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, type Fen, fen, type Id, newId } from '@app/kernel';
import { GL, Ledger } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';

/** Moves what a replaced card still holds to its replacement. */
@Injectable()
export class MoveBalance {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Moves as much as is free on the one and has room on the other (R-CAP: account and chip together), in the caller's
   * transaction. The rest stays owed where it is. It passes 2005 under the new card, since a voucher stands on one account.
   * @returns what was moved
   */
  async move(from: Id, to: Id, newCardId: Id): Promise<Fen> {
    const [row] = await this.transactor.query<{ fen: string | null }>(
      `SELECT least(f.balance_fen - f.held_fen, t.cap_fen - t.balance_fen - t.chip_fen) AS fen
       FROM ledger.account f, ledger.account t WHERE f.account_id = $1 AND t.account_id = $2`,
      [from, to],
    );
    const amountFen = fen(row?.fen ?? 0);
    if (amountFen <= 0) return fen(0);
    const voucher = {
      kind: 'card_replacement',
      accountingDate: chinaDate(this.clock.now()),
      summary: '换卡转移余额 moved to the replacement card',
      documentType: 'card_replacement',
      documentId: newCardId,
    };
    const held = { gl: GL.HELD_FOR_HOLDERS, amountFen, subjectId: newCardId };
    const out = { direction: 'D', gl: GL.CARD_BALANCES, amountFen } as const;
    const into = { direction: 'C', gl: GL.CARD_BALANCES, amountFen } as const;
    await this.ledger.postVoucher({
      ...voucher,
      voucherId: newId(),
      accountId: from,
      lines: [out, { direction: 'C', ...held }],
    });
    await this.ledger.postVoucher({
      ...voucher,
      voucherId: newId(),
      accountId: to,
      lines: [{ direction: 'D', ...held }, into],
    });
    return amountFen;
  }
}
