import { randomBytes } from 'node:crypto';
import { Api, eventually } from '../../platform/api.js';
import type { StoryContext } from './context.js';
import { creditCode } from './made-up.js';

export const COMPANY = '上海春晖商贸有限公司（沙箱）';

export interface Purchaser {
  readonly login: string;
  readonly password: string;
  readonly customerId: string;
  readonly bankAccountNo: string;
}

export interface PlacedOrder {
  readonly orderId: string;
  readonly orderNo: string;
  readonly totalFen: number;
  readonly quantity: number;
  readonly payIn: { readonly accountNo: string; readonly amountFen: number; readonly reference: string };
}

export interface OrderState {
  readonly state: string;
  readonly suspendedCode: string | null;
  readonly issuedCount: number;
}

/** The company of the story: registered, its documents checked by two people, with an account at the bank. */
export function purchaser(context: StoryContext): Promise<Purchaser> {
  return context.memory.once('purchaser', async () => {
    const login = 'chunhui.hr';
    const password = await context.memory.once('purchaser.password', () => randomBytes(9).toString('base64url'));
    const nobody = new Api(context.platform.endpoints.issuer);
    const { customerId } = await nobody.post<{ customerId: string }>(
      '/v1/customers',
      {
        type: 'unit',
        name: COMPANY,
        creditCode: creditCode('91990000MA1YUFUK1'),
        address: '沙箱市示例路 1 号',
        contactPhone: '021-00000001',
        handler: { name: '王经办', idType: 'passport', idNumber: 'YF9000001', phone: '13800000001' },
        user: { login, password, name: '王经办' },
      },
      'purchaser.register',
    );
    await context.underFourEyes(
      'issuer',
      `/v1/customers/${customerId}/kyc-proposals`,
      { decision: 'verified', evidence: '营业执照与经办人证件原件已核验' },
      'purchaser.kyc',
    );
    const bankAccountNo = await openBankAccount(context, COMPANY, 'company', '6100000000000001', 100_000_000);
    return { login, password, customerId, bankAccountNo };
  });
}

export async function openBankAccount(
  context: StoryContext,
  name: string,
  kind: 'company' | 'merchant',
  accountNo: string,
  balanceFen = 0,
): Promise<string> {
  const account = await context.sandbox.post<{ accountNo: string }>(
    '/v1/bank/accounts',
    { name, kind, accountNo, balanceFen },
    `bank.${accountNo}`,
  );
  return account.accountNo;
}

/** A bank transfer into the reserve account. */
export async function transfer(
  context: StoryContext,
  fromAccount: string,
  order: PlacedOrder,
  amountFen: number,
  key: string,
): Promise<void> {
  await context.sandbox.post(
    '/v1/bank/transfers',
    { fromAccount, toAccount: order.payIn.accountNo, amountFen, remark: `购卡 ${order.payIn.reference}` },
    key,
  );
}

export function orderState(context: StoryContext, orderId: string): Promise<OrderState> {
  return context.staff('ops.maker', 'issuer').get<OrderState>(`/v1/orders/${orderId}`);
}

/** Waits until an order is in one of the states. */
export function orderReaches(context: StoryContext, orderId: string, ...states: string[]): Promise<OrderState> {
  return eventually(
    `order ${orderId} ${states.join(' or ')}`,
    () => orderState(context, orderId),
    (order) => states.includes(order.state),
  );
}

/** Pays an order in full from the company's account and waits until the bank's statement has bound the money to it. */
export async function payOrder(context: StoryContext, order: PlacedOrder, key: string): Promise<void> {
  const { bankAccountNo } = await purchaser(context);
  await transfer(context, bankAccountNo, order, order.totalFen, `${key}.pay`);
  await orderReaches(context, order.orderId, 'paid', 'awaiting_approval', 'fulfilling', 'issued', 'activated');
}

/** Approves a paid order by two people and waits until its cards are issued. */
export async function issueOrder(context: StoryContext, order: PlacedOrder, key: string): Promise<void> {
  const { state } = await orderState(context, order.orderId);
  if (!['fulfilling', 'issued', 'activated'].includes(state)) {
    await context.underFourEyes(
      'issuer',
      `/v1/orders/${order.orderId}/approve-proposal`,
      { reason: '款项已核对' },
      `${key}.approve`,
    );
  }
  await orderReaches(context, order.orderId, 'issued', 'activated');
}

/** Activates an order's cards, as the company's handler. */
export async function activateOrder(context: StoryContext, order: PlacedOrder, key: string): Promise<number> {
  const { login, password } = await purchaser(context);
  const { activatedCount } = await context
    .api('issuer', { login, password })
    .post<{ activatedCount: number }>(`/v1/orders/${order.orderId}/activate`, {}, `${key}.activate`);
  return activatedCount;
}
