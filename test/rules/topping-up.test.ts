import { load, type ChipCard, LoadHouse } from '../chips/support/load-house.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';

describe('topping up', () => {
  let world: LoadHouse;
  let counter: RawTerminal;
  let kiosk: RawTerminal;
  beforeAll(async () => {
    world = await LoadHouse.open();
    counter = await world.house.signedIn(await world.house.merchant());
    kiosk = await world.house.signedIn(await world.house.merchant(), { kiosk: true });
  });
  afterAll(() => world.close());

  const one = async (product: 'LOAD-A' | 'LOAD-C' | 'LOAD-N'): Promise<ChipCard> => (await world.cards(product, 1))[0]!;
  /** Answer code, reason and rule of the last decline. */
  const declined = async (card: ChipCard) =>
    (
      await world.house.rows(
        `SELECT decline_code, rule_id FROM ledger.authorization WHERE account_id = $1 AND NOT approved
         ORDER BY occurred_at DESC LIMIT 1`,
        [card.accountId],
      )
    )[0];

  describe('R-TOPUP', () => {
    it('an anonymous card takes cash only where its product says so, which is off unless told', async () => {
      const [closed, open] = [await one('LOAD-C'), await one('LOAD-A')];
      expect((await load(counter, 'cash', closed, 100)).code).toBe('57');
      expect(await declined(closed)).toEqual({ decline_code: 'TOPUP_NOT_ALLOWED', rule_id: 'R-TOPUP' });
      expect((await load(counter, 'cash', open, 100)).code).toBe('00');
      expect((await load(counter, 'cash', await one('LOAD-N'), 100)).code).toBe('00');
    });

    it('5,000 yuan are not paid in cash, one fen less is judged by the cap', async () => {
      const card = await one('LOAD-N');
      expect((await load(counter, 'cash', card, 500_000)).code).toBe('57');
      expect(await declined(card)).toEqual({ decline_code: 'CASH_NOT_ALLOWED', rule_id: 'R-TOPUP' });
      expect((await load(counter, 'cash', card, 499_999)).code).toBe('61');
      expect(await declined(card)).toEqual({ decline_code: 'CAP_EXCEEDED', rule_id: 'R-CAP' });
    });

    it('account and chip together hold the cap exactly, one fen more is declined', async () => {
      const card = await one('LOAD-A');
      expect((await load(counter, 'cash', card, 90_001)).code).toBe('61');
      expect((await load(counter, 'cash', card, 90_000)).code).toBe('00');
    });
  });

  describe('R-KIOSK', () => {
    it('a card gets 200 yuan in cash a day at kiosks, that very amount included; elsewhere more', async () => {
      const card = await one('LOAD-N');
      expect((await load(kiosk, 'cash', card, 20_001)).code).toBe('61');
      expect(await declined(card)).toEqual({ decline_code: 'KIOSK_DAILY_LIMIT', rule_id: 'R-KIOSK' });
      expect((await load(kiosk, 'cash', card, 20_000)).code).toBe('00');
      expect((await load(kiosk, 'cash', card, 1)).code).toBe('61');
      expect((await load(counter, 'cash', card, 1)).code).toBe('00');
    });
  });
});
