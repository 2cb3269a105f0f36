import {
  type AuthorizationOutcome,
  authorizationIdOf,
  type FollowUpRequest,
  LoadAuthorization,
} from '@app/authorization';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import { ChipTimelines } from '../timeline/chip-timelines.js';
import { LoadBook } from './load-book.js';
import { OtherCardMoney } from './other-card-money.js';

/**
 * Reverses a load, or the void of one, whose answer a terminal never got: the chip has had no script then. What the chip
 * has taken is not reversed (25). Whether or not the original has come yet, it is refused from here on.
 */
@Injectable()
export class ReverseLoad {
  constructor(
    private readonly transactor: Transactor,
    private readonly authorizations: LoadAuthorization,
    private readonly timelines: ChipTimelines,
    private readonly book: LoadBook,
    private readonly otherCards: OtherCardMoney,
  ) {}

  /** @param request a reversal that names the key its original has, or would have */
  reverse(request: FollowUpRequest & Required<Pick<FollowUpRequest, 'reversed'>>): Promise<AuthorizationOutcome> {
    const loadId = authorizationIdOf(request.reversed.originKey);
    return this.transactor.run(async () => {
      const landed = (await this.book.byId(loadId))?.outcome === 'DONE';
      const outcome = await this.authorizations.followUp(
        landed ? { ...request, refusal: { code: 'LOAD_LANDED' } } : request,
      );
      if (outcome.approved) await this.undone(loadId);
      return outcome;
    });
  }

  /** Looked for again: the load may have been committed while the books were asked. */
  private async undone(loadId: string): Promise<void> {
    const load = await this.book.byId(loadId);
    if (load?.outcome === 'UNKNOWN') {
      await this.book.settle(loadId, 'FAILED', 'REVERSAL');
      await this.timelines.mark(load);
    }
    if (load?.outcome !== 'DONE') await this.otherCards.giveBack(loadId);
  }
}
