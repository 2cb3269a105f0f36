import type { ChipRef } from '@app/chips';
import { RULE_TABLE } from '@app/compliance';
import { type Caller } from '../issuer/support/caller.js';
import { until } from '../issuer/support/issuer-fixture.js';
import { type CaseAnswer, CaseHouse } from '../chips/support/case-house.js';

describe('disputes of e-cash', () => {
  let world: CaseHouse;
  let maker: Caller;
  let shop: { merchantId: string };

  beforeAll(async () => {
    world = await CaseHouse.open();
    maker = world.house.issuer.maker;
    shop = await world.house.merchant();
  });
  afterAll(async () => {
    const breaks = await world.facts.ledger.breaks();
    await world.close();
    expect(breaks).toEqual([]);
  });

  /** A chip whose tap of 2.00 a terminal reports as failed on a day. */
  const tornOn = async (date: string, tappedOn = date): Promise<ChipRef> => {
    await world.goTo(date, '09:00:00');
    const chip = await world.loadedChip();
    await world.facts.flash(chip, 2, 200, { merchantId: shop.merchantId, tappedOn });
    return chip;
  };
  const complaint = (chip: ChipRef, tappedAt: string) => ({
    cardId: chip.accountId,
    tappedAt,
    amountFen: 200,
    place: '闸机',
  });
  /** After the engine has looked at the chip once more. */
  const settled = async (chip: ChipRef): Promise<void> => {
    await world.facts.timelines.mark(chip);
    const due = () =>
      world.house.rows('SELECT FROM chips.to_reconcile WHERE account_id = $1 AND due_at <= $2', [
        chip.accountId,
        world.facts.now,
      ]);
    await until(due, (rows) => rows.length === 0);
  };

  describe('R-FLASH', () => {
    it('a case ends within 15 days: on the fourteenth it is still held, on the fifteenth the policy ends it', async () => {
      const chip = await tornOn('2026-03-11');
      const opened = await world.caseOf(chip, (one) => one.waitsFor === 'NO_LATER_ANCHOR');
      expect(opened.dueOn).toBe('2026-03-26');
      await world.goTo('2026-03-25', '23:00:00');
      await settled(chip);
      expect(await world.caseOf(chip)).toMatchObject({ state: 'awaiting_evidence', outcome: null, breached: false });
      await world.goTo('2026-03-26', '00:00:01');
      const ended = await world.caseOf(chip, (one) => one.state === 'closed');
      expect(ended).toMatchObject({ outcome: 'REFUND_HOLDER', basis: 'POLICY' });
      expect(RULE_TABLE['R-FLASH'].versions.at(-1)!.parameters).toEqual({ decideMaxDays: 15 });
    });

    it('decisive evidence decides at once, long before', async () => {
      const chip = await tornOn('2026-03-11');
      await world.facts.online(chip, 3, 20_000);
      const ended = await world.caseOf(chip, (one) => one.state === 'closed');
      expect(ended).toMatchObject({ outcome: 'CLOSE', basis: 'EVIDENCE' });
    });
  });

  describe('R-OFFLINE', () => {
    it('what the chip paid unrecorded is refunded when the 10 days of uploads are over, not before', async () => {
      await world.goTo('2026-03-10', '09:00:00');
      const chip = await world.loadedChip();
      await world.goTo('2026-03-12', '09:00:00');
      await world.facts.online(chip, 3, 19_700);
      await world.goTo('2026-03-22', '23:00:00');
      await settled(chip);
      const { items } = await maker.get<{ items: CaseAnswer[] }>(`/v1/disputes?accountId=${chip.accountId}`);
      expect(items).toEqual([]);
      await world.goTo('2026-03-23', '00:00:01');
      const ended = await world.caseOf(chip, (one) => one.state === 'closed');
      expect(ended).toMatchObject({ subject: 'unrecorded_debit', outcome: 'REFUND_HOLDER' });
    });

    it('an upload after the refund is the acceptor’s loss: kept in a case, nothing is paid', async () => {
      await world.goTo('2026-03-10', '09:00:00');
      const chip = await world.loadedChip();
      await world.facts.online(chip, 3, 19_700);
      await world.goTo('2026-03-21', '09:00:00');
      await world.caseOf(chip, (one) => one.outcome === 'REFUND_HOLDER');
      await world.facts.purchase(chip, 2, 300, { post: false });
      const late = await world.caseOf(chip, (one) => one.subject === 'late_upload');
      expect(late).toMatchObject({ waitsFor: 'QUEUE_DECISION', outcome: null });
      expect(await world.facts.money(chip)).toMatchObject({ account: 480_300, chip: 19_700, shop: 0 });
    });
  });

  describe('R-DISPUTE', () => {
    it('a dispute is taken on the 120th day after the tap, and refused on the day after', async () => {
      await world.goTo('2026-03-10', '09:00:00');
      const chip = await world.loadedChip();
      await world.goTo('2026-07-09', '00:00:01');
      const body = complaint(chip, '2026-03-10T12:00:00+08:00');
      const refused = await maker.refused('/v1/disputes', body);
      expect(refused).toMatchObject({
        code: 'DISPUTE_EXPIRED',
        rule: 'R-DISPUTE',
        citation: RULE_TABLE['R-DISPUTE'].citation,
      });
      await world.goTo('2026-07-08', '23:00:00');
      await maker.post('/v1/disputes', body, 201);
    });

    it('a merchant is asked about a tap of 120 days ago, and not about an older one', async () => {
      const asked = await world.caseOf(await tornOn('2026-07-08', '2026-03-10'), (one) => one.waitsFor !== null);
      expect(asked.merchantDueOn).toBe('2026-07-13');
      const tooOld = await world.caseOf(await tornOn('2026-07-09', '2026-03-10'), (one) => one.waitsFor !== null);
      expect(tooOld.merchantDueOn).toBeNull();
    });

    it('the merchant’s answer counts on its last day, silence after it', async () => {
      const seller = await world.house.merchantUser(shop.merchantId);
      const chip = await tornOn('2026-03-11');
      const { caseId, merchantDueOn } = await world.caseOf(chip, (one) => one.waitsFor !== null);
      const path = `/v1/merchants/${shop.merchantId}/disputes/${caseId}/goods-answers`;
      await world.goTo(merchantDueOn!, '23:00:00');
      await seller.post(path, { answer: 'NOT_GIVEN', words: '闸机未开' }, 200);
      await world.goTo('2026-03-17', '00:00:01');
      expect(await seller.refused(path, { answer: 'GIVEN', words: '已放行' })).toMatchObject({
        code: 'ANSWER_EXPIRED',
      });
    });

    it('one tap is disputed in one open case', async () => {
      await world.goTo('2026-03-11', '08:00:00');
      const chip = await world.loadedChip();
      await world.goTo('2026-03-11', '10:00:00');
      const body = complaint(chip, '2026-03-11T09:30:00+08:00');
      await maker.post('/v1/disputes', body, 201);
      expect(await maker.refused('/v1/disputes', body, 409)).toMatchObject({
        code: 'DISPUTE_EXISTS',
        rule: 'R-DISPUTE',
      });
    });
  });
});
