import { answerOf, clearingClient } from '@app/contracts';
import { fen, formatYuan, rateOf } from '@app/kernel';
import { Api, eventually } from '../../platform/api.js';
import type { StoryContext } from './context.js';
import { merchant } from './merchants.step.js';
import { storyTerminal } from './pos.step.js';
import { claim, type StoryStep } from './story.js';

/** The terminal closes its batch; on the next working morning the day is closed, settled and paid. One payout comes back. */
export const settle: StoryStep<StoryContext> = {
  name: 'T+1 settlement',
  async play(context) {
    await closeBatch(context);
    const bistro = await merchant(context, 'bistro');
    await closeBankAccount(context, '6200000000000002');
    const run = await context.memory.once('settlement.run', async () => {
      // Named before it is ended, so that a story cut off while the clock moved ends the same day, not the next one.
      const day = await context.memory.once('settlement.day', () => today(context));
      const closed = await context.sandbox.post<{ state: string; businessDate: string; problem: unknown }>(
        '/v1/day-closes',
        { businessDate: day },
        'settlement.close',
      );
      claim(
        ['done', 'unproven'].includes(closed.state),
        `the day closes, not ${closed.state}: ${JSON.stringify(closed.problem)}`,
      );
      return closed;
    });
    const { baseUrl, fetch } = context.staff('auditor', 'clearing');
    const clearing = clearingClient({ baseUrl, fetch });
    const query = { from: run.businessDate, to: run.businessDate };
    const { items: settlements } = await answerOf(clearing.GET('/v1/settlements', { params: { query } }));
    claim(settlements.length >= 2, `both merchants are settled, not ${settlements.length}`);
    for (const one of settlements) {
      claim(
        one.feeFen === rateOf(fen(one.volumeFen), one.feeRate),
        `the fee of merchant ${one.merchantId} is its rate of the day`,
      );
    }
    const payouts = await eventually(
      'the bank answering the payouts',
      async () => (await answerOf(clearing.GET('/v1/payouts'))).items,
      (items) =>
        items.length >= 2 &&
        items.every((one) => one.state !== 'instructed' && (one.state === 'failed' || one.onStatement)),
    );
    const failed = payouts.filter((one) => one.state === 'failed');
    claim(
      failed.length === 1 && failed[0]!.merchantId === bistro.merchantId,
      'the payout to the closed account comes back, and only that',
    );
    const fees = fen(settlements.reduce((sum, one) => sum + one.feeFen, 0));
    const paid = fen(payouts.filter((one) => one.state === 'paid').reduce((sum, one) => sum + one.amountFen, 0));
    return `${run.businessDate} closed; ${settlements.length} merchants settled, fees ${formatYuan(fees)}; paid out ${formatYuan(paid)}, ${formatYuan(fen(failed[0]!.amountFen))} came back (${failed[0]!.reason}) and is payable again`;
  },
};

async function today(context: StoryContext): Promise<string> {
  return (await context.sandbox.get<{ businessDate: string }>('/v1/clock')).businessDate;
}

async function closeBatch(context: StoryContext): Promise<void> {
  await context.memory.once('settlement.batch', async () => {
    const terminal = await storyTerminal(context);
    try {
      await terminal.start();
      const settled = await terminal.settle();
      claim(settled.outcome === 'balanced', `the batch balances, not ${settled.outcome} ${settled.responseCode}`);
      return settled.batchNo;
    } finally {
      await terminal.stop();
    }
  });
}

async function closeBankAccount(context: StoryContext, accountNo: string): Promise<void> {
  const response = await fetch(`${context.platform.endpoints.sandbox}/v1/bank/accounts/${accountNo}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'closed' }),
  });
  claim(response.ok, `the bank closes the account, not ${response.status}`);
}

export interface Proof {
  readonly proven: boolean;
  readonly totals: {
    readonly cardsIssuedFen: number;
    readonly purchasedFen: number;
    readonly feesFen: number;
    readonly paidOutFen: number;
    readonly trialBalanceFen: number;
    readonly reserveDifferenceFen: number;
  };
  readonly trialBalance: readonly {
    readonly gl: number;
    readonly nameZh: string;
    readonly debitFen: number;
    readonly creditFen: number;
  }[];
  readonly reserve: {
    readonly statementClosingFen: number;
    readonly blocks: Readonly<Record<string, number>>;
    readonly differenceFen: number;
  };
}

export function proofNow(context: StoryContext): Promise<Proof> {
  return new Api(context.platform.endpoints.sandbox).get<Proof>('/v1/proof');
}

/** The books balance, the reserve's statement equals what is owed, to the fen. */
export const proof: StoryStep<StoryContext> = {
  name: 'proof',
  async play(context) {
    const { totals, proven, reserve } = await proofNow(context);
    claim(totals.trialBalanceFen === 0, `the trial balance is zero, not ${totals.trialBalanceFen}`);
    claim(
      totals.reserveDifferenceFen === 0 && proven,
      `the reserve equals what is owed, off by ${totals.reserveDifferenceFen}`,
    );
    return `trial balance ¥0.00; reserve statement ${formatYuan(fen(reserve.statementClosingFen))} = what is owed, difference ¥0.00`;
  },
};
