import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fen } from '@app/kernel';
import type { Card } from './card-entry.js';
import { PosTerminal } from './pos-terminal.js';
import { ScriptedHost, TMK } from './scripted-host.fixture.js';
import { decryptBlocks } from './wire/ciphers.js';
import { textField } from './wire/codec.js';
import type { TerminalOptions } from './terminal.types.js';

const CARD: Card = { pan: '9912340000001234567', expiry: '9912', track2: '9912340000001234567=9912101000' };
const folder = mkdtempSync(join(tmpdir(), 'pos-terminal-'));
let files = 0;
let host: ScriptedHost;
let terminals: PosTerminal[] = [];

function terminal(more: Partial<TerminalOptions> = {}): PosTerminal {
  const made = new PosTerminal(host.options(more));
  terminals.push(made);
  return made;
}

const statePath = () => join(folder, `state-${(files += 1)}.json`);

async function useHost(...kind: ConstructorParameters<typeof ScriptedHost>): Promise<void> {
  await host?.close();
  host = new ScriptedHost(...kind);
  await host.listen();
}

beforeEach(() => useHost());
afterEach(async () => {
  for (const made of terminals) made.cutPower();
  terminals = [];
  await host.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('signing in', () => {
  test.each([
    ['DES', 'ECB', false, '001'],
    ['3DES', 'ECB', false, '003'],
    ['3DES', 'X9.19', true, '004'],
    ['SM4', 'SM4', false, '005'],
    ['SM4', 'SM4', true, '006'],
  ] as const)('%s with the %s MAC (track key %s) asks for %s and then exchanges good MACs', async (...row) => {
    const [algorithm, macAlgorithm, trackKey, code] = row;
    await useHost(algorithm, macAlgorithm);
    const pos = terminal();
    const signIn = await pos.signIn({ trackKey });
    expect(signIn).toMatchObject({ approved: true, macOk: null, deviations: [] });
    expect(host.log).toEqual([`0800/00/${code}`]);
    expect(pos.state.batchNo).toBe(7);
    const sale = await pos.purchase(CARD, fen(1234));
    expect(sale).toMatchObject({ approved: true, macOk: true, batchNo: 7, deviations: [] });
    expect(host.macs).toEqual([null, true]);
  });

  test('keys under another master key are refused', async () => {
    const pos = terminal({ tmkHex: 'F'.repeat(32) });
    await expect(pos.signIn()).rejects.toMatchObject({ code: 'KEY_CHECK_FAILED' });
    expect(pos.state.signedIn).toBe(false);
  });

  test('without autoSignIn a sale before the sign-in, or after the sign-off, is not sent', async () => {
    const pos = terminal({ autoSignIn: false });
    await expect(pos.purchase(CARD, fen(1))).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    await pos.signIn();
    expect((await pos.echo()).approved).toBe(true);
    expect((await pos.signOff()).approved).toBe(true);
    await expect(pos.purchase(CARD, fen(1))).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(host.log).toEqual(['0800/00/003', '0820/00/301', '0820/00/002']);
  });

  test.each(['A0', '77', '99'])('after %s the terminal signs in again', async (code) => {
    const pos = terminal();
    host.script = (request) => (request.mti === '0200' ? { fields: { 39: code }, mac: 'none', without: [38] } : {});
    if (code !== 'A0') host.script = (request) => (request.mti === '0200' ? { fields: { 39: code } } : {});
    const sale = await pos.purchase(CARD, fen(1));
    expect(sale).toMatchObject({ approved: false, responseCode: code, signedInAgain: true, pending: null });
    expect(host.log).toEqual(['0800/00/003', '0200/22/000', '0800/00/003']);
  });
});

describe('what a request carries', () => {
  test('a stripe sale carries the track, F22 021 with a PIN in its block', async () => {
    const pos = terminal();
    await pos.purchase(CARD, fen(1234), { pin: '123456' });
    const { fields } = host.heard[1]!;
    expect(Object.keys(fields).map(Number)).toEqual([3, 4, 11, 22, 25, 26, 35, 41, 42, 49, 52, 53, 60, 64]);
    expect(fields).toMatchObject({ 3: '000000', 4: '000000001234', 22: '021', 25: '00', 35: CARD.track2, 49: '156' });
    expect(fields).toMatchObject({ 53: '2600000000000000', 60: '2200000700060' });
    const pik = Buffer.from('11111111222222223333333344444444', 'hex');
    const block = decryptBlocks('3DES', pik, fields[52] as Buffer);
    // PAN part of 9912340000001234567: 000000123456.
    expect(block.toString('hex').toUpperCase()).toBe('061234' + '56FFEDCBA9');
  });

  test('a keyed sale carries PAN and expiry, a contactless one sequence number and chip data', async () => {
    const pos = terminal();
    await pos.purchase(CARD, fen(5), { entryMode: 'keyed' });
    const f55 = Buffer.from('9F2608', 'hex');
    await pos.purchase({ pan: CARD.pan, expiry: '3012', psn: '1' }, fen(5), { entryMode: 'contactless', f55 });
    const [keyed, tapped] = [host.heard[1]!.fields, host.heard[2]!.fields];
    expect(keyed).toMatchObject({ 2: CARD.pan, 14: '9912', 22: '012' });
    expect(keyed[35]).toBeUndefined();
    expect(tapped).toMatchObject({ 2: CARD.pan, 14: '3012', 22: '072', 23: '001', 55: f55 });
  });

  test('an SM4 terminal takes no PIN unless told; then F52 is a block of 16', async () => {
    await useHost('SM4', 'SM4');
    await expect(terminal().purchase(CARD, fen(1), { pin: '1234' })).rejects.toMatchObject({ code: 'PIN_UNSUPPORTED' });
    host.pinBlockBytes = 16;
    expect((await terminal({ sm4Pin: true }).purchase(CARD, fen(1), { pin: '1234' })).macOk).toBe(true);
    expect(host.heard.at(-1)!.fields[52]).toHaveLength(16);
  });

  test('follow-ups name their original and need no card', async () => {
    const pos = terminal();
    const sold = (await pos.purchase(CARD, fen(900))).transaction!;
    const held = (await pos.preAuthorize(CARD, fen(5000))).transaction!;
    await pos.voidPurchase(sold);
    await pos.refund(sold, fen(400));
    const done = (await pos.complete(held, fen(4000))).transaction!;
    await pos.voidCompletion(done);
    await pos.completionAdvice(held, fen(100));
    await pos.cancelPreAuthorization(held);
    expect(host.log.slice(1)).toEqual(
      ['0200/22', '0100/10', '0200/23', '0220/25', '0200/20', '0200/21', '0220/24', '0100/11'].map(
        (row) => `${row}/000`,
      ),
    );
    const [, , , voided, refunded, completed, unmade, , cancelled] = host.heard.map((message) => message.fields);
    expect(voided).toMatchObject({ 2: CARD.pan, 22: '012', 4: '000000000900', 37: 'REF000000002', 38: 'A00002' });
    expect(voided).toMatchObject({ 61: '000007000002', 25: '00', 3: '200000' });
    expect(refunded).toMatchObject({ 37: 'REF000000002', 61: '0000070000021121', 63: 'CUP', 4: '000000000400' });
    expect(completed).toMatchObject({ 38: 'A00003', 61: '0000070000031121', 25: '06' });
    expect(unmade).toMatchObject({ 37: 'REF000000006', 38: 'A00006', 61: '000007000006', 25: '06', 3: '200000' });
    expect(cancelled).toMatchObject({ 38: 'A00003', 4: '000000005000', 25: '06', 3: '200000' });
    expect(host.macs.slice(1).every(Boolean)).toBe(true);
  });

  test('a balance inquiry reads F54', async () => {
    host.script = (request) => (request.mti === '0200' ? { fields: { 54: '0002156C000000012345' } } : {});
    expect(await terminal().balance(CARD)).toMatchObject({ approved: true, availableFen: 12345 });
    expect(host.log[1]).toBe('0200/01/000');
  });
});

describe('when the answer does not come, or comes spoilt', () => {
  test('a lost answer is reversed with 98 before the next sale, the same F3, F4, F11, F25 and batch', async () => {
    const pos = terminal();
    await pos.signIn();
    pos.faults.loseAnswer = 1;
    const lost = await pos.purchase(CARD, fen(700), { pin: '123456' });
    expect(lost).toMatchObject({ end: 'silence', approved: false, responseCode: null, pending: 'reversal' });
    expect((await pos.purchase(CARD, fen(800))).approved).toBe(true);
    expect(host.log).toEqual(['0800/00/003', '0200/22/000', '0400/22/000', '0200/22/000']);
    const [, sale, reversal] = host.heard.map((message) => message.fields);
    for (const number of [3, 4, 11, 22, 25, 49, 60]) expect(reversal![number]).toEqual(sale![number]);
    expect(reversal).toMatchObject({ 39: '98', 61: '000007000002', 2: CARD.pan });
    for (const number of [26, 35, 36, 37, 52, 53]) expect(reversal![number]).toBeUndefined();
    expect(host.macs).toEqual([null, true, true, true]);
    expect(pos.state.transactions).toHaveLength(1);
    expect(pos.state.reversals).toEqual([]);
  });

  test('a host that stays silent gets the reversal as often as allowed, then no sale is begun until it answers', async () => {
    const path = statePath();
    await terminal({ statePath: path }).signIn();
    const waiting = terminal({ statePath: path, timeoutMs: 60 });
    host.script = () => null;
    expect(await waiting.purchase(CARD, fen(1))).toMatchObject({ end: 'silence', pending: 'reversal' });
    await expect(waiting.purchase(CARD, fen(2))).rejects.toMatchObject({ code: 'REVERSAL_PENDING' });
    expect(host.log.filter((line) => line.startsWith('0400'))).toHaveLength(3);
    host.script = (request) => (request.mti === '0400' ? { fields: { 39: '25' } } : {});
    const pos = terminal({ statePath: path });
    expect(await pos.reversal()).toMatchObject({ clear: true, reversed: 1, responseCode: '25' });
    expect((await pos.purchase(CARD, fen(2))).approved).toBe(true);
  });

  test.each([
    ['a wrong MAC', { mac: 'bad' as const }, 'badMac', 'A0'],
    ['a missing MAC on an approval', { mac: 'none' as const }, 'badMac', 'A0'],
    ['another amount than was asked', { fields: { 4: '000000000001' } }, 'foreign', '06'],
    ['bytes that are no message', { raw: Buffer.from('0210FFFFFFFFFFFFFFFF', 'hex') }, 'foreign', '06'],
  ])('%s is not believed and is reversed', async (_name, say, end, reason) => {
    const pos = terminal();
    host.script = (request) => (request.mti === '0200' ? say : {});
    expect(await pos.purchase(CARD, fen(700))).toMatchObject({ end, approved: false, responseCode: null });
    expect(await pos.reversal()).toMatchObject({ clear: true, reversed: 1 });
    expect(host.heard.at(-1)).toMatchObject({ mti: '0400', fields: { 39: reason } });
    expect(pos.state.transactions).toEqual([]);
  });

  test('a decline with a good MAC is final: nothing is reversed', async () => {
    const pos = terminal();
    host.script = (request) => (request.mti === '0200' ? { fields: { 39: '51' }, without: [38] } : {});
    expect(await pos.purchase(CARD, fen(1))).toMatchObject({ responseCode: '51', macOk: true, pending: null });
    expect(pos.state.reversals).toEqual([]);
  });

  test('a reversal answered A0 is sent again after a new sign-in', async () => {
    const pos = terminal();
    await pos.signIn();
    pos.faults.loseAnswer = 1;
    await pos.purchase(CARD, fen(1));
    let first = true;
    host.script = (request) => {
      if (request.mti !== '0400' || !first) return {};
      first = false;
      return { fields: { 39: 'A0' }, mac: 'none' };
    };
    expect(await pos.reversal()).toMatchObject({ clear: true, reversed: 1 });
    expect(host.log.slice(-3)).toEqual(['0400/22/000', '0800/00/003', '0400/22/000']);
  });

  test('a reversal the host refuses for good is filed and no longer blocks', async () => {
    const pos = terminal();
    await pos.signIn();
    pos.faults.loseAnswer = 1;
    host.script = (request) => (request.mti === '0400' ? { fields: { 39: '64' } } : {});
    await pos.purchase(CARD, fen(1));
    expect(await pos.reversal()).toMatchObject({ clear: true, reversed: 0, refused: [{ responseCode: '64' }] });
    expect(pos.state.failedReversals).toHaveLength(1);
  });

  test('a refund nobody answered is repeated unchanged before the next sale and then stands in the batch', async () => {
    const pos = terminal();
    const sold = (await pos.purchase(CARD, fen(900))).transaction!;
    pos.faults.loseAnswer = 1;
    expect(await pos.refund(sold, fen(300))).toMatchObject({ end: 'silence', pending: 'advice' });
    await pos.purchase(CARD, fen(5));
    expect(host.log.slice(2)).toEqual(['0220/25/000', '0220/25/000', '0200/22/000']);
    expect(host.heard[3]).toEqual(host.heard[2]);
    expect(pos.state.transactions.map((item) => item.kind)).toEqual(['purchase', 'refund', 'purchase']);
  });

  test('a host that hangs up is answered by a reversal over a new connection', async () => {
    const pos = terminal();
    await pos.signIn();
    host.script = (request) => {
      if (request.mti !== '0200') return {};
      host.hangUp();
      return null;
    };
    expect((await pos.purchase(CARD, fen(1))).end).toBe('silence');
    expect(await pos.reversal()).toMatchObject({ clear: true, reversed: 1 });
    expect(host.connections).toBe(2);
  });

  test('a host that is not there leaves nothing to reverse', async () => {
    const pos = terminal();
    await pos.signIn();
    await host.close();
    // By its silence, or its refusal, the terminal has noticed.
    await pos.echo().catch(() => undefined);
    await expect(pos.purchase(CARD, fen(1))).rejects.toMatchObject({ code: 'HOST_UNREACHABLE' });
    expect(pos.state.reversals).toEqual([]);
  });
});

describe('the faults on demand', () => {
  test('a spoilt MAC reaches the host wrong', async () => {
    const pos = terminal();
    await pos.signIn();
    pos.faults.corruptMac = 1;
    await pos.purchase(CARD, fen(1));
    expect(host.macs).toEqual([null, false]);
  });

  test('a frame sent byte by byte is one message', async () => {
    const pos = terminal();
    pos.faults.splitBytes = true;
    expect((await pos.signIn()).approved).toBe(true);
    expect(host.chunkSizes.length).toBeGreaterThan(10);
  });

  test('joined frames arrive in one piece and every answer finds its sale, in any order', async () => {
    const pos = terminal();
    await pos.signIn();
    pos.faults.joinFrames = true;
    pos.faults.loseAnswer = 1;
    const sales = await pos.pipeline([1, 2, 3].map((amount) => ({ card: CARD, amountFen: fen(amount) })));
    expect(sales.map((sale) => sale.approved)).toEqual([false, true, true]);
    expect(sales.map((sale) => sale.traceNo)).toEqual([2, 3, 4]);
    expect(host.chunkSizes).toHaveLength(2);
    expect(pos.state.reversals.map((item) => item.traceNo)).toEqual([2]);
  });

  test('raw bytes go out as they are', async () => {
    const pos = terminal();
    await pos.sendRaw(Buffer.from('00', 'hex'));
    await pos.sendRaw(Buffer.from('18600003000060220000000008200020000000000000000009', 'hex'));
    await expect(pos.echo()).resolves.toMatchObject({ approved: true });
    expect(textField(host.heard[0]!, 11)).toBe('000009');
  });
});

describe('memory', () => {
  test('a power failure between request and answer is reversed at the next start', async () => {
    const path = statePath();
    const pos = terminal({ statePath: path });
    await pos.signIn();
    host.script = (request) => {
      if (request.mti !== '0200') return {};
      pos.cutPower();
      return null;
    };
    await pos.purchase(CARD, fen(700), { pin: '123456' });
    const again = terminal({ statePath: path });
    expect(again.state).toMatchObject({ batchNo: 7, traceNo: 2, signedIn: true });
    expect(await again.start()).toMatchObject({ clear: true, reversed: 1 });
    expect(host.heard.at(-1)).toMatchObject({ mti: '0400', fields: { 11: '000002', 39: '98' } });
    expect(host.macs.at(-1)).toBe(true);
  });

  test('receipts, numbers and keys survive; the card, its track and its PIN are not readable on disk', async () => {
    const path = statePath();
    const pos = terminal({ statePath: path });
    const sold = (await pos.purchase(CARD, fen(900), { pin: '123456' })).transaction!;
    pos.faults.loseAnswer = 1;
    await pos.purchase(CARD, fen(1));
    const text = readFileSync(path, 'utf8');
    for (const secret of [CARD.pan, CARD.pan.slice(6, 15), TMK.toString('hex')]) expect(text).not.toContain(secret);
    expect(text).toContain('991234*********4567');
    const again = terminal({ statePath: path });
    expect(again.findTransaction(sold.traceNo)).toEqual(sold);
    expect((await again.voidPurchase(sold)).approved).toBe(true);
    expect(host.log.slice(-2)).toEqual(['0400/22/000', '0200/23/000']);
    expect(host.heard.at(-1)!.fields[2]).toBe(CARD.pan);
  });

  test('another terminal does not take the file', async () => {
    const path = statePath();
    await terminal({ statePath: path }).signIn();
    expect(() => terminal({ statePath: path, terminalNo: 'YF000002' })).toThrow('another terminal');
  });
});
