import { answerOf, type IssuerClient } from '@app/contracts';
import type { CardView } from '../../apps/issuer/src/cards/card.schemas.js';
import { refused } from '../support/refused.js';
import { type IssuerFixture, startIssuer } from './support/issuer-fixture.js';
import { approve, issuedOrder, list, offerProducts, type Purchaser, verifiedPurchaser } from './support/scenario.js';

describe('commands on cards', () => {
  let issuer: IssuerFixture;
  let purchaser: Purchaser;
  let maker: IssuerClient;
  let anonymous: CardView[];
  let named: CardView[];

  beforeAll(async () => {
    issuer = await startIssuer();
    maker = issuer.maker.client;
    await offerProducts(issuer);
    purchaser = await verifiedPurchaser(issuer);
    const { orderId } = await issuedOrder(issuer, purchaser, list(3, 3));
    await answerOf(activate(maker, orderId));
    const items = await cardsOf(orderId);
    anonymous = items.filter(({ kind }) => kind === 'anonymous');
    named = items.filter(({ kind }) => kind === 'named');
  });
  afterAll(() => issuer.close());

  const at = (id: string) => ({ params: { path: { id } } });
  const body = { reason: '持卡人来电' };
  const card = (cardId: string) => answerOf(issuer.checker.client.GET('/v1/cards/{id}', at(cardId)));
  const cardsOf = async (orderId: string) =>
    (await answerOf(maker.GET('/v1/cards', { params: { query: { orderId } } }))).items;
  const freeze = (by: IssuerClient, cardId: string) => by.POST('/v1/cards/{id}/freeze', { ...at(cardId), body });
  const unfreeze = (by: IssuerClient, cardId: string) => by.POST('/v1/cards/{id}/unfreeze', { ...at(cardId), body });
  const reportLoss = (by: IssuerClient, cardId: string) =>
    by.POST('/v1/cards/{id}/loss-report', { ...at(cardId), body });
  const activate = (by: IssuerClient, orderId: string) => by.POST('/v1/orders/{id}/activate', at(orderId));
  const search = (by: IssuerClient, pan: string) => by.POST('/v1/card-searches', { body: { pan } });

  it('a card is frozen and unfrozen under four eyes, with the reason on record', async () => {
    const { cardId } = anonymous[0]!;
    const { approvalId } = await answerOf(freeze(maker, cardId));
    expect((await card(cardId)).status).toBe('active');
    await approve(issuer, approvalId);
    expect((await card(cardId)).status).toBe('frozen');
    expect((await refused(freeze(maker, cardId), 409)).code).toBe('CARD_STATUS_CONFLICT');
    await approve(issuer, (await answerOf(unfreeze(maker, cardId))).approvalId);
    const { status, events } = await card(cardId);
    expect(status).toBe('active');
    expect(events.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['frozen', '持卡人来电'],
      ['unfrozen', '持卡人来电'],
    ]);
  });

  it('unfreezing never activates a card that was not frozen', async () => {
    const { orderId } = await issuedOrder(issuer, purchaser, list(1));
    const [inactive] = await cardsOf(orderId);
    await refused(unfreeze(maker, inactive!.cardId), 409);
    await refused(freeze(maker, inactive!.cardId), 409);
  });

  it('a named card reported lost is blocked at once, and stays blocked (R-LOSS)', async () => {
    const { cardId } = named[0]!;
    const lost = await answerOf(reportLoss(maker, cardId));
    expect(lost).toMatchObject({ status: 'lost', events: [{ kind: 'loss_reported' }] });
    await refused(reportLoss(maker, cardId), 409);
    await refused(unfreeze(maker, cardId), 409);
  });

  it('an anonymous card cannot be reported lost, said kindly (R-LOSS)', async () => {
    const problem = await refused(reportLoss(maker, anonymous[1]!.cardId));
    expect(problem).toMatchObject({ code: 'LOSS_NOT_SUPPORTED_ANON', rule: 'R-LOSS' });
    expect((await card(anonymous[1]!.cardId)).status).toBe('active');
  });

  it('a card lost before the order is activated stays lost', async () => {
    const { orderId } = await issuedOrder(issuer, purchaser, list(0, 2));
    const [lost] = await cardsOf(orderId);
    await answerOf(reportLoss(maker, lost!.cardId));
    expect((await answerOf(activate(purchaser.caller.client, orderId))).activatedCount).toBe(1);
    expect((await card(lost!.cardId)).status).toBe('lost');
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
    const query = { lastFour: panMasked.slice(-4), status: 'active' } as const;
    const found = await answerOf(issuer.auditor.client.GET('/v1/cards', { params: { query } }));
    expect(found.items.map((each) => each.cardId)).toContain(cardId);
    const { recipientName, cardId: namedId } = await card(named[1]!.cardId);
    const byHolder = (holder: string) =>
      answerOf(issuer.auditor.client.GET('/v1/cards', { params: { query: { holder } } }));
    expect((await byHolder(recipientName!)).items.map((each) => each.cardId)).toContain(namedId);
    expect((await byHolder(`${recipientName}某`)).items).toEqual([]);
  });

  it('purchasers and auditors command no cards; an unknown card is not found', async () => {
    const { cardId } = named[1]!;
    await refused(freeze(purchaser.caller.client, cardId), 403);
    await refused(reportLoss(purchaser.caller.client, cardId), 403);
    await refused(freeze(issuer.auditor.client, cardId), 403);
    await refused(search(issuer.auditor.client, '9366010000000000'), 403);
    await refused(freeze(maker, '1'), 404);
    await refused(freeze(maker, '99999999999999999999'), 400);
    expect(await answerOf(search(maker, '9366010000000000'))).toMatchObject({ items: [] });
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
