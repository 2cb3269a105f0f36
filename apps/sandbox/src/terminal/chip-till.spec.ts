import { mkdtempSync, rmSync } from 'node:fs';
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
import { chipCryptography, type ChipPersonalization, DEFAULT_LIMITS, VirtualChip } from '../chip/index.js';
import { EcashKernel, type Tear, TearSwitch } from '../kernel/index.js';
import { ChipTill } from './chip-till.js';
import { parsePayingCard } from './load.js';
import { PosTerminal } from './pos-terminal.js';
import { type Say, ScriptedHost } from './scripted-host.fixture.js';
import type { TerminalOptions } from './terminal.types.js';
import { decryptBlocks } from './wire/ciphers.js';
import { type Message, textField } from './wire/codec.js';

const CARD: ChipPersonalization = {
  ...DEFAULT_LIMITS,
  pan: '9912340000001234567',
  psn: '01',
  expiry: '3012',
  profile: PBOC_3DES_PROFILE,
  keys: { ac: Buffer.alloc(16, 0x3b), mac: Buffer.alloc(16, 0x5d) },
  balanceFen: fen(10_000),
};
const PAYER = { pan: '9912340000007654321', expiry: '3101', track2: '9912340000007654321=3101101', pin: '123456' };
const cryptography = chipCryptography(PBOC_3DES_PROFILE);
const folder = mkdtempSync(join(tmpdir(), 'chip-till-'));

let host: ScriptedHost;
let terminals: PosTerminal[] = [];
let seconds = 0;

beforeEach(async () => {
  host = new ScriptedHost();
  host.script = approving;
  seconds = 0;
  await host.listen();
});
afterEach(async () => {
  for (const made of terminals) made.cutPower();
  terminals = [];
  await host.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function till(more: Partial<TerminalOptions> = {}): ChipTill {
  const terminal = new PosTerminal(host.options({ timeoutMs: 300, attempts: 1, ...more }));
  terminals.push(terminal);
  return new ChipTill(terminal, new EcashKernel(), () => new Date(1_772_337_600_000 + (seconds += 1) * 1000));
}

/** The issuer's part of an answer: ARPC, and the script for loads (amount out of the purse for a void). */
function approving(request: Message): Say {
  const f55 = request.fields[55];
  if (request.mti !== '0200' || !Buffer.isBuffer(f55) || textField(request, 60)!.startsWith('36')) return {};
  const { atc, cryptogram, iad, amountFen } = readChipTransaction(parseField55(f55));
  const type = textField(request, 60)!.slice(0, 2);
  const arpc = cryptography.arpc(CARD.keys, atc, cryptogram, '00');
  const sign = { '45': 1, '46': 1, '47': 1, '51': -1 }[type];
  if (!sign) return { fields: { 55: Buffer.concat([Buffer.from('910A', 'hex'), arpc, Buffer.from('00')]) } };
  const newBalanceFen = addFen(iad.balance!.balanceFen, fen(sign * amountFen));
  const mac = cryptography.scriptMac(CARD.keys, atc, cryptogram, newBalanceFen);
  return { fields: { 55: loadResponseField55(arpc, '00', loadScriptCommand(newBalanceFen, mac)) } };
}

const heard = (prefix: string) => host.heard.filter((_, at) => host.log[at]!.startsWith(prefix));
const torn = (chip: VirtualChip, ...tears: (Tear | undefined)[]) => TearSwitch.planned(chip, ...tears);

describe('the purse pays', () => {
  it('and the purchase is uploaded before the sums, with the chip’s field 55; 94 is delivered too', async () => {
    const pos = till();
    const chip = new VirtualChip(CARD);
    const first = await pos.pay(chip, fen(1200));
    await pos.pay(chip, fen(300), { wire: 'contact' });
    expect(first.record).toMatchObject({ amountFen: 1200, entryMode: 'contactless', maskedPan: '991234*********4567' });
    host.script = (request) => (textField(request, 22) === '052' ? { fields: { 39: '94' } } : approving(request));
    const settled = await pos.terminal.settle();
    expect(settled).toMatchObject({ outcome: 'balanced', totals: { debitFen: 1500, debitCount: 2 } });
    const [tapped, inserted] = heard('0200/36');
    expect(tapped!.fields).toMatchObject({ 2: CARD.pan, 3: '000000', 22: '072', 23: '001', 63: 'CUP' });
    expect(inserted!.fields[22]).toBe('052');
    expect(readChipTransaction(parseField55(tapped!.fields[55] as Buffer))).toMatchObject({
      kind: 'TC',
      amountFen: 1200,
    });
    expect(chip.state.balanceFen).toBe(8500);
  });

  it('a torn tap leaves a flash record, which a second tap turns into a purchase', async () => {
    const pos = till();
    const reader = torn(new VirtualChip(CARD), { at: 4, lose: 'answer' });
    const first = await pos.pay(reader, fen(1000));
    expect(first.outcome.kind).toBe('FLASH');
    expect(pos.terminal.state.failedChip).toMatchObject([{ traceNo: first.record!.traceNo, amountFen: 1000 }]);
    expect((await pos.pay(reader, fen(1000))).record).toMatchObject({ amountFen: 1000 });
    expect(pos.terminal.state).toMatchObject({ failedChip: [], offline: [{ amountFen: 1000 }] });
  });

  it('a flash record that nobody completes goes up with the settlement, with its TC', async () => {
    const pos = till();
    await pos.pay(torn(new VirtualChip(CARD), { at: 4, lose: 'answer' }), fen(1000));
    await pos.terminal.settle();
    const [failed] = heard('0320/00/204');
    expect(failed!.fields).toMatchObject({ 2: CARD.pan, 4: '000000001000' });
    const values = parseField55(failed!.fields[55] as Buffer);
    expect(readChipTransaction(values)).toMatchObject({ kind: 'TC', atc: 1, amountFen: 1000 });
  });

  it('a flash record is dropped when the chip shows that it never debited, and completed later when it did', async () => {
    const pos = till();
    const undebited = torn(new VirtualChip(CARD), { at: 4, lose: 'command' });
    await pos.pay(undebited, fen(700));
    expect((await pos.completeFlash(undebited)).completion.kind).toBe('NOT_DEBITED');
    expect(pos.terminal.state.failedChip).toEqual([]);
    const debited = torn(new VirtualChip(CARD), { at: 4, lose: 'answer' });
    await pos.pay(debited, fen(700));
    seconds += 30;
    expect((await pos.completeFlash(debited)).record).toMatchObject({ amountFen: 700 });
    expect(pos.terminal.state).toMatchObject({ failedChip: [], offline: [{ amountFen: 700 }] });
  });

  it('and when it cannot, the purchase goes online, and the chip knows its issuer by the answer', async () => {
    const pos = till();
    const chip = new VirtualChip(CARD);
    const { online } = await pos.pay(chip, fen(20_000));
    expect(online!.result.approved).toBe(true);
    expect(online!.chip).toMatchObject({ approved: true, issuerAuthentic: true, script: 'NONE' });
    const [request] = heard('0200/22');
    expect(request!.fields).toMatchObject({ 4: '000000020000', 22: '072', 23: '001' });
    const balance = await pos.balance(chip, { wire: 'contact' });
    expect(balance.online!.chip!.issuerAuthentic).toBe(true);
    expect(heard('0200/01')[0]!.fields[4]).toBeUndefined();
    expect(chip.state).toMatchObject({ balanceFen: 10_000, lastOnlineAtc: 2 });
  });
});

describe('a load', () => {
  it.each([
    ['loadOwnAccount', '600000', '45'],
    ['loadCash', '630000', '46'],
  ] as const)(
    '%s fills the purse, and what became of the script is told before the settlement',
    async (kind, code, type) => {
      const pos = till();
      const chip = new VirtualChip(CARD);
      const { online } = await pos.load(chip, kind, fen(5000));
      expect(online!.chip).toMatchObject({ script: 'DONE', scriptBalanceFen: 15_000 });
      expect(chip.state.balanceFen).toBe(15_000);
      const [request] = heard(`0200/${type}`);
      expect(request!.fields).toMatchObject({ 2: CARD.pan, 3: code, 4: '000000005000', 25: '91', 22: '072' });
      expect(request!.fields[62]).toBeUndefined();
      expect((await pos.terminal.settle()).totals).toMatchObject({ creditFen: 5000, creditCount: 1 });
      expect(host.log).toEqual([
        '0800/00/003',
        `0200/${type}/000`,
        '0620/00/951',
        '0500/00/201',
        '0320/00/203',
        '0320/00/207',
      ]);
      const told = host.heard[2]!.fields;
      expect(told).toMatchObject({ 2: CARD.pan, 3: code, 4: '000000005000', 22: '072', 23: '001', 61: '000007000002' });
      expect(told[37]).toBe('REF000000002');
      expect(parseField55(told[55] as Buffer).get('DF31')).toEqual(Buffer.of(0x20, 0, 0, 0, 0));
      expect(host.macs[2]).toBe(true);
    },
  );

  it('from another account names the paying card in F62 and F35, and its PIN is bound to it', async () => {
    const pos = till();
    const chip = new VirtualChip(CARD);
    await pos.load(chip, 'loadOtherAccount', fen(5000), { payingCard: PAYER });
    const [request] = heard('0200/47');
    expect(request!.fields).toMatchObject({ 2: CARD.pan, 3: '620000', 22: '071', 35: PAYER.track2 });
    expect(parsePayingCard(request!.fields[62] as Buffer)).toBe(PAYER.pan);
    const pik = Buffer.from('11111111222222223333333344444444', 'hex');
    // PAN part of 9912340000007654321: 000000765432.
    expect(decryptBlocks('3DES', pik, request!.fields[52] as Buffer).toString('hex')).toBe('061234' + '56ff89abcd');
    expect(chip.state.balanceFen).toBe(15_000);
    await expect(pos.load(chip, 'loadOtherAccount', fen(1))).rejects.toMatchObject({ code: 'CARD_UNREADABLE' });
    const keyed = { ...PAYER, track2: undefined };
    await pos.load(chip, 'loadOtherAccount', fen(1), { payingCard: keyed });
    expect(heard('0200/47')[1]!.fields[35]).toBeUndefined();
  });

  it('in cash can be taken back out of the purse', async () => {
    const pos = till();
    const chip = new VirtualChip(CARD);
    const { online } = await pos.load(chip, 'loadCash', fen(5000), { wire: 'contact' });
    const undone = await pos.voidCashLoad(chip, online!.result.transaction!);
    expect(undone.online!.chip).toMatchObject({ script: 'DONE' });
    expect(chip.state.balanceFen).toBe(10_000);
    const [request] = heard('0200/51');
    expect(request!.fields).toMatchObject({
      3: '170000',
      25: '91',
      4: '000000005000',
      37: 'REF000000002',
      61: '000007000002',
    });
    expect((await pos.terminal.settle()).totals).toMatchObject({ creditFen: 5000, debitFen: 5000 });
  });

  it('without an answer leaves the purse alone and is reversed before anything else', async () => {
    const pos = till();
    const chip = new VirtualChip(CARD);
    await pos.terminal.signIn();
    pos.terminal.faults.loseAnswer = 1;
    const { online } = await pos.load(chip, 'loadOwnAccount', fen(5000));
    expect(online).toMatchObject({ result: { end: 'silence', pending: 'reversal' } });
    expect(online!.chip).toBeUndefined();
    expect(chip.state.balanceFen).toBe(10_000);
    await pos.balance(chip);
    expect(host.log.slice(1)).toEqual(['0200/45/000', '0400/45/000', '0200/01/000']);
    expect(heard('0400/45')[0]!.fields).toMatchObject({ 3: '600000', 25: '91', 39: '98', 61: '000007000002' });
    expect(heard('0400/45')[0]!.fields[55]).toEqual(heard('0200/45')[0]!.fields[55]);
  });

  it('whose script is lost says so, and a second look at the chip corrects it before the host is told', async () => {
    const pos = till();
    const chip = new VirtualChip(CARD);
    const reader = torn(chip, { at: 4, lose: 'answer' });
    const { online } = await pos.load(reader, 'loadOwnAccount', fen(5000));
    expect(online!.chip!.script).toBe('UNKNOWN');
    const known = await pos.recheckScript(reader, 'loadOwnAccount', online!);
    expect(known.chip!.script).toBe('DONE');
    await pos.terminal.reversal();
    expect(heard('0620')).toHaveLength(1);
    expect(parseField55(heard('0620')[0]!.fields[55] as Buffer).get('DF31')![0]).toBe(0x20);
  });
});

describe('the result of a script', () => {
  it('outlives a power failure and is repeated under its number until it is answered; nothing goes before it', async () => {
    const statePath = join(folder, 'state.json');
    const chip = new VirtualChip(CARD);
    await till({ statePath }).load(torn(chip, { at: 4, lose: 'command' }), 'loadCash', fen(5000));
    terminals[0]!.cutPower();
    host.script = (request) => (request.mti === '0620' ? null : approving(request));
    const pos = till({ statePath });
    await expect(pos.load(chip, 'loadCash', fen(1))).rejects.toMatchObject({ code: 'REVERSAL_PENDING' });
    host.script = (request) => (request.mti === '0620' ? { fields: { 39: '25' } } : approving(request));
    expect((await pos.load(chip, 'loadCash', fen(1))).online!.result.approved).toBe(true);
    const [first, second] = heard('0620');
    expect(first!.fields[11]).toBe(second!.fields[11]);
    expect(parseField55(first!.fields[55] as Buffer).has('DF31')).toBe(false);
    expect(pos.terminal.state.scriptResults).toHaveLength(1);
    expect(chip.state.balanceFen).toBe(10_001);
  });
});

describe('an e-cash refund', () => {
  it('names the uploaded purchase', async () => {
    const pos = till();
    await pos.pay(new VirtualChip(CARD), fen(1200));
    await pos.terminal.settle();
    const original = pos.terminal.findTransaction(1, 7) ?? pos.terminal.findTransaction(2, 7)!;
    expect((await pos.refund(original, fen(200))).approved).toBe(true);
    expect(heard('0220/27')[0]!.fields).toMatchObject({ 2: CARD.pan, 3: '200000', 4: '000000000200', 63: 'CUP' });
  });
});
