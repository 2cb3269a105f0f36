import { LoadAuthorization } from '@app/authorization';
import { Transactor } from '@app/database';
import { type Id, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';
import { LoadSettlement } from '../reconcile/load-settlement.port.js';
import type { KeptLoad, SettledBy } from './load.types.js';
import { LoadBook } from './load-book.js';
import { OtherCardMoney } from './other-card-money.js';

/** Where the books have it from. */
interface Booked {
  readonly merchantId: Id;
  readonly terminalId: Id;
}

const BOOKED = `SELECT merchant_id AS "merchantId", terminal_id AS "terminalId" FROM ledger.authorization
  WHERE account_id = $1 AND authorization_id = $2 AND kind = $3::ledger.authorization_kind AND amount_fen = $4 AND approved`;

/**
 * Says what became of loads, once: the chip took it, or its money goes back where it came from, with the system's own
 * reversal. Joins the caller's transaction; the caller holds the chip's lock.
 */
@Injectable()
export class SettleLoad extends LoadSettlement {
  constructor(
    private readonly transactor: Transactor,
    private readonly authorizations: LoadAuthorization,
    private readonly book: LoadBook,
    private readonly otherCards: OtherCardMoney,
  ) {
    super();
  }

  override async settle(chip: ChipRef, atc: number, taken: boolean, by: SettledBy): Promise<boolean> {
    return this.transactor.run(async () => {
      let settled = true;
      for (const load of await this.book.ofCount(chip, atc)) {
        if (load.outcome === 'UNKNOWN') settled = (await this.one(load, taken, by)) && settled;
      }
      return settled;
    });
  }

  private async one(load: KeptLoad, taken: boolean, by: SettledBy): Promise<boolean> {
    if (!taken && !(await this.reverse(load))) return false;
    await this.book.settle(load.loadId, taken ? 'DONE' : 'FAILED', by);
    if (!taken) await this.otherCards.giveBack(load.loadId);
    return true;
  }

  /**
   * The books say where the load was made; what they do not know as this load they would reverse without any effect, and its
   * money would stay where the chip never got it.
   * @returns false when people must look: the books know no such load, or the shadow of the chip no longer covers it, that is,
   * it was spent, so it had landed
   */
  private async reverse({ loadId, kind, accountId, amountFen }: KeptLoad): Promise<boolean> {
    const [booked] = await this.transactor.query<Booked>(BOOKED, [accountId, loadId, kind, amountFen]);
    if (!booked) return false;
    const { approved } = await this.authorizations.followUp({
      kind: 'reversal',
      // Refused today, it may be possible later: each try has a key of its own, and a load is given back once whatever the key.
      originKey: `system/load-reversal/${loadId}/${newId()}`,
      content: '',
      accountId,
      amountFen,
      ...booked,
      channel: 'system',
      batchNo: 0,
      traceNo: 0,
      pinRight: null,
      refusal: null,
      original: { authorizationId: loadId },
      reversed: { originKey: `system/load-never/${loadId}`, kind },
      openBatchNo: 0,
    });
    return approved;
  }
}
