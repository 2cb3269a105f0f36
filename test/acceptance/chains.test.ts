import { setTimeout as wait } from 'node:timers/promises';
import { StaticCodes } from '../../apps/acceptance/src/qr/static-codes.service.js';
import { TerminalDirectory } from '../../apps/acceptance/src/terminals/terminal-directory.service.js';
import { Acceptance, TODAY, type TestMerchant } from './support/acceptance.js';

describe('chains of merchants', () => {
  let acceptance: Acceptance;
  let head: TestMerchant;
  let branch: TestMerchant;
  let stranger: TestMerchant;
  let groupId: string;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    [head, branch, stranger] = [await acceptance.merchant(), await acceptance.merchant(), await acceptance.merchant()];
    ({ groupId } = await acceptance.byTwo('/v1/merchant-groups', {
      name: '味美集团',
      headMerchantId: head.merchantId,
    }));
    await acceptance.byTwo(`/v1/merchant-groups/${groupId}/members`, { merchantId: branch.merchantId, reason: '协议' });
  });
  afterAll(() => acceptance.close());

  it('are made by two people; a merchant is of one chain', async () => {
    const { body } = await acceptance.get(`/v1/merchant-groups/${groupId}`);
    expect(body).toMatchObject({ name: '味美集团', headMerchantId: head.merchantId });
    expect(body.merchants.map((each: TestMerchant) => each.merchantId)).toEqual([head.merchantId, branch.merchantId]);
    expect((await acceptance.get('/v1/merchant-groups')).body.items).toHaveLength(1);
    const again = await acceptance.post('/v1/merchant-groups', { name: '又一', headMerchantId: branch.merchantId });
    expect(again.body.code).toBe('MERCHANT_IN_GROUP');
    const members = `/v1/merchant-groups/${groupId}/members`;
    const head1 = await acceptance.post(members, { merchantId: head.merchantId, member: false, reason: 'x' });
    expect(head1.body.code).toBe('HEAD_OF_GROUP');
    const out = await acceptance.post(members, { merchantId: stranger.merchantId, member: false, reason: 'x' });
    expect(out.body.code).toBe('NOT_IN_GROUP');
  });

  it('have users who see all of their merchants and no other; a merchant’s own user and keys do not', async () => {
    await acceptance.byTwo(`/v1/merchant-groups/${groupId}/users`, {
      login: 'chain-user',
      password: 'a-long-password',
      name: '集团财务',
    });
    const user = await acceptance.login('chain-user', 'a-long-password');
    const ids = (await acceptance.get('/v1/merchants', user)).body.items.map((each: TestMerchant) => each.merchantId);
    expect(new Set(ids)).toEqual(new Set([head.merchantId, branch.merchantId]));
    for (const path of ['', '/terminals', '/settlement-splits', `/stores/${branch.storeIds[0]}/qr.svg`]) {
      const url = `${await acceptance.app.getUrl()}/v1/merchants/${branch.merchantId}${path}`;
      expect((await fetch(url, { headers: { Authorization: `Bearer ${user}` } })).status).toBe(200);
    }
    expect((await acceptance.get(`/v1/merchants/${stranger.merchantId}`, user)).status).toBe(404);
    expect((await acceptance.get(`/v1/merchants/${branch.merchantId}`, head.key)).status).toBe(404);
    const plain = await acceptance.user('head-user', ['merchant'], head.merchantId);
    expect((await acceptance.get(`/v1/merchants/${branch.merchantId}`, plain)).status).toBe(404);
    // Sight is no power: keys of the branch are its own affair.
    const key = await acceptance.post(`/v1/merchants/${branch.merchantId}/api-keys`, { label: 'x' }, user);
    expect(key.status).toBe(404);
  });

  it('R-DIRECT: share settlements among their own merchants only, whole, by two people, from a later day on', async () => {
    const path = `/v1/merchants/${head.merchantId}/settlement-splits`;
    const split = (parts: [TestMerchant, string][], effectiveFrom = '2026-03-11') => ({
      effectiveFrom,
      rule: {
        basis: 'percent',
        parts: parts.map(([{ merchantId }, percent]) => ({ payeeMerchantId: merchantId, percent })),
      },
      reason: '集团分账协议',
    });
    const refusal = async (body: object) => (await acceptance.post(path, body)).body;
    expect(
      await refusal(
        split([
          [head, '60'],
          [stranger, '40'],
        ]),
      ),
    ).toMatchObject({
      code: 'SPLIT_OUTSIDE_CHAIN',
      rule: 'R-DIRECT',
    });
    expect(
      (
        await refusal(
          split([
            [head, '60'],
            [branch, '39.9999'],
          ]),
        )
      ).code,
    ).toBe('SPLIT_NOT_WHOLE');
    expect(
      (
        await refusal(
          split([
            [head, '100'],
            [branch, '0'],
          ]),
        )
      ).code,
    ).toBe('SPLIT_NOT_WHOLE');
    expect(
      (
        await refusal(
          split([
            [branch, '50'],
            [branch, '50'],
          ]),
        )
      ).code,
    ).toBe('SPLIT_PART_TWICE');
    expect(
      (
        await refusal(
          split(
            [
              [head, '60'],
              [branch, '40'],
            ],
            TODAY,
          ),
        )
      ).code,
    ).toBe('EFFECTIVE_DATE_PASSED');

    await acceptance.byTwo(
      path,
      split([
        [head, '60'],
        [branch, '40'],
      ]),
    );
    await acceptance.byTwo(path, {
      effectiveFrom: '2026-03-12',
      rule: { basis: 'store', parts: [{ payeeMerchantId: branch.merchantId, storeId: head.storeIds[0] }] },
      reason: '按门店',
    });
    const wrongStore = await acceptance.post(path, {
      effectiveFrom: '2026-03-13',
      rule: { basis: 'store', parts: [{ payeeMerchantId: branch.merchantId, storeId: branch.storeIds[0] }] },
      reason: '按门店',
    });
    expect(wrongStore.status).toBe(404);
    expect((await acceptance.get(path)).body.items).toMatchObject([
      { effectiveFrom: '2026-03-12', basis: 'store', parts: [{ storeId: head.storeIds[0], percent: null }] },
      { effectiveFrom: '2026-03-11', basis: 'percent', parts: [{ percent: '60' }, { percent: '40' }] },
    ]);
    const rows = await acceptance.owner(
      `SELECT basis, payee_merchant_id, percent, in_chain FROM acceptance.settlement_split_terms
       WHERE merchant_id = $1 ORDER BY effective_from, part_no`,
      [head.merchantId],
    );
    expect(rows[1]).toEqual({ basis: 'percent', payee_merchant_id: branch.merchantId, percent: '40', in_chain: true });
  });

  it('agree on rates by the month’s volume, or by category, not both; the room that pays reads what is in force', async () => {
    const path = `/v1/merchants/${stranger.merchantId}/contracts`;
    const feeTiers = [
      { fromFen: 0, feeRate: '0.006' },
      { fromFen: 100_000_000, feeRate: '0.0045' },
    ];
    const feeByMcc = { '5812': '0.0042', '5411': '0.003' };
    const both = { feeRate: '0.006', feeTiers, feeByMcc, effectiveFrom: '2026-03-11' };
    expect((await acceptance.post(path, both)).body.code).toBe('FEE_TERMS_CONFLICT');
    const falling = { feeRate: '0.006', feeTiers: [...feeTiers].reverse(), effectiveFrom: '2026-03-11' };
    expect((await acceptance.post(path, falling)).status).toBe(400);
    await acceptance.byTwo(path, {
      feeRate: '0.006',
      feeTiers,
      feeFixedFen: 5,
      feeCapFen: 9_900,
      effectiveFrom: '2026-03-11',
    });
    await acceptance.byTwo(path, {
      feeRate: '0.006',
      feeByMcc,
      feeReturnedOnRefund: true,
      cycleDays: 0,
      effectiveFrom: '2026-03-12',
    });
    const rows = await acceptance.owner(
      `SELECT effective_from::text AS "from", fee_rate, fee_tiers, fee_fixed_fen, fee_cap_fen, fee_returned_on_refund, cycle_days
       FROM acceptance.settlement_terms WHERE merchant_id = $1 ORDER BY effective_from OFFSET 1`,
      [stranger.merchantId],
    );
    expect(rows).toEqual([
      {
        from: '2026-03-11',
        fee_rate: '0.006',
        fee_tiers: feeTiers,
        fee_fixed_fen: '5',
        fee_cap_fen: '9900',
        fee_returned_on_refund: false,
        cycle_days: 1,
      },
      {
        from: '2026-03-12',
        fee_rate: '0.0042',
        fee_tiers: null,
        fee_fixed_fen: '0',
        fee_cap_fen: null,
        fee_returned_on_refund: true,
        cycle_days: 0,
      },
    ]);
    const { contracts } = (await acceptance.get(`/v1/merchants/${stranger.merchantId}`)).body;
    expect(contracts).toMatchObject([{ feeByMcc }, { feeTiers }, { feeTiers: null, feeByMcc: null, inForce: true }]);
  });
});

describe('what two people change takes effect at once', () => {
  let acceptance: Acceptance;
  let shop: TestMerchant;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    shop = await acceptance.merchant();
  });
  afterAll(() => acceptance.close());

  const pay = async (more: object = {}) => {
    const card = await acceptance.card(1_000);
    const body = { amountFen: 100, card: { number: card.number }, channel: 'counter', ...more };
    return (await acceptance.post('/v1/payments', body, shop.key)).body;
  };
  const staticCode = async () =>
    (await acceptance.app.get(StaticCodes).ofStore(shop.merchantId, shop.storeIds[0]!)).content;
  const scan = async (code: string) => {
    const card = await acceptance.card(1_000);
    const body = { code, amountFen: 100, card: { number: card.number } };
    return (await acceptance.post('/v1/static-code-payments', body)).body;
  };
  async function soon(what: () => Promise<boolean>): Promise<void> {
    for (let waited = 0; waited < 1500; waited += 20) {
      if (await what()) return;
      await wait(20);
    }
    throw new Error('the change was not heard of');
  }

  it('R-CONTRACT: a suspended merchant’s payments are declined everywhere, and taken again after', async () => {
    const code = await staticCode();
    expect((await pay()).status).toBe('approved');
    const path = `/v1/merchants/${shop.merchantId}/status`;
    await acceptance.byTwo(path, { status: 'suspended', reason: '排查' });
    await soon(async () => (await pay()).code === 'MERCHANT_INACTIVE');
    expect(await scan(code)).toMatchObject({ code: 'MERCHANT_INACTIVE', rule: 'R-CONTRACT' });
    await acceptance.byTwo(path, { status: 'active', reason: '排查完毕' });
    await soon(async () => (await pay()).status === 'approved');
  });

  it('R-LIC: the licence’s regions change under four eyes; a merchant outside is declined from then on', async () => {
    const before = await acceptance.get('/v1/licensed-regions');
    expect(before.body.items).toEqual([{ effectiveFrom: '2012-11-01', regions: ['310000'], inForce: true }]);
    const change = { effectiveFrom: TODAY, regions: ['330000'], reason: '许可证变更' };
    const proposed = await acceptance.post('/v1/licensed-regions', change);
    expect(proposed.status).toBe(202);
    expect((await pay()).status).toBe('approved');
    const both = await acceptance.user('both', ['ops_maker', 'ops_checker']);
    expect((await acceptance.post('/v1/licensed-regions', { ...change, effectiveFrom: '2026-03-09' })).body.code).toBe(
      'EFFECTIVE_DATE_PASSED',
    );
    expect((await acceptance.post('/v1/licensed-regions', change, acceptance.checker)).status).toBe(403);
    const own = await acceptance.post('/v1/licensed-regions', change, both);
    expect((await acceptance.approve(own.body.approvalId, both)).body.code).toBe('SELF_APPROVAL');
    expect((await acceptance.approve(proposed.body.approvalId)).status).toBe(200);
    await soon(async () => (await pay()).code === 'MERCHANT_NOT_CONTRACTED');
    expect((await scan(await staticCode())).code).toBe('BARCODE_REGION');
    const next = await acceptance.post('/v1/licensed-regions', { ...change, regions: ['310000'] });
    expect((await acceptance.approve(next.body.approvalId)).body.code).toBe('EFFECTIVE_DATE_TAKEN');
    await acceptance.owner(`DELETE FROM platform.parameter WHERE name = 'licence.regions' AND effective_from = $1`, [
      TODAY,
    ]);
    await acceptance.owner(`SELECT pg_notify('acceptance_merchant', '*')`);
    await soon(async () => (await pay()).status === 'approved');
  });

  it('a closed store takes nothing by terminal, code or API, and its terminals are gone with it', async () => {
    const code = await staticCode();
    const storeId = shop.storeIds[0]!;
    const terminals = `/v1/merchants/${shop.merchantId}/terminals`;
    const { terminalNo } = await acceptance.byTwo(terminals, { storeId, masterKey: 'generated' });
    expect((await pay({ terminalNo })).status).toBe('approved');
    const closed = await acceptance.byTwo(`/v1/merchants/${shop.merchantId}/stores/${storeId}/close`, {
      reason: '闭店',
    });
    expect(closed.terminalsRemoved).toEqual([terminalNo]);
    const directory = acceptance.app.get(TerminalDirectory);
    await soon(async () => (await directory.find(terminalNo))?.status === 'removed');
    expect((await pay({ terminalNo })).code).toBe('TERMINAL_SUSPENDED');
    expect((await pay({ storeId })).code).toBe('NOT_FOUND');
    expect((await scan(code)).code).toBe('MERCHANT_INACTIVE');
    const path = `/v1/merchants/${shop.merchantId}/stores/${storeId}`;
    expect((await acceptance.post(`${path}/close`, { reason: '再次' })).status).toBe(404);
    expect((await acceptance.post(terminals, { storeId })).status).toBe(404);
    expect((await acceptance.get(`${path}/qr.svg`)).body.code).toBe('STORE_CLOSED');
  });
});
