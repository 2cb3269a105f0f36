import { setTimeout as wait } from 'node:timers/promises';
import { moveSandboxClock } from '@app/database';
import { newId } from '@app/kernel';
import { Acceptance, type Answer, type TestCard, type TestMerchant } from './support/acceptance.js';
import { Receiver } from './support/receiver.js';

type Body = Readonly<Record<string, unknown>>;

describe('tenders', () => {
  let acceptance: Acceptance;
  let receiver: Receiver;
  let shop: TestMerchant;

  beforeAll(async () => {
    acceptance = await Acceptance.open(true, { sweepMs: 100, tailMs: 50, unansweredMs: 500 });
    shop = await acceptance.merchant();
    receiver = await Receiver.listen();
    const { body } = await acceptance.post('/v1/webhook-endpoints', { url: receiver.url }, shop.key);
    receiver.secret = body.secret;
  });
  afterAll(async () => {
    const breaks = await acceptance.owner('SELECT * FROM ledger.breaks()');
    await receiver.close();
    await acceptance.close();
    expect(breaks).toEqual([]);
  });

  const byCard = (card: TestCard, amountFen: number) => ({ kind: 'card', card: { number: card.number }, amountFen });
  const cash = (amountFen: number, more: Body = {}) => ({ kind: 'external', method: 'cash', amountFen, ...more });
  const create = (legs: { amountFen: number }[], key: string = newId(), more: Body = {}): Promise<Answer> =>
    acceptance.post(
      '/v1/tenders',
      { totalFen: legs.reduce((sum, { amountFen }) => sum + amountFen, 0), channel: 'counter', legs, ...more },
      shop.key,
      key,
    );
  const confirm = (tenderId: string, legNo: number, reference = 'R-1'): Promise<Answer> =>
    acceptance.post(`/v1/tenders/${tenderId}/legs/${legNo}/confirm`, { reference }, shop.key);
  const cancel = (tenderId: string): Promise<Answer> => acceptance.post(`/v1/tenders/${tenderId}/cancel`, {}, shop.key);
  const refund = (tenderId: string, body: Body, key: string = newId()): Promise<Answer> =>
    acceptance.post(`/v1/tenders/${tenderId}/refunds`, { reason: '退货', ...body }, shop.key, key);
  const look = async (tenderId: string) => (await acceptance.get(`/v1/tenders/${tenderId}`, shop.key)).body;
  const until = async (tenderId: string, status: string) => {
    for (let waited = 0; waited < 15_000; waited += 50) {
      if ((await look(tenderId)).status === status) return look(tenderId);
      await wait(50);
    }
    throw new Error(`${tenderId} did not become ${status}, it is ${(await look(tenderId)).status}`);
  };
  const legsOf = ({ legs }: { legs: { legNo: number; status: string; amountFen: number }[] }) =>
    legs.map(({ legNo, status, amountFen }) => `${legNo} ${status} ${amountFen}`);
  const money = async (card: TestCard) => {
    const [row] = await acceptance.owner<{ balance_fen: string; held_fen: string }>(
      'SELECT balance_fen, held_fen FROM ledger.account WHERE account_id = $1',
      [card.accountId],
    );
    return [Number(row!.balance_fen), Number(row!.held_fen)];
  };
  const told = (tenderId: string) =>
    receiver.received.filter(({ data }) => data.tenderId === tenderId).map(({ type }) => type);

  it('by two cards alone succeed at once', async () => {
    const [one, two] = [await acceptance.card(1_000), await acceptance.card(500)];
    const first = await create([byCard(one, 700), byCard(two, 300)], 'two-cards', { merchantOrderNo: 'S-1' });
    expect(first).toMatchObject({
      status: 201,
      body: { status: 'completed', totalFen: 1_000, merchantOrderNo: 'S-1' },
    });
    expect(legsOf(first.body)).toEqual(['1 captured 700', '2 captured 300']);
    expect([await money(one), await money(two)]).toEqual([
      [300, 0],
      [200, 0],
    ]);
    const again = await create([byCard(one, 700), byCard(two, 300)], 'two-cards', { merchantOrderNo: 'S-1' });
    expect(again.body).toEqual(first.body);
    expect((await create([byCard(one, 701), byCard(two, 300)], 'two-cards')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const { body } = await acceptance.get(`/v1/payments/${first.body.legs[0].paymentId}`, shop.key);
    expect(body).toMatchObject({ kind: 'capture', amountFen: 700, merchantOrderNo: 'S-1' });
  });

  it('with cash hold the card first, and take it when the cash is confirmed', async () => {
    const card = await acceptance.card(1_000);
    const { body } = await create([cash(200), byCard(card, 700), { ...cash(100), method: 'bank_card' }]);
    expect(body.status).toBe('held');
    expect(legsOf(body)).toEqual(['1 awaited 200', '2 held 700', '3 awaited 100']);
    expect(await money(card)).toEqual([1_000, 700]);
    expect((await confirm(body.tenderId, 1)).body).toMatchObject({ status: 'held' });
    expect((await confirm(body.tenderId, 1)).status).toBe(200);
    expect((await confirm(body.tenderId, 1, 'R-2')).body.code).toBe('LEG_CONFIRMED');
    expect((await confirm(body.tenderId, 2)).body.code).toBe('LEG_NOT_FOUND');
    const done = await confirm(body.tenderId, 3, 'POS-77');
    expect(done.body.status).toBe('completed');
    expect(legsOf(done.body)).toEqual(['1 confirmed 200', '2 captured 700', '3 confirmed 100']);
    expect(await money(card)).toEqual([300, 0]);
    expect((await cancel(body.tenderId)).body.code).toBe('TENDER_NOT_HELD');
    await receiver.until(1, 'tender.completed');
    await wait(300);
    expect(told(body.tenderId)).toEqual(['tender.completed']);
  });

  it('of which one part fails take nothing: what was held is free again', async () => {
    const [rich, poor] = [await acceptance.card(1_000), await acceptance.card(100)];
    const { body } = await create([byCard(rich, 700), byCard(poor, 300), cash(50)]);
    expect(body).toMatchObject({ status: 'released', reason: 'INSUFFICIENT_BALANCE' });
    expect(legsOf(body)).toEqual(['1 released 700', '2 declined 300', '3 cancelled 50']);
    expect([await money(rich), await money(poor)]).toEqual([
      [1_000, 0],
      [100, 0],
    ]);
  });

  it('that are cancelled or not confirmed in time are released, and say which cash goes back', async () => {
    const card = await acceptance.card(1_000);
    const cancelled = (await create([byCard(card, 400), cash(200), cash(10)])).body;
    await confirm(cancelled.tenderId, 2);
    expect((await cancel(cancelled.tenderId)).body).toMatchObject({ status: 'released', reason: 'CANCELLED' });
    expect((await cancel(cancelled.tenderId)).body.status).toBe('released');
    expect(legsOf(await look(cancelled.tenderId))).toEqual(['1 released 400', '2 to_return 200', '3 cancelled 10']);
    expect((await confirm(cancelled.tenderId, 3)).body.code).toBe('TENDER_NOT_HELD');

    const late = (await create([byCard(card, 400), cash(200)], newId(), { expiresInSeconds: 60 })).body;
    const clockTo = (instant: string) =>
      moveSandboxClock((sql, parameters) => acceptance.owner(sql, parameters), new Date(instant));
    await clockTo('2026-03-10T02:10:00Z');
    expect(await until(late.tenderId, 'released')).toMatchObject({ reason: 'EXPIRED' });
    expect(await money(card)).toEqual([1_000, 0]);
  });

  it('take what expires soonest of several cards, and say when all are not enough', async () => {
    const soon = await acceptance.card(300, { valid_to: '2027-01-31' });
    const [small, big] = [await acceptance.card(100), await acceptance.card(900)];
    const frozen = await acceptance.card(900, { status: 'frozen', valid_to: '2026-12-31' });
    const cards = [big, frozen, small, soon].map(({ number }) => ({ number }));
    const { body } = await create([{ kind: 'cards', cards, amountFen: 600 } as never]);
    expect(body.status).toBe('completed');
    expect(legsOf(body)).toEqual(['1 captured 300', '2 captured 100', '3 captured 200']);
    expect([await money(soon), await money(small), await money(big)].map(([balance]) => balance)).toEqual([0, 0, 700]);
    expect((await create([{ kind: 'cards', cards, amountFen: 701 } as never])).body.code).toBe('CARDS_NOT_ENOUGH');
  });

  it('are refunded to the legs they came from: cards first, the merchant’s own when it says so', async () => {
    const [one, two] = [await acceptance.card(1_000), await acceptance.card(500)];
    const { tenderId } = (await create([cash(200), byCard(one, 700), byCard(two, 300)])).body;
    expect((await refund(tenderId, { amountFen: 1 })).body.code).toBe('TENDER_NOT_HELD');
    await confirm(tenderId, 1);
    const first = await refund(tenderId, { amountFen: 800 }, 'refund-1');
    expect(first).toMatchObject({
      status: 201,
      body: {
        legs: [
          { legNo: 2, kind: 'card', amountFen: 700, status: 'done', heldForHolderFen: 0 },
          { legNo: 3, kind: 'card', amountFen: 100, status: 'done' },
        ],
      },
    });
    expect((await refund(tenderId, { amountFen: 800 }, 'refund-1')).body).toEqual(first.body);
    expect((await refund(tenderId, { amountFen: 801 }, 'refund-1')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await refund(tenderId, { amountFen: 201 })).body.code).toBe('TENDER_REFUND_EXCEEDS');
    const named = await refund(tenderId, {
      legs: [
        { legNo: 1, amountFen: 150 },
        { legNo: 3, amountFen: 200 },
      ],
    });
    expect(named.body.legs).toMatchObject([
      { legNo: 1, kind: 'external', status: 'done' },
      { legNo: 3, kind: 'card', status: 'done' },
    ]);
    expect((await refund(tenderId, { legs: [{ legNo: 1, amountFen: 51 }] })).body.code).toBe('TENDER_REFUND_EXCEEDS');
    expect([await money(one), await money(two)].map(([balance]) => balance)).toEqual([1_000, 500]);
    const { legs } = await look(tenderId);
    expect(legs.map(({ refundedFen }: { refundedFen: number }) => refundedFen)).toEqual([150, 700, 300]);
  });

  it('are confirmed and cancelled at once with one outcome, and the money is where it says', async () => {
    const cards = await Promise.all(Array.from({ length: 12 }, () => acceptance.card(1_000)));
    await Promise.all(
      cards.map(async (card, at) => {
        const { tenderId } = (await create([byCard(card, 400), cash(200)])).body;
        await Promise.all([wait(at % 3).then(() => confirm(tenderId, 2)), wait(at % 2).then(() => cancel(tenderId))]);
        const { status } = await look(tenderId);
        expect(['completed', 'released']).toContain(status);
        expect(await money(card)).toEqual([status === 'completed' ? 600 : 1_000, 0]);
      }),
    );
  });

  describe('that a crash cut off', () => {
    const setBack = (tenderId: string, status: string) =>
      acceptance.owner('UPDATE acceptance.tender SET status = $2 WHERE tender_id = $1', [tenderId, status]);

    it('while holding are released', async () => {
      const card = await acceptance.card(1_000);
      const { tenderId } = (await create([byCard(card, 400), cash(200)])).body;
      await setBack(tenderId, 'holding');
      await acceptance.owner(
        `UPDATE acceptance.tender_leg SET status = 'planned' WHERE tender_id = $1 AND leg_no = 1`,
        [tenderId],
      );
      expect(await until(tenderId, 'released')).toMatchObject({ reason: 'INTERRUPTED' });
      expect(await money(card)).toEqual([1_000, 0]);
    });

    it('while capturing are completed; while releasing are released, captured parts too', async () => {
      for (const [status, end, balanceFen] of [
        ['capturing', 'completed', 600],
        ['releasing', 'released', 1_000],
      ] as const) {
        const card = await acceptance.card(1_000);
        const { tenderId } = (await create([byCard(card, 400)])).body;
        expect(await money(card)).toEqual([600, 0]);
        // The capture is in the ledger, its note was lost.
        await acceptance.owner(`UPDATE acceptance.tender_leg SET status = 'held' WHERE tender_id = $1`, [tenderId]);
        await setBack(tenderId, status);
        await until(tenderId, end);
        expect(await money(card)).toEqual([balanceFen, 0]);
      }
    });
  });

  it('must add up, hold a card of ours, and each card once', async () => {
    const card = await acceptance.card(1_000);
    for (const legs of [[cash(100)], [byCard(card, 1), byCard(card, 2)]]) {
      expect((await create(legs)).body.code).toBe('INVALID_INPUT');
    }
    const body = { totalFen: 5, channel: 'counter', legs: [byCard(card, 4)] };
    const answer = await acceptance.post('/v1/tenders', body, shop.key);
    expect([answer.status, answer.text.includes(card.number)]).toEqual([400, false]);
    const other = await acceptance.merchant();
    const { tenderId } = (await create([byCard(card, 1)])).body;
    expect((await acceptance.get(`/v1/tenders/${tenderId}`, other.key)).status).toBe(404);
  });
});
