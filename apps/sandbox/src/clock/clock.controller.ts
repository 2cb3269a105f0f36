import { ApiAnswer, NoIdempotency, Public } from '@app/http';
import { chinaDate, type ChinaDate, chinaDateTime, CLOCK, type Clock } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Api } from '../platform/api.js';
import { CloseBusinessDay } from './close-business-day.service.js';
import { MoveClock } from './move-clock.service.js';
import { SANDBOX_PLATFORM, type SandboxPlatform } from './sandbox-platform.port.js';

const advanceBody = z.union([
  z.strictObject({
    minutes: z
      .number()
      .int()
      .positive()
      .max(60 * 24 * 400),
  }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
]);
const closeBody = z.strictObject({ businessDate: z.iso.date().optional() }).nullish();
const clockAnswer = z.object({ now: z.string(), chinaTime: z.string(), businessDate: z.string() });
const runAnswer = z.object({
  runId: z.string(),
  businessDate: z.string(),
  state: z.string(),
  problem: z.unknown(),
  proven: z.boolean().nullable(),
});

/** Commands that exist only in the sandbox: time, the end of the day, the proof. */
@ApiTags('sandbox')
@Public()
@Controller('v1')
export class ClockController {
  constructor(
    private readonly moveClock: MoveClock,
    private readonly closeDay: CloseBusinessDay,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SANDBOX_PLATFORM) private readonly platform: SandboxPlatform,
  ) {}

  /** The time every process of the sandbox reads. */
  @Get('clock')
  @ApiAnswer(clockAnswer)
  read() {
    return answerOf(this.clock.now());
  }

  /** Moves the clock forward, by minutes or to an instant. */
  @Post('clock/advance')
  @HttpCode(200)
  @NoIdempotency()
  @ApiAnswer(clockAnswer)
  async advance(@Body({ schema: advanceBody }) body: z.infer<typeof advanceBody>) {
    const instant = 'to' in body ? new Date(body.to) : new Date(this.clock.now().getTime() + body.minutes * 60_000);
    return answerOf(await this.moveClock.to(instant));
  }

  /** Ends a business day, today unless told: the clock goes to the working morning after it, clearing closes, settles and pays. */
  @Post('day-closes')
  @HttpCode(200)
  @NoIdempotency()
  @ApiAnswer(runAnswer)
  async close(@Body({ schema: closeBody }) body: z.infer<typeof closeBody>) {
    const day = body?.businessDate as ChinaDate | undefined;
    const { runId, businessDate, state, problem, proven } = await this.closeDay.run(day);
    return { runId, businessDate, state, problem, proven };
  }

  /** The proof of books and reserve as they stand now (R-RESERVE). */
  @Get('proof')
  @ApiAnswer(z.unknown())
  async proof() {
    return new Api(this.platform.endpoints.clearing, this.platform.credentialsOf('auditor')).get('/v1/proof');
  }
}

function answerOf(now: Date) {
  return { now: now.toISOString(), chinaTime: chinaDateTime(now), businessDate: chinaDate(now) };
}
