import { Controller, type MessageEvent, Query, Sse, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStream } from '@app/http';
import { interval, map, merge, type Observable, of, takeUntil, timer } from 'rxjs';
import type { z } from 'zod';
import { AnyRole } from './access.decorators.js';
import { EventTopicsGuard, topicsQuery } from './event-topics.guard.js';

const BEAT_MS = 15_000;
/** Then the browser connects again, and is checked again. */
const LIFE_MS = 300_000;

/** Live changes as server-sent events. An event says only which topic changed; ask the API for what it is now. */
@ApiTags('events')
@Controller('v1/events')
export class EventsController {
  constructor(private readonly events: EventStream) {}

  @ApiOperation({
    summary: 'Events `ready` (at the start) and `changed` with `{"topic": …}`; topic `*` means all of them',
    description: 'A `beat` keeps the line open.',
  })
  @AnyRole()
  @UseGuards(EventTopicsGuard)
  @Sse()
  async stream(@Query({ schema: topicsQuery }) query: z.infer<typeof topicsQuery>): Promise<Observable<MessageEvent>> {
    const changed = (await this.events.of(query.topics)).pipe(map((topic) => ({ type: 'changed', data: { topic } })));
    const beats = interval(BEAT_MS).pipe(map(() => ({ type: 'beat', data: '' })));
    return merge(of({ type: 'ready', data: {}, retry: 2_000 }), changed, beats).pipe(takeUntil(timer(LIFE_MS)));
  }
}
