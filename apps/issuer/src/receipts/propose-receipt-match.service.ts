import { type Actor, ApprovalHandlers, Approvals } from '@app/access';
import { Transactor } from '@app/database';
import { formatYuan, type Id } from '@app/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposalView } from '../common.schemas.js';
import { MatchReceiptService } from './match-receipt.service.js';
import type { ReceiptMatch } from './receipt.schemas.js';

const KIND = 'issuer.match-receipt';

interface Match extends ReceiptMatch {
  readonly receiptId: Id;
}

/** Matches a receipt to an order by hand, under four eyes, where the remark did not tell. R-PAYER holds all the same. */
@Injectable()
export class ProposeReceiptMatchService implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly matchReceipt: MatchReceiptService,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Match>(KIND, async ({ receiptId, orderId, reason }, _approval, approver) => {
      await this.matchReceipt.matchByHand(receiptId, orderId, approver, reason);
      return { receiptId, orderId };
    });
  }

  /** @throws Refusal as `MatchReceiptService.assertMatches` */
  async propose(receiptId: Id, match: ReceiptMatch, actor: Actor): Promise<ProposalView> {
    return this.transactor.run(async () => {
      const { receipt, order } = await this.matchReceipt.assertMatches(receiptId, match.orderId);
      const amount = formatYuan(receipt.amountFen);
      const { approvalId } = await this.approvals.propose({
        kind: KIND,
        objectType: 'receipt',
        objectId: receiptId,
        summary: {
          zh: `${receipt.payerName} 到账 ${amount}（${receipt.bankReference}）匹配订单 ${order.orderNo}`,
          en: `match ${amount} from ${receipt.payerName} (${receipt.bankReference}) to order ${order.orderNo}`,
        },
        payload: { receiptId, ...match },
        proposedBy: actor,
        reason: match.reason,
      });
      return { approvalId, status: 'pending' as const, objectId: receiptId };
    });
  }
}
