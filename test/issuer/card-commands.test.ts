import type { CardDetail, CardView } from '../../apps/issuer/src/cards/card.schemas.js';
import { type IssuerFixture, startIssuer } from './support/issuer-fixture.js';
import { decide, issuedOrder, list, offerProducts, type Purchaser, verifiedPurchaser } from './support/scenario.js';

describe('commands on cards', () => {
  let issuer: IssuerFixture;
  let purchaser: Purchaser;
  let anonymous: CardView[];
  let named: CardView[];

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
    purchaser = await verifiedPurchaser(issuer);
    const { orderId } = await issuedOrder(issuer, purchaser, list(3, 3));
    await issuer.maker.post(`/v1/orders/${orderId}/activate`, {}, 200);
    const { items } = await issuer.maker.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}`);
    anonymous = items.filter(({ kind }) => kind === 'anonymous');
    named = items.filter(({ kind }) => kind === 'named');
  });
  afterAll(() => issuer.close());

  const card = (cardId: string) => issuer.checker.get<CardDetail>(`/v1/cards/${cardId}`);
  const reason = { reason: '持卡人来电' };

  it('a card is frozen and unfrozen under four eyes, with the reason on record', async () => {
    const { cardId } = anonymous[0]!;
    const { approvalId } = await issuer.maker.post<{ approvalId: string }>(`/v1/cards/${cardId}/freeze`, reason, 202);
    expect((await card(cardId)).status).toBe('active');
    await issuer.checker.post(`/v1/approvals/${approvalId}/approve`, {}, 200);
    expect((await card(cardId)).status).toBe('frozen');
    expect((await issuer.maker.refused(`/v1/cards/${cardId}/freeze`, reason, 409)).code).toBe('CARD_STATUS_CONFLICT');
    await decide(issuer, `/v1/cards/${cardId}/unfreeze`, reason);
    const { status, events } = await card(cardId);
    expect(status).toBe('active');
    expect(events.map(({ kind, reason: why }) => [kind, why])).toEqual([
      ['frozen', '持卡人来电'],
      ['unfrozen', '持卡人来电'],
    ]);
  });

  it('unfreezing never activates a card that was not frozen', async () => {
    const { orderId } = await issuedOrder(issuer, purchaser, list(1));
    const { items } = await issuer.maker.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}`);
    await issuer.maker.post(`/v1/cards/${items[0]!.cardId}/unfreeze`, reason, 409);
    await issuer.maker.post(`/v1/cards/${items[0]!.cardId}/freeze`, reason, 409);
  });

  it('a named card reported lost is blocked at once, and stays blocked (R-LOSS)', async () => {
    const { cardId } = named[0]!;
    const lost = await issuer.maker.post<CardDetail>(`/v1/cards/${cardId}/loss-report`, reason, 200);
    expect(lost).toMatchObject({ status: 'lost', events: [{ kind: 'loss_reported' }] });
    await issuer.maker.post(`/v1/cards/${cardId}/loss-report`, reason, 409);
    await issuer.maker.post(`/v1/cards/${cardId}/unfreeze`, reason, 409);
  });

  it('an anonymous card cannot be reported lost, said kindly (R-LOSS)', async () => {
    const problem = await issuer.maker.refused(`/v1/cards/${anonymous[1]!.cardId}/loss-report`, reason);
    expect(problem).toMatchObject({ code: 'LOSS_NOT_SUPPORTED_ANON', rule: 'R-LOSS' });
    expect((await card(anonymous[1]!.cardId)).status).toBe('active');
  });

  it('a card lost before the order is activated stays lost', async () => {
    const { orderId } = await issuedOrder(issuer, purchaser, list(0, 2));
    const { items } = await issuer.maker.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}`);
    await issuer.maker.post(`/v1/cards/${items[0]!.cardId}/loss-report`, reason, 200);
    const { activatedCount } = await purchaser.caller.post<{ activatedCount: number }>(
      `/v1/orders/${orderId}/activate`,
      {},
      200,
    );
    expect(activatedCount).toBe(1);
    expect((await card(items[0]!.cardId)).status).toBe('lost');
  });

  it('operations see account and entries, find cards by last four and status', async () => {
    const { cardId, panMasked } = anonymous[2]!;
    expect(await card(cardId)).toMatchObject({
      account: { balanceFen: 10_000, heldFen: 0, capFen: 100_000 },
      entries: [
        { kind: 'issue', direction: 'D', gl: 2004, amountFen: 10_000 },
        { kind: 'issue', direction: 'C', gl: 2001, amountFen: 10_000 },
      ],
    });
    const lastFour = panMasked.slice(-4);
    const found = await issuer.auditor.get<{ items: CardView[] }>(`/v1/cards?lastFour=${lastFour}&status=active`);
    expect(found.items.map((each) => each.cardId)).toContain(cardId);
  });

  it('purchasers and auditors command no cards; an unknown card is not found', async () => {
    const path = `/v1/cards/${named[1]!.cardId}`;
    await purchaser.caller.post(`${path}/freeze`, reason, 403);
    await purchaser.caller.post(`${path}/loss-report`, reason, 403);
    await issuer.auditor.post(`${path}/freeze`, reason, 403);
    await issuer.auditor.post('/v1/card-searches', { pan: '9366010000000000' }, 403);
    await issuer.maker.post('/v1/cards/1/freeze', reason, 404);
    await issuer.maker.post('/v1/cards/99999999999999999999/freeze', reason, 400);
    expect(await issuer.maker.post('/v1/card-searches', { pan: '9366010000000000' }, 200)).toMatchObject({ items: [] });
  });

  it('what was done is on the audit trail, which is intact (R-TRACE)', async () => {
    const { rows } = await issuer.owner.query<{ action: string }>('SELECT DISTINCT action FROM access.audit_event');
    const actions = rows.map(({ action }) => action);
    for (const action of [
      'issuer.card-frozen',
      'issuer.card-unfrozen',
      'issuer.card-loss-reported',
      'issuer.order-paid',
    ]) {
      expect(actions).toContain(action);
    }
  });
});

describe('outside the sandbox', () => {
  it('no route reveals a card, and the API description knows of none', async () => {
    const issuer = await startIssuer({ sandbox: false });
    try {
      await issuer.maker.get('/v1/sandbox/cards', 404);
      const document = await issuer.anyone.get<{ paths: Record<string, unknown> }>('/openapi.json');
      const paths = Object.keys(document.paths);
      expect(paths).toContain('/v1/cards/{id}');
      expect(paths.filter((path) => path.includes('sandbox'))).toEqual([]);
    } finally {
      await issuer.close();
    }
  });
});
