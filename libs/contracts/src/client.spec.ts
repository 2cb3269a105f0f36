import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf, clearingClient, type ContractClientOptions, issuerClient, ProblemError } from './index.js';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const PROBLEM = {
  type: 'about:blank',
  title: 'Unprocessable Entity',
  status: 422,
  code: 'CAP_EXCEEDED',
  detail: { zh: '超过限额', en: 'over the cap' },
  rule: 'R-CAP',
  instance: '/v1/cards/1/freeze',
};

describe('a client of an application', () => {
  const seen: Seen[] = [];
  let answer: { status: number; type: string; body: string };
  let server: Server;
  let baseUrl: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
        response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => server.close(done)));
  beforeEach(() => {
    seen.length = 0;
    answer = { status: 200, type: 'application/json', body: '{"items":[],"nextCursor":null}' };
  });

  const issuer = (options: ContractClientOptions = {}) => issuerClient({ baseUrl, ...options });
  const freeze = (id: string, key?: string) =>
    issuer().POST('/v1/cards/{id}/freeze', {
      params: { path: { id }, ...(key ? { header: { 'Idempotency-Key': key } } : {}) },
      body: { reason: '持卡人来电' },
    });

  it('gives each command a key of its own unless told, and questions none', async () => {
    await freeze('1');
    await freeze('1');
    await freeze('1', 'mine');
    await issuer().GET('/v1/cards');
    const keys = seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys.slice(2)).toEqual(['mine', undefined]);
    expect(JSON.parse(seen[0]!.body)).toEqual({ reason: '持卡人来电' });
  });

  it('shows its token, asked for anew before each request', async () => {
    const tokens = ['a', 'b'];
    const client = issuer({ token: () => tokens.shift(), headers: { 'Accept-Language': 'zh' } });
    for (let at = 0; at < 3; at += 1) await client.GET('/v1/cards');
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer a', 'Bearer b', undefined]);
    expect(seen[0]!.headers['accept-language']).toBe('zh');
  });

  it('sends files as a form with their names', async () => {
    answer.body = '{}';
    const file = new File(['0201'], 'statement-20260310.txt');
    await clearingClient({ baseUrl }).POST('/v1/bank-statements', { body: { file } });
    expect(seen[0]!.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(seen[0]!.body).toContain('filename="statement-20260310.txt"');
  });

  it('gives the data of what succeeds and throws the problem of what does not', async () => {
    const page = await answerOf(issuer().GET('/v1/cards', { params: { query: { lastFour: '0018' } } }));
    expect(page).toEqual({ items: [], nextCursor: null });
    expect(seen[0]!.url).toBe('/v1/cards?lastFour=0018');

    answer = { status: 422, type: 'application/problem+json', body: JSON.stringify(PROBLEM) };
    const refused: unknown = await answerOf(freeze('1')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ status: 422, code: 'CAP_EXCEEDED', problem: { rule: 'R-CAP' } });

    answer = { status: 502, type: 'text/html', body: '<h1>Bad Gateway</h1>' };
    await expect(answerOf(freeze('1'))).rejects.toMatchObject({ status: 502, code: 'NO_PROBLEM_BODY' });
  });
});
