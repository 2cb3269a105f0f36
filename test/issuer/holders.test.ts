import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sealPin } from '@app/contracts';
import type { SandboxCard } from '../../apps/issuer/src/cards/card.schemas.js';
import type { HolderCard, HolderEntry } from '../../apps/issuer/src/holders/holder.schemas.js';
import type { PageKey } from '../../apps/issuer/src/holders/holder-session.schemas.js';
import { Caller } from './support/caller.js';
import { type IssuerFixture, startIssuer } from './support/issuer-fixture.js';
import { issuedOrder, list, offerProducts, verifiedPurchaser } from './support/scenario.js';

const SESSIONS = '/v1/holder-sessions';
const PHONE = '13900139000';

interface Message {
  readonly to: string;
  readonly text: string;
  readonly authorization: string | undefined;
}

describe('holders', () => {
  let issuer: IssuerFixture;
  let gateway: Server;
  let cards: SandboxCard[];
  const messages: Message[] = [];
  const anonymous = () => cards.filter(({ kind }) => kind === 'anonymous');
  const named = () => cards.filter(({ kind }) => kind === 'named');

  beforeAll(async () => {
    gateway = createServer((request, answer) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { to, text } = JSON.parse(Buffer.concat(chunks).toString()) as Message;
        messages.push({ to, text, authorization: request.headers.authorization });
        answer.end();
      });
    });
    await new Promise<void>((up) => gateway.listen(0, '127.0.0.1', up));
    const { port } = gateway.address() as AddressInfo;
    issuer = await startIssuer({ sms: { url: `http://127.0.0.1:${port}/messages`, token: 'gateway-token' } });
    await offerProducts(issuer);
    const purchaser = await verifiedPurchaser(issuer);
    const { orderId } = await issuedOrder(issuer, purchaser, list(5, 4));
    await purchaser.caller.post(`/v1/orders/${orderId}/activate`, {}, 200);
    cards = (await issuer.maker.get<{ items: SandboxCard[] }>(`/v1/sandbox/cards?orderId=${orderId}`)).items;
  });
  afterAll(async () => {
    await issuer.close();
    await new Promise((done) => gateway.close(done));
  });

  const pageKey = () => issuer.anyone.post<PageKey>(`${SESSIONS}/page-keys`, {}, 201);
  const wrongPin = ({ pin }: SandboxCard) => (pin === '135792' ? '246813' : '135792');
  const byPin = async ({ pan }: SandboxCard, pin: string) => {
    const body = { cardNumber: pan, pin: await sealPin(await pageKey(), pin, pan) };
    return issuer.anyone.send<{ token: string; code: string; user: object }>('POST', SESSIONS, body);
  };
  const holderOf = async (card: SandboxCard) => new Caller(issuer.url, (await byPin(card, card.pin!)).body.token);
  const askCode = (card: SandboxCard, status = 202) =>
    issuer.anyone.post(`${SESSIONS}/codes`, { cardNumber: card.pan }, status);
  const byCode = (card: SandboxCard, code: string) =>
    issuer.anyone.send<{ token: string; code: string }>('POST', SESSIONS, { cardNumber: card.pan, code });

  it('come in by card number and PIN, and see their own card only', async () => {
    const card = anonymous()[0]!;
    const { status, body } = await byPin(card, card.pin!);
    expect(status).toBe(201);
    expect(body.user).toMatchObject({ roles: ['holder'], customerId: null, merchantId: null });
    const holder = new Caller(issuer.url, body.token);
    const own = await holder.get<HolderCard>('/v1/holder/card');
    expect(own).toMatchObject({ status: 'active', kind: 'anonymous', balanceFen: 10_000, chip: null, mayPay: true });
    expect(own.panMasked.slice(-4)).toBe(card.pan.slice(-4));
    const { items } = await holder.get<{ items: HolderEntry[] }>('/v1/holder/entries?limit=1');
    expect(items).toMatchObject([{ purse: 'account', amountFen: 10_000, where: null }]);
    for (const path of ['/v1/orders', `/v1/cards/${card.cardId}`, '/v1/disputes', '/v1/card-products']) {
      await holder.get(path, 403);
    }
    await issuer.maker.get('/v1/holder/card', 403);
    await issuer.anyone.get('/v1/holder/card', 401);
    await holder.get('/v1/events?topics=work-queue', 404);
  });

  it('are locked out after three wrong PINs, counted where terminals count', async () => {
    const card = anonymous()[1]!;
    expect((await byPin(card, wrongPin(card))).body.code).toBe('HOLDER_NOT_PROVED');
    expect((await byPin(card, card.pin!)).status).toBe(201);
    for (const code of ['HOLDER_NOT_PROVED', 'HOLDER_NOT_PROVED', 'PIN_TRIES_EXCEEDED', 'PIN_TRIES_EXCEEDED']) {
      expect(await byPin(card, wrongPin(card))).toMatchObject({ status: 401, body: { code } });
    }
    expect((await byPin(card, card.pin!)).body.code).toBe('PIN_TRIES_EXCEEDED');
    const { rows } = await issuer.owner.query(
      'SELECT pin_failures FROM ledger.account a JOIN issuer.card c USING (account_id) WHERE c.card_id = $1',
      [card.cardId],
    );
    expect(rows).toEqual([{ pin_failures: 3 }]);
  });

  it('use a page’s key once, and only one that the issuer made', async () => {
    const card = anonymous()[2]!;
    const key = await pageKey();
    const body = { cardNumber: card.pan, pin: await sealPin(key, card.pin!, card.pan) };
    expect((await issuer.anyone.send('POST', SESSIONS, body)).status).toBe(201);
    expect(await issuer.anyone.send('POST', SESSIONS, body)).toMatchObject({
      status: 401,
      body: { code: 'PAGE_KEY_EXPIRED' },
    });
    const later = { ...(await pageKey()) };
    const forged = { ...later, key: later.key.replace(/^\d+/, (at) => String(Number(at) + 60_000)) };
    const answer = await issuer.anyone.send('POST', SESSIONS, {
      cardNumber: card.pan,
      pin: await sealPin(forged, card.pin!, card.pan),
    });
    expect(answer).toMatchObject({ status: 401, body: { code: 'PAGE_KEY_EXPIRED' } });
  });

  it('of named cards come in by a code to the registered phone, once, with few tries', async () => {
    const card = named()[0]!;
    await askCode(card);
    expect(messages.at(-1)).toMatchObject({ to: PHONE, authorization: 'Bearer gateway-token' });
    const code = /验证码 (\d{6})/.exec(messages.at(-1)!.text)![1]!;
    const wrong = code === '135792' ? '246813' : '135792';
    expect((await byCode(card, wrong)).body.code).toBe('HOLDER_NOT_PROVED');
    await askCode(card, 429);
    const { status, body } = await byCode(card, code);
    expect(status).toBe(201);
    expect(await new Caller(issuer.url, body.token).get('/v1/holder/card')).toMatchObject({ kind: 'named' });
    expect((await byCode(card, code)).status).toBe(401);

    const other = named()[1]!;
    await askCode(other);
    const right = /验证码 (\d{6})/.exec(messages.at(-1)!.text)![1]!;
    for (let tries = 0; tries < 5; tries += 1) await byCode(other, right === '135792' ? '246813' : '135792');
    expect((await byCode(other, right)).status).toBe(401);
  });

  it('are not told which cards exist: an unknown number and an anonymous card are answered like any other', async () => {
    const unknown = { ...anonymous()[0]!, pan: '9366010000000000006' };
    const before = messages.length;
    await askCode(unknown);
    await askCode(anonymous()[0]!);
    expect(messages.length).toBe(before);
    expect((await byPin(unknown, '135792')).body).toMatchObject({ code: 'HOLDER_NOT_PROVED' });
    expect((await byCode(anonymous()[0]!, '135792')).body).toMatchObject({ code: 'HOLDER_NOT_PROVED' });
  });

  it('are slowed down: ten failures in a quarter of an hour, by card', async () => {
    const unknown = { ...anonymous()[0]!, pan: '9366010000000000014' };
    for (let tries = 0; tries < 10; tries += 1) expect((await byCode(unknown, '135792')).status).toBe(401);
    expect(await byCode(unknown, '135792')).toMatchObject({ status: 429, body: { code: 'TOO_MANY_ATTEMPTS' } });
  });

  it('report a named card lost, which blocks it and its PIN at once; an anonymous card kindly not (R-LOSS)', async () => {
    const card = named()[2]!;
    const holder = await holderOf(card);
    await holder.post('/v1/holder/loss-reports', {}, 400);
    const lost = await holder.post<HolderCard>('/v1/holder/loss-reports', { confirm: true }, 200);
    expect(lost).toMatchObject({ status: 'lost', mayPay: false, mayReportLoss: false });
    expect(lost.advice!.zh).toContain('补卡');
    expect((await byPin(card, card.pin!)).body.code).toBe('HOLDER_NOT_PROVED');
    const detail = await issuer.auditor.get<{ events: { kind: string; actorName: string }[] }>(
      `/v1/cards/${card.cardId}`,
    );
    expect(detail.events.at(-1)).toMatchObject({ kind: 'loss_reported', actorName: lost.panMasked });

    const other = await holderOf(anonymous()[3]!);
    const refused = await other.refused('/v1/holder/loss-reports', { confirm: true });
    expect(refused).toMatchObject({ code: 'LOSS_NOT_SUPPORTED_ANON', rule: 'R-LOSS' });
    expect(refused.detail.zh).toContain('很抱歉');
  });

  it('leave no PIN, code or card number behind in the database', async () => {
    const card = anonymous()[4]!;
    await holderOf(card);
    await byPin(card, wrongPin(card));
    await askCode(named()[3]!);
    const code = /验证码 (\d{6})/.exec(messages.at(-1)!.text)![1]!;
    const { rows } = await issuer.owner.query<{ text: string }>(
      `SELECT event AS text FROM access.audit_event
       UNION ALL SELECT u::text FROM access.user_account u UNION ALL SELECT l.subject FROM access.login_attempt l
       UNION ALL SELECT k::text FROM issuer.used_page_key k UNION ALL SELECT p::text FROM issuer.phone_code p`,
    );
    const kept = rows.map(({ text }) => text).join('\n');
    expect(kept).toContain('holder-pin-declined');
    expect(kept).not.toContain(card.pan);
    for (const secret of [card.pin!, wrongPin(card), code]) expect(kept).not.toMatch(new RegExp(`\\b${secret}\\b`));
  });
});
