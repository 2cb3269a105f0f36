import { setTimeout as wait } from 'node:timers/promises';
import { AuthorizationService } from '@app/authorization';
import { moveSandboxClock } from '@app/database';
import { fen, newId } from '@app/kernel';
import { Acceptance, type TestCard, type TestMerchant } from './support/acceptance.js';

type Body = Readonly<Record<string, unknown>>;

describe('holds by HTTP', () => {
  let acceptance: Acceptance;
  let shop: TestMerchant;

  beforeAll(async () => {
    acceptance = await Acceptance.open(true, { sweepMs: 100 });
    shop = await acceptance.merchant();
  });
  afterAll(async () => {
    const breaks = await acceptance.owner('SELECT * FROM ledger.breaks()');
    await acceptance.close();
    expect(breaks).toEqual([]);
  });

  const hold = (card: TestCard, amountFen: number, key = newId(), more: Body = {}, merchant = shop) =>
    acceptance.post(
      '/v1/holds',
      { amountFen, card: { number: card.number }, channel: 'counter', ...more },
      merchant.key,
      key,
    );
  const capture = (holdId: string, amountFen: number, key = newId(), merchant = shop) =>
    acceptance.post(`/v1/holds/${holdId}/captures`, { amountFen }, merchant.key, key);
  const release = (holdId: string) => acceptance.post(`/v1/holds/${holdId}/release`, undefined, shop.key);
  const look = async (holdId: string) => (await acceptance.get(`/v1/holds/${holdId}`, shop.key)).body;
  const money = async (card: TestCard) => {
    const [row] = await acceptance.owner<{ balance_fen: string; held_fen: string }>(
      'SELECT balance_fen, held_fen FROM ledger.account WHERE account_id = $1',
      [card.accountId],
    );
    return [Number(row!.balance_fen), Number(row!.held_fen)];
  };

  it('freeze money once, so that nothing else can spend it', async () => {
    const card = await acceptance.card(1_000);
    const first = await hold(card, 700, 'hold-1', { merchantOrderNo: 'ROOM-1' });
    expect(first).toMatchObject({
      status: 201,
      body: { status: 'approved', amountFen: 700, availableFen: 300, expiresOn: '2026-04-09', replayed: false },
    });
    expect((await hold(card, 700, 'hold-1', { merchantOrderNo: 'ROOM-1' })).body.replayed).toBe(true);
    expect((await hold(card, 701, 'hold-1', { merchantOrderNo: 'ROOM-1' })).status).toBe(422);
    expect((await hold(card, 301)).body.code).toBe('INSUFFICIENT_BALANCE');
    expect(await money(card)).toEqual([1_000, 700]);
    expect(await look(first.body.holdId)).toMatchObject({ state: 'held', capturedFen: 0, merchantOrderNo: 'ROOM-1' });
  });

  it('are captured in part, once; the rest is free again, and the captured money can be given back', async () => {
    const card = await acceptance.card(1_000);
    const { holdId } = (await hold(card, 700)).body;
    expect((await capture(holdId, 701)).body.code).toBe('CAPTURE_EXCEEDS_HOLD');
    const captured = await capture(holdId, 450, 'capture-1');
    expect(captured.body).toMatchObject({ kind: 'capture', status: 'approved', amountFen: 450, holdId });
    expect((await capture(holdId, 450, 'capture-1')).body).toEqual({ ...captured.body, replayed: true });
    expect(await money(card)).toEqual([550, 0]);
    expect((await capture(holdId, 100)).body.code).toBe('HOLD_NOT_FOUND');
    expect((await release(holdId)).body.code).toBe('HOLD_NOT_FOUND');
    expect(await look(holdId)).toMatchObject({ state: 'captured', capturedFen: 450 });

    const { paymentId } = captured.body;
    const refund = await acceptance.post(
      `/v1/payments/${paymentId}/refunds`,
      { amountFen: 50, reason: '退货' },
      shop.key,
    );
    expect(refund.body).toMatchObject({ status: 'approved', heldForHolderFen: 0 });
    expect(await money(card)).toEqual([600, 0]);
  });

  it('are held again when their capture is voided the same day', async () => {
    const card = await acceptance.card(1_000);
    const { holdId } = (await hold(card, 700)).body;
    const { paymentId } = (await capture(holdId, 450)).body;
    const voided = await acceptance.post(`/v1/payments/${paymentId}/void`, {}, shop.key);
    expect(voided.body).toMatchObject({ kind: 'void', status: 'approved', amountFen: 450 });
    expect(await money(card)).toEqual([1_000, 700]);
    expect(await look(holdId)).toMatchObject({ state: 'held', capturedFen: 0 });
  });

  it('are released by the merchant, and are no other merchant’s', async () => {
    const card = await acceptance.card(1_000);
    const { holdId } = (await hold(card, 700)).body;
    const other = await acceptance.merchant();
    expect((await capture(holdId, 1, newId(), other)).status).toBe(404);
    expect((await acceptance.get(`/v1/holds/${holdId}`, other.key)).status).toBe(404);
    expect((await release(holdId)).body).toMatchObject({ kind: 'release', status: 'approved', paymentId: null });
    expect(await money(card)).toEqual([1_000, 0]);
    expect(await look(holdId)).toMatchObject({ state: 'released' });
  });

  it('end by themselves after 30 days, terminals’ too and a closed card’s, and not a day sooner', async () => {
    const card = await acceptance.card(1_000);
    const closed = await acceptance.card(1_000);
    const atPos = await acceptance.card(1_000);
    const { holdId } = (await hold(card, 700)).body;
    const onClosed = (await hold(closed, 100)).body.holdId;
    const pos = await acceptance.app.get(AuthorizationService).followUp({
      kind: 'hold',
      originKey: `pos/${shop.merchantNo}/00000001/000001/000001/010010`,
      content: '',
      accountId: atPos.accountId,
      amountFen: fen(300),
      merchantId: shop.merchantId,
      terminalId: '1',
      channel: 'pos',
      batchNo: 1,
      traceNo: 1,
      pinRight: null,
      refusal: null,
      openBatchNo: 1,
    });
    expect(pos.approved).toBe(true);
    await acceptance.owner(`UPDATE ledger.account SET status = 'closed' WHERE account_id = $1`, [closed.accountId]);
    const clockTo = (instant: string) =>
      moveSandboxClock((sql, parameters) => acceptance.owner(sql, parameters), new Date(instant));

    await clockTo('2026-04-08T15:59:00Z');
    await wait(600);
    expect(await money(card)).toEqual([1_000, 700]);
    await clockTo('2026-04-08T16:00:00Z');
    for (let waited = 0; waited < 10_000 && (await look(onClosed)).state !== 'expired'; waited += 50) await wait(50);
    await wait(200);
    expect([await money(card), await money(closed), await money(atPos)]).toEqual([
      [1_000, 0],
      [1_000, 0],
      [1_000, 0],
    ]);
    expect(await look(holdId)).toMatchObject({ state: 'expired' });
    expect((await capture(holdId, 100)).body).toMatchObject({ code: 'HOLD_EXPIRED', responseCode: '25' });
    const rows = await acceptance.owner<{ count: string }>(
      `SELECT count(*) FROM ledger.authorization WHERE kind = 'hold_expiry' AND account_id = ANY ($1)`,
      [[card.accountId, closed.accountId, atPos.accountId]],
    );
    expect(rows[0]!.count).toBe('3');
  });

  it('R-CAP: what a refund cannot put on the card is held for the holder, and the answer and the query say so', async () => {
    const card = await acceptance.card(1_000);
    const pay = { amountFen: 800, card: { number: card.number }, channel: 'counter' };
    const { paymentId } = (await acceptance.post('/v1/payments', pay, shop.key)).body;
    await acceptance.owner('UPDATE ledger.account SET cap_fen = 500 WHERE account_id = $1', [card.accountId]);
    const refund = await acceptance.post(
      `/v1/payments/${paymentId}/refunds`,
      { amountFen: 500, reason: '退货' },
      shop.key,
    );
    expect(refund.body).toMatchObject({ status: 'approved', amountFen: 500, heldForHolderFen: 200 });
    const { followUps } = (await acceptance.get(`/v1/payments/${paymentId}`, shop.key)).body;
    expect(followUps).toMatchObject([{ kind: 'refund', amountFen: 500, heldForHolderFen: 200 }]);
    expect(await money(card)).toEqual([500, 0]);
  });
});
