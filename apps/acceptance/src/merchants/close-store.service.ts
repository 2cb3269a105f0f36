import { type Actor, ApprovalHandlers, Approvals, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { z } from 'zod';
import type { ProposedApproval } from '../approval.view.js';
import { AcceptanceChanges } from '../terminals/acceptance-changes.js';
import { Terminals } from '../terminals/terminals.repository.js';
import { closeStoreInput } from './chain.schemas.js';
import { idText } from './merchant.schemas.js';
import { Merchants } from './merchants.repository.js';

const KIND = 'acceptance.close-store';
const payloadSchema = closeStoreInput.extend({ merchantId: idText, storeId: idText });

/** Closes a store for good, and with it its terminals and its printed code; two people. */
@Injectable()
export class CloseStore implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly merchants: Merchants,
    private readonly terminals: Terminals,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    private readonly changes: AcceptanceChanges,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, (payload, _approval, approver) =>
      this.approved(payloadSchema.parse(payload), approver),
    );
  }

  /** @throws Refusal `NOT_FOUND`, 404, for a store that is closed too */
  async propose(merchantId: Id, storeId: Id, reason: string, actor: Actor): Promise<ProposedApproval> {
    const { name } = await this.merchants.lock(merchantId);
    const store = await this.terminals.assertStore(merchantId, storeId);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'merchant',
      objectId: merchantId,
      summary: { zh: `关闭门店：${name} ${store.name}`, en: `Close store ${store.name} of ${name}` },
      payload: { merchantId, storeId, reason },
      proposedBy: actor,
      reason,
    });
  }

  private async approved(payload: z.output<typeof payloadSchema>, approver: Actor) {
    const { merchantId, storeId, reason } = payload;
    await this.merchants.lock(merchantId);
    await this.terminals.assertStore(merchantId, storeId);
    await this.transactor.query("UPDATE acceptance.store SET status = 'closed' WHERE store_id = $1", [storeId]);
    const rows = await this.transactor.query<{ terminal_no: string }>(
      `SELECT terminal_no FROM acceptance.terminal WHERE store_id = $1 AND status <> 'removed' ORDER BY terminal_no
       FOR NO KEY UPDATE`,
      [storeId],
    );
    const terminalNos = rows.map((row) => row.terminal_no);
    for (const terminalNo of terminalNos) await this.terminals.setStatus(terminalNo, 'removed');
    await this.changes.announce('acceptance_merchant', merchantId);
    await this.audit.record({
      actor: approver,
      action: 'merchant.store-closed',
      objectType: 'merchant',
      objectId: merchantId,
      change: { storeId, terminalsRemoved: terminalNos },
      reason,
    });
    return { merchantId, storeId, terminalsRemoved: terminalNos };
  }
}
