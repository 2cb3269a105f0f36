import { answerOf, clearingClient, type ClearingClient, type MethodResponse } from '@app/contracts';
import { addDays, BusinessCalendar, chinaDate, type ChinaDate, chinaInstant, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Api, eventually } from '../platform/api.js';
import { MoveClock } from './move-clock.service.js';
import { SANDBOX_PLATFORM, type SandboxPlatform } from './sandbox-platform.port.js';

/** A clearing run as the clearing application tells it. */
export type SettlementRun = MethodResponse<ClearingClient, 'get', '/v1/settlement-runs/{id}'>;

const ENDED = ['done', 'unproven', 'broken', 'stopped'];
const MORNING = '09:00:00';

/** Ends a business day: moves to the next working morning and lets clearing close what is over. */
@Injectable()
export class CloseBusinessDay {
  private readonly calendar = new BusinessCalendar();

  constructor(
    private readonly moveClock: MoveClock,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SANDBOX_PLATFORM) private readonly platform: SandboxPlatform,
  ) {}

  /**
   * @param day the day to end; the one the sandbox stands in unless told. Ended once more, it gets the first run's answer
   * @throws Refusal CALENDAR_MISSING at the end of the published calendar; whatever clearing refuses
   */
  async run(day: ChinaDate = chinaDate(this.clock.now())): Promise<SettlementRun> {
    const morning = this.calendar.nextWorkingDay(day);
    const morningAt = chinaInstant(morning, MORNING);
    if (this.clock.now() < morningAt) await this.moveClock.to(morningAt);
    const { baseUrl, fetch } = new Api(this.platform.endpoints.clearing, this.platform.credentialsOf('ops.maker'));
    const clearing = clearingClient({ baseUrl, fetch });
    const businessDate = addDays(morning, -1);
    const header = { 'Idempotency-Key': `sandbox-close-${businessDate}` };
    const { runId } = await answerOf(clearing.POST('/v1/day-closes', { params: { header }, body: { businessDate } }));
    return eventually(
      `closing ${businessDate}`,
      () => answerOf(clearing.GET('/v1/settlement-runs/{id}', { params: { path: { id: runId } } })),
      (run) => ENDED.includes(run.state),
    );
  }
}
