import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fen } from '@app/kernel';
import type { Card } from './card-entry.js';
import { PosTerminal } from './pos-terminal.js';
import { type Say, ScriptedHost, withResult } from './scripted-host.fixture.js';
import { freshState, nextNumber, takeTrace } from './terminal-state.js';
import type { Message } from './wire/codec.js';
import { textField } from './wire/codec.js';

const CARD: Card = { pan: '9912340000001234', expiry: '9912', psn: '1' };
const F55 = Buffer.from('9F260801020304050607089F3602024095050000000000', 'hex');
const folder = mkdtempSync(join(tmpdir(), 'settlement-'));
let host: ScriptedHost;
let pos: PosTerminal;

beforeEach(async () => {
  host = new ScriptedHost();
  await host.listen();
  pos = new PosTerminal(host.options());
});
afterEach(async () => {
  pos.cutPower();
  await host.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Answers a 0500 with this result, everything else as usual. */
const comparing =
  (result: string) =>
  (request: Message): Say =>
    request.mti === '0500' ? { fields: { 48: withResult(textField(request, 48)!, result) } } : {};

/** Purchases 10.00 and 5.00, the second voided; refund of 2.00. Traces 2 to 5 after the sign-in. */
async function trade(): Promise<void> {
  const sold = (await pos.purchase(CARD, fen(1000))).transaction!;
  const other = (await pos.purchase(CARD, fen(500))).transaction!;
  await pos.voidPurchase(other);
  await pos.refund(sold, fen(200));
}

test('a balanced batch is ended by 207 and the next batch opens', async () => {
  await trade();
  const settled = await pos.settle();
  expect(settled).toMatchObject({ outcome: 'balanced', closed: true, batchNo: 7, nextBatchNo: 8, uploaded: 0 });
  expect(host.log.slice(5)).toEqual(['0500/00/201', '0320/00/207']);
  const [totals, end] = host.heard.slice(5);
  expect(totals!.fields[48]).toBe('000000001500002' + '000000000700002' + '0'.repeat(32));
  expect(end!.fields[48]).toBe('0000');
  for (const message of [totals!, end!]) {
    expect(message.fields[64]).toBeUndefined();
    expect(textField(message, 60)!.slice(2, 8)).toBe('000007');
  }
  expect(pos.state).toMatchObject({ batchNo: 8, transactions: [], settlement: null });
  const sold = pos.findTransaction(2, 7)!;
  await pos.refund(sold, fen(100));
  expect(textField(host.heard.at(-1)!, 61)).toBe('0000070000021121');
});

test('an unbalanced batch uploads its stripe details by eights and is ended by 202', async () => {
  for (let count = 1; count <= 9; count += 1) await pos.purchase(CARD, fen(count));
  host.script = comparing('2');
  expect(await pos.settle()).toMatchObject({ outcome: 'unbalanced', closed: true, uploaded: 9, nextBatchNo: 8 });
  expect(host.log.slice(10)).toEqual(['0500/00/201', '0320/00/201', '0320/00/201', '0320/00/202']);
  const [, first, second, end] = host.heard.slice(10);
  expect(textField(first!, 48)).toHaveLength(322);
  expect(textField(second!, 48)).toBe('01' + '00' + '000010' + '00009912340000001234' + '000000000009');
  expect(end!.fields[48]).toBe('0009');
});

test('e-cash goes up before the sums; 94 means delivered; chip and flash records follow by result', async () => {
  await pos.purchase(CARD, fen(50), { entryMode: 'chip', f55: F55 });
  await pos.recordOfflinePurchase({ card: CARD, amountFen: fen(30), f55: F55 });
  await pos.recordOfflinePurchase({ card: CARD, amountFen: fen(40), f55: F55, entryMode: 'chip' });
  await pos.recordOfflinePurchase({ card: CARD, amountFen: fen(99), f55: F55 });
  await pos.recordFailedChip({ amountFen: fen(20), f55: F55 });
  const codes = ['00', '94', '34'];
  host.script = (request) =>
    textField(request, 60)!.startsWith('36') && request.mti === '0200'
      ? { fields: { 39: codes.shift()! } }
      : comparing('2')(request);
  expect(await pos.settle()).toMatchObject({ outcome: 'unbalanced', uploaded: 4 });
  expect(host.log.slice(2)).toEqual([
    ...['0200/36/000', '0200/36/000', '0200/36/000', '0500/00/201'],
    ...['0320/36/000', '0320/36/000', '0320/00/205', '0320/00/206', '0320/00/202'],
  ]);
  const [offline, contact, , totals, , , chip, failed] = host.heard.slice(2).map((message) => message.fields);
  expect(offline).toMatchObject({ 3: '000000', 22: '072', 25: '00', 55: F55, 60: '3600000700060', 63: 'CUP' });
  expect(contact![22]).toBe('052');
  expect(host.macs[2]).toBe(true);
  expect(totals![48]).toBe('000000000120003' + '0'.repeat(47));
  expect(chip).toMatchObject({ 11: '000002', 2: CARD.pan, 23: '001', 55: F55 });
  expect(failed).toMatchObject({ 2: '0'.repeat(16), 55: F55, 62: Buffer.from('71001100000000002015610') });
  expect(pos.state.offline).toMatchObject([{ refusedWith: '34' }]);
  expect(pos.state.failedChip).toEqual([]);
});

test('a balanced batch still uploads chip (203) and failed chip (204) transactions before 207', async () => {
  await pos.purchase(CARD, fen(50), { entryMode: 'chip', f55: F55 });
  await pos.recordFailedChip({ card: CARD, amountFen: fen(20), f55: F55 });
  expect(await pos.settle()).toMatchObject({ outcome: 'balanced', uploaded: 2 });
  expect(host.log.slice(2)).toEqual(['0500/00/201', '0320/00/203', '0320/00/204', '0320/00/207']);
});

test('after silence no sale is begun; a later attempt repeats the same 0500 and goes on, even after a restart', async () => {
  const statePath = join(folder, 'silent.json');
  pos = new PosTerminal(host.options({ statePath, attempts: 2 }));
  await trade();
  pos.faults.loseAnswer = 2;
  expect(await pos.settle()).toMatchObject({ outcome: 'silence', closed: false });
  await expect(pos.purchase(CARD, fen(1))).rejects.toMatchObject({ code: 'SETTLEMENT_UNFINISHED' });
  pos.cutPower();
  host.script = (request) => {
    if (request.mti === '0320') pos.faults.loseAnswer = 1;
    return comparing('2')(request);
  };
  pos = new PosTerminal(host.options({ statePath, attempts: 2 }));
  expect(await pos.settle()).toMatchObject({ outcome: 'silence', closed: false });
  host.script = comparing('2');
  expect(await pos.settle()).toMatchObject({ outcome: 'unbalanced', closed: true });
  const traces = (mti: string) => host.heard.filter((item) => item.mti === mti).map((item) => item.fields[11]);
  expect(new Set(traces('0500')).size).toBe(1);
  expect(traces('0500')).toHaveLength(3);
  expect(new Set(traces('0320').slice(0, 3)).size).toBe(1);
});

test.each([
  ['an error in comparing', { fields: { 48: '0'.repeat(30) + '3' + '0'.repeat(31) } }, 'error'],
  ['F48 that cannot be read', { fields: { 48: '1' } }, 'error'],
  ['a refusal', { fields: { 39: '96' } }, 'refused'],
])('%s leaves the batch open', async (_name, say, outcome) => {
  await trade();
  host.script = (request) => (request.mti === '0500' ? say : {});
  expect(await pos.settle()).toMatchObject({ outcome, closed: false, nextBatchNo: 7 });
  expect(pos.state.transactions).toHaveLength(4);
  host.script = () => ({});
  expect(await pos.settle()).toMatchObject({ outcome: 'balanced', closed: true });
});

test('a pending reversal goes before the sums and is in neither side', async () => {
  await pos.purchase(CARD, fen(1000));
  pos.faults.loseAnswer = 1;
  await pos.purchase(CARD, fen(500));
  expect(await pos.settle()).toMatchObject({ totals: { debitFen: 1000, debitCount: 1, creditCount: 0 } });
  expect(host.log.slice(3, 5)).toEqual(['0400/22/000', '0500/00/201']);
});

test('a batch number the host raised alone files the old batch at the sign-in', async () => {
  await trade();
  host.batchNo = 9;
  await pos.signIn();
  expect(pos.state).toMatchObject({ batchNo: 9, transactions: [] });
  expect(pos.findTransaction(2, 7)).toBeDefined();
});

test('trace and batch numbers run from 1 to 999999 and begin again, past what the batch still holds', () => {
  expect([nextNumber(0), nextNumber(999_999)]).toEqual([1, 1]);
  const state = freshState('898000000000001', 'YF000001');
  state.traceNo = 999_999;
  state.failedChip = [{ traceNo: 1, amountFen: fen(1), maskedPan: '', entryMode: 'chip', sealedCard: '' }];
  expect(takeTrace(state)).toBe(2);
});
