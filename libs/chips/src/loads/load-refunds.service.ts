import { type AuthorizationRequest, LoadAuthorization } from '@app/authorization';
import { Transactor } from '@app/database';
import { addFen, type Fen, fen, ZERO_FEN } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Chip } from '../chip.types.js';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import type { ProvenCount } from './load.types.js';
import { LoadBook } from './load-book.js';
import { LoadScripts } from './load-scripts.js';
import { type PendingRefund, PendingRefunds } from './pending-refunds.js';

/** The message whose answer takes the refunds along. */
export type CarryingMessage = Pick<AuthorizationRequest, 'merchantId' | 'terminalId' | 'batchNo' | 'traceNo'>;

/**
 * Pays refunds that are to go into the chip, with the answer to the next message in which the chip tells its balance: as much
 * as its purse and the cap take; the rest, and what the chip does not take, waits for the next time.
 */
@Injectable()
export class LoadRefunds {
  constructor(
    private readonly transactor: Transactor,
    private readonly authorizations: LoadAuthorization,
    private readonly timelines: ChipTimelines,
    private readonly pending: PendingRefunds,
    private readonly book: LoadBook,
    private readonly scripts: LoadScripts,
  ) {}

  /**
   * @param fresh not the repetition of a message: only then may more be sent than was before
   * @returns tag 86 with the new balance, or undefined when nothing waits. The same message again gets the same
   */
  async into(count: ProvenCount, message: CarryingMessage, fresh = true): Promise<Buffer | undefined> {
    const { balanceFen, chip } = count;
    if (balanceFen === undefined) return undefined;
    const known = await this.book.refundsOf(chip, count.atc);
    if (known === undefined && (!fresh || (await this.pending.of(chip.accountId)).length === 0)) return undefined;
    const sumFen = known ?? (await this.transactor.run(() => this.load(count, balanceFen, message)));
    return sumFen === 0 ? undefined : this.scripts.setBalance(count, addFen(balanceFen, sumFen));
  }

  private async load(count: ProvenCount, balanceFen: Fen, message: CarryingMessage): Promise<Fen> {
    const chip = await this.timelines.lock(count.chip);
    if (chip?.state !== 'active') return ZERO_FEN;
    // Another connection may have brought the same message.
    const before = await this.book.refundsOf(count.chip, count.atc);
    if (before !== undefined) return before;
    let sumFen = ZERO_FEN;
    for (const refund of await this.pending.of(chip.accountId)) {
      const roomFen = chip.purseCapFen - balanceFen - sumFen;
      const amountFen = fen(Math.max(Math.min(refund.amountFen, roomFen), 0));
      if (amountFen === 0) break;
      if (await this.one(count, chip, refund, amountFen, addFen(balanceFen, sumFen), message)) {
        sumFen = addFen(sumFen, amountFen);
      }
    }
    return sumFen;
  }

  private async one(
    count: ProvenCount,
    chip: Chip,
    { caseId }: PendingRefund,
    amountFen: Fen,
    chipBalanceFen: Fen,
    message: CarryingMessage,
  ): Promise<boolean> {
    const { accountId, psn, purseCapFen } = chip;
    const { atc } = count;
    const outcome = await this.authorizations.load({
      ...message,
      kind: 'load',
      source: 'set_aside',
      originKey: `chip-refund/${accountId}/${psn}/${atc}/${caseId}`,
      content: String(amountFen),
      accountId,
      amountFen,
      channel: 'system',
      pinRight: null,
      refusal: null,
      details: { caseId, psn, atc },
      subjectId: caseId,
      chipBalanceFen,
      purseCapFen,
    });
    if (!outcome.approved) return false;
    await this.book.keep({
      accountId,
      psn,
      atc,
      loadId: outcome.authorizationId,
      kind: 'load',
      source: 'refund',
      amountFen,
      balanceBeforeFen: count.balanceFen!,
      subjectId: caseId,
      merchantId: message.merchantId,
      terminalId: message.terminalId,
      kiosk: false,
      businessDate: outcome.businessDate,
      rrn: outcome.rrn,
    });
    return true;
  }
}
