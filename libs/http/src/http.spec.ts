import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseModule, Transactor } from '@app/database';
import { CLOCK, type Clock, Refusal } from '@app/kernel';
import { createTestDatabase, type TestDatabase } from '@app/testkit';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  AnswerNotKept,
  decodeCursor,
  Idempotency,
  inBoth,
  NoIdempotency,
  page,
  pageQuery,
  readUpload,
  startApp,
} from './index.js';

const note = z.strictObject({
  name: z.string().regex(/^[a-z]+$/, inBoth('须为小写字母', 'must be lower-case letters')),
  amountFen: z.int().min(1),
});

let gate: Promise<void> = Promise.resolve();
let runs = 0;

@Controller('notes')
class NoteController {
  constructor(
    private readonly transactor: Transactor,
    private readonly idempotency: Idempotency,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  @Post()
  async write(@Body({ schema: note }) body: z.infer<typeof note>): Promise<object> {
    runs += 1;
    await gate;
    await this.transactor.query('INSERT INTO platform.parameter (name, effective_from, value) VALUES ($1, $2, $3)', [
      body.name,
      '2026-01-01',
      body.amountFen,
    ]);
    if (body.amountFen === 13) throw new Refusal('UNLUCKY', { zh: '不吉', en: 'unlucky' }, { rule: 'R-CAP' });
    if (body.amountFen === 14) throw new Error('secret table broke for 6666990100002223');
    return { zebra: body.name, amountFen: body.amountFen };
  }

  @Post('secret')
  @HttpCode(202)
  @AnswerNotKept()
  secret(): object {
    return { secret: 'once' };
  }

  @Post('upload')
  @NoIdempotency()
  async upload(@Req() request: FastifyRequest): Promise<object> {
    const { bytes, fileName, fields } = await readUpload(request, { maxBytes: 20, fields: ['purpose'] });
    return this.idempotency.runForRequest(request, bytes, async () => {
      runs += 1;
      return { fileName, length: bytes.length, purpose: fields['purpose'] };
    });
  }

  @Get()
  list(@Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>): object {
    const after = Number(decodeCursor(query.cursor) ?? 0);
    const rows = [1, 2, 3, 4, 5].filter((id) => id > after).slice(0, query.limit + 1);
    return page(rows, query.limit, String);
  }

  @Get(':id')
  read(@Param('id', { schema: z.string().regex(/^\d+$/) }) id: string): object {
    return { id };
  }
}

describe('the HTTP edge of an application', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    class NoteModule {}
    const module = {
      module: NoteModule,
      imports: [
        DatabaseModule.forRoot({
          url: database.appUrl,
          ownerUrl: database.ownerUrl,
          applicationName: 'http-spec',
          entities: [],
          sandbox: false,
        }),
      ],
      controllers: [NoteController],
    };
    app = await startApp({ name: 'notes', module, port: 0, sandbox: true });
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function call(method: string, path: string, body?: unknown, key?: string) {
    const headers: Record<string, string> = {};
    if (key) headers['Idempotency-Key'] = key;
    if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
    const payload =
      body === undefined || body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(url + path, { method, headers, body: payload ?? null });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) as never };
  }
  const written = async (name: string) =>
    app.get(Transactor).query('SELECT 1 FROM platform.parameter WHERE name = $1', [name]);

  it('tells each mistake in the input, in both languages', async () => {
    const answer = await call('POST', '/notes', { name: 'Ä', amountFen: '5', extra: 1 }, 'k-invalid');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      code: 'INVALID_INPUT',
      detail: { zh: expect.any(String), en: expect.any(String) },
      instance: '/notes',
      errors: [
        { field: '/name', code: 'INVALID_FORMAT', message: { zh: '须为小写字母', en: 'must be lower-case letters' } },
        {
          field: '/amountFen',
          code: 'INVALID_TYPE',
          message: {
            zh: '无效输入：期望 数字，实际接收 string',
            en: 'Invalid input: expected number, received string',
          },
        },
        expect.objectContaining({ code: 'UNRECOGNIZED_KEYS' }),
      ],
    });
    expect((await call('GET', '/notes/abc')).status).toBe(400);
  });

  it('answers refusals with code and rule, and broken or unknown requests as problems', async () => {
    const refused = await call('POST', '/notes', { name: 'refused', amountFen: 13 }, 'k-refused');
    expect(refused.status).toBe(422);
    expect(refused.json()).toMatchObject({ code: 'UNLUCKY', rule: 'R-CAP', detail: { zh: '不吉', en: 'unlucky' } });
    expect((await call('POST', '/notes', '{"name":', 'k-broken')).json()).toMatchObject({ code: 'MALFORMED_REQUEST' });
    expect((await call('GET', '/nowhere/6666990100002223')).json()).toMatchObject({
      code: 'NOT_FOUND',
      instance: '/nowhere/666699******2223',
    });
  });

  it('tells nothing of an unknown error', async () => {
    const answer = await call('POST', '/notes', { name: 'fault', amountFen: 14 }, 'k-fault');
    expect(answer.status).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'INTERNAL' });
    expect(answer.text).not.toMatch(/secret|table|6666/);
    expect(await written('fault')).toHaveLength(0);
  });

  it('wants an idempotency key for commands', async () => {
    const answer = await call('POST', '/notes', { name: 'keyless', amountFen: 1 });
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REQUIRED' });
    expect((await call('POST', '/notes', { name: 'a', amountFen: 1 }, 'x'.repeat(129))).status).toBe(400);
  });

  it('gives a replay the first answer, byte by byte, and other content 422', async () => {
    const first = await call('POST', '/notes', { name: 'replayed', amountFen: 2 }, 'k-replay');
    expect(first.status).toBe(201);
    const before = runs;
    const again = await call('POST', '/notes', { amountFen: 2, name: 'replayed' }, 'k-replay');
    expect(again).toMatchObject({ status: 201, text: first.text });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(runs).toBe(before);
    const other = await call('POST', '/notes', { name: 'replayed', amountFen: 3 }, 'k-replay');
    expect(other.status).toBe(422);
    expect(other.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('answers 409 while the first request is under way', async () => {
    let open!: () => void;
    gate = new Promise((done) => (open = done));
    const before = runs;
    const first = call('POST', '/notes', { name: 'slow', amountFen: 2 }, 'k-slow');
    while (runs === before) await new Promise((done) => setTimeout(done, 5));
    const second = await call('POST', '/notes', { name: 'slow', amountFen: 2 }, 'k-slow');
    open();
    expect(second.status).toBe(409);
    expect(second.json()).toMatchObject({ code: 'IDEMPOTENCY_IN_FLIGHT' });
    expect((await first).status).toBe(201);
    expect(runs).toBe(before + 1);
  });

  it('leaves the key of a refused command free and nothing behind', async () => {
    await call('POST', '/notes', { name: 'second', amountFen: 13 }, 'k-free');
    expect(await written('second')).toHaveLength(0);
    expect((await call('POST', '/notes', { name: 'second', amountFen: 5 }, 'k-free')).status).toBe(201);
    expect(await written('second')).toHaveLength(1);
  });

  it('does not keep an answer that shows a secret', async () => {
    const first = await call('POST', '/notes/secret', {}, 'k-secret');
    expect(first).toMatchObject({ status: 202, text: '{"secret":"once"}' });
    expect((await call('POST', '/notes/secret', {}, 'k-secret')).json()).toMatchObject({ code: 'ANSWER_NOT_KEPT' });
    const stored = await app
      .get(Transactor)
      .query("SELECT answer FROM platform.idempotency_key WHERE key = 'k-secret'");
    expect(stored).toEqual([{ answer: null }]);
  });

  it('reads uploads within their limits, once per key and file', async () => {
    const form = (text: string, purpose?: string) => {
      const data = new FormData();
      if (purpose) data.set('purpose', purpose);
      data.set('file', new Blob([text]), 'list.csv');
      return data;
    };
    const first = await call('POST', '/notes/upload', form('a,b', 'test'), 'k-upload');
    expect(first.json()).toEqual({ fileName: 'list.csv', length: 3, purpose: 'test' });
    const before = runs;
    expect((await call('POST', '/notes/upload', form('a,b', 'test'), 'k-upload')).text).toBe(first.text);
    expect(runs).toBe(before);
    expect((await call('POST', '/notes/upload', form('a,c', 'test'), 'k-upload')).status).toBe(422);
    const large = await call('POST', '/notes/upload', form('x'.repeat(21), 'test'), 'k-large');
    expect(large.json()).toMatchObject({ status: 413, code: 'UPLOAD_TOO_LARGE' });
    expect((await call('POST', '/notes/upload', form('a,b'), 'k-field')).json()).toMatchObject({
      code: 'FIELD_MISSING',
      errors: [{ field: 'purpose' }],
    });
    expect((await call('POST', '/notes/upload', {}, 'k-json')).status).toBe(415);
  });

  it('pages a list by its cursor', async () => {
    const first = (await call('GET', '/notes?limit=2')).json() as { items: number[]; nextCursor: string };
    expect(first.items).toEqual([1, 2]);
    const last = await call('GET', `/notes?limit=3&cursor=${first.nextCursor}`);
    expect(last.json()).toEqual({ items: [3, 4, 5], nextCursor: null });
    expect((await call('GET', '/notes?cursor=zzz')).json()).toMatchObject({ code: 'INVALID_CURSOR' });
    expect((await call('GET', '/notes?limit=201')).status).toBe(400);
  });

  it('shows its health, metrics and API', async () => {
    expect((await call('GET', '/health/live')).json()).toEqual({ status: 'ok' });
    expect((await call('GET', '/health/ready')).json()).toEqual({ status: 'ok', clock: expect.stringMatching(/Z$/) });
    await call('GET', '/notes/7');
    expect((await call('GET', '/metrics')).text).toContain('route="/notes/:id"');
    const api = (await call('GET', '/openapi.json')).json() as { paths: Record<string, Record<string, never>> };
    const post = JSON.stringify(api.paths['/notes']!['post']);
    expect(post).toContain('Idempotency-Key');
    expect(post).toContain('amountFen');
    expect(JSON.stringify(api.paths['/notes']!['get'])).toContain('"name":"limit"');
    expect(JSON.stringify(api)).not.toContain('x-no-idempotency');
    expect((await call('GET', '/docs')).text).toContain('SwaggerUIBundle');
    expect((await call('GET', '/docs/swagger-ui.css')).status).toBe(200);
  });
});
