import { AuditTrail } from '@app/access';
import { HSM, type Hsm, KeyRing } from '@app/security';
import { Acceptance, TODAY } from './support/acceptance.js';

describe('merchants', () => {
  let acceptance: Acceptance;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
  });
  afterAll(() => acceptance.close());

  it('R-MERCHANT: exist once two people signed them, with number, terms and a login of their own', async () => {
    const papers = {
      ...acceptance.onboarding({ name: '上海同意商贸有限公司' }),
      portalUser: { login: 'shop-owner', password: 'a-long-password', name: '王店长' },
    };
    const proposed = await acceptance.post('/v1/merchants', papers);
    expect(proposed).toMatchObject({ status: 202, body: { status: 'pending' } });
    expect((await acceptance.get('/v1/merchants')).body.items).toEqual([]);

    const pending = await acceptance.get(`/v1/approvals/${proposed.body.approvalId}`);
    expect(pending.text).not.toContain('03001234567890');
    expect(pending.text).not.toContain('a-long-password');

    const approved = await acceptance.approve(proposed.body.approvalId);
    expect(approved.status).toBe(200);
    const { merchantId, merchantNo } = approved.body.result;
    expect(merchantNo).toMatch(/^87131015812\d{4}$/);
    const merchant = await acceptance.get(`/v1/merchants/${merchantId}`);
    expect(merchant.body).toMatchObject({
      merchantNo,
      status: 'active',
      contracts: [{ effectiveFrom: TODAY, feeRate: '0.0038', cycleDays: 1, feeCapFen: null, inForce: true }],
      settlementAccounts: [{ accountNoMasked: '**********7890', inForce: true }],
      stores: [{ name: '徐汇店', status: 'active' }],
      flags: { onlineShop: false, signedPhysical: true },
    });

    const owner = await acceptance.login('shop-owner', 'a-long-password');
    expect((await acceptance.get('/v1/merchants', owner)).body.items).toHaveLength(1);
    expect((await acceptance.get(`/v1/merchants/${merchantId}`, owner)).status).toBe(200);
    expect(await acceptance.app.get(AuditTrail).verify()).toMatchObject({ intact: true });
  });

  it('are not approved by who proposed them', async () => {
    const both = await acceptance.user('both', ['ops_maker', 'ops_checker']);
    const proposed = await acceptance.post('/v1/merchants', acceptance.onboarding(), both);
    const approved = await acceptance.approve(proposed.body.approvalId, both);
    expect(approved).toMatchObject({ status: 422, body: { code: 'SELF_APPROVAL' } });
    expect((await acceptance.approve(proposed.body.approvalId)).status).toBe(200);
  });

  it.each([
    [
      'R-MERCHANT: a settlement account in another name',
      { accountName: '李掌柜' },
      {},
      'SETTLEMENT_NAME_MISMATCH',
      'R-MERCHANT',
    ],
    ['R-LIC: a merchant outside the licence', {}, { regionCode: '330106' }, 'REGION_NOT_LICENSED', 'R-LIC'],
  ])('%s is refused', async (_case, account, merchant, code, rule) => {
    const papers = acceptance.onboarding(merchant);
    const body = { ...papers, settlementAccount: { ...papers.settlementAccount, ...account } };
    expect(await acceptance.post('/v1/merchants', body)).toMatchObject({ status: 422, body: { code, rule } });
  });

  it('R-LIC: a store outside the licence is refused, until the licence covers it', async () => {
    const { merchantId } = await acceptance.merchant();
    const store = { name: '杭州店', address: '文一路 1 号', regionCode: '330106' };
    const path = `/v1/merchants/${merchantId}/stores`;
    expect((await acceptance.post(path, store)).body).toMatchObject({ code: 'REGION_NOT_LICENSED', rule: 'R-LIC' });
    await acceptance.owner(
      `INSERT INTO platform.parameter VALUES ('licence.regions', $1, '["310000","330000"]', 'R-LIC')`,
      [TODAY],
    );
    const { storeId } = await acceptance.byTwo(path, store);
    const { body } = await acceptance.get(`/v1/merchants/${merchantId}`);
    expect(body.stores.map((each: { storeId: string }) => each.storeId)).toContain(storeId);
    await acceptance.owner(`DELETE FROM platform.parameter WHERE name = 'licence.regions' AND effective_from = $1`, [
      TODAY,
    ]);
  });

  it('are signed once: the same credit code is refused', async () => {
    const papers = acceptance.onboarding();
    const twice = [await acceptance.post('/v1/merchants', papers), await acceptance.post('/v1/merchants', papers)];
    expect((await acceptance.approve(twice[0]!.body.approvalId)).status).toBe(200);
    expect(await acceptance.approve(twice[1]!.body.approvalId)).toMatchObject({
      status: 409,
      body: { code: 'MERCHANT_EXISTS' },
    });
    expect((await acceptance.post('/v1/merchants', papers)).body.code).toBe('MERCHANT_EXISTS');
  });

  it('get new terms from a later day on, and the room that pays sees each version with its account', async () => {
    const { merchantId } = await acceptance.merchant();
    const terms = { feeRate: '0.0025', feeCapFen: 2000, cycleDays: 3 };
    const path = `/v1/merchants/${merchantId}/contracts`;
    expect((await acceptance.post(path, { ...terms, effectiveFrom: TODAY })).body.code).toBe('EFFECTIVE_DATE_PASSED');
    await acceptance.byTwo(path, { ...terms, effectiveFrom: '2026-03-11' });
    await acceptance.byTwo(`/v1/merchants/${merchantId}/settlement-accounts`, {
      ...(await accountOf(merchantId)),
      effectiveFrom: '2026-03-20',
    });
    const rows = await acceptance.owner(
      `SELECT effective_from::text AS "from", fee_rate, fee_cap_fen, cycle_days, account_no_masked AS account
       FROM acceptance.settlement_terms WHERE merchant_id = $1 ORDER BY effective_from`,
      [merchantId],
    );
    expect(rows).toEqual([
      { from: TODAY, fee_rate: '0.0038', fee_cap_fen: null, cycle_days: 1, account: '**********7890' },
      { from: '2026-03-11', fee_rate: '0.0025', fee_cap_fen: '2000', cycle_days: 3, account: '**********7890' },
      { from: '2026-03-20', fee_rate: '0.0025', fee_cap_fen: '2000', cycle_days: 3, account: '******5678' },
    ]);
    const again = await acceptance.post(path, { ...terms, effectiveFrom: '2026-03-11' });
    expect((await acceptance.approve(again.body.approvalId)).body.code).toBe('EFFECTIVE_DATE_TAKEN');
  });

  it('R-PRIVACY: keep their account number sealed for the room that pays', async () => {
    const { merchantId } = await acceptance.merchant();
    const [row] = await acceptance.owner<{ account_no_cipher: Buffer }>(
      'SELECT account_no_cipher FROM acceptance.settlement_terms WHERE merchant_id = $1',
      [merchantId],
    );
    const key = acceptance.app.get(KeyRing).key('secret-encryption');
    const plain = await acceptance.app.get<Hsm>(HSM).decrypt(key, row!.account_no_cipher, 'settlement-account');
    expect(plain.toString()).toBe('03001234567890');
  });

  it('are suspended and reactivated by two people, and closed for good', async () => {
    const { merchantId } = await acceptance.merchant();
    const path = `/v1/merchants/${merchantId}/status`;
    for (const status of ['suspended', 'active', 'closed']) {
      await acceptance.byTwo(path, { status, reason: '风险排查' });
      expect((await acceptance.get(`/v1/merchants/${merchantId}`)).body.status).toBe(status);
    }
    expect(await acceptance.post(path, { status: 'active', reason: '重开' })).toMatchObject({
      status: 409,
      body: { code: 'STATUS_CHANGE_NOT_ALLOWED' },
    });
  });

  it('do not see each other, and one merchant’s key makes no keys', async () => {
    const [mine, other] = [await acceptance.merchant(), await acceptance.merchant()];
    for (const path of ['', '/api-keys', '/terminals']) {
      expect((await acceptance.get(`/v1/merchants/${other.merchantId}${path}`, mine.key)).status).toBe(404);
    }
    expect((await acceptance.get('/v1/merchants', mine.key)).body.items).toMatchObject([
      { merchantId: mine.merchantId },
    ]);
    const made = await acceptance.post(`/v1/merchants/${mine.merchantId}/api-keys`, { label: 'more' }, mine.key);
    expect(made).toMatchObject({ status: 403, body: { code: 'SESSION_REQUIRED' } });

    const [key] = (await acceptance.get(`/v1/merchants/${mine.merchantId}/api-keys`, mine.key)).body.items;
    const revoked = await acceptance.call('DELETE', `/v1/merchants/${mine.merchantId}/api-keys/${key.keyId}`, {
      token: acceptance.maker,
    });
    expect(revoked.status).toBe(204);
    expect((await acceptance.get('/v1/merchants', mine.key)).status).toBe(401);
  });

  it('are found by a part of the name or of the number', async () => {
    const { merchantId } = await acceptance.merchant({ name: '可寻书店有限公司', shortName: '可寻' });
    const found = async (query: string) =>
      (await acceptance.get(`/v1/merchants?${query}`)).body.items.map((one: { merchantId: string }) => one.merchantId);
    expect(await found(`search=${encodeURIComponent('寻书')}`)).toEqual([merchantId]);
    const { merchantNo } = (await acceptance.get(`/v1/merchants/${merchantId}`)).body;
    expect(await found(`search=${merchantNo.slice(3)}`)).toEqual([merchantId]);
    expect(await found(`search=${merchantNo}&status=closed`)).toEqual([]);
    expect(await found('search=%25')).toEqual([]);
  });

  it('are proposed by makers only', async () => {
    expect((await acceptance.post('/v1/merchants', acceptance.onboarding(), acceptance.checker)).status).toBe(403);
    expect((await acceptance.call('POST', '/v1/merchants', { body: acceptance.onboarding() })).status).toBe(401);
  });

  async function accountOf(merchantId: string) {
    const { name } = (await acceptance.get(`/v1/merchants/${merchantId}`)).body;
    return { accountName: name, accountNo: '0200345678', bankCode: '104290003033', bankName: '中国银行' };
  }
});
