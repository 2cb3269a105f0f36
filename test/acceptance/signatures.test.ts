import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '@app/database';
import { answerOf } from '@app/contracts';
import { newId } from '@app/kernel';
import { Acceptance, TODAY, type TestMerchant } from './support/acceptance.js';
import { type SignedCall, Signer } from './support/signer.js';

async function signerOf(acceptance: Acceptance, shop: TestMerchant): Promise<Signer> {
  const { body } = await acceptance.post(`/v1/merchants/${shop.merchantId}/signing-keys`, { label: 'tills' });
  return new Signer(acceptance.url, body.keyId, body.secret);
}

describe('signed requests', () => {
  let acceptance: Acceptance;
  let shop: TestMerchant;
  let signer: Signer;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    shop = await acceptance.merchant();
    signer = await signerOf(acceptance, shop);
  });
  afterAll(() => acceptance.close());

  const list = `/v1/payments?businessDate=${TODAY}&limit=2`;
  const payment = async (amountFen = 100) => ({
    amountFen,
    card: { number: (await acceptance.card(1_000)).number },
    channel: 'counter' as const,
    merchantOrderNo: '订单-1',
  });

  it('stand for the merchant: pay, ask, with the real time though the sandbox lives in another', async () => {
    const merchant = signer.client();
    const paid = await answerOf(merchant.POST('/v1/payments', { body: await payment() }));
    expect(paid).toMatchObject({ status: 'approved', amountFen: 100 });
    const query = { businessDate: TODAY, limit: 2 };
    const listed = await answerOf(merchant.GET('/v1/payments', { params: { query } }));
    expect(listed.items).toMatchObject([{ paymentId: paid.paymentId, merchantOrderNo: '订单-1' }]);
  });

  it.each<[string, SignedCall['tamper'], string]>([
    ['a signature of other bytes', (h) => (h['Yufuka-Signature'] = 'ab'.repeat(32)), 'SIGNATURE_INVALID'],
    ['no signature', (h) => delete h['Yufuka-Signature'], 'SIGNATURE_INVALID'],
    ['another nonce than was signed', (h) => (h['Yufuka-Nonce'] = 'another-nonce-of-some-length'), 'SIGNATURE_INVALID'],
    ['another idempotency key than was signed', (h) => (h['Idempotency-Key'] = 'other'), 'SIGNATURE_INVALID'],
    ['an unknown key', (h) => (h['Yufuka-Key'] = 'yk_sandbox_1'), 'SIGNATURE_INVALID'],
    ['a short nonce', (h) => (h['Yufuka-Nonce'] = 'short'), 'SIGNATURE_INVALID'],
    ['a key of production', (h) => (h['Yufuka-Key'] = 'yk_live_1'), 'KEY_OF_OTHER_REALM'],
  ])('are refused with %s', async (_, tamper, code) => {
    const refused = await signer.call('POST', '/v1/payments', { body: await payment(), ...(tamper ? { tamper } : {}) });
    expect(refused).toMatchObject({ status: 401, body: { code } });
  });

  it('are refused for another body, path or method than was signed', async () => {
    const nonce = () => ({ nonce: newId().padEnd(20, 'x') });
    const card = (await payment()).card;
    let stolen: Record<string, string> = {};
    await signer.call('GET', list, { ...nonce(), tamper: (headers) => (stolen = { ...headers }) });
    for (const [method, path, body] of [
      ['GET', `/v1/payments?businessDate=${TODAY}&limit=3`, null],
      ['POST', list, JSON.stringify({ amountFen: 1, card, channel: 'counter' })],
    ] as const) {
      const type = { 'Content-Type': 'application/json' };
      const answer = await fetch(acceptance.url + path, {
        method,
        headers: { ...stolen, ...(body ? type : {}) },
        body,
      });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, 'SIGNATURE_INVALID']);
    }
  });

  it('are refused when they are older than five minutes, or as far ahead', async () => {
    const now = Math.floor(Date.now() / 1000);
    for (const [timestamp, status] of [
      [now - 290, 200],
      [now + 290, 200],
      [now - 310, 401],
      [now + 310, 401],
    ] as const) {
      const answer = await signer.call('GET', list, { timestamp });
      expect([timestamp - now, answer.status]).toEqual([timestamp - now, status]);
      if (status === 401) expect(answer.body.code).toBe('SIGNATURE_EXPIRED');
    }
  });

  it('are taken once per nonce; the same command again is a replay that gets the first answer', async () => {
    const again = { nonce: `once-${newId()}`, timestamp: Math.floor(Date.now() / 1000), idempotencyKey: newId() };
    const body = await payment();
    const first = await signer.call('POST', '/v1/payments', { ...again, body });
    const replay = await signer.call('POST', '/v1/payments', { ...again, body });
    expect(replay).toMatchObject({ status: 201, body: { ...first.body, replayed: true } });
    const other = await signer.call('POST', '/v1/payments', { ...again, body: await payment() });
    expect(other).toMatchObject({ status: 401, body: { code: 'NONCE_REUSED' } });
    const otherKey = await signer.call('POST', '/v1/payments', { ...again, idempotencyKey: newId(), body });
    expect(otherKey.body.code).toBe('NONCE_REUSED');

    const question = { nonce: `asked-${newId()}` };
    expect((await signer.call('GET', list, question)).status).toBe(200);
    expect((await signer.call('GET', list, question)).body.code).toBe('NONCE_REUSED');
    const nonces = await acceptance.owner('SELECT nonce FROM acceptance.request_nonce WHERE nonce = $1', [
      question.nonce,
    ]);
    expect(nonces).toHaveLength(1);
  });

  it('change from one key to the next without a gap, two at most, and end with the key', async () => {
    const path = `/v1/merchants/${shop.merchantId}/signing-keys`;
    const next = await signerOf(acceptance, shop);
    expect((await acceptance.post(path, { label: 'third' })).body.code).toBe('SIGNING_KEYS_MAX');
    const command = { idempotencyKey: newId(), body: await payment() };
    const first = await signer.call('POST', '/v1/payments', command);
    const retried = await next.call('POST', '/v1/payments', command);
    expect(retried.body).toEqual({ ...first.body, replayed: true });
    const ended = await acceptance.call('DELETE', `${path}/${next.keyId}`, { token: acceptance.maker });
    expect(ended.status).toBe(204);
    await wait(200);
    expect((await next.call('GET', list)).body.code).toBe('SIGNATURE_INVALID');
    expect((await signer.call('GET', list)).status).toBe(200);
    expect((await signer.call('POST', path, { body: { label: 'own' } })).body.code).toBe('SESSION_REQUIRED');
    const { items } = (await acceptance.get(path)).body;
    expect(items.map((key: { revokedAt: string | null }) => key.revokedAt === null)).toEqual([false, true]);
    expect((await acceptance.post(path, { label: 'third' })).status).toBe(201);
  });

  it('are recorded when they are refused, with their reason and without card data', async () => {
    const stranger = await acceptance.merchant();
    const thief = await signerOf(acceptance, stranger);
    const { number } = await acceptance.card(1);
    await thief.call('GET', `/v1/payments/${number}`, { timestamp: 1 });
    await thief.call('GET', list, { tamper: (headers) => (headers['Yufuka-Signature'] = '') });
    await wait(300);
    const rows = await acceptance.owner(
      `SELECT channel, path, response_code, code FROM acceptance.refused_message WHERE merchant_no = $1 ORDER BY 4`,
      [stranger.merchantNo],
    );
    expect(rows).toEqual([
      {
        channel: 'api',
        path: `GET /v1/payments/960001******${number.slice(-4)}`,
        response_code: '401',
        code: 'SIGNATURE_EXPIRED',
      },
      { channel: 'api', path: 'GET /v1/payments', response_code: '401', code: 'SIGNATURE_INVALID' },
    ]);
  });

  it('lie encrypted, as their secrets do', async () => {
    const { body } = await acceptance.post(`/v1/merchants/${(await acceptance.merchant()).merchantId}/signing-keys`, {
      label: 'sealed',
    });
    const rows = await acceptance.owner<{ secret_cipher: Buffer }>(
      'SELECT secret_cipher FROM acceptance.signing_key WHERE label = $1',
      ['sealed'],
    );
    expect(rows[0]!.secret_cipher.toString('latin1')).not.toContain(body.secret);
  });

  it('are computed as the worked example of the documentation says', () => {
    const text = readFileSync(join(projectRoot(), 'docs', 'acceptance-api.md'), 'utf8');
    const [signed, secret, signature] = ['signed', 'secret', 'signature'].map(
      (name) => new RegExp(`<!-- ${name} -->\\n\`\`\`\\n([\\s\\S]*?)\\n\`\`\``).exec(text)![1]!,
    ) as [string, string, string];
    expect(createHmac('sha256', secret).update(signed).digest('hex')).toBe(signature);
  });
});

describe('outside the sandbox', () => {
  let acceptance: Acceptance;

  beforeAll(async () => {
    acceptance = await Acceptance.open(false);
  });
  afterAll(() => acceptance.close());

  it('requests must be signed by a live key: no API key is made or taken, no sandbox key', async () => {
    const shop = await acceptance.merchant();
    const made = await acceptance.post(`/v1/merchants/${shop.merchantId}/api-keys`, { label: 'till' });
    expect(made).toMatchObject({ status: 422, body: { code: 'SANDBOX_ONLY' } });
    for (const realm of ['live', 'sandbox']) {
      const sent = await acceptance.get(`/v1/payments?businessDate=${TODAY}`, `yk_${realm}_${'x'.repeat(43)}`);
      expect(sent).toMatchObject({ status: 401, body: { code: 'SIGNATURE_REQUIRED' } });
    }
    const signer = await signerOf(acceptance, shop);
    expect(signer.keyId).toMatch(/^yk_live_/);
    const path = `/v1/payments?businessDate=2026-03-10`;
    expect((await signer.call('GET', path)).status).toBe(200);
    const other = await signer.call('GET', path, { tamper: (h) => (h['Yufuka-Key'] = 'yk_sandbox_1') });
    expect(other.body.code).toBe('KEY_OF_OTHER_REALM');
  });
});
