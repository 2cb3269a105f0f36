import { ChipIssuer } from './support/chip-issuer.js';

describe('making chips', () => {
  let world: ChipIssuer;
  beforeAll(async () => {
    world = await ChipIssuer.open();
  });
  afterAll(() => world.close());

  it('every chip card has its chip, with the product’s limits and an empty purse as first anchor, when its order is issued', async () => {
    const cards = await world.cards(2, 1);
    const chips = await world.rows(
      `SELECT account_id, psn, card_id, product_code, carrier, state, purse_cap_fen, transaction_limit_fen, blacklisted_on
       FROM chips.chip WHERE card_id = ANY ($1) ORDER BY card_id`,
      [cards.map((card) => card.cardId)],
    );
    const common = {
      psn: '01',
      carrier: 'card',
      state: 'active',
      purse_cap_fen: '100000',
      transaction_limit_fen: '20000',
      blacklisted_on: null,
    };
    expect(chips).toEqual(
      cards.map(({ cardId, accountId }, at) => ({
        account_id: accountId,
        card_id: cardId,
        product_code: at < 2 ? 'CHIP-G' : 'CHIP-N',
        ...common,
      })),
    );
    const anchors = await world.rows('SELECT psn, atc, source, balance_fen FROM chips.anchor WHERE account_id = $1', [
      cards[0]!.accountId,
    ]);
    expect(anchors).toEqual([{ psn: '01', atc: 0, source: 'PERSONALIZATION', balance_fen: '0' }]);
  });

  it('chip limits that contradict each other, or stand on a card without a chip, are refused', async () => {
    const [range] = await world.rows<{ id: string }>('SELECT bin_range_id AS id FROM issuer.bin_range LIMIT 1');
    const product = {
      productCode: 'CHIP-X',
      nameZh: '卡',
      nameEn: 'card',
      kind: 'named',
      binRangeId: range!.id,
      face: {
        cardName: '卡',
        issuerName: '裕付',
        namedOrAnonymous: '记名',
        cardNumber: true,
        validity: '长期',
        notices: '无',
        servicePhone: '4008-000-000',
      },
    };
    const refusal = async (medium: string, chip: object) =>
      (await world.issuer.maker.refused('/v1/card-products', { ...product, medium, chip })).code;
    expect(await refusal('chip', { purseCapFen: 1_000, transactionLimitFen: 1_001 })).toBe('CHIP_LIMITS_INVALID');
    expect(await refusal('chip', { resetThresholdFen: 100_001 })).toBe('CHIP_LIMITS_INVALID');
    expect(await refusal('magnetic_stripe', {})).toBe('CHIP_LIMITS_INVALID');
    expect(await refusal('chip', { purseCapFen: 500_001 })).toBe('CAP_EXCEEDED');
  });
});
