import { Injectable } from '@nestjs/common';
import { notFound } from '@app/kernel';
import type { Actor } from './access.types.js';
import { isHouse } from './tenancy.rules.js';

/** Whether somebody may hear that an object changed. @param id what stands after the colon; empty without one */
export type TopicCheck = (id: string, actor: Actor) => Promise<boolean> | boolean;

/** The topic of everything that waits for one of the issuer's people. */
export const WORK_QUEUE = 'work-queue';

/** What `/v1/events` of this application can be asked for. Rooms register their kinds in `onModuleInit`: `order` for `order:<id>`. */
@Injectable()
export class EventTopics {
  private readonly checks = new Map<string, TopicCheck>([[WORK_QUEUE, (_id, actor) => isHouse(actor)]]);

  /** @throws Error when the kind is registered already */
  register(kind: string, check: TopicCheck): void {
    if (this.checks.has(kind)) throw new Error(`two checks for topics of kind ${kind}`);
    this.checks.set(kind, check);
  }

  /** @throws Refusal `NOT_FOUND` 404 for a topic that is not there for this caller */
  async assertMayHear(topic: string, actor: Actor): Promise<void> {
    const [kind = '', id = ''] = topic.split(':', 2);
    const check = this.checks.get(kind);
    if (!check || !(await check(id, actor))) throw notFound({ zh: '事件主题', en: 'topic' });
  }
}
