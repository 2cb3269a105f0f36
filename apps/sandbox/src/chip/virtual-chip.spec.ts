import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveUdk, findTlv, decodeTlv, PBOC_3DES_PROFILE, parseDol, splitDolData } from '@app/ecash';
import { fen } from '@app/kernel';
import { command, dataOf, statusOf } from './apdu.js';
import { openSslCiphers } from './chip-cryptography.js';
import { APPLICATION_ID, LOG_FORMAT, PPSE_NAME } from './chip-files.js';
import type { ChipState, ChipStore } from './chip-memory.js';
import { FileChipStore } from './file-chip-store.js';
import { type ChipPersonalization, DEFAULT_LIMITS, openPersonalization } from './personalization.js';
import { VirtualChip } from './virtual-chip.js';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const upper = (bytes: Buffer) => bytes.toString('hex').toUpperCase();
const sw = (answer: Buffer) => statusOf(answer).toString(16).toUpperCase();

/** The public vector's card (e-cash specification, Cryptograms). */
const CARD: ChipPersonalization = {
  ...DEFAULT_LIMITS,
  pan: '6228000100001',
  psn: '01',
  expiry: '3012',
  profile: PBOC_3DES_PROFILE,
  keys: {
    ac: deriveUdk(openSslCiphers('3DES', hex('F0C34A8124CEE0A91A0B034AA97D6EAC')), '6228000100001', '01'),
    mac: deriveUdk(openSslCiphers('3DES', hex('12B1AC4AF070CC35612BFE2D30AB600D')), '6228000100001', '01'),
  },
  balanceFen: fen(1000),
};

/** 9F66 … 9F37 as the PDOL asks. */
function pdolData(amountFen: number, ttq = '26000000', type = '00'): Buffer {
  const amount = String(amountFen).padStart(12, '0');
  const fields = `${ttq} ${amount} 000000000000 0156 0080046000 0156 140701 ${type} 1E78EEBC`;
  return hex(`8321 ${fields}`);
}

const SELECT = command(0x00a40400, APPLICATION_ID);
const gpo = (data: Buffer) => command(0x80a80000, data);
const readRecord = (sfi: number, record: number) => command(0x00b20004 | (record << 8) | (sfi << 3));
const getData = (tag: number) => command((0x80ca0000 | tag) >>> 0);
const value = (answer: Buffer, tag: string) => findTlv(decodeTlv(dataOf(answer)), tag)?.value;

function selected(chip: VirtualChip): VirtualChip {
  chip.powerOn();
  expect(statusOf(chip.transmit(SELECT))).toBe(0x9000);
  return chip;
}

function pay(chip: VirtualChip, amountFen: number): Buffer {
  const answer = selected(chip).transmit(gpo(pdolData(amountFen)));
  chip.transmit(readRecord(2, 1));
  chip.transmit(readRecord(3, 1));
  return answer;
}

/** A store that holds what it is given, until its power fails. */
class FailingStore implements ChipStore {
  kept: ChipState | undefined;
  fails = false;

  load(): ChipState | undefined {
    return this.kept;
  }

  save(state: ChipState): void {
    if (this.fails) throw new Error('no power');
    this.kept = state;
  }
}

describe('the public vector over APDUs', () => {
  const vectorCard = { ...CARD, aip: 0x7d00, cvrTail: 0x4002 };
  const store = new FailingStore();

  it('comes out of GET PROCESSING OPTIONS bit by bit: ARQC, count and issuer data', () => {
    const { capFen, perTransactionLimitFen, resetThresholdFen } = DEFAULT_LIMITS;
    const limits = { capFen, perTransactionLimitFen, resetThresholdFen };
    store.kept = { atc: 0x023f, lastOnlineAtc: 0, balanceFen: fen(1000), ...limits, log: [] };
    const chip = selected(new VirtualChip(vectorCard, { store }));
    const answer = chip.transmit(gpo(pdolData(1, '26800000')));
    expect(sw(answer)).toBe('9000');
    expect(upper(value(answer, '9F36')!)).toBe('0240');
    expect(upper(value(answer, '9F26')!)).toBe('5D016C91005E7CC2');
    expect(upper(value(answer, '9F10')!)).toBe('07000103A04002010A010000001000D1F61152');
    expect(upper(value(answer, '57')!)).toBe('6228000100001D3012201F');
    expect(value(answer, '94')).toBeUndefined();
    // Only the issuer's answer to this very cryptogram and code is taken, and only once.
    expect(sw(chip.transmit(command(0x00820000, hex('21415243527CE78F 3031'), { answers: false })))).toBe('9000');
    expect(sw(chip.transmit(command(0x00820000, hex('21415243527CE78F 3031'), { answers: false })))).toBe('6985');
    expect(chip.state).toMatchObject({ atc: 0x0240, lastOnlineAtc: 0x0240, balanceFen: 1000 });
  });

  it('is refused with one bit of the answer changed, and no script is taken then', () => {
    store.kept = { ...store.kept!, atc: 0x023f, lastOnlineAtc: 0 };
    const chip = selected(new VirtualChip(vectorCard, { store }));
    chip.transmit(gpo(pdolData(1, '26800000')));
    expect(sw(chip.transmit(command(0x00820000, hex('21415243527CE78E 3031'), { answers: false })))).toBe('6300');
    expect(sw(chip.transmit(hex('04DA9F790A 000000002000 00000000')))).toBe('6985');
    expect(chip.state.lastOnlineAtc).toBe(0);
  });
});

describe('what the chip answers', () => {
  it('names its application, what it needs to know, and its log', () => {
    const chip = new VirtualChip(CARD);
    chip.powerOn();
    expect(upper(value(chip.transmit(command(0x00a40400, PPSE_NAME)), '4F')!)).toBe('A000000333010101');
    const fci = chip.transmit(SELECT);
    expect(upper(value(fci, '9F4D')!)).toBe('0B0A');
    expect(upper(value(fci, '9F38')!)).toBe('9F66049F02069F03069F1A0295055F2A029A039C019F3704');
  });

  it('approves offline with everything the terminal needs before it reads the records', () => {
    const chip = selected(new VirtualChip(CARD));
    const answer = chip.transmit(gpo(pdolData(400)));
    const tags = decodeTlv(dataOf(answer))[0]!.children!.map(({ tag }) => tag);
    expect(tags).toEqual(['82', '9F36', '57', '9F10', '9F26', '5F34', '9F6C', '9F5D', '94']);
    expect((value(answer, '9F10')![4]! >> 4) & 3).toBe(1);
  });

  it.each([
    ['another name', hex('00A4040007A0000000041010'), '6A82'],
    ['a name in the wrong way', command(0x00a40000, APPLICATION_ID), '6A86'],
    ['an unknown instruction', hex('00200080'), '6D00'],
    ['the wrong class', hex('84B2011400'), '6E00'],
    ['lengths that do not add up', hex('00A404000801'), '6700'],
    ['a record that is not there', readRecord(2, 2), '6A83'],
    ['a file that is not there', readRecord(7, 1), '6A82'],
    ['a log without entries', readRecord(11, 1), '6A83'],
    ['data that nobody may read', getData(0x9f17), '6A88'],
    ['processing options of another length', command(0x80a80000, hex('830100')), '6700'],
    ['processing options without their tag', command(0x80a80000, hex('8400')), '6A80'],
    ['a cryptogram before a transaction', command(0x80ae8000, hex('00')), '6985'],
    ['an issuer answer before a transaction', hex('008200000A00000000000000003030'), '6985'],
    ['a script before a transaction', hex('04DA9F790A00000000200000000000'), '6985'],
    ['a balance without a MAC', hex('00DA9F7906000000002000'), '6987'],
    ['a script for another object', hex('04DA9F770A00000000200000000000'), '6A88'],
  ])('to %s is an error status', (_name, bytes, expected) => {
    expect(sw(selected(new VirtualChip(CARD)).transmit(bytes))).toBe(expected);
  });

  it('to anything before the selection is that conditions are not satisfied', () => {
    const chip = new VirtualChip(CARD);
    chip.powerOn();
    for (const bytes of [readRecord(2, 1), getData(0x9f79), gpo(pdolData(1))])
      expect(sw(chip.transmit(bytes))).toBe('6985');
  });

  it('begins one transaction a selection', () => {
    const chip = selected(new VirtualChip(CARD));
    chip.transmit(gpo(pdolData(1)));
    expect(sw(chip.transmit(gpo(pdolData(1))))).toBe('6985');
    expect(chip.state.atc).toBe(1);
  });

  it('tells balance, limits and counts', () => {
    const chip = selected(new VirtualChip({ ...CARD, perTransactionLimitFen: fen(500), resetThresholdFen: fen(20) }));
    const told = [0x9f79, 0x9f77, 0x9f78, 0x9f6d, 0x9f36, 0x9f13].map((tag) =>
      upper(dataOf(chip.transmit(getData(tag)))),
    );
    expect(told).toEqual([
      '9F7906000000001000', '9F7706000000100000', '9F7806000000000500', '9F6D06000000000020', '9F36020000', '9F13020000',
    ]); // prettier-ignore
  });

  it.each([
    ['the whole purse', 1000, {}, '26000000', '00', 1],
    ['more than the purse', 1001, {}, '26000000', '00', 2],
    ['more than the limit', 501, { perTransactionLimitFen: fen(500) }, '26000000', '00', 2],
    ['what would leave less than the threshold', 981, { resetThresholdFen: fen(20) }, '26000000', '00', 2],
    ['the same where nothing is online', 981, { resetThresholdFen: fen(20) }, '28000000', '00', 1],
    ['more than the purse where nothing is online', 1001, {}, '28000000', '00', 0],
    ['a load', 100, {}, '26000000', '60', 2],
    ['nothing', 0, {}, '26000000', '00', 2],
  ])('for %s is the right kind of cryptogram', (_name, amountFen, limits, ttq, type, kind) => {
    const answer = selected(new VirtualChip({ ...CARD, ...limits })).transmit(gpo(pdolData(amountFen, ttq, type)));
    expect((value(answer, '9F10')![4]! >> 4) & 3).toBe(kind);
    expect(value(answer, '94') !== undefined).toBe(kind === 1);
  });

  it('at the last count is a refusal, for ever', () => {
    const store = new FailingStore();
    store.kept = { ...new VirtualChip(CARD).state, atc: 0xfffe };
    const chip = new VirtualChip(CARD, { store });
    expect(sw(pay(chip, 1))).toBe('9000');
    expect(sw(pay(chip, 1))).toBe('6985');
    expect(chip.state).toMatchObject({ atc: 0xffff, balanceFen: 999 });
  });
});

describe('the debit', () => {
  it('happens with the last record, once, and not with the one before', () => {
    const chip = selected(new VirtualChip(CARD));
    chip.transmit(gpo(pdolData(400)));
    chip.transmit(readRecord(2, 1));
    expect(chip.state).toMatchObject({ atc: 1, balanceFen: 1000 });
    expect(value(chip.transmit(readRecord(3, 1)), '9F74')!.toString()).toBe('ECC001');
    chip.transmit(readRecord(3, 1));
    expect(chip.state).toMatchObject({ balanceFen: 600, log: [expect.any(String)] });
  });

  it('does not happen when the last record is read after the power was cut', () => {
    const chip = selected(new VirtualChip(CARD));
    chip.transmit(gpo(pdolData(400)));
    selected(chip).transmit(readRecord(3, 1));
    expect(chip.state).toMatchObject({ atc: 1, balanceFen: 1000, log: [] });
  });

  it('is told in the issuer data as the profile says', () => {
    const before = { ...PBOC_3DES_PROFILE, iadBalanceOfTc: 'before-debit' as const };
    const told = (profile: typeof PBOC_3DES_PROFILE) =>
      upper(value(pay(new VirtualChip({ ...CARD, profile }), 400), '9F10')!).slice(20, 30);
    expect(told(PBOC_3DES_PROFILE)).toBe('0000000600');
    expect(told(before)).toBe('0000001000');
  });

  it('is logged, and the eleventh entry takes the place of the first', () => {
    const chip = new VirtualChip(CARD);
    for (let amountFen = 1; amountFen <= 13; amountFen += 1) pay(chip, amountFen);
    selected(chip);
    const amounts = Array.from({ length: 10 }, (_, at) => {
      const values = splitDolData(parseDol(LOG_FORMAT), dataOf(chip.transmit(readRecord(11, at + 1))));
      expect(values.get('9F36')!.readUInt16BE()).toBe(13 - at);
      return Number(values.get('9F02')!.toString('hex'));
    });
    expect(amounts).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
    expect(sw(chip.transmit(readRecord(11, 11)))).toBe('6A83');
  });
});

describe('power loss', () => {
  it('while the memory is written leaves the state before, and no answer leaves the chip', () => {
    const store = new FailingStore();
    const chip = selected(new VirtualChip(CARD, { store }));
    store.fails = true;
    expect(() => chip.transmit(gpo(pdolData(400)))).toThrow('no power');
    expect(chip.state.atc).toBe(0);
    store.fails = false;
    selected(chip).transmit(gpo(pdolData(400)));
    store.fails = true;
    expect(() => chip.transmit(readRecord(3, 1))).toThrow('no power');
    expect(new VirtualChip(CARD, { store }).state).toMatchObject({ atc: 1, balanceFen: 1000, log: [] });
  });

  it('between any two commands leaves what the chip answered, in its file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'virtual-chip-'));
    const path = join(folder, 'deep', 'chip.json');
    const reborn = () => new VirtualChip(CARD, { store: new FileChipStore(path, '622800***0001/01') });
    selected(reborn()).transmit(gpo(pdolData(400)));
    expect(reborn().state).toMatchObject({ atc: 1, balanceFen: 1000 });
    pay(reborn(), 300);
    expect(reborn().state).toMatchObject({ atc: 2, balanceFen: 700, log: [expect.any(String)] });
    // A write that was cut off leaves its beginning beside the file.
    writeFileSync(`${path}.next`, '{"version":1,"chip":"622800');
    expect(reborn().state.balanceFen).toBe(700);
    pay(reborn(), 100);
    expect(existsSync(`${path}.next`)).toBe(false);
    expect(selected(reborn()).transmit(readRecord(11, 2)).length).toBe(47);
    expect(readFileSync(path, 'utf8')).not.toContain(CARD.pan);
    expect(() => new FileChipStore(path, 'another').load()).toThrow('no memory of this chip');
    rmSync(folder, { recursive: true });
  });
});

describe('keys on their way to the chip', () => {
  const transport = openSslCiphers('3DES', hex('0123456789ABCDEFFEDCBA9876543210'));
  const sent = (key: Buffer, kcvOf = key) => ({
    encrypted: upper(transport.encrypt(key)),
    kcv: upper(openSslCiphers('3DES', kcvOf).encrypt(Buffer.alloc(8))).slice(0, 8),
  });
  const answer = { psn: '01', algorithm: '3DES' as const, transportKey: '0123456789ABCDEFFEDCBA9876543210' };

  it('are opened and checked', () => {
    const { ac, mac } = CARD.keys;
    const opened = openPersonalization({ ...answer, ac: sent(ac), mac: sent(mac) }, { pan: CARD.pan, expiry: '3012' });
    expect(opened).toMatchObject({ keys: { ac, mac }, psn: '01', profile: PBOC_3DES_PROFILE, capFen: 100_000 });
    const swapped = { ...answer, ac: sent(ac, mac), mac: sent(mac) };
    expect(() => openPersonalization(swapped, { pan: CARD.pan, expiry: '3012' })).toThrow('check value of the AC key');
  });
});
