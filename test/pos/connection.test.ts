import { DEFAULT_HEADER, encodeMessage, frame } from '@app/iso8583';
import { setTimeout as wait } from 'node:timers/promises';
import { Gateway, type TestCard } from './support/gateway.js';
import { purchase, purchaseFields } from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

/** TPDU, header, type and bitmap come first. */
const FIELDS_OFFSET = 21;

describe('a terminal’s line', () => {
  let gateway: Gateway;
  let terminal: RawTerminal;
  let card: TestCard;
  beforeAll(async () => {
    gateway = await Gateway.start({ connectionsPerTerminalMax: 2, idleMs: 1500, inFlightPerConnectionMax: 8 });
  });
  beforeEach(async () => {
    terminal = await gateway.signedIn();
    card = await gateway.card(50_000);
  });
  afterAll(() => gateway.stop());
  const sale = (fen = 100): Buffer => frame(terminal.payload('0200', purchaseFields(terminal, card, fen)));

  it('carries the bytes the specification draws', async () => {
    const echo = Buffer.from(
      '003c' + // length 60
        '6000030101' + // TPDU
        '602200000000' + // header
        '0820' +
        '0020000000c00010' + // 11, 41, 42, 60
        '000099' +
        Buffer.from(terminal.identity.terminalNo + terminal.identity.merchantNo).toString('hex') +
        '0011' +
        '000000013010',
      'hex',
    );
    echo.writeUInt16BE(echo.length - 2, 0);
    terminal.write(echo);
    const answer = (await terminal.next())!.toString('hex');
    expect(answer.slice(0, 26)).toBe('60010100036022000000000830');
    expect(answer.slice(26, 42)).toBe('003800010ac00010'); // 11, 12, 13, 32, 37, 39, 41, 42, 60
    expect(answer.slice(42, 64)).toBe('000099' + '100000' + '0310' + '0887100000'.slice(0, 6));
    expect(answer.endsWith('0011000000013010')).toBe(true);
  });

  it('may split a message into single bytes and join many', async () => {
    for (const byte of sale()) {
      terminal.write(Buffer.from([byte]));
      if (byte === 0x60) await wait(2);
    }
    expect(terminal.checked((await terminal.next())!).fields[39]).toBe('00');
    terminal.write(Buffer.concat(Array.from({ length: 40 }, () => sale())));
    const codes = [];
    for (let count = 0; count < 40; count++) codes.push(terminal.checked((await terminal.next())!).fields[39]);
    expect(codes).toEqual(Array(40).fill('00'));
    expect((await gateway.balance(card)).balanceFen).toBe(45_900);
  });

  it('an unreadable message is answered 30, signed when its MAC is right', async () => {
    const truncated = terminal.payload('0200', purchaseFields(terminal, card, 100)).subarray(0, -12);
    terminal.write(frame(truncated));
    const answer = terminal.checked((await terminal.next())!);
    expect(answer).toMatchObject({ mti: '0210', fields: { 39: '30', 41: terminal.identity.terminalNo } });
    expect(answer.fields[64]).toBeUndefined();
    const signed = terminal.payloadWith('0200', purchaseFields(terminal, card, 100), (payload) => {
      payload[FIELDS_OFFSET] = 0xaa; // field 3 is no digits any more
    });
    terminal.write(frame(signed));
    const answerToSigned = terminal.checked((await terminal.next())!);
    expect(answerToSigned.fields).toMatchObject({ 39: '30' });
    expect(answerToSigned.fields[64]).toHaveLength(8);
    expect((await purchase(terminal, card, 100)).code).toBe('00');
  });

  it('a length no message has, and a message without a name, end it; the gateway goes on', async () => {
    for (const bytes of [
      Buffer.from('ffff00', 'hex'),
      Buffer.from('0000', 'hex'),
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      frame(Buffer.alloc(60, 0x60)),
      frame(Buffer.alloc(60, 0xff)),
      frame(encodeMessage({ tpdu: { dst: 1, src: 2 }, header: DEFAULT_HEADER, mti: '0200', fields: { 3: '000000' } })),
      frame(
        encodeMessage({
          tpdu: { dst: 1, src: 2 },
          header: DEFAULT_HEADER,
          mti: '0210',
          fields: { 11: '000001', 41: '1', 42: '2' },
        }),
      ),
    ]) {
      const line = await gateway.line(terminal.identity);
      line.write(bytes);
      expect(await line.next()).toBeUndefined();
    }
    expect((await purchase(terminal, card, 100)).code).toBe('00');
  });

  it('messages before a broken one are still answered', async () => {
    terminal.write(Buffer.concat([sale(), Buffer.from('ffffffff', 'hex')]));
    expect(terminal.checked((await terminal.next())!).fields[39]).toBe('00');
    expect(await terminal.next()).toBeUndefined();
  });

  it('survives random bytes', async () => {
    let seed = 20260310;
    const random = (): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8;
    for (let round = 0; round < 150; round++) {
      const line = await gateway.line(terminal.identity);
      const good = sale();
      for (let flips = 0; flips < 1 + (random() % 6); flips++)
        good[2 + (random() % (good.length - 2))] = random() & 0xff;
      line.write(good);
      await Promise.race([line.next(), wait(300)]);
      line.close();
    }
    const fresh = await gateway.line(terminal.identity);
    fresh.keys = terminal.keys!;
    fresh.batch = terminal.batch;
    fresh.trace = 900;
    expect((await purchase(fresh, card, 100)).code).toBe('00');
  });

  it('of too many of one terminal the one silent longest is closed', async () => {
    const [second, third] = [await gateway.line(terminal.identity), await gateway.line(terminal.identity)];
    for (const line of [second, third]) {
      Object.assign(line, { keys: terminal.keys, batch: terminal.batch, trace: terminal.trace + 50 });
      terminal.trace += 60;
      expect((await purchase(line, card, 100)).code).toBe('00');
    }
    expect(await terminal.next()).toBeUndefined();
    expect((await purchase(second, card, 100)).code).toBe('00');
  });

  it('that says nothing, or never ends a message, is closed', async () => {
    const slow = await gateway.line(terminal.identity);
    const drip = setInterval(() => slow.write(Buffer.from([0])), 200);
    slow.write(Buffer.from('0100', 'hex'));
    const began = Date.now();
    expect(await slow.next()).toBeUndefined();
    clearInterval(drip);
    expect(Date.now() - began).toBeLessThan(5000);
  });

  it('works on when the database’s connections were cut, and each purchase counts once', async () => {
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    for (let time = 0; time < 3; time++) {
      const [first] = await Promise.all([purchase(terminal, card, 100), gateway.rows(cut)]);
      expect(first.code).toBe('00');
    }
    expect((await gateway.balance(card)).balanceFen).toBe(49_700);
    const other = await gateway.signedIn();
    expect((await purchase(other, card, 100)).code).toBe('00');
  });

  it('half closed after a request still gets its answer', async () => {
    terminal.halfClose(sale());
    expect(terminal.checked((await terminal.next())!).fields[39]).toBe('00');
    expect(await terminal.next()).toBeUndefined();
  });
});
