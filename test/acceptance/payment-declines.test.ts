import { Acceptance, TODAY, type TestCard, type TestMerchant } from './support/acceptance.js';

type Body = Readonly<Record<string, unknown>>;

describe('declines of payments by HTTP', () => {
  let acceptance: Acceptance;
  let shop: TestMerchant;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    shop = await acceptance.merchant();
  });
  afterAll(async () => {
    const breaks = await acceptance.owner('SELECT * FROM ledger.breaks()');
    await acceptance.close();
    expect(breaks).toEqual([]);
  });

  const pay = (card: TestCard | string, amountFen: number, more: Body = {}, merchant = shop) =>
    acceptance.post(
      '/v1/payments',
      { amountFen, card: { number: typeof card === 'string' ? card : card.number }, channel: 'counter', ...more },
      merchant.key,
    );

  // Card, amount, request → the answer: code, response code, rule. An empty code is an approval.
  it.each<[string, () => Promise<TestCard | string>, number, Body, string, string, string | null]>([
    ['the whole balance', () => acceptance.card(500), 500, {}, '', '00', null],
    ['one fen more than the balance', () => acceptance.card(500), 501, {}, 'INSUFFICIENT_BALANCE', '51', null],
    [
      'the limit per transaction',
      () => acceptance.card(900, { per_transaction_limit_fen: 300 }),
      300,
      {},
      '',
      '00',
      null,
    ],
    [
      'one fen over it',
      () => acceptance.card(900, { per_transaction_limit_fen: 300 }),
      301,
      {},
      'AMOUNT_LIMIT',
      '61',
      null,
    ],
    ['the day’s limit', () => acceptance.card(900, { daily_limit_fen: 300 }), 300, {}, '', '00', null],
    ['one fen over it', () => acceptance.card(900, { daily_limit_fen: 300 }), 301, {}, 'DAILY_LIMIT', '61', null],
    ['over the day’s count', () => acceptance.card(900, { daily_limit_count: 0 }), 1, {}, 'DAILY_COUNT', '65', null],
    ['a card on its last day', () => acceptance.card(900, { valid_to: TODAY }), 1, {}, '', '00', null],
    [
      'R-EXPIRED: a card a day later',
      () => acceptance.card(900, { valid_to: '2026-03-09' }),
      1,
      {},
      'CARD_EXPIRED_EXTENDABLE',
      '54',
      'R-EXPIRED',
    ],
    [
      'a card that is not activated',
      () => acceptance.card(900, { status: 'inactive' }),
      1,
      {},
      'CARD_INACTIVE',
      '21',
      null,
    ],
    ['a frozen card', () => acceptance.card(900, { status: 'frozen' }), 1, {}, 'CARD_FROZEN', '62', null],
    [
      'R-LOSS: a lost card',
      () => acceptance.card(900, { status: 'lost' }, 'named'),
      1,
      {},
      'CARD_LOST',
      '41',
      'R-LOSS',
    ],
    ['a closed card', () => acceptance.card(900, { status: 'closed' }), 1, {}, 'CARD_CLOSED', '14', null],
    ['R-BIN: an unknown card', async () => '9600019999999991', 1, {}, 'CARD_UNKNOWN', '14', 'R-BIN'],
    ['R-BIN: a mistyped number', async () => '9600019999999992', 1, {}, 'CARD_UNKNOWN', '14', 'R-BIN'],
    ['R-29: cash', () => acceptance.card(900), 1, { purpose: 'cash' }, 'ART29_CASH', '57', 'R-29'],
    [
      'R-29: as good as cash',
      () => acceptance.card(900),
      1,
      { goods: { cashEquivalent: true } },
      'ART29_CASH',
      '57',
      'R-29',
    ],
    ['R-29: another card', () => acceptance.card(900), 1, { purpose: 'other_card' }, 'ART29_OTHER_CARD', '57', 'R-29'],
    [
      'R-29: other cards in the basket',
      () => acceptance.card(900),
      1,
      { goods: { otherPrepaidCards: true } },
      'ART29_OTHER_CARD',
      '57',
      'R-29',
    ],
    ['R-29: a transfer', () => acceptance.card(900), 1, { purpose: 'transfer' }, 'ART29_TRANSFER', '57', 'R-29'],
    ['R-30: online', () => acceptance.card(900), 1, { channel: 'online' }, 'ART30_NETWORK_CHANNEL', '57', 'R-30'],
    [
      'R-30: a bill where none are collected',
      () => acceptance.card(900),
      1,
      { channel: 'online', purpose: 'utility_bill' },
      'ART30_NETWORK_CHANNEL',
      '57',
      'R-30',
    ],
    [
      'R-30: a payment account',
      () => acceptance.card(900),
      1,
      { purpose: 'wallet_topup' },
      'ART30_NETWORK_CHANNEL',
      '57',
      'R-30',
    ],
    ['an unknown terminal', () => acceptance.card(900), 1, { terminalNo: '99999999' }, 'TERMINAL_UNKNOWN', '97', null],
  ])('%s', async (_case, cardOf, amountFen, more, code, responseCode, rule) => {
    const card = await cardOf();
    const { status, body, text } = await pay(card, amountFen, more);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: code === '' ? 'approved' : 'declined',
      code: code || null,
      responseCode,
      rule,
      reason: code === '' ? null : { zh: expect.any(String), en: expect.any(String) },
      citation: rule === null ? null : { zh: expect.any(String), en: expect.any(String) },
    });
    if (rule === 'R-29') expect(body.citation.zh).toMatch(/第二十九条$/);
    if (rule === 'R-30') expect(body.citation.zh).toMatch(/第三十条$/);
    expect(text).not.toContain(typeof card === 'string' ? card : card.number);
    const [recorded] = await acceptance.owner(
      `SELECT a.decline_code, a.rule_id, coalesce(sum(e.amount_fen), 0)::int AS posted_fen
       FROM ledger.origin_guard g JOIN ledger.authorization a USING (account_id, authorization_id)
       LEFT JOIN ledger.entry e ON e.account_id = a.account_id AND e.voucher_id = a.authorization_id AND e.gl_code = 2001
       WHERE g.origin_key = $1 GROUP BY 1, 2`,
      [`api/${shop.merchantNo}/${body.paymentId}`],
    );
    expect(recorded).toEqual({ decline_code: code || null, rule_id: rule, posted_fen: code === '' ? amountFen : 0 });
  });

  it.each<[string, Body, Body, string, string]>([
    [
      'R-30, exception 2: the online shop of a signed physical merchant',
      { onlineShop: true },
      { channel: 'online' },
      '',
      '00',
    ],
    [
      'R-30: an online shop without one',
      { onlineShop: true, signedPhysical: false },
      { channel: 'online' },
      'ART30_NETWORK_CHANNEL',
      '57',
    ],
    ['R-30, exception 1: a utility bill', { utility: true }, { channel: 'online', purpose: 'utility_bill' }, '', '00'],
    ['R-30: goods of a utility', { utility: true }, { channel: 'online' }, 'ART30_NETWORK_CHANNEL', '57'],
    ['R-29: a merchant of cash', { cashLike: true }, {}, 'ART29_CASH', '57'],
    ['R-29: an unknown basket where cards are sold', { sellsOtherCards: true }, {}, 'ART29_OTHER_CARD', '57'],
    ['R-29: a basket known to hold none', { sellsOtherCards: true }, { goods: { otherPrepaidCards: false } }, '', '00'],
  ])('%s', async (_case, flags, more, code, responseCode) => {
    const merchant = await acceptance.merchant({ flags });
    const { body } = await pay(await acceptance.card(900), 1, more, merchant);
    expect([body.code ?? '', body.responseCode]).toEqual([code, responseCode]);
  });

  it.each([
    ['4829', 'ART29_CASH'],
    ['6540', 'ART29_OTHER_CARD'],
  ])('R-29: the merchant category %s is declined as %s', async (mcc, code) => {
    const merchant = await acceptance.merchant({ mcc });
    expect((await pay(await acceptance.card(900), 1, {}, merchant)).body.code).toBe(code);
  });

  it('R-CONTRACT: a suspended merchant is declined from the commit on, and taken again after', async () => {
    const merchant = await acceptance.merchant();
    const card = await acceptance.card(900);
    expect((await pay(card, 1, {}, merchant)).body.status).toBe('approved');
    const status = `/v1/merchants/${merchant.merchantId}/status`;
    await acceptance.byTwo(status, { status: 'suspended', reason: '排查' });
    await expect(answeredWith('MERCHANT_INACTIVE', () => pay(card, 1, {}, merchant))).resolves.toMatchObject({
      responseCode: '03',
      rule: 'R-CONTRACT',
    });
    await acceptance.byTwo(status, { status: 'active', reason: '排查完毕' });
    await answeredWith(null, () => pay(card, 1, {}, merchant));
  });

  it('compares the expiry date of anonymous cards, and not that of named ones', async () => {
    const [anonymous, named] = [await acceptance.card(900), await acceptance.card(900, {}, 'named')];
    const withExpiry = (card: TestCard, expiry: string) => pay(card, 1, { card: { number: card.number, expiry } });
    expect((await withExpiry(anonymous, '2903')).body.status).toBe('approved');
    expect((await withExpiry(anonymous, '2904')).body).toMatchObject({ code: 'EXPIRY_MISMATCH', responseCode: '54' });
    expect((await withExpiry(named, '2904')).body.status).toBe('approved');
  });

  it('declines at another merchant’s terminal and at a suspended one', async () => {
    const other = await acceptance.merchant();
    const terminals = `/v1/merchants/${other.merchantId}/terminals`;
    const { terminalNo } = await acceptance.byTwo(terminals, { storeId: other.storeIds[0] });
    const card = await acceptance.card(900);
    expect((await pay(card, 1, { terminalNo })).body.code).toBe('TERMINAL_OF_OTHER_MERCHANT');
    expect((await pay(card, 1, { terminalNo }, other)).body.status).toBe('approved');
    await acceptance.byTwo(`${terminals}/${terminalNo}/status`, { status: 'suspended', reason: '报失' });
    await answeredWith('TERMINAL_SUSPENDED', () => pay(card, 1, { terminalNo }, other));
    expect((await pay(card, 1, { storeId: shop.storeIds[0] }, other)).status).toBe(404);
  });

  /** The first answer with that code; news of a change takes a moment to come round. */
  async function answeredWith(code: string | null, ask: () => ReturnType<typeof pay>): Promise<Body> {
    for (let asked = 0; asked < 50; asked++) {
      const { body } = await ask();
      if (body.code === code) return body;
    }
    throw new Error(`no answer with ${code}`);
  }
});
