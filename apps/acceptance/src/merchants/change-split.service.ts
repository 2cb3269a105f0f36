import { type Actor, type Approval, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { sqlState, Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import type { ProposedApproval } from '../approval.view.js';
import { STORE } from '../terminals/terminals.repository.js';
import { type SplitInput, splitInput, type SplitRule, type SplitView } from './chain.schemas.js';
import { assertLaterThan } from './merchant.rules.js';
import { idText } from './merchant.schemas.js';
import { MerchantSight } from './merchant-sight.service.js';
import { effectiveDateTaken, Merchants } from './merchants.repository.js';
import { assertSplitRule, splitOutsideChain } from './split.rules.js';

const KIND = 'acceptance.change-settlement-split';
const payloadSchema = splitInput.extend({ merchantId: idText });

/** Agrees how a merchant's settlement is shared within its chain, from a later day on; two people (R-DIRECT). */
@Injectable()
export class ChangeSplit implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly merchants: Merchants,
    private readonly sight: MerchantSight,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, approval, approver) =>
      this.approved(payloadSchema.parse(payload), approval, approver),
    );
  }

  /** @throws Refusal `NOT_FOUND`, `EFFECTIVE_DATE_PASSED`, `SPLIT_NOT_WHOLE`, `SPLIT_PART_TWICE`, `SPLIT_OUTSIDE_CHAIN` (R-DIRECT) */
  async propose(merchantId: Id, input: SplitInput, actor: Actor): Promise<ProposedApproval> {
    const { name } = await this.assertAllowed(merchantId, input);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant',
      objectId: merchantId,
      summary: {
        zh: `结算分账规则：${name}，自 ${input.effectiveFrom} 起，${describe(input.rule).zh}`,
        en: `Settlement split of ${name} from ${input.effectiveFrom}: ${describe(input.rule).en}`,
      },
      payload: { merchantId, ...input },
      proposedBy: actor,
      reason: input.reason,
    });
  }

  /** All versions, latest first. @throws Refusal `NOT_FOUND`, 404 */
  async list(merchantId: Id, actor: Actor): Promise<SplitView[]> {
    await this.sight.assertMaySee(actor, merchantId);
    return this.transactor.query<SplitView>(
      `SELECT s.effective_from::text AS "effectiveFrom", s.basis, s.reason,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('payeeMerchantId', p.payee_merchant_id::text, 'percent', p.percent,
            'storeId', p.store_id::text) ORDER BY p.part_no), '[]')
          FROM acceptance.settlement_split_part p
          WHERE p.merchant_id = s.merchant_id AND p.effective_from = s.effective_from) AS parts
       FROM acceptance.settlement_split s WHERE s.merchant_id = $1 ORDER BY s.effective_from DESC`,
      [merchantId],
    );
  }

  private async approved(payload: z.output<typeof payloadSchema>, approval: Approval, approver: Actor) {
    const { merchantId, effectiveFrom, rule, reason } = payload;
    await this.assertAllowed(merchantId, payload);
    try {
      await this.transactor.query('INSERT INTO acceptance.settlement_split VALUES ($1,$2,$3,$4,$5,$6,$7,$8)', [
        merchantId,
        effectiveFrom,
        rule.basis,
        reason,
        approval.approvalId,
        approval.proposedBy,
        approver.userId,
        this.clock.now(),
      ]);
    } catch (error) {
      if (sqlState(error) === '23505') throw effectiveDateTaken(effectiveFrom);
      throw error;
    }
    for (const [at, part] of partsOf(rule).entries()) {
      await this.transactor.query('INSERT INTO acceptance.settlement_split_part VALUES ($1,$2,$3,$4,$5,$6)', [
        merchantId,
        effectiveFrom,
        at + 1,
        part.payeeMerchantId,
        part.percent,
        part.storeId,
      ]);
    }
    await this.audit.record({
      actor: approver,
      action: 'merchant.settlement-split-changed',
      objectType: 'merchant',
      objectId: merchantId,
      change: { effectiveFrom, rule },
      reason,
    });
    return { merchantId, effectiveFrom };
  }

  private async assertAllowed(merchantId: Id, { effectiveFrom, rule }: SplitInput) {
    assertLaterThan(chinaDate(this.clock.now()), effectiveFrom);
    assertSplitRule(rule);
    const merchant = await this.merchants.lock(merchantId);
    const parts = partsOf(rule);
    await this.assertOfChain(
      merchantId,
      merchant.groupId,
      parts.map((part) => part.payeeMerchantId),
    );
    await this.assertStores(
      merchantId,
      parts.flatMap(({ storeId }) => (storeId === null ? [] : [storeId])),
    );
    return merchant;
  }

  private async assertOfChain(merchantId: Id, groupId: Id | null, payees: readonly Id[]): Promise<void> {
    const others = payees.filter((payee) => payee !== merchantId);
    const rows = await this.transactor.query<{ merchant_id: Id }>(
      "SELECT merchant_id FROM acceptance.merchant WHERE merchant_id = ANY ($1) AND group_id = $2 AND status <> 'closed'",
      [others, groupId],
    );
    const ofChain = new Set(rows.map((row) => row.merchant_id));
    const strangers = others.filter((payee) => !ofChain.has(payee));
    if (strangers.length > 0) throw splitOutsideChain(strangers);
  }

  private async assertStores(merchantId: Id, storeIds: readonly Id[]): Promise<void> {
    const rows = await this.transactor.query(
      'SELECT 1 FROM acceptance.store WHERE store_id = ANY ($1) AND merchant_id = $2',
      [storeIds, merchantId],
    );
    if (rows.length < storeIds.length) throw notFound(STORE);
  }
}

interface Part {
  readonly payeeMerchantId: Id;
  readonly percent: string | null;
  readonly storeId: Id | null;
}

function partsOf(rule: SplitRule): Part[] {
  switch (rule.basis) {
    case 'none':
      return [];
    case 'percent':
      return rule.parts.map((part) => ({ ...part, storeId: null }));
    case 'store':
      return rule.parts.map((part) => ({ ...part, percent: null }));
  }
}

function describe(rule: SplitRule): { zh: string; en: string } {
  switch (rule.basis) {
    case 'none':
      return { zh: '不再分账', en: 'no longer shared' };
    case 'percent': {
      const shares = rule.parts.map(({ payeeMerchantId, percent }) => `${payeeMerchantId} ${percent}%`).join(', ');
      return { zh: `按比例：${shares}`, en: `by percent: ${shares}` };
    }
    case 'store':
      return { zh: `按门店，共 ${rule.parts.length} 家`, en: `by store, ${rule.parts.length} of them` };
  }
}
