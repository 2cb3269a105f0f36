import { AuthorizationService, BusinessDayClosedError } from '@app/authorization';
import { addDays, chinaDate, CLOCK, type Clock, fen, type Id } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { HoldDays } from './hold-days.service.js';

interface OpenHold {
  readonly account_id: Id;
  readonly authorization_id: Id;
  readonly amount_fen: string;
  readonly merchant_id: Id;
  readonly terminal_id: Id;
  readonly details: Readonly<Record<string, unknown>> | null;
}

const BATCH_MAX = 500;

/**
 * Releases holds that were neither completed nor cancelled in time, whatever way they came. Several runs at once release
 * each hold once: the day's key of its release is the same.
 */
@Injectable()
export class ExpireHolds {
  private readonly logger = new Logger(ExpireHolds.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly authorization: AuthorizationService,
    private readonly days: HoldDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many were released */
  async run(): Promise<number> {
    const today = chinaDate(this.clock.now());
    const until = addDays(today, -(await this.days.today()));
    let released = 0;
    let [afterAccount, afterId]: [Id, Id] = ['0', '0'];
    for (;;) {
      const holds = await this.transactor.query<OpenHold>('SELECT * FROM ledger.open_holds($1, $2, $3, $4)', [
        until,
        afterAccount,
        afterId,
        BATCH_MAX,
      ]);
      for (const hold of holds) if (await this.release(hold, today)) released += 1;
      const last = holds.at(-1);
      if (!last || holds.length < BATCH_MAX) return released;
      [afterAccount, afterId] = [last.account_id, last.authorization_id];
    }
  }

  private async release(hold: OpenHold, today: string): Promise<boolean> {
    const { account_id: accountId, authorization_id: authorizationId } = hold;
    try {
      const outcome = await this.authorization.followUp({
        kind: 'hold_expiry',
        // With the day: a release that was refused once (the hold being completed just then) is tried again later.
        originKey: `system/hold-expiry/${accountId}/${authorizationId}/${today}`,
        content: '',
        accountId,
        amountFen: fen(hold.amount_fen),
        merchantId: hold.merchant_id,
        terminalId: hold.terminal_id,
        channel: 'system',
        batchNo: 0,
        traceNo: 0,
        pinRight: null,
        refusal: null,
        original: { authorizationId },
        openBatchNo: 0,
        details: { holdId: hold.details?.paymentId, panMasked: hold.details?.panMasked },
      });
      return outcome.approved && !outcome.replayed;
    } catch (error) {
      // The day is being closed: the next run has the next day.
      if (!(error instanceof BusinessDayClosedError)) this.logger.error({ err: error, authorizationId });
      return false;
    }
  }
}
