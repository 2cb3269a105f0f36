import { type Actor } from '@app/access';
import {
  AnswerRetrieval,
  AppealCase,
  type CaseActor,
  type CaseFilter,
  type CaseStep,
  type CaseView,
  caseView,
  type GoodsStatement,
  ReadCases,
} from '@app/chips';
import { Transactor } from '@app/database';
import type { Page } from '@app/http';
import { type Id, notFound, Refusal } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { MerchantSight } from '../merchants/merchant-sight.service.js';
import { MERCHANT_STEPS, type MerchantCaseDetailView, type MerchantCaseView } from './dispute.schemas.js';

interface Place {
  readonly caseId: Id;
  readonly terminalNo: string | null;
  readonly batchNo: number;
  readonly traceNo: number;
}

/** How the merchant knows a case's tap: by its terminal, batch and trace number. */
const PLACES = `
  SELECT DISTINCT ON (c.case_id) c.case_id AS "caseId", t.terminal_no::text AS "terminalNo", u.batch_no AS "batchNo",
    u.trace_no AS "traceNo"
  FROM chips.dispute_case c
  JOIN chips.flash_record f ON f.account_id = c.account_id AND f.psn = c.psn AND f.atc = c.atc
  JOIN chips.upload u ON u.upload_id = f.upload_id AND u.account_id = f.account_id
  LEFT JOIN acceptance.terminal t ON t.terminal_id = u.terminal_id
  WHERE c.case_id = ANY ($1) ORDER BY c.case_id, f.received_at`;
const BY_TRACE = `
  SELECT c.case_id FROM chips.upload u
  JOIN acceptance.terminal t ON t.terminal_id = u.terminal_id
  JOIN chips.flash_record f ON f.upload_id = u.upload_id AND f.account_id = u.account_id
  JOIN chips.dispute_case c ON c.account_id = f.account_id AND c.psn = f.psn AND c.atc = f.atc
    AND c.subject = 'flash_record' AND c.appeal_of IS NULL AND c.merchant_id = u.merchant_id
  WHERE u.merchant_id = $1 AND t.terminal_no = $2 AND u.batch_no = $3 AND u.trace_no = $4
  ORDER BY c.case_id DESC LIMIT 1`;

/** A merchant's own disputes: to see, to answer, to open by the tap's own numbers, to appeal. */
@Injectable()
export class MerchantDisputes {
  constructor(
    private readonly transactor: Transactor,
    private readonly sight: MerchantSight,
    private readonly cases: ReadCases,
    private readonly retrievals: AnswerRetrieval,
    private readonly appeals: AppealCase,
  ) {}

  /** @throws Refusal `NOT_FOUND` for another's merchant */
  async list(merchantId: Id, filter: CaseFilter, actor: Actor): Promise<Page<MerchantCaseView>> {
    await this.sight.assertMaySee(actor, merchantId);
    const { items, nextCursor } = await this.cases.list({ ...filter, merchantId });
    return { items: await this.views(items.map(caseView)), nextCursor };
  }

  /** @throws Refusal `NOT_FOUND` */
  async get(merchantId: Id, caseId: Id, actor: Actor): Promise<MerchantCaseDetailView> {
    await this.sight.assertMaySee(actor, merchantId);
    const { steps, chainIntact: _intact, ...one } = await this.cases.get(caseId, merchantId);
    const [view] = await this.views([caseView(one)]);
    return { ...view!, steps: steps.flatMap(stepOf) };
  }

  /** @throws Refusal `NOT_FOUND`, and what `AnswerRetrieval` refuses */
  async answer(merchantId: Id, caseId: Id, statement: GoodsStatement, actor: Actor): Promise<MerchantCaseDetailView> {
    await this.assertOwn(merchantId, caseId, actor);
    await this.retrievals.answer(caseId, statement, merchantOf(actor));
    return this.get(merchantId, caseId, actor);
  }

  /** The merchant's own complaint of a failed tap: found by the tap's numbers, with its word on the goods. */
  async open(
    merchantId: Id,
    tap: { readonly terminalNo: string; readonly batchNo: number; readonly traceNo: number },
    statement: GoodsStatement,
    actor: Actor,
  ): Promise<MerchantCaseDetailView> {
    await this.sight.assertMaySee(actor, merchantId);
    const [row] = await this.transactor.query<{ case_id: Id }>(BY_TRACE, [
      merchantId,
      tap.terminalNo,
      tap.batchNo,
      tap.traceNo,
    ]);
    if (!row) throw noRecord();
    return this.answer(merchantId, row.case_id, statement, actor);
  }

  /** @throws Refusal `NOT_FOUND`, and what `AppealCase` refuses */
  async appeal(merchantId: Id, caseId: Id, words: string, actor: Actor): Promise<MerchantCaseDetailView> {
    await this.assertOwn(merchantId, caseId, actor);
    const appeal = await this.appeals.appeal(caseId, words, merchantOf(actor));
    return this.get(merchantId, appeal.caseId, actor);
  }

  private async assertOwn(merchantId: Id, caseId: Id, actor: Actor): Promise<void> {
    if (actor.merchantId !== merchantId) throw notFound({ zh: '差错案件', en: 'dispute case' });
    await this.cases.get(caseId, merchantId);
  }

  private async views(cases: readonly CaseView[]): Promise<MerchantCaseView[]> {
    const rows = await this.transactor.query<Place>(PLACES, [cases.map(({ caseId }) => caseId)]);
    const places = new Map(rows.map((row) => [row.caseId, row]));
    return cases.map((one) => {
      const { accountId: _account, psn: _psn, place: _place, tappedAt: _at, refundTo: _to, ...rest } = one;
      const { approvalId: _approval, appealOf: _first, ...view } = rest;
      const { terminalNo = null, batchNo = null, traceNo = null } = places.get(one.caseId) ?? {};
      return { ...view, terminalNo, batchNo, traceNo };
    });
  }
}

/** A step as the merchant is told of it; none where it is not. */
function stepOf({ stepNo, toState, action, actorName, reason, data, at }: CaseStep): MerchantCaseDetailView['steps'] {
  const told = MERCHANT_STEPS.find((one) => one === action);
  if (!told) return [];
  const kept = data as { readonly by: CaseActor; readonly detail?: Partial<GoodsStatement> };
  const by = kept.by.kind === 'merchant' ? actorName : null;
  const { words = null, evidenceRef = null } = told === 'merchant_answered' ? (kept.detail ?? {}) : {};
  return [{ stepNo, toState, action: told, reason, by, words, evidenceRef, at: at.toISOString() }];
}

function merchantOf({ name, userId }: Actor): CaseActor {
  return { kind: 'merchant', name, userId };
}

function noRecord(): Refusal {
  return new Refusal(
    'FAILED_TAP_NOT_FOUND',
    {
      zh: '没有此终端、批次和流水号的闪卡记录；终端结算上送后再提出',
      en: 'no record of a failed tap has these numbers yet; the terminal uploads it at its settlement',
    },
    { status: 404 },
  );
}
