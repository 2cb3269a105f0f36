import { newId } from '@app/kernel';
import { ClearingHouse, type MerchantSeed } from './clearing-house.js';

/** Two Mondays and the days after them, all working days. */
const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';
const WEDNESDAY = '2026-03-04';

describe('settlements of a chain', () => {
  let house: ClearingHouse;
  let head: MerchantSeed;
  let north: MerchantSeed;
  let south: MerchantSeed;
  let stranger: MerchantSeed;
  let card: string;

  beforeAll(async () => {
    house = await ClearingHouse.open(MONDAY);
    [head, north, south, stranger] = [
      await house.merchant({ feeRate: '0.0060' }),
      await house.merchant(),
      await house.merchant({ cycleDays: 3 }),
      await house.merchant(),
    ];
    const groupId = newId();
    await house.asOwner('INSERT INTO acceptance.merchant_group VALUES ($1, $2, $3, 1, now())', [
      groupId,
      '样例集团',
      head.merchantId,
    ]);
    await house.asOwner('UPDATE acceptance.merchant SET group_id = $1 WHERE merchant_id = ANY ($2)', [
      groupId,
      [head, north, south].map(({ merchantId }) => merchantId),
    ]);
    card = await house.issueCard(300_000);
  });
  afterAll(() => house.close());

  async function rule(
    payer: MerchantSeed,
    basis: string,
    from: string,
    parts: [MerchantSeed, string | null, string | null][],
  ) {
    await house.asOwner(
      `INSERT INTO acceptance.settlement_split VALUES ($1,$2,$3,'集团分账协议 2026-01',1,1,2,now())`,
      [payer.merchantId, from, basis],
    );
    for (const [at, [payee, percent, storeId]] of parts.entries()) {
      await house.asOwner('INSERT INTO acceptance.settlement_split_part VALUES ($1,$2,$3,$4,$5,$6)', [
        payer.merchantId,
        from,
        at + 1,
        payee.merchantId,
        percent,
        storeId,
      ]);
    }
  }

  async function settlementOf(merchant: MerchantSeed, day: string) {
    const { body } = await house.get(`/v1/settlements?merchantId=${merchant.merchantId}&from=${day}&to=${day}`);
    return body.items[0];
  }

  it('are shared by percent to the fen, each to its own account on its own due day, and the reserve is proven', async () => {
    await rule(head, 'percent', MONDAY, [
      [head, '33.3333', null],
      [north, '33.3333', null],
      [south, '33.3334', null],
    ]);
    await house.cards.purchase(card, head.merchantId, 10_000);
    await house.cards.purchase(card, north.merchantId, 1_000);
    await house.goTo(TUESDAY);
    expect(await house.closeDay(MONDAY)).toMatchObject({ state: 'done', proven: true });

    // 10,000 less 60 fee: 9,940 = 3,313 + 3,313 + 3,314.
    const [h, n, s] = await Promise.all([head, north, south].map((merchant) => settlementOf(merchant, MONDAY)));
    expect(h).toMatchObject({ netFen: 9_940, splitOutFen: 6_627, splitInFen: 0, payableFen: 3_313 });
    expect(n).toMatchObject({ netFen: 994, splitInFen: 3_313, payableFen: 4_307, state: 'instructed' });
    expect(s).toMatchObject({ purchaseCount: 0, feeFen: 0, splitInFen: 3_314, payableFen: 3_314, dueOn: '2026-03-05' });

    const { body } = await house.get(`/v1/settlements/${s.settlementId}/splits`);
    expect(body.items).toEqual([
      expect.objectContaining({
        fromSettlementId: h.settlementId,
        fromMerchantId: head.merchantId,
        toSettlementId: s.settlementId,
        toMerchantName: south.name,
        amountFen: 3_314,
        basis: 'percent',
        ruleEffectiveFrom: MONDAY,
        reason: '集团分账协议 2026-01',
        weights: [
          { merchantId: head.merchantId, weight: '333333' },
          { merchantId: north.merchantId, weight: '333333' },
          { merchantId: south.merchantId, weight: '333334' },
        ],
      }),
    ]);
    const lines = await house.query(
      'SELECT direction, gl_code, subject_id, amount_fen FROM ledger.entry WHERE account_id = 0 AND voucher_id = $1 ORDER BY line_no',
      [body.items[0].voucherId],
    );
    expect(lines).toEqual([
      { direction: 'D', gl_code: 2006, subject_id: head.merchantId, amount_fen: '3314' },
      { direction: 'C', gl_code: 2006, subject_id: south.merchantId, amount_fen: '3314' },
    ]);
    expect(await house.asOwner('SELECT * FROM ledger.breaks()')).toEqual([]);
  });

  it('are shared by what each store’s day brought; a payee outside the chain gets nothing', async () => {
    const stores = await Promise.all(
      ['北店', '南店', '外店'].map(async (name) => {
        const storeId = newId();
        await house.asOwner(`INSERT INTO acceptance.store VALUES ($1,$2,$3,'x','310000','active',now())`, [
          storeId,
          head.merchantId,
          name,
        ]);
        return storeId;
      }),
    );
    await rule(head, 'store', TUESDAY, [
      [north, null, stores[0]!],
      [south, null, stores[1]!],
      [stranger, null, stores[2]!],
    ]);
    const sell = async (amountFen: number, storeId: string | undefined) => {
      const id = await house.cards.purchase(card, head.merchantId, amountFen);
      if (storeId) {
        await house.asOwner('UPDATE ledger.authorization SET details = $2 WHERE authorization_id = $1', [
          id,
          { storeId },
        ]);
      }
    };
    await sell(5_000, stores[0]);
    await sell(3_000, stores[1]);
    await sell(1_000, stores[2]);
    await sell(1_000, undefined);
    await house.goTo(WEDNESDAY);
    expect(await house.closeDay(TUESDAY)).toMatchObject({ state: 'done', proven: true });
    // 9,940 by 5 : 3 : 2.
    expect(await settlementOf(head, TUESDAY)).toMatchObject({ splitOutFen: 7_952, payableFen: 1_988 });
    expect(await settlementOf(north, TUESDAY)).toMatchObject({ splitInFen: 4_970 });
    expect(await settlementOf(south, TUESDAY)).toMatchObject({ splitInFen: 2_982 });
    expect(await settlementOf(stranger, TUESDAY)).toBeUndefined();
  });

  it('are seen by the chain’s user and by no stranger', async () => {
    const login = await house.merchantUser(head.merchantId);
    const [user] = await house.query<{ user_id: string }>('SELECT user_id FROM access.user_account WHERE login = $1', [
      login,
    ]);
    expect((await house.get('/v1/settlements', login)).body.items).toHaveLength(2);
    await house.asOwner('INSERT INTO acceptance.group_user SELECT $1, group_id, now() FROM acceptance.merchant_group', [
      user!.user_id,
    ]);
    const all = (await house.get('/v1/settlements', login)).body.items;
    expect(new Set(all.map((one: { merchantId: string }) => one.merchantId)).size).toBe(3);
    const ofSouth = (await house.get(`/v1/settlements?merchantId=${south.merchantId}`, login)).body.items;
    expect(ofSouth).toHaveLength(2);
    expect((await house.get(`/v1/settlements/${ofSouth[0].settlementId}/splits`, login)).status).toBe(200);
    const other = await house.merchantUser(stranger.merchantId);
    expect((await house.get(`/v1/settlements/${ofSouth[0].settlementId}/splits`, other)).status).toBe(404);
  });

  it('bear fees by the month’s volume, the month’s earlier days counted', async () => {
    await house.asOwner(
      `INSERT INTO acceptance.contract (contract_id, merchant_id, effective_from, fee_rate, fee_fixed_fen, fee_returned_on_refund,
         cycle_days, approval_id, proposed_by, approved_by, created_at, fee_tiers)
       VALUES ($1, $2, '2026-02-01', '0.0060', 0, true, 1, 1, 1, 2, now(), $3)`,
      [
        newId(),
        stranger.merchantId,
        JSON.stringify([
          { fromFen: 0, feeRate: '0.01' },
          { fromFen: 10_000, feeRate: '0.005' },
        ]),
      ],
    );
    await house.cards.purchase(card, stranger.merchantId, 8_000);
    await house.goTo('2026-03-05');
    await house.closeDay(WEDNESDAY);
    expect(await settlementOf(stranger, WEDNESDAY)).toMatchObject({ feeFen: 80 });
    await house.cards.purchase(card, stranger.merchantId, 8_000);
    await house.goTo('2026-03-06');
    await house.closeDay('2026-03-05');
    expect(await settlementOf(stranger, '2026-03-05')).toMatchObject({ feeFen: 20 + 30 });
  });
});
