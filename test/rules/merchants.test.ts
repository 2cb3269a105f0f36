import { Acceptance, type Answer, type TestMerchant, TODAY } from '../acceptance/support/acceptance.js';
import { expectRefused } from './support/refused.js';

describe('signing merchants', () => {
  let acceptance: Acceptance;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
  });
  afterAll(() => acceptance.close());

  const merchantAt = (regionCode: string) => {
    const papers = acceptance.onboarding({ regionCode });
    const stores = papers.stores.map((store) => ({ ...store, regionCode }));
    return acceptance.post('/v1/merchants', { ...papers, stores });
  };
  const accountNamed = (accountName: string) => ({
    accountName,
    accountNo: '03001234567890',
    bankCode: '102290000012',
    bankName: '中国工商银行',
  });
  const signed = async (answer: Answer): Promise<Answer> => {
    expect(answer.status).toBe(202);
    return acceptance.approve(answer.body.approvalId);
  };

  describe('R-LIC', () => {
    afterEach(async () => {
      await acceptance.owner(`DELETE FROM platform.parameter WHERE name = 'licence.regions' AND effective_from = $1`, [
        TODAY,
      ]);
      await acceptance.owner(`SELECT pg_notify('acceptance_merchant', '*')`);
    });

    it.each(['310000', '310104', '319999'])('a merchant in %s, of the licensed province, is signed', async (region) => {
      expect((await signed(await merchantAt(region))).status).toBe(200);
    });

    it.each(['309999', '320000', '330106'])('a merchant in %s, outside it, is refused', async (region) => {
      const { status, body } = await merchantAt(region);
      expect(status).toBe(422);
      expectRefused(body, 'REGION_NOT_LICENSED', 'R-LIC');
    });

    it('so is a store outside it, of a merchant inside, when it is signed and later', async () => {
      const store = { name: '杭州店', address: '文一路 1 号', regionCode: '330106' };
      const papers = acceptance.onboarding();
      const atOnce = await acceptance.post('/v1/merchants', { ...papers, stores: [...papers.stores, store] });
      expectRefused(atOnce.body, 'REGION_NOT_LICENSED', 'R-LIC');
      const { merchantId } = await acceptance.merchant();
      const later = await acceptance.post(`/v1/merchants/${merchantId}/stores`, store);
      expectRefused(later.body, 'REGION_NOT_LICENSED', 'R-LIC');
    });

    it('what was proposed under a licence is not approved when the licence no longer covers it by then', async () => {
      const proposed = await merchantAt('310104');
      await acceptance.byTwo('/v1/licensed-regions', {
        effectiveFrom: TODAY,
        regions: ['330000'],
        reason: '许可证变更',
      });
      expectRefused((await signed(proposed)).body, 'REGION_NOT_LICENSED', 'R-LIC');
      expect((await signed(await merchantAt('330106'))).status).toBe(200);
    });
  });

  describe('R-MERCHANT', () => {
    const papersWith = (name: string, accountName: string) => ({
      ...acceptance.onboarding({ name }),
      settlementAccount: accountNamed(accountName),
    });

    it.each([
      ['上海美味（集团）有限公司', '上海美味(集团)有限公司'],
      ['上海甲乙餐饮有限公司', '上海 甲乙餐饮有限公司'],
    ])('%s is paid on the account of %s: the same name in another spelling', async (name, accountName) => {
      expect((await signed(await acceptance.post('/v1/merchants', papersWith(name, accountName)))).status).toBe(200);
    });

    it.each([
      ['上海丙丁餐饮有限公司', '李掌柜'],
      ['上海丙丁餐饮有限公司', '上海丙丁餐饮有限责任公司'],
      ['上海丙丁餐饮有限公司', '上海丙丁餐饮有限公司徐汇分公司'],
    ])('%s is not paid on the account of %s', async (name, accountName) => {
      const { status, body } = await acceptance.post('/v1/merchants', papersWith(name, accountName));
      expect(status).toBe(422);
      expectRefused(body, 'SETTLEMENT_NAME_MISMATCH', 'R-MERCHANT');
    });

    it('nor is it moved there afterwards', async () => {
      const { merchantId } = await acceptance.merchant();
      const change = { ...accountNamed('李掌柜'), effectiveFrom: '2026-03-11' };
      const { body } = await acceptance.post(`/v1/merchants/${merchantId}/settlement-accounts`, change);
      expectRefused(body, 'SETTLEMENT_NAME_MISMATCH', 'R-MERCHANT');
    });

    it('nobody signs a merchant alone; a second person does', async () => {
      const both = await acceptance.user('both', ['ops_maker', 'ops_checker']);
      const proposed = await acceptance.post('/v1/merchants', acceptance.onboarding(), both);
      const before = (await acceptance.get('/v1/merchants?limit=200')).body.items.length;
      expect(await acceptance.approve(proposed.body.approvalId, both)).toMatchObject({
        status: 422,
        body: { code: 'SELF_APPROVAL' },
      });
      expect((await acceptance.get('/v1/merchants?limit=200')).body.items).toHaveLength(before);
      expect((await acceptance.approve(proposed.body.approvalId)).status).toBe(200);
      expect((await acceptance.get('/v1/merchants?limit=200')).body.items).toHaveLength(before + 1);
    });
  });

  describe('R-DIRECT in a chain', () => {
    it('a settlement is shared among the chain’s own merchants, with nobody else', async () => {
      const [head, branch, stranger] = [
        await acceptance.merchant(),
        await acceptance.merchant(),
        await acceptance.merchant(),
      ];
      const { groupId } = await acceptance.byTwo('/v1/merchant-groups', {
        name: '味美集团',
        headMerchantId: head.merchantId,
      });
      await acceptance.byTwo(`/v1/merchant-groups/${groupId}/members`, {
        merchantId: branch.merchantId,
        reason: '协议',
      });
      const shareWith = (other: TestMerchant) =>
        acceptance.post(`/v1/merchants/${head.merchantId}/settlement-splits`, {
          effectiveFrom: '2026-03-11',
          rule: {
            basis: 'percent',
            parts: [
              { payeeMerchantId: head.merchantId, percent: '60' },
              { payeeMerchantId: other.merchantId, percent: '40' },
            ],
          },
          reason: '集团分账协议',
        });
      expectRefused((await shareWith(stranger)).body, 'SPLIT_OUTSIDE_CHAIN', 'R-DIRECT');
      expect((await signed(await shareWith(branch))).status).toBe(200);
    });
  });
});
