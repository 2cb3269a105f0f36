import { moveSandboxClock, Transactor } from '@app/database';
import { CLOCK, type Clock, Refusal } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { SANDBOX_PLATFORM, type SandboxPlatform } from './sandbox-platform.port.js';

const AGREEMENT_MS = 1500;
const WAIT_MS = 10_000;

/** Moves the one clock every process follows. Time only goes forward, as outside. */
@Injectable()
export class MoveClock {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SANDBOX_PLATFORM) private readonly platform: SandboxPlatform,
  ) {}

  /**
   * Sets the clock to an instant and returns when every application reads it.
   * @throws Refusal CLOCK_BACKWARDS when the instant has passed
   */
  async to(instant: Date): Promise<Date> {
    if (instant < this.clock.now()) {
      throw new Refusal('CLOCK_BACKWARDS', { zh: '沙箱时钟只能向前', en: 'the sandbox clock only goes forward' });
    }
    await moveSandboxClock((sql, parameters) => this.transactor.query(sql, parameters), instant);
    const startedMs = performance.now();
    while (!(await this.allAgree(instant))) {
      if (performance.now() - startedMs > WAIT_MS) throw new Error('an application does not follow the sandbox clock');
      await new Promise((done) => setTimeout(done, 50));
    }
    return this.clock.now();
  }

  private async allAgree(instant: Date): Promise<boolean> {
    if (this.clock.now() < instant) return false;
    const clocks = await Promise.all(
      Object.values(this.platform.endpoints).map(async (url) => {
        const response = await fetch(`${url}/health/ready`);
        return response.ok ? Date.parse(((await response.json()) as { clock: string }).clock) : 0;
      }),
    );
    return clocks.every((at) => Math.abs(at - this.clock.now().getTime()) < AGREEMENT_MS);
  }
}
