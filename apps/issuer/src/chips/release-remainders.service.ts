import { AuditTrail } from '@app/access';
import { type ChipRef, ChipRegister, ChipTimelines } from '@app/chips';
import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, fen, type Id, newId } from '@app/kernel';
import { GL, InsufficientBalanceError, Ledger } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { MoveBalance } from './move-balance.service.js';

const CHIPS_MAX = 200;
const ACTOR = 'issuer.release-chip-remainders';

/** Chips whose last upload window is over and about which nothing is open. */
const DUE = `SELECT k.account_id AS "accountId", k.psn FROM chips.chip k
  WHERE k.state = 'retiring' AND k.closes_on < $1 AND (k.account_id, k.psn) > ($2, $3)
    AND NOT EXISTS (SELECT FROM chips.dispute_case c
      WHERE c.account_id = k.account_id AND c.psn = k.psn AND c.closed_at IS NULL)
    AND NOT EXISTS (SELECT FROM chips.upload u
      WHERE u.account_id = k.account_id AND u.psn = k.psn AND u.state IN ('received', 'queued'))
    AND NOT EXISTS (SELECT FROM chips.load l
      WHERE l.account_id = k.account_id AND l.psn = k.psn AND l.outcome = 'UNKNOWN')
  ORDER BY k.account_id, k.psn LIMIT ${CHIPS_MAX}`;

/** Replaced cards that hold something free still: what a chip gave back, a hold that ended, what had no room before. */
const LEFT_BEHIND = `SELECT o.account_id AS "from", n.account_id AS "to", n.card_id AS "newCardId"
  FROM issuer.card n JOIN issuer.card o ON o.card_id = n.replaces_card_id
  JOIN ledger.account f ON f.account_id = o.account_id JOIN ledger.account t ON t.account_id = n.account_id
  WHERE f.balance_fen > f.held_fen AND t.balance_fen + t.chip_fen < t.cap_fen AND t.status = 'active' AND n.card_id > $1
  ORDER BY n.card_id LIMIT ${CHIPS_MAX}`;

/**
 * Gives back what chips out of use still hold: to the account, and on to the card that replaced it, as far as its cap has
 * room (R-CAP). Each chip is a transaction of its own; running it again does nothing twice.
 */
@Injectable()
export class ReleaseRemainders {
  constructor(
    private readonly transactor: Transactor,
    private readonly timelines: ChipTimelines,
    private readonly chips: ChipRegister,
    private readonly balances: MoveBalance,
    private readonly ledger: Ledger,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many chips were closed */
  async run(): Promise<number> {
    let closed = 0;
    for (let after: ChipRef = { accountId: '0', psn: '' }; ;) {
      const due: ChipRef[] = await this.transactor.query<ChipRef>(DUE, [this.today(), after.accountId, after.psn]);
      for (const chip of due) if (await this.close(chip)) closed += 1;
      if (due.length < CHIPS_MAX) break;
      after = due.at(-1)!;
    }
    await this.moveOn();
    return closed;
  }

  private async close(chip: ChipRef): Promise<boolean> {
    try {
      return await this.transactor.run(async () => {
        const locked = await this.timelines.lock(chip);
        if (locked?.state !== 'retiring') return false;
        const [row] = await this.transactor.query<{ chipFen: string }>(
          'SELECT chip_fen AS "chipFen" FROM ledger.account WHERE account_id = $1',
          [chip.accountId],
        );
        const amountFen = fen(row!.chipFen);
        if (amountFen > 0) {
          await this.ledger.postVoucher({
            voucherId: newId(),
            accountId: chip.accountId,
            kind: 'chip_remainder',
            accountingDate: this.today(),
            summary: '停用芯片余额退回账户 remainder of a chip out of use',
            documentType: 'chip',
            documentId: `${chip.accountId}/${chip.psn}`,
            lines: [
              { direction: 'D', gl: GL.ECASH_POOL, amountFen },
              { direction: 'C', gl: GL.CARD_BALANCES, amountFen },
            ],
          });
        }
        await this.chips.move(chip, 'close');
        await this.audit.record({
          system: ACTOR,
          action: 'issuer.chip-closed',
          objectType: 'card',
          objectId: locked.cardId,
          change: { psn: chip.psn, remainderFen: amountFen },
        });
        return true;
      });
    } catch (error) {
      // A purchase was posted meanwhile: the next run sees what is left then.
      if (error instanceof InsufficientBalanceError) return false;
      throw error;
    }
  }

  private async moveOn(): Promise<void> {
    for (let after: Id = '0'; ;) {
      const left = await this.transactor.query<{ from: Id; to: Id; newCardId: Id }>(LEFT_BEHIND, [after]);
      for (const { from, to, newCardId } of left) {
        await this.transactor.run(() => this.balances.move(from, to, newCardId));
      }
      if (left.length < CHIPS_MAX) return;
      after = left.at(-1)!.newCardId;
    }
  }

  private today(): string {
    return chinaDate(this.clock.now());
  }
}
