import {
  type AuthorizationOutcome,
  authorizationIdOf,
  type AuthorizationRequest,
  LoadAuthorization,
} from '@app/authorization';
import type { DeclineCode } from '@app/compliance';
import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, fen, subtractFen, ZERO_FEN } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import type { KeptLoad, LoadAnswer, ProvenCount } from './load.types.js';
import { LoadBook } from './load-book.js';
import { chipDecline, firstRefusal } from './load-refusal.rules.js';
import { LoadScripts } from './load-scripts.js';

/** The void of a cash load as an edge brings it in. */
export interface VoidLoadCommand {
  readonly request: AuthorizationRequest;
  /** The key of the cash load; of the same terminal and batch, by its making. */
  readonly originalKey: string;
  readonly count: ProvenCount | undefined;
}

/**
 * Takes a cash load of the day out of the chip again: the whole of it, in the batch it was made in, and only what the chip
 * is known to have taken. The outlet hands the cash back.
 */
@Injectable()
export class VoidCashLoad {
  constructor(
    private readonly transactor: Transactor,
    private readonly authorizations: LoadAuthorization,
    private readonly timelines: ChipTimelines,
    private readonly book: LoadBook,
    private readonly scripts: LoadScripts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws BusinessDayClosedError, database errors */
  async undo(command: VoidLoadCommand): Promise<LoadAnswer> {
    const outcome = await this.transactor.run(() => this.decide(command));
    const { count, request } = command;
    if (!outcome.approved || count?.balanceFen === undefined) return { outcome };
    return {
      outcome,
      script: await this.scripts.setBalance(count, subtractFen(count.balanceFen, fen(request.amountFen))),
    };
  }

  private async decide({ request, originalKey, count }: VoidLoadCommand): Promise<AuthorizationOutcome> {
    const chip = count && (await this.timelines.lock(count.chip));
    const original = await this.book.byId(authorizationIdOf(originalKey));
    const codes = [chipDecline(chip, count, request.refusal), await this.originalDecline(original, request)];
    const outcome = await this.authorizations.load({
      ...request,
      kind: 'load_void',
      source: 'cash',
      refusal: firstRefusal(request.refusal, codes),
      chipBalanceFen: count?.balanceFen ?? ZERO_FEN,
      purseCapFen: chip?.purseCapFen ?? ZERO_FEN,
      ...(original ? { originalId: original.loadId } : {}),
    });
    if (!outcome.replayed) await this.keep(count, original, request, outcome);
    if (!outcome.replayed || !outcome.approved) return outcome;
    const undone = (await this.book.byId(outcome.authorizationId))?.outcome === 'FAILED';
    return undone ? { ...outcome, approved: false, declineCode: 'REVERSED_BEFORE_ARRIVAL', rule: null } : outcome;
  }

  private async originalDecline(
    original: KeptLoad | undefined,
    { accountId, amountFen }: AuthorizationRequest,
  ): Promise<DeclineCode | null> {
    if (original?.kind !== 'load' || original.source !== 'cash' || original.outcome !== 'DONE')
      return 'ORIGINAL_NOT_FOUND';
    if (original.accountId !== accountId) return 'ORIGINAL_CARD_DIFFERS';
    if (original.businessDate !== chinaDate(this.clock.now())) return 'WRONG_SIDE_OF_SETTLEMENT';
    if (original.amountFen !== amountFen) return 'ORIGINAL_AMOUNT_DIFFERS';
    return (await this.book.isVoided(original.loadId)) ? 'ALREADY_VOIDED' : null;
  }

  private async keep(
    count: ProvenCount | undefined,
    original: KeptLoad | undefined,
    request: AuthorizationRequest,
    outcome: AuthorizationOutcome,
  ): Promise<void> {
    if (!count) return;
    const { chip, atc, balanceFen } = count;
    if (balanceFen === undefined) return this.timelines.addIdleCount(chip, atc);
    const { approved, authorizationId, occurredAt: at, businessDate, rrn } = outcome;
    await this.timelines.addAnchor(chip, { source: approved ? 'LOAD' : 'ONLINE', atc, balanceFen, at });
    if (!approved) return;
    await this.book.keep({
      ...chip,
      atc,
      loadId: authorizationId,
      kind: 'load_void',
      source: 'cash',
      amountFen: request.amountFen,
      balanceBeforeFen: balanceFen,
      subjectId: original!.loadId,
      merchantId: request.merchantId,
      terminalId: request.terminalId,
      kiosk: original!.kiosk,
      businessDate,
      rrn,
    });
  }
}
