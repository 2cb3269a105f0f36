import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EventTopics } from './event-topics.js';

export const topicsQuery = z.object({
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

/**
 * Lets only those listen who may hear all topics they ask for. A guard, because a stream's answer has begun when its handler
 * takes a moment: then it is too late to refuse.
 */
@Injectable()
export class EventTopicsGuard implements CanActivate {
  constructor(private readonly topics: EventTopics) {}

  /** @throws Refusal `NOT_FOUND` 404 */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const query = topicsQuery.safeParse(request.query);
    // What is malformed the handler's own check of its input refuses.
    for (const topic of query.data?.topics ?? []) await this.topics.assertMayHear(topic, request.actor!);
    return true;
  }
}
