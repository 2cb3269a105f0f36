import type { Actor } from '@app/access';
import {
  AppealCase,
  CHIPS_POLICY,
  type ChipsPolicy,
  type CaseActor,
  ReadCases,
  ReadTimeline,
  type WholeCase,
} from '@app/chips';
import type { Page } from '@app/http';
import { chinaDate, CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Complain } from '../disputes/complain.service.js';
import type { TimelineView } from '../disputes/dispute.schemas.js';
import { timelineView } from '../disputes/timeline.view.js';
import { holderCaseDetailView, holderCaseView } from './holder-case.view.js';
import type { HolderCase, HolderCaseDetail, HolderCaseQuery, HolderComplaint } from './holder.schemas.js';

/** A holder's cases of e-cash: those of the card in hand, and no others. */
@Injectable()
export class HolderCases {
  constructor(
    private readonly complain: Complain,
    private readonly appeals: AppealCase,
    private readonly cases: ReadCases,
    private readonly timelines: ReadTimeline,
    @Inject(CHIPS_POLICY) private readonly policy: ChipsPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND` for a card without a chip, and what `OpenComplaint` refuses (R-DISPUTE) */
  async open(complaint: HolderComplaint, actor: Actor): Promise<HolderCaseDetail> {
    const { caseId } = await this.complain.ofAccount(accountOf(actor), complaint, holderActor(actor));
    return this.get(caseId, actor);
  }

  /** Newest first. */
  async list({ limit, cursor, open }: HolderCaseQuery, actor: Actor): Promise<Page<HolderCase>> {
    const { items, nextCursor } = await this.cases.list({ limit, cursor, open, accountId: accountOf(actor) });
    return { items: items.map(holderCaseView), nextCursor };
  }

  /** @throws Refusal `NOT_FOUND`, for another card's case too */
  async get(caseId: Id, actor: Actor): Promise<HolderCaseDetail> {
    const one = await this.own(caseId, actor);
    return holderCaseDetailView(one, this.policy.appealDays, chinaDate(this.clock.now()));
  }

  /** The chip's story that the case is decided by. @throws Refusal `NOT_FOUND` */
  async timeline(caseId: Id, actor: Actor): Promise<TimelineView> {
    const { accountId, psn } = await this.own(caseId, actor);
    return timelineView(await this.timelines.of({ accountId, psn }));
  }

  /** @throws Refusal `NOT_FOUND`, and what `AppealCase` refuses */
  async appeal(caseId: Id, words: string, actor: Actor): Promise<HolderCaseDetail> {
    await this.own(caseId, actor);
    const appeal = await this.appeals.appeal(caseId, words, holderActor(actor));
    return this.get(appeal.caseId, actor);
  }

  private async own(caseId: Id, actor: Actor): Promise<WholeCase> {
    const one = await this.cases.get(caseId);
    if (one.accountId !== accountOf(actor)) throw notFound({ zh: '差错案件', en: 'dispute case' });
    return one;
  }
}

/** The account of a holder's session. @throws Refusal `NOT_FOUND` for whoever holds no card */
export function accountOf({ accountId }: Actor): Id {
  if (!accountId) throw notFound({ zh: '卡片', en: 'card' });
  return accountId;
}

function holderActor({ name, userId }: Actor): CaseActor {
  return { kind: 'holder', name, userId };
}
