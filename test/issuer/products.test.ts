import type { BinRangeView, CardProductView } from '../../apps/issuer/src/products/product.schemas.js';
import { type IssuerFixture, startIssuer } from './support/issuer-fixture.js';
import { approve, decide, FACE, registerPurchaser } from './support/scenario.js';

interface Proposal {
  approvalId: string;
  objectId: string;
}

describe('BIN ranges and card products', () => {
  let issuer: IssuerFixture;
  let binRangeId: string;

  beforeAll(async () => {
    issuer = await startIssuer();
    binRangeId = await decide(issuer, '/v1/bin-ranges', { from: '936601', to: '936603', label: '礼品' });
  });
  afterAll(() => issuer.close());

  const product = (change: Record<string, unknown> = {}) => ({
    productCode: 'GIFT-A',
    nameZh: '预付礼品卡',
    nameEn: 'Yufuka gift card',
    kind: 'anonymous',
    binRangeId,
    validityMonths: 36,
    medium: 'virtual',
    face: FACE,
    ...change,
  });

  it('a range is registered when a second person agrees, and not before (R-BIN)', async () => {
    const range = { from: '93700000', label: '员工卡' };
    const { approvalId } = await issuer.maker.post<Proposal>('/v1/bin-ranges', range, 202);
    const ranges = () => issuer.auditor.get<{ items: BinRangeView[] }>('/v1/bin-ranges');
    expect((await ranges()).items.map(({ from }) => from)).not.toContain('93700000');
    await approve(issuer, approvalId);
    expect((await ranges()).items).toContainEqual(
      expect.objectContaining({ from: '93700000', to: '93700000', cardsIssued: 0, cardsMax: 10_000_000 }),
    );
    await issuer.checker.post('/v1/bin-ranges', range, 403);
  });

  it.each([
    ['BIN_OVERLAP', { from: '936602' }],
    ['BIN_OVERLAP', { from: '93660355', to: '93660399' }],
    ['BIN_NOT_ASSIGNED', { from: '622848' }],
    ['BIN_INVALID', { from: '936620', to: '936610' }],
  ])('%s: a range is refused (R-BIN)', async (code, range) => {
    const problem = await issuer.maker.refused('/v1/bin-ranges', { label: '卡段', ...range });
    expect(problem).toMatchObject({ code, rule: 'R-BIN' });
  });

  it('of two overlapping proposals the one approved first wins (R-BIN)', async () => {
    const propose = () => issuer.maker.post<Proposal>('/v1/bin-ranges', { from: '938800', label: '卡段' }, 202);
    const [one, two] = [await propose(), await propose()];
    await approve(issuer, one.approvalId);
    expect((await issuer.checker.refused(`/v1/approvals/${two.approvalId}/approve`, {})).code).toBe('BIN_OVERLAP');
  });

  it('a product is offered when a second person agrees, and purchasers see it', async () => {
    await decide(issuer, '/v1/card-products', product());
    const { caller } = await registerPurchaser(issuer);
    const { items } = await caller.get<{ items: CardProductView[] }>('/v1/card-products');
    expect(items).toEqual([
      expect.objectContaining({ productCode: 'GIFT-A', faceMinFen: 100, faceMaxFen: 100_000, bin: '936601' }),
    ]);
    await caller.post('/v1/card-products', product({ productCode: 'MINE' }), 403);
    expect((await issuer.maker.refused('/v1/card-products', product(), 409)).code).toBe('PRODUCT_CODE_TAKEN');
  });

  it.each([
    ['VALIDITY_TOO_SHORT', 'R-VALID', { validityMonths: 35 }],
    ['VALIDITY_NOT_ALLOWED_NAMED', 'R-VALID', { kind: 'named' }],
    ['CAP_EXCEEDED', 'R-CAP', { faceMaxFen: 100_001 }],
    ['CARD_FACE_INCOMPLETE', 'R-FACE', { face: { ...FACE, servicePhone: undefined } }],
  ])('%s: a product is refused (%s)', async (code, rule, change) => {
    const problem = await issuer.maker.refused('/v1/card-products', product({ productCode: 'OTHER', ...change }));
    expect(problem).toMatchObject({ code, rule });
    expect(problem.detail.zh).not.toBe(problem.detail.en);
  });

  it('the rules stand with their citations, and their numbers from the day they took effect', async () => {
    const { items } = await issuer.auditor.get<{ items: { ruleId: string }[] }>('/v1/rules');
    expect(items.find(({ ruleId }) => ruleId === 'R-CAP')).toMatchObject({
      basis: 'law',
      versions: [{ effectiveFrom: '2012-11-01', parameters: { namedMaxFen: 500_000, anonymousMaxFen: 100_000 } }],
    });
  });
});
