import { Writable } from 'node:stream';
import { pino } from 'pino';
import { safeLog, safeLogOptions } from './safe-log.js';

const PAN = '6666990100002223';
const MASKED = '666699******2223';

describe('a value made safe for the log', () => {
  it('has its named members masked or dropped', () => {
    const value = {
      cardNumber: PAN,
      card_no: 6666990100002223,
      pan: PAN,
      track2: `${PAN}=9912101`,
      holder: { idNumber: '11010519491231002X', newPin: '123456', pin: 123456 },
      headers: { authorization: 'Bearer x', cookie: 's=1', 'x-api-secret': 'y' },
      components: ['00', '11'],
      refreshToken: 'abc',
    };
    expect(safeLog(value)).toEqual({
      cardNumber: MASKED,
      card_no: MASKED,
      pan: MASKED,
      track2: `${MASKED}=***`,
      holder: { idNumber: '1****************X', newPin: '[redacted]', pin: '[redacted]' },
      headers: { authorization: '[redacted]', cookie: '[redacted]', 'x-api-secret': '[redacted]' },
      components: '[redacted]',
      refreshToken: '[redacted]',
    });
  });

  it('shows no card number in keys, lists, maps, errors, numbers or binary', () => {
    const error = new Error(`no card ${PAN}`, { cause: new Error(PAN) });
    const value = [{ [PAN]: 1 }, new Map([[PAN, new Set([PAN])]]), error, Number(PAN), BigInt(PAN), Buffer.from(PAN)];
    const text = JSON.stringify(safeLog(value));
    expect(text).not.toContain(PAN);
    expect(text).toContain('[16 bytes]');
    expect(text).toContain(`no card ${MASKED}`);
  });

  it('keeps amounts, times and the application’s own ids', () => {
    const value = { amountFen: 123_456, atMs: 1_767_225_600_000, cardId: PAN, at: new Date(0), ok: true, none: null };
    expect(safeLog(value)).toEqual({ ...value, at: '1970-01-01T00:00:00.000Z' });
  });

  it('ends, however deep, wide or circular the value is', () => {
    const value: Record<string, unknown> = { list: Array.from({ length: 500 }, (_, at) => at) };
    value.self = value;
    const safe = safeLog(value) as { list: unknown[]; self: unknown };
    expect(safe.self).toBe('[circular]');
    expect(safe.list).toHaveLength(101);
    let deep: unknown = PAN;
    for (let i = 0; i < 50; i++) deep = [deep, deep];
    expect(JSON.stringify(safeLog(deep))).not.toContain(PAN);
  });

  it('leaves the value itself alone', () => {
    const value = { pan: PAN };
    safeLog(value);
    expect(value.pan).toBe(PAN);
  });
});

describe('a pino logger with the safe options', () => {
  it('writes no card number from messages, arguments, members, errors or bound requests', () => {
    let written = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        written += String(chunk);
        done();
      },
    });
    const logger = pino(safeLogOptions, sink);
    const error = new Error(`declined ${PAN}`);
    logger.info(`purchase by ${PAN}`);
    logger.info('purchase by %s and %o', PAN, { card: PAN });
    logger.warn({ cardNumber: PAN, body: `x${PAN}` }, `of ${PAN}`);
    logger.error(error);
    logger.error({ err: error });
    logger.child({ req: { url: `/cards/${PAN}`, headers: { authorization: 'Bearer x' } } }).info('request');
    const lines = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(6);
    expect(written).not.toContain(PAN);
    expect(written).not.toContain('Bearer');
    expect(lines[0]?.msg).toBe(`purchase by ${MASKED}`);
    expect(lines[3]).toMatchObject({
      msg: `declined ${MASKED}`,
      err: { type: 'Error', message: `declined ${MASKED}` },
    });
    expect(lines[4]?.msg).toBe(`declined ${MASKED}`);
  });
});
