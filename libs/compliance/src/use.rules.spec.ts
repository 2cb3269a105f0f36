import { fen } from '@app/kernel';
import fc from 'fast-check';
import { DECLINE_PRECEDENCE } from './declines.data.js';
import { RuleBook } from './rule-book.js';
import { decideUse, isLicensedRegion } from './use.rules.js';
import type { UseInput, UseMerchant, WalletTopUp } from './use.types.js';

const SHOP: UseMerchant = {
  contracted: true,
  active: true,
  regionCode: '310104',
  licensedRegions: ['310000'],
  onlineShop: false,
  signedPhysicalMerchant: true,
  utility: false,
  sellsOtherCards: false,
  cashLike: false,
  mcc: '5411',
};
const WALLET: WalletTopUp = {
  issuerLicensedInternetPayment: true,
  realName: true,
  sameIssuer: true,
  usedThisYearFen: fen(0),
  amountFen: fen(10_000),
};

type Change = Partial<Omit<UseInput, 'merchant'>> & { merchant?: Partial<UseMerchant> };

function use({ merchant, ...rest }: Change): UseInput {
  return { date: '2026-03-10', channel: 'pos', purpose: 'goods', ...rest, merchant: { ...SHOP, ...merchant } };
}

function reasons(change: Change): string[] {
  const decision = decideUse(use(change));
  return decision.allowed ? [] : decision.all.map((each) => `${each.declineCode} ${each.responseCode} ${each.rule}`);
}

function wallet(change: Partial<WalletTopUp>): Change {
  return { channel: 'online', purpose: 'wallet_topup', walletTopUp: { ...WALLET, ...change } };
}

describe('R-29', () => {
  test.each<[string, Change, string[]]>([
    ['goods at a shop', {}, []],
    ['cash', { purpose: 'cash' }, ['ART29_CASH 57 R-29']],
    ['a cash-like merchant', { merchant: { cashLike: true } }, ['ART29_CASH 57 R-29']],
    ['a cash category', { merchant: { mcc: '6011' } }, ['ART29_CASH 57 R-29']],
    ['a basket as good as cash', { goods: { cashEquivalent: true } }, ['ART29_CASH 57 R-29']],
    ['another card', { purpose: 'other_card', channel: 'counter' }, ['ART29_OTHER_CARD 57 R-29']],
    ['a stored-value category', { merchant: { mcc: '6540' } }, ['ART29_OTHER_CARD 57 R-29']],
    ['other cards in the basket', { goods: { otherPrepaidCards: true } }, ['ART29_OTHER_CARD 57 R-29']],
    [
      'an unknown basket where other cards are sold',
      { merchant: { sellsOtherCards: true } },
      ['ART29_OTHER_CARD 57 R-29'],
    ],
    ['a basket known to hold none', { merchant: { sellsOtherCards: true }, goods: { otherPrepaidCards: false } }, []],
    [
      'a bill claimed where no bills are collected but cards are sold',
      { purpose: 'utility_bill', merchant: { sellsOtherCards: true } },
      ['ART29_OTHER_CARD 57 R-29'],
    ],
    ['a transfer', { purpose: 'transfer', channel: 'counter' }, ['ART29_TRANSFER 57 R-29']],
    [
      'a payment account at another institution',
      wallet({ sameIssuer: false }),
      ['ART29_TRANSFER 57 R-29', 'ART30_NETWORK_CHANNEL 57 R-30'],
    ],
  ])('R-29: %s', (_case, change, expected) => {
    expect(reasons(change)).toEqual(expected);
  });

  test('R-29: the decline cites Article 29 in both languages', () => {
    const decision = decideUse(use({ purpose: 'cash' }));
    expect(decision).toMatchObject({
      allowed: false,
      declineCode: 'ART29_CASH',
      responseCode: '57',
      rule: 'R-29',
      citation: { zh: expect.stringMatching(/第二十九条$/), en: expect.stringMatching(/Article 29$/) },
    });
  });
});

describe('R-30', () => {
  const network = ['ART30_NETWORK_CHANNEL 57 R-30'];
  const limit = ['ART30_ANNUAL_LIMIT 61 R-30'];

  test.each<[string, Change, string[]]>([
    ['online at a shop that has no online shop', { channel: 'online' }, network],
    [
      'the online shop of a merchant without a signed physical shop',
      { channel: 'online', merchant: { onlineShop: true, signedPhysicalMerchant: false } },
      network,
    ],
    [
      'exception 2: a signed physical merchant’s online shop',
      { channel: 'online', merchant: { onlineShop: true } },
      [],
    ],
    ['exception 1: a utility bill', { channel: 'online', purpose: 'utility_bill', merchant: { utility: true } }, []],
    ['a bill at a merchant that collects none', { channel: 'online', purpose: 'utility_bill' }, network],
    ['goods of a utility online', { channel: 'online', merchant: { utility: true } }, network],
    [
      'a barcode for an online shop without a signed physical one',
      { channel: 'barcode', merchant: { onlineShop: true, signedPhysicalMerchant: false } },
      network,
    ],
    ['a barcode at the till', { channel: 'barcode' }, []],
    ['exception 3: the own real-name account', wallet({}), []],
    ['the own account, not real-name', wallet({ realName: false }), network],
    ['an issuer without the internet-payment licence', wallet({ issuerLicensedInternetPayment: false }), network],
    ['exactly 5,000 in the year', wallet({ usedThisYearFen: fen(490_000) }), []],
    ['one fen over 5,000 in the year', wallet({ usedThisYearFen: fen(490_001) }), limit],
    ['a single top-up of 5,000.01', wallet({ amountFen: fen(500_001) }), limit],
    ['a top-up with no facts about the account', { purpose: 'wallet_topup', channel: 'counter' }, network],
  ])('R-30: %s', (_case, change, expected) => {
    expect(reasons(change)).toEqual(expected);
  });

  test('R-30: an amended yearly limit decides from its day on', () => {
    const book = new RuleBook().amended('R-30', {
      effectiveFrom: '2026-07-01',
      parameters: { walletTopUpYearMaxFen: fen(600_000) },
    });
    const input = use(wallet({ usedThisYearFen: fen(490_001) }));
    expect(decideUse(input, book).allowed).toBe(false);
    expect(decideUse({ ...input, date: '2026-07-01' }, book).allowed).toBe(true);
  });
});

describe('R-CONTRACT', () => {
  const notContracted = 'MERCHANT_NOT_CONTRACTED 03 R-CONTRACT';

  test.each<[string, Change, string[]]>([
    ['not contracted', { merchant: { contracted: false } }, [notContracted]],
    ['not active', { merchant: { active: false } }, ['MERCHANT_INACTIVE 03 R-CONTRACT']],
    ['outside the region at a terminal', { merchant: { regionCode: '330106' } }, [notContracted]],
    [
      'outside the region by barcode',
      { channel: 'barcode', merchant: { regionCode: '330106' } },
      ['BARCODE_REGION 57 R-CONTRACT'],
    ],
    [
      'an online shop that is not contracted',
      { channel: 'online', merchant: { onlineShop: true, contracted: false } },
      [notContracted, 'ART30_NETWORK_CHANNEL 57 R-30'],
    ],
    [
      'everything wrong at once, by barcode for cash',
      { channel: 'barcode', purpose: 'cash', merchant: { contracted: false, active: false, regionCode: '11' } },
      [notContracted, 'MERCHANT_INACTIVE 03 R-CONTRACT', 'BARCODE_REGION 57 R-CONTRACT', 'ART29_CASH 57 R-29'],
    ],
  ])('R-CONTRACT: %s', (_case, change, expected) => {
    expect(reasons(change)).toEqual(expected);
  });

  test.each([
    ['310104', ['310000'], true],
    ['310104', ['31'], true],
    ['310104', ['330000', '310000'], true],
    ['330106', ['310000'], false],
    ['330106', ['330200'], false],
    ['330206', ['330200'], true],
    ['310104', ['000000'], true],
    ['310000', ['310104'], false],
    ['310104', [], false],
    ['310104', [''], false],
    ['', ['000000'], false],
    ['CN', ['000000'], false],
  ])('R-CONTRACT: region %p under licence %p: %p', (region, licensed, expected) => {
    expect(isLicensedRegion(region, licensed)).toBe(expected);
  });
});

describe('every use', () => {
  const merchant = fc.record({
    contracted: fc.boolean(),
    active: fc.boolean(),
    regionCode: fc.constantFrom('310104', '330106'),
    licensedRegions: fc.constant(['310000']),
    onlineShop: fc.boolean(),
    signedPhysicalMerchant: fc.boolean(),
    utility: fc.boolean(),
    sellsOtherCards: fc.boolean(),
    cashLike: fc.boolean(),
    mcc: fc.constantFrom('5411', '6011', '6540'),
  });
  const anyUse: fc.Arbitrary<UseInput> = fc.record({
    date: fc.constant('2026-03-10'),
    channel: fc.constantFrom('pos', 'barcode', 'counter', 'online'),
    purpose: fc.constantFrom('goods', 'cash', 'other_card', 'transfer', 'utility_bill', 'wallet_topup'),
    merchant,
  });

  test('the first reason answers and all are in order of precedence, each once', () => {
    fc.assert(
      fc.property(anyUse, (input) => {
        const decision = decideUse(input);
        if (decision.allowed) return;
        const ranks = decision.all.map((each) => DECLINE_PRECEDENCE.indexOf(each.declineCode));
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
        expect(decision.declineCode).toBe(decision.all[0]?.declineCode);
      }),
    );
  });

  test('R-29, R-CONTRACT: no channel opens cash, other cards, transfers or an unsigned merchant', () => {
    fc.assert(
      fc.property(anyUse, (input) => {
        const forbidden = ['cash', 'other_card', 'transfer', 'wallet_topup'].includes(input.purpose);
        const closed = !input.merchant.contracted || !input.merchant.active || input.merchant.regionCode !== '310104';
        if (forbidden || closed || input.merchant.cashLike) expect(decideUse(input).allowed).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
