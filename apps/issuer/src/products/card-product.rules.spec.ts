import { checkCardProduct } from './card-product.rules.js';
import type { CardProductProposal } from './product.schemas.js';

const PRODUCT: CardProductProposal = {
  productCode: 'GIFT-A',
  nameZh: '礼品卡',
  nameEn: 'gift card',
  kind: 'anonymous',
  binRangeId: '1',
  validityMonths: 36,
  medium: 'magnetic_stripe',
  face: {
    cardName: '礼品卡',
    issuerName: '发卡机构',
    namedOrAnonymous: '不记名',
    cardNumber: true,
    validity: '见卡面',
    notices: '不挂失',
    servicePhone: '4008-000-000',
  },
};
const DAY = '2026-03-02';

const codes = (product: CardProductProposal, faceMaxFen = 100_000) => {
  const verdict = checkCardProduct(product, faceMaxFen, DAY);
  return verdict.ok ? [] : verdict.violations.map(({ code, field }) => `${code} ${field}`);
};

describe('card products', () => {
  it('a complete product passes', () => {
    expect(codes(PRODUCT)).toEqual([]);
    expect(codes({ ...PRODUCT, kind: 'named', validityMonths: undefined }, 500_000)).toEqual([]);
  });

  it.each([
    ['an anonymous card of 35 months (R-VALID)', { validityMonths: 35 }, 'VALIDITY_TOO_SHORT validityMonths'],
    [
      'an anonymous card without validity (R-VALID)',
      { validityMonths: undefined },
      'VALIDITY_TOO_SHORT validityMonths',
    ],
    ['a named card with validity (R-VALID)', { kind: 'named' as const }, 'VALIDITY_NOT_ALLOWED_NAMED validityMonths'],
    [
      'a face without notices (R-FACE)',
      { face: { ...PRODUCT.face, notices: '' } },
      'CARD_FACE_INCOMPLETE face.notices',
    ],
    [
      'a face without number (R-FACE)',
      { face: { ...PRODUCT.face, cardNumber: false } },
      'CARD_FACE_INCOMPLETE face.cardNumber',
    ],
  ])('%s is refused', (_what, change, expected) => {
    expect(codes({ ...PRODUCT, ...change })).toEqual([expected]);
  });

  it('a face value one fen over the cap is refused, the cap itself passes (R-CAP)', () => {
    expect(codes(PRODUCT, 100_001)).toEqual(['CAP_EXCEEDED valueFen']);
    expect(codes(PRODUCT, 100_000)).toEqual([]);
  });
});
