import { type Actor, ApprovalHandlers, Approvals } from '@app/access';
import { Transactor } from '@app/database';
import { type Id, Refusal, yuanText } from '@app/kernel';
import { CapExceededError } from '@app/ledger';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cardClosed, OtherCardMoney } from './other-card-money.js';
import { type ReadTransfer, ReadTransfers, type TransferEnd } from './read-transfers.service.js';

const RESOLVE_TRANSFER = 'clearing.resolve-load-transfer';

interface AskedEnd {
  readonly loadId: Id;
  readonly how: TransferEnd;
  readonly reason: string;
  readonly proposedBy: string;
}

/** Ends a transfer that cannot be given back by itself: two people say where its money goes. */
@Injectable()
export class ResolveTransfer implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly transfers: ReadTransfers,
    private readonly money: OtherCardMoney,
  ) {}

  onModuleInit(): void {
    this.handlers.register(RESOLVE_TRANSFER, (payload) => this.carryOut(payload as AskedEnd));
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSFER_NOT_STUCK` 409, `CAP_EXCEEDED`, `CARD_CLOSED` */
  async propose(
    loadId: Id,
    how: TransferEnd,
    reason: string,
    proposedBy: Actor,
  ): Promise<{ approvalId: Id; status: 'pending' }> {
    const transfer = await this.transfers.one(loadId);
    assertPossible(transfer, how);
    const amount = yuanText(transfer.amountFen);
    return this.approvals.propose({
      kind: RESOLVE_TRANSFER,
      objectType: 'load_transfer',
      objectId: loadId,
      summary:
        how === 'to_account'
          ? { zh: `圈存转账 ${amount} 元退回付款卡`, en: `give ${amount} of a load back to the card that paid` }
          : { zh: `圈存转账 ${amount} 元转待处理款项`, en: `put ${amount} of a load in suspense` },
      payload: { loadId, how, reason, proposedBy: proposedBy.login } satisfies AskedEnd,
      proposedBy,
      reason,
    });
  }

  private async carryOut({ loadId, how, reason, proposedBy }: AskedEnd): Promise<{ loadId: Id; state: string }> {
    return this.transactor.run(async () => {
      await this.money.lock(loadId);
      assertPossible(await this.transfers.one(loadId), how);
      if (how === 'to_account') await this.money.finish(loadId);
      else await this.money.toSuspense(loadId);
      await this.transactor.query(
        'UPDATE chips.load_transfer SET resolved_by = $2, resolution = $3 WHERE load_id = $1',
        [loadId, proposedBy, JSON.stringify({ how, reason })],
      );
      return { loadId, state: how === 'to_account' ? 'returned' : 'suspense' };
    });
  }
}

function assertPossible({ canDo, problem, roomFen, amountFen }: ReadTransfer, how: TransferEnd): void {
  if (canDo.length === 0) {
    throw new Refusal(
      'TRANSFER_NOT_STUCK',
      { zh: '该笔转账不需要人工处理', en: 'the transfer does not wait for people' },
      { status: 409 },
    );
  }
  if (canDo.includes(how)) return;
  if (problem === 'CARD_CLOSED' && roomFen < amountFen) throw cardClosed();
  throw new CapExceededError();
}
