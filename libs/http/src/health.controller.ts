import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock } from '@app/kernel';
import { Transactor } from '@app/database';
import { z } from 'zod';
import { Public } from './request-context.js';
import { ApiAnswer } from './open-api.js';

const DATABASE_DEADLINE_MS = 2_000;

const readiness = z.object({ status: z.literal('ok'), clock: z.iso.datetime().describe('business time') });

@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: 'The process runs' })
  @Get('live')
  @ApiAnswer(z.object({ status: z.literal('ok') }))
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @ApiOperation({ summary: 'The process can work: its database answers', description: '503 when it does not.' })
  @Get('ready')
  @ApiAnswer(readiness)
  async ready(): Promise<z.infer<typeof readiness>> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise((_, failed) => {
      timer = setTimeout(() => failed(new Error('the database does not answer')), DATABASE_DEADLINE_MS);
    });
    try {
      await Promise.race([this.transactor.query('SELECT 1'), deadline]);
    } catch (error) {
      throw new ServiceUnavailableException(undefined, { cause: error });
    } finally {
      clearTimeout(timer);
    }
    return { status: 'ok', clock: this.clock.now().toISOString() };
  }
}
