import { RULE_TABLE } from '@app/compliance';
import { type ChinaDate, type Id } from '@app/kernel';
import { ClearingHouse, type MerchantSeed } from '../clearing/clearing-house.js';

const { citation } = RULE_TABLE['R-CALENDAR'];

describe('R-CALENDAR', () => {
  let house: ClearingHouse;
  let merchant: MerchantSeed;
  let card: Id;

  beforeAll(async () => {
    house = await ClearingHouse.open('2026-04-30');
    merchant = await house.merchant();
    card = await house.issueCard(400_000);
  });
  afterAll(() => house.close());

  /** Sells on a day, closes it on the next, and tells when it is due. */
  async function dueOf(day: ChinaDate, next: ChinaDate): Promise<ChinaDate> {
    if (house.today !== day) await house.goTo(day);
    await house.cards.purchase(card, merchant.merchantId, 1_000);
    await house.goTo(next);
    expect(await house.closeDay(day)).toMatchObject({ state: 'done' });
    const { body } = await house.get(`/v1/settlements?from=${day}`);
    return body.items.find((each: { businessDate: ChinaDate }) => each.businessDate === day).dueOn;
  }

  it.each([
    ['the Thursday before a holiday of five days', '2026-04-30', '2026-05-01', '2026-05-06'],
    ['a day within the holiday', '2026-05-02', '2026-05-03', '2026-05-06'],
    ['a Wednesday', '2026-05-06', '2026-05-07', '2026-05-07'],
    ['the Friday before a working Saturday', '2026-05-08', '2026-05-09', '2026-05-09'],
    ['that working Saturday', '2026-05-09', '2026-05-10', '2026-05-11'],
    ['a plain Friday', '2026-05-15', '2026-05-16', '2026-05-18'],
    ['the last but one day of the last published year', '2026-12-30', '2026-12-31', '2026-12-31'],
  ])('T+1 of %s (%s) is the next working day', async (_case, day, next, due) => {
    expect(await dueOf(day, next)).toBe(due);
  });

  it('nothing is guessed of a year whose calendar is not published: the run stops and says so', async () => {
    await house.cards.purchase(card, merchant.merchantId, 1_000);
    await house.goTo('2027-01-04');
    const run = await house.closeDay('2026-12-31');
    expect(run).toMatchObject({
      state: 'stopped',
      problem: { code: 'CALENDAR_MISSING', rule: 'R-CALENDAR', citation, message: { zh: expect.any(String) } },
    });
    expect((await house.get('/v1/settlements?from=2026-12-31')).body.items).toEqual([]);
    const payouts = await house.post('/v1/payout-runs');
    expect(payouts).toMatchObject({ status: 409, body: { code: 'CALENDAR_MISSING', rule: 'R-CALENDAR', citation } });
  });

  it('nothing is paid on a day that is no working day', async () => {
    const closed = await ClearingHouse.open('2026-05-02');
    try {
      const refused = await closed.post('/v1/payout-runs');
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'NOT_A_WORKING_DAY', rule: 'R-CALENDAR', citation },
      });
    } finally {
      await closed.close();
    }
  });
});
