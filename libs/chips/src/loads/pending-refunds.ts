import { Transactor } from '@app/database';
import { addDays, chinaDate, type ChinaDate, CLOCK, type Clock, type Fen, fen, type Id, newId } from '@app/kernel';
import { GL, Ledger } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { CHIPS_POLICY, type ChipsPolicy } from '../chips.settings.js';

/** Money of a decided case that waits to go into the holder's chip. */
export interface PendingRefund {
  readonly accountId: Id;
  readonly caseId: Id;
  readonly amountFen: Fen;
}

/** What is left of a case's money put by (2005); of cases that are to be paid into the chip. */
const PENDING = `SELECT c.account_id AS "accountId", c.case_id AS "caseId",
    sum(CASE e.direction WHEN 'C' THEN e.amount_fen ELSE -e.amount_fen END)::float8 AS "amountFen"
  FROM chips.dispute_case c
  JOIN ledger.entry e ON e.account_id = c.account_id AND e.gl_code = 2005 AND e.subject_id = c.case_id
  WHERE c.refund_to = 'chip' AND c.decided_at IS NOT NULL`;
const GROUPED = `GROUP BY c.account_id, c.case_id
  HAVING sum(CASE e.direction WHEN 'C' THEN e.amount_fen ELSE -e.amount_fen END) > 0 ORDER BY c.case_id`;

/** Refunds put by until the chip goes online, or until it has not for so long that they go to the account. */
@Injectable()
export class PendingRefunds {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    @Inject(CHIPS_POLICY) private readonly policy: ChipsPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The first decided first. */
  of(accountId: Id): Promise<PendingRefund[]> {
    return this.transactor.query<PendingRefund>(`${PENDING} AND c.account_id = $1 ${GROUPED}`, [accountId]);
  }

  /** Those the chip has not come for within the days of the policy. */
  overdue(limit = 500): Promise<PendingRefund[]> {
    const before: ChinaDate = addDays(chinaDate(this.clock.now()), -this.policy.chipRefundDays);
    const sql = `${PENDING} AND (c.decided_at AT TIME ZONE 'Asia/Shanghai')::date < $1 ${GROUPED} LIMIT $2`;
    return this.transactor.query<PendingRefund>(sql, [before, limit]);
  }

  /** Pays the overdue ones into their accounts, each in a transaction of its own. @returns how many got something */
  async releaseOverdue(): Promise<number> {
    let released = 0;
    for (const refund of await this.overdue()) if ((await this.toAccount(refund)) > 0) released += 1;
    return released;
  }

  /**
   * Pays what is left of a refund into the account, as far as its cap leaves room. Joins the caller's transaction; again, it
   * pays nothing more.
   * @returns what was paid
   */
  async toAccount({ accountId, caseId }: Pick<PendingRefund, 'accountId' | 'caseId'>): Promise<Fen> {
    return this.transactor.run(async () => {
      await this.transactor.query('SELECT FROM chips.dispute_case WHERE account_id = $1 AND case_id = $2 FOR UPDATE', [
        accountId,
        caseId,
      ]);
      const left = (await this.of(accountId)).find((each) => each.caseId === caseId)?.amountFen ?? 0;
      const amountFen = fen(Math.max(Math.min(left, await this.roomFen(accountId)), 0));
      if (amountFen === 0) return amountFen;
      await this.ledger.postVoucher({
        voucherId: newId(),
        accountId,
        kind: 'chip_refund_to_account',
        accountingDate: chinaDate(this.clock.now()),
        summary: `芯片未联机，差错退款转入账户 ${caseId}`,
        documentType: 'dispute_case',
        documentId: caseId,
        lines: [
          { direction: 'D', gl: GL.HELD_FOR_HOLDERS, amountFen, subjectId: caseId },
          { direction: 'C', gl: GL.CARD_BALANCES, amountFen },
        ],
      });
      return amountFen;
    });
  }

  private async roomFen(accountId: Id): Promise<number> {
    const sql = `SELECT cap_fen - balance_fen - chip_fen AS room FROM ledger.account WHERE account_id = $1 AND status <> 'closed'`;
    const [row] = await this.transactor.query<{ room: string }>(sql, [accountId]);
    return Number(row?.room ?? 0);
  }
}
