import { Controller, type MessageEvent, Query, Sse } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStream } from '@app/http';
import { interval, map, merge, type Observable, of, takeUntil, timer } from 'rxjs';
import { z } from 'zod';
import { AnyRole, CurrentActor } from './access.decorators.js';
import type { Actor } from './access.types.js';
import { EventTopics } from './event-topics.js';

const topicsQuery = z.object({
  topics: z
    .string()
    .max(1000)
    .describe('topics to hear of, by comma: `work-queue`, `order:452113379208724480`')
    .transform((text) => text.split(',').filter((topic) => topic !== ''))
    .pipe(
      z
        .array(z.string().regex(/^[a-z][a-z-]{0,40}(:\w{1,40})?$/))
        .min(1)
        .max(20),
    ),
});

const BEAT_MS = 15_000;
/** Then the browser connects again, and is checked again. */
const LIFE_MS = 300_000;

/** Live changes as server-sent events. An event says only which topic changed; ask the API for what it is now. */
@ApiTags('events')
@Controller('v1/events')
export class EventsController {
  constructor(
    private readonly events: EventStream,
    private readonly topics: EventTopics,
  ) {}

  @ApiOperation({
    summary: 'Events `ready` (at the start) and `changed` with `{"topic": …}`; topic `*` means all of them',
    description: 'A `beat` keeps the line open.',
  })
  @AnyRole()
  @Sse()
  async stream(
    @Query({ schema: topicsQuery }) query: z.infer<typeof topicsQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Observable<MessageEvent>> {
    for (const topic of query.topics) await this.topics.assertMayHear(topic, actor);
    const changed = (await this.events.of(query.topics)).pipe(map((topic) => ({ type: 'changed', data: { topic } })));
    const beats = interval(BEAT_MS).pipe(map(() => ({ type: 'beat', data: '' })));
    return merge(of({ type: 'ready', data: {}, retry: 2_000 }), changed, beats).pipe(takeUntil(timer(LIFE_MS)));
  }
}
