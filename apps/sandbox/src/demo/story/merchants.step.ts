import { randomBytes } from 'node:crypto';
import type { StoryContext } from './context.js';
import { creditCode } from './made-up.js';
import { openBankAccount } from './purchaser.js';
import { claim, type StoryStep } from './story.js';
import { refusalOf } from '../../platform/api.js';

export interface StoryMerchant {
  readonly merchantId: string;
  readonly merchantNo: string;
  readonly apiKey: string;
  /** Of its portal. */
  readonly login: string;
  readonly password: string;
}

export interface StoryTerminal {
  readonly merchantNo: string;
  readonly terminalNo: string;
  readonly tmk: string;
  readonly algorithm: '3DES' | 'SM4';
  readonly macAlgorithm: 'ECB' | 'X9.19' | 'SM4';
  readonly manualEntry: boolean;
}

type MerchantKey = 'market' | 'bistro' | 'netshop' | 'exchange' | 'metro';

interface MerchantPlan {
  readonly name: string;
  readonly mcc: string;
  readonly accountNo: string;
  readonly feeRate: string;
  readonly flags: Record<string, boolean>;
  readonly code: string;
  /** What a failed e-cash tap gives there; the merchant is asked unless told. */
  readonly failedTapGoods?: 'NOT_GIVEN';
}

/**
 * A supermarket, a restaurant whose bank account will turn out closed, an online shop tied to no counter, a money changer, and a
 * metro whose gates stay shut when a tap fails.
 */
const PLANS: Record<MerchantKey, MerchantPlan> = {
  market: {
    name: '春风超市有限公司（沙箱）',
    mcc: '5411',
    accountNo: '6200000000000001',
    feeRate: '0.0060',
    flags: {},
    code: '91990000MA1YUFUM1',
  },
  bistro: {
    name: '夏荷餐饮有限公司（沙箱）',
    mcc: '5812',
    accountNo: '6200000000000002',
    feeRate: '0.0080',
    flags: {},
    code: '91990000MA1YUFUM2',
  },
  netshop: {
    name: '秋叶网络商城有限公司（沙箱）',
    mcc: '5964',
    accountNo: '6200000000000003',
    feeRate: '0.0060',
    flags: { onlineShop: true, signedPhysical: false },
    code: '91990000MA1YUFUM3',
  },
  exchange: {
    name: '冬青货币兑换有限公司（沙箱）',
    mcc: '6051',
    accountNo: '6200000000000004',
    feeRate: '0.0060',
    flags: { cashLike: true },
    code: '91990000MA1YUFUM4',
  },
  metro: {
    name: '北站地铁运营有限公司（沙箱）',
    mcc: '4111',
    accountNo: '6200000000000005',
    feeRate: '0.0030',
    flags: {},
    code: '91990000MA1YUFUM5',
    failedTapGoods: 'NOT_GIVEN',
  },
};

export type TerminalPlan = Omit<StoryTerminal, 'merchantNo' | 'terminalNo' | 'tmk'>;

const TERMINALS: readonly TerminalPlan[] = [
  { algorithm: '3DES', macAlgorithm: 'ECB', manualEntry: true },
  { algorithm: '3DES', macAlgorithm: 'ECB', manualEntry: true },
  { algorithm: '3DES', macAlgorithm: 'X9.19', manualEntry: true },
  { algorithm: 'SM4', macAlgorithm: 'SM4', manualEntry: true },
];

/** Four merchants are onboarded by two people each; the supermarket gets four terminals with master keys. */
export const merchants: StoryStep<StoryContext> = {
  name: 'merchants',
  async play(context) {
    const wrong = await refusalOf(
      context
        .staff('ops.maker', 'acceptance')
        .post('/v1/merchants', onboarding(PLANS.market, '另一家公司'), 'merchants.wrong-account'),
    );
    claim(
      wrong.code === 'SETTLEMENT_NAME_MISMATCH',
      `a settlement account of another name is refused, not ${wrong.code}`,
    );
    for (const key of Object.keys(PLANS) as MerchantKey[]) await merchant(context, key);
    const terminals = await storyTerminals(context);
    return `${Object.keys(PLANS).length} merchants and ${terminals.length} terminals onboarded by two people; another's settlement account refused ${wrong.code}`;
  },
};

export function merchant(context: StoryContext, key: MerchantKey): Promise<StoryMerchant> {
  const plan = PLANS[key];
  return context.memory.once(`merchant.${key}`, async () => {
    await openBankAccount(context, plan.name, 'merchant', plan.accountNo);
    const login = `${key}.shop`;
    const password = await context.memory.once(`merchant.${key}.password`, () => randomBytes(9).toString('base64url'));
    const { merchantId, merchantNo } = await context.underFourEyes<{ merchantId: string; merchantNo: string }>(
      'acceptance',
      '/v1/merchants',
      { ...onboarding(plan, plan.name), portalUser: { login, password, name: '李店长' } },
      `merchants.${key}`,
    );
    // An API key's secret is shown once; a story that was cut off here makes another.
    const { secret } = await context
      .staff('ops.maker', 'acceptance')
      .post<{ secret: string }>(
        `/v1/merchants/${merchantId}/api-keys`,
        { label: '收银系统' },
        `merchants.${key}.key.${process.pid}`,
      );
    return { merchantId, merchantNo, apiKey: secret, login, password };
  });
}

/** The terminals of the supermarket: the first plays the story, the others wait for whoever connects. */
export function storyTerminals(context: StoryContext): Promise<StoryTerminal[]> {
  return terminalsOf(context, 'market', 'terminal', TERMINALS);
}

/** A merchant's terminals, made once. @param name under which the story remembers them */
export async function terminalsOf(
  context: StoryContext,
  owner: MerchantKey,
  name: string,
  plans: readonly TerminalPlan[],
): Promise<StoryTerminal[]> {
  const { merchantId, merchantNo } = await merchant(context, owner);
  const maker = context.staff('ops.maker', 'acceptance');
  const { stores } = await maker.get<{ stores: { storeId: string }[] }>(`/v1/merchants/${merchantId}`);
  const terminals: StoryTerminal[] = [];
  for (const [index, plan] of plans.entries()) {
    terminals.push(
      await context.memory.once(`${name}.${index}`, async () => {
        const key = `merchants.${name}.${index}`;
        const { terminalNo } = await context.underFourEyes<{ terminalNo: string }>(
          'acceptance',
          `/v1/merchants/${merchantId}/terminals`,
          { ...plan, storeId: stores[0]!.storeId, masterKey: 'generated' },
          key,
        );
        const { tmk } = await maker.post<{ tmk: string }>(
          `/v1/sandbox/terminals/${terminalNo}/reveal-tmk`,
          {},
          `${key}.reveal.${process.pid}`,
        );
        return { ...plan, merchantNo, terminalNo, tmk };
      }),
    );
  }
  return terminals;
}

function onboarding(plan: MerchantPlan, accountName: string) {
  return {
    merchant: {
      name: plan.name,
      shortName: plan.name.slice(0, 4),
      mcc: plan.mcc,
      regionCode: '310104',
      unifiedSocialCreditCode: creditCode(plan.code),
      contactName: '李店长',
      contactPhone: '021-00000002',
      flags: plan.flags,
    },
    stores: [{ name: '一号店', address: '沙箱市示例路 2 号', regionCode: '310104' }],
    contract: {
      feeRate: plan.feeRate,
      cycleDays: 1,
      ...(plan.failedTapGoods ? { failedTapGoods: plan.failedTapGoods } : {}),
    },
    settlementAccount: { accountName, accountNo: plan.accountNo, bankCode: '102', bankName: '沙箱示例银行' },
  };
}
