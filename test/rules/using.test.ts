import { DECLINES, type DeclineCode, declineOf, RULE_TABLE, type RuleId } from '@app/compliance';
import { Acceptance, type Answer, type TestCard, type TestMerchant, TODAY } from '../acceptance/support/acceptance.js';

type Body = Readonly<Record<string, unknown>>;

describe('using cards', () => {
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

  /** The card as its holder's code, to be scanned. */
  const scanned = async ({ number }: TestCard) => {
    const { body } = await acceptance.post('/v1/holder-codes', { card: { number } });
    return { card: { code: body.code } };
  };

  /** Answered and recorded as approved, or as declined for a reason with its rule and where the rule is written. */
  async function expectOutcome(
    { status, body }: Answer,
    code: DeclineCode | null,
    rule?: RuleId,
    by = shop,
  ): Promise<void> {
    expect(status).toBe(201);
    if (code === null) expect(body).toMatchObject({ status: 'approved', code: null, rule: null, citation: null });
    else {
      const { responseCode, text } = declineOf(code);
      const { citation } = RULE_TABLE[rule!];
      expect(body).toMatchObject({ status: 'declined', code, responseCode, rule, citation, reason: text });
    }
    const id = body.followUpId ?? body.inquiryId ?? body.paymentId;
    const [recorded] = await acceptance.owner(
      `SELECT a.decline_code AS code, a.rule_id AS rule FROM ledger.origin_guard g
       JOIN ledger.authorization a USING (account_id, authorization_id) WHERE g.origin_key = $1`,
      [`api/${by.merchantNo}/${id}`],
    );
    expect(recorded).toEqual({ code, rule: code === null ? null : rule });
  }

  it('the ledger records for every decline the rule that the rule data names', async () => {
    const ruled = Object.entries(DECLINES).flatMap(([code, decline]) =>
      'rule' in decline ? [[code, decline.rule]] : [],
    );
    const recorded = await acceptance.owner<{ code: string; rule: string }>(
      'SELECT code, ledger.rule_of_decline(code) AS rule FROM unnest($1::text[]) code',
      [Object.keys(DECLINES)],
    );
    // A number nobody issued tells of no rule by itself; in the ledger it is a number outside the registered ranges.
    const named = recorded.filter(({ code, rule }) => rule !== null && code !== 'CARD_UNKNOWN');
    expect(named.map(({ code, rule }) => [code, rule])).toEqual(ruled);
  });

  describe('R-29', () => {
    it.each<[string, Body, Body, DeclineCode | null]>([
      ['cash', {}, { purpose: 'cash' }, 'ART29_CASH'],
      ['a basket as good as cash', {}, { goods: { cashEquivalent: true } }, 'ART29_CASH'],
      ['anything where cash is handed out', { flags: { cashLike: true } }, {}, 'ART29_CASH'],
      ['anything at a bank’s counter', { mcc: '6010' }, {}, 'ART29_CASH'],
      ['anything at a money transfer', { mcc: '4829' }, {}, 'ART29_CASH'],
      ['another prepaid card', {}, { purpose: 'other_card' }, 'ART29_OTHER_CARD'],
      ['a basket with other prepaid cards', {}, { goods: { otherPrepaidCards: true } }, 'ART29_OTHER_CARD'],
      ['anything where stored value is sold', { mcc: '6540' }, {}, 'ART29_OTHER_CARD'],
      ['an unknown basket where other cards are sold', { flags: { sellsOtherCards: true } }, {}, 'ART29_OTHER_CARD'],
      [
        'a basket known to hold none, where other cards are sold',
        { flags: { sellsOtherCards: true } },
        { goods: { otherPrepaidCards: false } },
        null,
      ],
      ['a transfer to a bank account', {}, { purpose: 'transfer' }, 'ART29_TRANSFER'],
      [
        'a payment account at another institution',
        {},
        { purpose: 'wallet_topup', walletAccountNo: 'ELSEWHERE-1' },
        'ART29_TRANSFER',
      ],
      ['goods', {}, { purpose: 'goods' }, null],
    ])('%s', async (_case, papers, more, code) => {
      const merchant = await acceptance.merchant(papers);
      const card = await acceptance.card(900);
      await expectOutcome(await pay(card, 1, more, merchant), code, 'R-29', merchant);
      expect(await acceptance.balanceFen(card)).toBe(code === null ? 899 : 900);
    });
  });

  describe('R-30', () => {
    it.each<[string, Body, Body, boolean]>([
      ['goods on a web page of a shop', {}, { channel: 'online' }, false],
      [
        'goods in an online shop without a signed physical merchant',
        { onlineShop: true, signedPhysical: false },
        { channel: 'online' },
        false,
      ],
      [
        'exception 2: goods in the online shop of a signed physical merchant',
        { onlineShop: true },
        { channel: 'online' },
        true,
      ],
      ['exception 1: a bill at a utility', { utility: true }, { channel: 'online', purpose: 'utility_bill' }, true],
      ['goods at a utility', { utility: true }, { channel: 'online' }, false],
      ['a bill at a merchant that collects none', {}, { channel: 'online', purpose: 'utility_bill' }, false],
      ['a payment account nobody tells of', {}, { channel: 'online', purpose: 'wallet_topup' }, false],
      ['a payment account at the counter, too', {}, { purpose: 'wallet_topup' }, false],
      ['goods at the counter', {}, {}, true],
    ])('%s', async (_case, flags, more, passes) => {
      const merchant = await acceptance.merchant({ flags });
      const card = await acceptance.card(900);
      const answer = await pay(card, 1, more, merchant);
      if (passes) await expectOutcome(answer, null, undefined, merchant);
      else await expectOutcome(answer, 'ART30_NETWORK_CHANNEL', 'R-30', merchant);
      expect(await acceptance.balanceFen(card)).toBe(passes ? 899 : 900);
    });

    it.each<[string, Body, Body, boolean]>([
      ['at the counter of a shop', {}, {}, true],
      ['on a web page', {}, { channel: 'online' }, false],
      ['for an online shop in the dress of a counter', { onlineShop: true, signedPhysical: false }, {}, false],
    ])('a code scanned %s', async (_case, flags, more, passes) => {
      const merchant = await acceptance.merchant({ flags });
      const card = await acceptance.card(900);
      const answer = await pay(card, 1, { ...(await scanned(card)), ...more }, merchant);
      if (passes) await expectOutcome(answer, null, undefined, merchant);
      else await expectOutcome(answer, 'ART30_NETWORK_CHANNEL', 'R-30', merchant);
    });
  });

  describe('R-CONTRACT', () => {
    /** The first answer with that code; news of a change takes a moment to come round. */
    async function answeredWith(code: string | null, ask: () => Promise<Answer>): Promise<Answer> {
      for (let asked = 0; asked < 80; asked++) {
        const answer = await ask();
        if (answer.body.code === code) return answer;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`no answer with ${code}`);
    }

    it.each<[string, DeclineCode]>([
      ['suspended', 'MERCHANT_INACTIVE'],
      ['closed', 'MERCHANT_INACTIVE'],
    ])('a %s merchant takes no card', async (status, code) => {
      const merchant = await acceptance.merchant();
      const card = await acceptance.card(900);
      await expectOutcome(await pay(card, 1, {}, merchant), null, undefined, merchant);
      await acceptance.byTwo(`/v1/merchants/${merchant.merchantId}/status`, { status, reason: '排查' });
      await expectOutcome(await answeredWith(code, () => pay(card, 1, {}, merchant)), code, 'R-CONTRACT', merchant);
    });

    it('a merchant outside the licensed region is not signed; one whose region the licence loses takes no card', async () => {
      const outside = acceptance.onboarding({ regionCode: '110105' });
      const refused = await acceptance.post('/v1/merchants', outside);
      expect(refused).toMatchObject({ status: 422, body: { code: 'REGION_NOT_LICENSED', rule: 'R-LIC' } });
      const merchant = await acceptance.merchant();
      await acceptance.owner(`INSERT INTO platform.parameter VALUES ('licence.regions', $1, '["110000"]', 'R-LIC')`, [
        TODAY,
      ]);
      try {
        const card = await acceptance.card(900);
        const declined = await answeredWith('MERCHANT_NOT_CONTRACTED', () => pay(card, 1, {}, merchant));
        await expectOutcome(declined, 'MERCHANT_NOT_CONTRACTED', 'R-CONTRACT', merchant);
        const byCode = await pay(card, 1, await scanned(card), merchant);
        await expectOutcome(byCode, 'BARCODE_REGION', 'R-CONTRACT', merchant);
      } finally {
        await acceptance.owner(
          `DELETE FROM platform.parameter WHERE name = 'licence.regions' AND effective_from = $1`,
          [TODAY],
        );
      }
    });

    it('a merchant whose contract is not in force yet takes no card', async () => {
      const merchant = await acceptance.merchant();
      const terms = 'UPDATE acceptance.contract SET effective_from = $2 WHERE merchant_id = $1';
      await acceptance.owner(terms, [merchant.merchantId, '2026-03-11']);
      const declined = await pay(await acceptance.card(900), 1, {}, merchant);
      await expectOutcome(declined, 'MERCHANT_NOT_CONTRACTED', 'R-CONTRACT', merchant);
    });
  });

  describe('R-EXPIRED', () => {
    it.each([
      ['on its last day', TODAY, null],
      ['on the day after', '2026-03-09', 'CARD_EXPIRED_EXTENDABLE'],
    ] as const)('an anonymous card %s', async (_case, validTo, code) => {
      const card = await acceptance.card(900, { valid_to: validTo });
      await expectOutcome(await pay(card, 1), code, 'R-EXPIRED');
      expect(await acceptance.balanceFen(card)).toBe(code === null ? 899 : 900);
    });

    it('says that the balance stays owed and can be had again', () => {
      expect(DECLINES.CARD_EXPIRED_EXTENDABLE).toMatchObject({ responseCode: '54', rule: 'R-EXPIRED' });
      expect(DECLINES.CARD_EXPIRED_EXTENDABLE.text.zh).toMatch(/余额仍归持卡人.*延期.*激活.*换卡/);
    });

    it('what an expired card held is still owed years later: it is in no income, and a refund still reaches it', async () => {
      const card = await acceptance.card(900);
      const { paymentId } = (await pay(card, 400)).body;
      await acceptance.owner('UPDATE ledger.account SET valid_to = $2 WHERE account_id = $1', [
        card.accountId,
        '2020-12-31',
      ]);
      const refund = await acceptance.post(
        `/v1/payments/${paymentId}/refunds`,
        { amountFen: 400, reason: '退货' },
        shop.key,
      );
      await expectOutcome(refund, null);
      await expectOutcome(await pay(card, 1), 'CARD_EXPIRED_EXTENDABLE', 'R-EXPIRED');
      expect(await acceptance.balanceFen(card)).toBe(900);
      const earned = await acceptance.owner('SELECT 1 FROM ledger.entry WHERE gl_code = 6001');
      expect(earned).toEqual([]);
    });

    it('a named card has no last day to miss', async () => {
      const card = await acceptance.card(900, {}, 'named');
      await expectOutcome(await pay(card, 1, { card: { number: card.number, expiry: '2001' } }), null);
    });
  });

  describe('R-BIN at use', () => {
    it.each([
      ['no card of the issuer', '9600019999999991'],
      ['a wrong check digit', '9600019999999992'],
      ['numbers of UnionPay', '6228480000000005'],
    ])('a number with %s is declined', async (_case, number) => {
      await expectOutcome(await pay(number, 1), 'CARD_UNKNOWN', 'R-BIN');
    });
  });

  describe('R-CAP at refund', () => {
    const refundOf = (paymentId: string, amountFen: number) =>
      acceptance.post(`/v1/payments/${paymentId}/refunds`, { amountFen, reason: '退货' }, shop.key);
    const ledgerOf = async ({ accountId }: TestCard, gl: number) =>
      (
        await acceptance.owner<{ fen: number }>(
          `SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END), 0)::int AS fen
           FROM ledger.entry WHERE account_id = $1 AND gl_code = $2`,
          [accountId, gl],
        )
      )[0]!.fen;

    it.each([
      ['an anonymous card up to exactly 1,000 yuan', 'anonymous', 100_000, 0],
      ['an anonymous card one fen beyond', 'anonymous', 100_000, 1],
      ['a named card up to exactly 5,000 yuan', 'named', 500_000, 0],
      ['a named card one fen beyond', 'named', 500_000, 1],
    ] as const)(
      '%s: what is over the cap is held for the holder, never dropped',
      async (_case, kind, capFen, overFen) => {
        const card = await acceptance.card(capFen, { cap_fen: capFen }, kind);
        const { paymentId } = (await pay(card, 400)).body;
        // The room that is left when the refund comes is that of the refund, or all of it but one fen.
        const lower = (fen: number) =>
          acceptance.owner('UPDATE ledger.account SET cap_fen = cap_fen - $2 WHERE account_id = $1', [
            card.accountId,
            fen,
          ]);
        await lower(overFen);
        await expectOutcome(await refundOf(paymentId, 400), null);
        expect(await acceptance.balanceFen(card)).toBe(capFen - overFen);
        expect(await ledgerOf(card, 2005)).toBe(overFen);
      },
    );
  });

  describe('R-REFUND', () => {
    it('a refund goes to the card that paid, in parts, and never beyond what was paid', async () => {
      const card = await acceptance.card(900);
      const { paymentId } = (await pay(card, 400)).body;
      const refund = (amountFen: number, more: Body = {}) =>
        acceptance.post(`/v1/payments/${paymentId}/refunds`, { amountFen, reason: '退货', ...more }, shop.key);
      await expectOutcome(await refund(399), null);
      expect((await refund(2)).body).toMatchObject({ code: 'REFUND_EXCEEDS_ORIGINAL', responseCode: '61' });
      await expectOutcome(await refund(1), null);
      expect(await acceptance.balanceFen(card)).toBe(900);
      expect((await refund(1, { card: { number: card.number } })).status).toBe(400);
    });

    it('when that card is closed, the refund goes nowhere else', async () => {
      const card = await acceptance.card(900);
      const { paymentId } = (await pay(card, 400)).body;
      await acceptance.owner(`UPDATE ledger.account SET status = 'closed' WHERE account_id = $1`, [card.accountId]);
      const refund = await acceptance.post(
        `/v1/payments/${paymentId}/refunds`,
        { amountFen: 400, reason: '退货' },
        shop.key,
      );
      await expectOutcome(refund, 'REFUND_ORIGINAL_CARD_ONLY', 'R-REFUND');
    });
  });
});
