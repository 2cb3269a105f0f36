import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { CONSOLE_SETTINGS, type ConsoleSettings } from './settings.js';

const DEADLINE_MS = 2_000;

@Controller('health')
export class HealthController {
  constructor(@Inject(CONSOLE_SETTINGS) private readonly settings: ConsoleSettings) {}

  /** The process runs. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** People can log in: the issuer answers. 503 when it does not. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const answer = await fetch(`${this.settings.upstreams.issuer}/health/ready`, { signal }).catch(() => undefined);
    if (!answer?.ok) throw new ServiceUnavailableException();
    return { status: 'ok' };
  }
}
