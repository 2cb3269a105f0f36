import { type Actor, AuditTrail } from '@app/access';
import { CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ListEntries } from './list-entries.repository.js';
import type { ListEntryInput, ListEntryView } from './risk.schemas.js';

/** Puts a card, merchant, terminal or device on a list, or takes it off; at once, with a reason, under audit. */
@Injectable()
export class ChangeLists {
  constructor(
    private readonly entries: ListEntries,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND` 404 for a card, merchant or terminal that does not exist, `ALREADY_LISTED` 409 */
  async add(input: ListEntryInput, actor: Actor): Promise<ListEntryView> {
    const subjectId = await this.entries.resolve(input.subject, input.subjectId);
    if (subjectId === undefined) throw notFound({ zh: '名单对象', en: 'what is to be listed' });
    const entryId = await this.entries.insert({ ...input, subjectId }, actor.name, this.clock.now());
    const { list, subject, reason, expiresAt } = input;
    await this.record(actor, 'risk.listed', entryId, { list, subject, subjectId, expiresAt }, reason);
    return this.entries.one(entryId);
  }

  /** @throws Refusal `NOT_FOUND` 404, `ALREADY_REMOVED` 409 */
  async remove(entryId: Id, reason: string, actor: Actor): Promise<ListEntryView> {
    const { list, subject, subjectId } = await this.entries.one(entryId);
    await this.entries.remove(entryId, reason, actor.name, this.clock.now());
    await this.record(actor, 'risk.unlisted', entryId, { list, subject, subjectId }, reason);
    return this.entries.one(entryId);
  }

  private record(actor: Actor, action: string, objectId: Id, change: object, reason: string): Promise<void> {
    return this.audit.record({ actor, action, objectType: 'risk_list_entry', objectId, change, reason });
  }
}
