import type { ProblemError } from '@app/contracts';
import { formatYuan, fen } from '@app/kernel';
import { refusalOf } from '../../platform/api.js';
import type { StoryContext } from './context.js';
import { recipients } from './made-up.js';
import {
  activateOrder,
  issueOrder,
  openBankAccount,
  orderReaches,
  type PlacedOrder,
  payOrder,
  purchaser,
  transfer,
} from './purchaser.js';
import { csvOf, workbookOf } from './recipient-files.js';
import { claim, type StoryStep } from './story.js';

const RECIPIENTS = 300;

/** The company uploads its list: first one with mistakes, then the good one; and a small list for later as CSV out of Excel. */
export const placeOrder: StoryStep<StoryContext> = {
  name: 'order',
  async play(context) {
    const { login, password } = await purchaser(context);
    const company = context.api('issuer', { login, password });
    const good = recipients(RECIPIENTS);
    const bad = good.map((one, index) => {
      if (index === 4) return { ...one, faceYuan: '1000.01' };
      if (index === 10) return { ...one, idNumber: '' };
      if (index === 15) return { ...one, faceYuan: '5000.01' };
      return one;
    });
    const refused = await refusalOf(
      company.upload('/v1/orders', { name: 'bad.xlsx', bytes: await workbookOf(bad) }, {}, 'order.bad'),
    );
    claim(
      refused.status === 422 && problemRows(refused).length >= 3,
      `the three bad rows come back as a list: ${refused.message}`,
    );

    const order = await company.upload<PlacedOrder>(
      '/v1/orders',
      { name: 'welfare.xlsx', bytes: await workbookFile(context, good) },
      { paymentMethod: 'bank_transfer' },
      'order.good',
    );
    await context.memory.once('order.main', () => order);
    claim(order.quantity === RECIPIENTS, `${RECIPIENTS} cards ordered, not ${order.quantity}`);

    const later = await company.upload<PlacedOrder>(
      '/v1/orders',
      { name: 'later.csv', bytes: csvOf(good.slice(0, 5)) },
      { paymentMethod: 'bank_transfer' },
      'order.later',
    );
    await context.memory.once('order.later', () => later);
    return `${order.orderNo}: ${order.quantity} cards, ${formatYuan(fen(order.totalFen))}, by XLSX; ${later.orderNo}: ${later.quantity} cards by CSV (GB18030); a list with mistakes refused with rows ${problemRows(refused).join(', ')}`;
  },
};

/** A workbook carries its time of writing: the story keeps the first one, so that sent again it is the same file. */
async function workbookFile(context: StoryContext, list: ReturnType<typeof recipients>): Promise<Buffer> {
  return Buffer.from(
    await context.memory.once('order.workbook', async () => (await workbookOf(list)).toString('base64')),
    'base64',
  );
}

function problemRows({ problem: { errors = [] } }: ProblemError): number[] {
  return [...new Set(errors.flatMap((one) => (one.row ? [one.row] : [])))];
}

/** Another company pays with the order's reference: its money waits in suspense. Then the purchaser pays. */
export const pay: StoryStep<StoryContext> = {
  name: 'payment',
  async play(context) {
    const order = context.memory.fact<PlacedOrder>('order.main');
    const stranger = await openBankAccount(
      context,
      '无关贸易有限公司（沙箱）',
      'company',
      '6100000000000009',
      1_000_000_00,
    );
    await transfer(context, stranger, order, order.totalFen, 'payment.stranger');
    const suspended = await orderReaches(
      context,
      order.orderId,
      'payment_suspended',
      'awaiting_approval',
      'paid',
      'fulfilling',
      'issued',
    );
    if (suspended.state === 'payment_suspended') {
      claim(
        suspended.suspendedCode === 'PAYER_NAME_MISMATCH',
        `suspended for the payer's name, not ${suspended.suspendedCode}`,
      );
    }
    await payOrder(context, order, 'payment.main');
    await payOrder(context, context.memory.fact<PlacedOrder>('order.later'), 'payment.later');
    return `a stranger's ${formatYuan(fen(order.totalFen))} waits in suspense (PAYER_NAME_MISMATCH); the company's transfer is bound to its order`;
  },
};

/** Two people approve; the cards are issued in chunks, inactive, with balanced vouchers. */
export const issue: StoryStep<StoryContext> = {
  name: 'issue',
  async play(context) {
    for (const name of ['order.main', 'order.later']) {
      await issueOrder(context, context.memory.fact<PlacedOrder>(name), name);
    }
    const main = context.memory.fact<PlacedOrder>('order.main');
    const company = await purchaser(context);
    const { items } = await context
      .api('issuer', company)
      .get<{ items: { panMasked: string; account?: unknown }[] }>(`/v1/cards?orderId=${main.orderId}&limit=5`);
    claim(
      items.length > 0 && items.every((card) => /^\d{6}\*+\d{4}$/.test(card.panMasked) && !card.account),
      'the purchaser sees masked numbers and no balances',
    );
    return `${main.quantity} cards issued for ${formatYuan(fen(main.totalFen))}, inactive; the purchaser sees ${items[0]!.panMasked}`;
  },
};

/** The big order is activated, one of its cards frozen; the small one stays inactive. */
export const activate: StoryStep<StoryContext> = {
  name: 'activation',
  async play(context) {
    const main = context.memory.fact<PlacedOrder>('order.main');
    await activateOrder(context, main, 'activation');
    const frozen = await context.memory.once('card.frozen', async () => {
      const { items } = await context
        .staff('ops.maker', 'issuer')
        .get<{ items: { cardId: string }[] }>(`/v1/cards?orderId=${main.orderId}&status=active&limit=1`);
      return items[0]!.cardId;
    });
    await context.underFourEyes(
      'issuer',
      `/v1/cards/${frozen}/freeze`,
      { reason: '持卡人来电，疑似盗用' },
      'activation.freeze',
    );
    return `${main.quantity} cards active, one of them frozen by two people; five stay inactive`;
  },
};
