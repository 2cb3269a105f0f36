import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  loadResponseField55,
  loadScriptCommand,
  parseField55,
  PBOC_3DES_PROFILE,
  readChipTransaction,
} from '@app/ecash';
import { addFen, fen } from '@app/kernel';
import fc from 'fast-check';
import { chipCryptography, type ChipPersonalization, DEFAULT_LIMITS } from '../chip/index.js';
import { type Say, ScriptedHost } from '../terminal/scripted-host.fixture.js';
import { type Message, textField } from '../terminal/wire/codec.js';
import { LabBench } from './lab-bench.js';
import type { LabCardPlan, OperationRequest } from './lab.types.js';
import { FrameRecorder, type FrameView } from './recorders/frame-recorder.js';

const KEYS = { ac: Buffer.alloc(16, 0x3b), mac: Buffer.alloc(16, 0x5d) };
const CHIP: ChipPersonalization = {
  ...DEFAULT_LIMITS,
  pan: '9912340000001234567',
  psn: '01',
  expiry: '3012',
  profile: PBOC_3DES_PROFILE,
  keys: KEYS,
};
const chipCard: LabCardPlan = {
  cardId: '1',
  name: { zh: '芯片卡', en: 'chip card' },
  pan: CHIP.pan,
  expiry: CHIP.expiry,
  track2: `${CHIP.pan}=3012201`,
  pin: '739152',
  chip: CHIP,
};
const stripeCard: LabCardPlan = {
  cardId: '2',
  name: { zh: '磁条卡', en: 'stripe card' },
  pan: '9912340000007654321',
  expiry: '3101',
  track2: '9912340000007654321=3101101',
  pin: '842607',
};
const cryptography = chipCryptography(PBOC_3DES_PROFILE);
const day = { now: () => new Date('2026-03-10T02:00:00Z') };

/** An issuer that takes everything and fills purses. */
function approving(request: Message): Say {
  const f55 = request.fields[55];
  if (request.mti !== '0200' || !Buffer.isBuffer(f55) || textField(request, 60)!.startsWith('36')) return {};
  const { atc, cryptogram, iad, amountFen } = readChipTransaction(parseField55(f55));
  const arpc = cryptography.arpc(KEYS, atc, cryptogram, '00');
  if (!textField(request, 60)!.startsWith('45')) {
    return { fields: { 55: Buffer.concat([Buffer.from('910A', 'hex'), arpc, Buffer.from('00')]) } };
  }
  const balanceFen = addFen(iad.balance!.balanceFen, fen(amountFen));
  const mac = cryptography.scriptMac(KEYS, atc, cryptogram, balanceFen);
  return { fields: { 55: loadResponseField55(arpc, '00', loadScriptCommand(balanceFen, mac)) } };
}

describe('what the lab lets travel to the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-'));
  let host: ScriptedHost;
  let bench: LabBench;
  let tmkHex: string;

  const open = (): LabBench => {
    const { host: name, port, merchantNo, terminalNo, tmkHex: key } = host.options({});
    tmkHex = key;
    const made = new LabBench(folder, day, () => 7);
    const terminal = { name: chipCard.name, merchantName: '店', merchantId: '7', merchantNo, terminalNo, tmkHex };
    const terminals = [{ ...terminal, id: 'till' as const }];
    made.equip({ pos: `${name}:${port}`, terminals, cards: [chipCard, stripeCard] });
    return made;
  };
  const till = (request: Omit<OperationRequest, 'terminal'>) => bench.perform({ terminal: 'till', ...request });

  beforeAll(async () => {
    host = new ScriptedHost();
    host.script = approving;
    await host.listen();
    bench = open();
    await till({ operation: 'signIn' });
    await till({ operation: 'load', cardId: '1', entry: 'insert', amountFen: 20_000, pin: chipCard.pin });
    await till({ operation: 'balance', cardId: '1', entry: 'tap' });
    await till({ operation: 'ecash', cardId: '1', entry: 'tap', amountFen: 200 });
    await till({
      operation: 'ecash',
      cardId: '1',
      entry: 'tap',
      amountFen: 300,
      leaveAt: { header: '00B2011C', times: 1 },
    });
    await till({ operation: 'purchase', cardId: '2', entry: 'swipe', amountFen: 500, pin: stripeCard.pin });
    await till({ operation: 'purchase', cardId: '2', entry: 'keyed', amountFen: 700 });
    await till({ operation: 'upload' });
  });
  afterAll(async () => {
    await bench.onModuleDestroy();
    await host.close();
    rmSync(folder, { recursive: true });
  });

  const everything = () => JSON.stringify([bench.view(), bench.traffic(0)]);

  it('has no full card number, track, PIN or key in it, nor has what the lab keeps of it', () => {
    const kept = readFileSync(join(folder, 'traffic.json'), 'utf8') + readFileSync(join(folder, 'memory.json'), 'utf8');
    const plain = (everything() + kept).replaceAll(' ', '').toUpperCase();
    expect(bench.traffic(0).length).toBeGreaterThan(30);
    for (const { pan, pin, track2 } of [chipCard, stripeCard]) {
      expect(plain).not.toContain(pan);
      expect(plain).not.toContain(pin);
      expect(plain).not.toContain(track2);
      expect(plain).toContain(`${pan.slice(0, 6)}*********${pan.slice(-4)}`);
    }
    for (const key of [KEYS.ac.toString('hex'), KEYS.mac.toString('hex'), tmkHex]) {
      expect(plain).not.toContain(key.toUpperCase());
    }
    const terminal = JSON.parse(readFileSync(join(folder, 'terminal-till.json'), 'utf8')) as {
      workingKeys: { hex: string };
    };
    expect(plain).not.toContain(terminal.workingKeys.hex.toUpperCase());
  });

  it('shows no number of any card in any field of any frame, whoever’s it is', () => {
    const pans = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 14, maxLength: 19 });
    fc.assert(
      fc.property(pans, fc.constantFrom(2, 35, 36, 48), (pan, number) => {
        let shown: FrameView | undefined;
        const recorder = new FrameRecorder((frame) => (shown = frame));
        const value = number === 35 ? `${pan}=3012101` : number === 48 ? `0100000001${pan.padStart(20, '0')}` : pan;
        recorder.watch({ direction: 'sent', message: { mti: '0200', fields: { [number]: value } }, mac: 'none' });
        expect(JSON.stringify(shown)).not.toContain(pan);
      }),
    );
  });

  it('tells fields by name and in words, and the MAC as verified', () => {
    const frames = bench.traffic(0).flatMap((entry) => (entry.kind === 'frame' ? [entry.frame] : []));
    const answer = frames.find(({ direction, title }) => direction === 'received' && title.zh === '消费')!;
    expect(answer.fields.find(({ id }) => id === 'F39')).toMatchObject({ value: '00', meaning: { zh: '交易成功' } });
    expect(answer.fields.at(-1)).toMatchObject({ id: 'F64', meaning: { zh: '✓ 已校验' } });
    const apdus = bench.traffic(0).flatMap((entry) => (entry.kind === 'apdu' ? [entry.apdu] : []));
    const gpo = apdus.find(({ name }) => name === 'GET PROCESSING OPTIONS')!;
    expect(gpo.command.length).toBeGreaterThan(2);
    expect(apdus.find(({ status }) => status === null)).toMatchObject({ name: 'READ RECORD', answer: [] });
  });

  it('and terminals, chips and papers are there again after a restart', async () => {
    const before = bench.view();
    await bench.onModuleDestroy();
    bench = open();
    expect(bench.view()).toEqual(before);
    expect(before.cards[0]!.chip!.balanceFen).toBe(20_000 - 500);
    expect(before.cards[0]!.failedTap).toMatchObject({ amountFen: 300 });
  });

  it('a tap in slow motion debits nothing before it is through, and pulled away it leaves a failed tap', async () => {
    const before = bench.view().cards[0]!.chip!;
    await bench.beginSlowTap({ terminal: 'till', operation: 'ecash', cardId: '1', entry: 'tap', amountFen: 100 });
    for (let at = 0; at < 4; at += 1) await bench.stepSlowTap();
    const slow = bench.view().slowTap!;
    expect(slow.pending!.name).toBe('READ RECORD');
    expect(slow.done).toHaveLength(4);
    expect(slow.chipBalanceFen).toBe(before.balanceFen - 100);
    expect(bench.view().cards[0]!.chip).toEqual(before);
    const display = await bench.endSlowTap(true);
    expect(display.tone).toBe('bad');
    expect(bench.view().cards[0]!.chip).toMatchObject({ balanceFen: before.balanceFen - 100, atc: before.atc + 1 });
    expect(bench.view().terminals[0]!.waiting.failedTaps).toBe(1);
  });
});
