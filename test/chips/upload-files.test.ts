import { createHash } from 'node:crypto';
import { ProcessChunk, ProcessFiles } from '@app/chips';
import { Signer } from '../acceptance/support/signer.js';
import type { LoadedCard } from './support/upload-house.js';
import { UploadHouse } from './support/upload-house.js';

interface Row {
  readonly terminalNo: string;
  readonly pan: string;
  readonly amountFen: number;
  readonly f55: Buffer;
}

interface FileAnswer {
  readonly fileId: string;
  readonly state: string;
  readonly missing: { fromByte: number; toByte: number }[];
  readonly rowCount: number;
  readonly processedRows: number;
  readonly counts: Record<string, number>;
  readonly problem: { fault: string; line?: number } | null;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('an operator’s batch file', () => {
  let world: UploadHouse;
  let merchant: { merchantId: string; merchantNo: string; storeIds: string[] };
  let terminalNo: string;
  let signer: Signer;
  let cards: LoadedCard[];
  let files = 0;

  beforeAll(async () => {
    world = await UploadHouse.open();
    merchant = await world.house.merchant();
    terminalNo = (await world.house.signedIn(merchant)).identity.terminalNo;
    const key = await world.house.maker.post<{ keyId: string; secret: string }>(
      `/v1/merchants/${merchant.merchantId}/signing-keys`,
      { label: 'back office' },
      201,
    );
    signer = new Signer(await world.house.acceptance.getUrl(), key.keyId, key.secret);
    cards = await world.cards(12);
  });
  afterAll(() => world.close());

  const fileOf = (rows: readonly Row[], change: (lines: string[]) => string[] = (lines) => lines): Buffer => {
    files += 1;
    const total = rows.reduce((sum, { amountFen }) => sum + amountFen, 0);
    const lines = change([
      `H|YFEC1|${merchant.merchantNo}|F-${files}|20260310120000|${rows.length}|${total}`,
      ...rows.map(
        ({ terminalNo: no, pan, amountFen, f55 }, at) =>
          `D|${at + 1}|${no}|1|${at + 1}|20260310083000|${pan}|01|${amountFen}|${f55.toString('hex')}`,
      ),
    ]);
    const body = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    return Buffer.concat([body, Buffer.from(`T|${rows.length}|${total}|${sha256(body)}\n`)]);
  };
  const rowOf = (card: LoadedCard, amountFen: number): Row => {
    const { f55 } = card.purse.pay({ amountFen });
    return { terminalNo, pan: card.pan, amountFen, f55 };
  };
  const announce = async (bytes: Buffer): Promise<FileAnswer> => {
    const body = { name: 'bus-88.txt', sizeBytes: bytes.length, sha256: sha256(bytes) };
    return (await signer.call('POST', '/v1/ecash-files', { body })).body as FileAnswer;
  };
  const put = (file: FileAnswer, bytes: Buffer, from: number, to: number, sent = bytes.subarray(from, to)) =>
    signer.bytes('PUT', `/v1/ecash-files/${file.fileId}/parts`, sent, {
      'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}`,
      'Yufuka-Part-Sha256': sha256(bytes.subarray(from, to)),
    });
  const deliver = async (bytes: Buffer): Promise<FileAnswer> => {
    const file = await announce(bytes);
    expect((await put(file, bytes, 0, bytes.length)).status).toBe(200);
    expect((await signer.call('POST', `/v1/ecash-files/${file.fileId}/complete`)).status).toBe(200);
    await world.house.acceptance.get(ProcessFiles, { strict: false }).run();
    return read(file);
  };
  const read = async ({ fileId }: FileAnswer): Promise<FileAnswer> =>
    (await signer.call('GET', `/v1/ecash-files/${fileId}`)).body as FileAnswer;

  it('comes in parts of any order and again, tells what is missing, and is posted once', async () => {
    const [card, other] = [cards.pop()!, cards.pop()!];
    const bytes = fileOf([rowOf(card, 200), rowOf(other, 300), rowOf(card, 400)]);
    const file = await announce(bytes);
    const middle = 700;
    expect((await put(file, bytes, middle, bytes.length)).status).toBe(200);
    expect((await put(file, bytes, middle, bytes.length)).status).toBe(200);
    expect((await read(file)).missing).toEqual([{ fromByte: 0, toByte: middle }]);
    const early = await signer.call('POST', `/v1/ecash-files/${file.fileId}/complete`);
    expect(early.body).toMatchObject({ code: 'FILE_INCOMPLETE' });
    expect((await put(file, bytes, 0, middle + 1)).body).toMatchObject({ code: 'PART_OVERLAPS' });
    const flipped = Buffer.from(bytes.subarray(0, middle));
    flipped[300]! ^= 1;
    expect((await put(file, bytes, 0, middle, flipped)).body).toMatchObject({ code: 'PART_CHECKSUM' });
    expect((await put(file, bytes, 0, middle)).status).toBe(200);
    expect((await announce(bytes)).fileId).toBe(file.fileId);
    await signer.call('POST', `/v1/ecash-files/${file.fileId}/complete`);
    const processing = world.house.acceptance.get(ProcessFiles, { strict: false });
    await Promise.all([processing.run(), processing.run()]);
    expect(await read(file)).toMatchObject({
      state: 'processed',
      rowCount: 3,
      processedRows: 3,
      counts: { VERIFIED: 3 },
    });
    expect([await world.chipFen(card), await world.chipFen(other)]).toEqual([7_400, 7_700]);
    const marks = await world.house.rows('SELECT FROM chips.to_reconcile WHERE account_id = ANY ($1)', [
      [card.accountId, other.accountId],
    ]);
    expect(marks).toEqual([]);
  });

  it('has rows of every kind, each with its result, and its chips that are not explained are left to be looked at', async () => {
    const card = cards.pop()!;
    const good = rowOf(card, 100);
    card.purse.pay({ amountFen: 50 }); // never uploaded
    const after = rowOf(card, 100);
    const bad = { ...rowOf(cards[0]!, 100), f55: Buffer.from('9F2608', 'hex') };
    const rows = [good, after, good, bad, { ...rowOf(cards[0]!, 70), terminalNo: '99999999' }];
    const bytes = fileOf(rows, (lines) => lines.map((line) => line.replace('|0|', '|0|')));
    const file = await deliver(bytes);
    expect(file).toMatchObject({
      state: 'processed',
      counts: { VERIFIED: 2, DUPLICATE: 1, MALFORMED: 1, TERMINAL_UNKNOWN: 1 },
    });
    const first = (await signer.call('GET', `/v1/ecash-files/${file.fileId}/results?limit=3`)).body as {
      items: { rowNo: number; state: string }[];
      nextCursor: string;
    };
    expect(first.items.map(({ state }) => state)).toEqual(['posted', 'posted', 'delivered']);
    const rest = (await signer.call('GET', `/v1/ecash-files/${file.fileId}/results?cursor=${first.nextCursor}`)).body;
    expect((rest as typeof first).items.map(({ rowNo }) => rowNo)).toEqual([4, 5]);
    const csv = (await signer.text('GET', `/v1/ecash-files/${file.fileId}/results.csv`)).split('\r\n');
    expect(csv).toHaveLength(7);
    expect(csv[5]).toContain('OFFLINE_UNKNOWN_ACCEPTOR');
    expect(csv.join()).not.toContain(card.pan);
    const marks = await world.house.rows('SELECT left_for FROM chips.to_reconcile WHERE account_id = $1', [
      card.accountId,
    ]);
    expect(marks).toEqual([{ left_for: 'SUM_OPEN' }]);
  });

  it.each<[string, string, (bytes: Buffer) => Buffer]>([
    ['cut in half', 'TRAILER', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['without its trailer', 'TRAILER', (bytes) => bytes.subarray(0, bytes.lastIndexOf('\nT|') + 1)],
    [
      'with a flipped byte',
      'TRAILER_CHECKSUM',
      (bytes) => {
        const b = Buffer.from(bytes);
        b[bytes.indexOf('D|2') + 20]! ^= 1;
        return b;
      },
    ],
    ['with a row twice', 'ROW_SEQUENCE', (bytes) => Buffer.from(bytes.toString().replace(/(D\|1\|.*\n)/, '$1$1'))],
    [
      'of another merchant',
      'OTHER_MERCHANT',
      (bytes) => rehashed(bytes, (text) => text.replace(/YFEC1\|\d{15}/, 'YFEC1|999999999999999')),
    ],
    ['with a wrong count', 'COUNT', (bytes) => rehashed(bytes, (text) => text.replace(/\|2\|(\d+)\n/, '|3|$1\n'))],
    ['with a wrong total', 'TOTAL', (bytes) => rehashed(bytes, (text) => text.replace(/\|2\|(\d+)\n/, '|2|1\n'))],
    ['that goes on after its end', 'TRAILER', (bytes) => Buffer.concat([bytes, Buffer.from('D|3\n')])],
  ])('%s is refused as a whole, and nothing of it is posted', async (_what, fault, change) => {
    const card = cards[1]!;
    const before = await world.chipFen(card);
    const file = await deliver(change(fileOf([rowOf(card, 10), rowOf(card, 20)])));
    expect(file).toMatchObject({ state: 'refused', processedRows: 0, problem: { fault } });
    expect(await world.chipFen(card)).toBe(before);
  });

  it('whose processing dies in the middle goes on where it was: nothing lost, nothing twice', async () => {
    const card = cards.pop()!;
    const rows = Array.from({ length: 2_500 }, () => rowOf(card, 2));
    const bytes = fileOf(rows);
    const file = await announce(bytes);
    for (let from = 0; from < bytes.length; from += 300_000) {
      await put(file, bytes, from, Math.min(bytes.length, from + 300_000));
    }
    await signer.call('POST', `/v1/ecash-files/${file.fileId}/complete`);
    const chunks = world.house.acceptance.get(ProcessChunk, { strict: false });
    const process = chunks.process.bind(chunks);
    let calls = 0;
    chunks.process = async (...told) => {
      const outcome = await process(...told);
      if ((calls += 1) === 2) throw new Error('the process died before its commit');
      return outcome;
    };
    const processing = world.house.acceptance.get(ProcessFiles, { strict: false });
    await expect(processing.run()).rejects.toThrow('died');
    expect(await read(file)).toMatchObject({ state: 'processing', processedRows: 1_000 });
    await processing.run();
    expect(await read(file)).toMatchObject({ state: 'processed', processedRows: 2_500, counts: { VERIFIED: 2_500 } });
    expect(await world.chipFen(card)).toBe(3_000);
    const [row] = await world.house.rows('SELECT count(*)::int AS n FROM chips.upload WHERE file_id = $1', [
      file.fileId,
    ]);
    expect(row).toEqual({ n: 2_500 });
  });

  it('lies encrypted', async () => {
    const rows = await world.house.rows<{ cipher: Buffer }>('SELECT cipher FROM chips.upload_file_part LIMIT 3');
    for (const { cipher } of rows) expect(cipher.includes(Buffer.from('YFEC1'))).toBe(false);
  });
});

/** Changes a file and makes its trailer's checksum anew. */
function rehashed(bytes: Buffer, change: (text: string) => string): Buffer {
  const text = bytes.toString();
  const end = text.lastIndexOf('\nT|') + 1;
  const [, , , hash] = text.slice(end).trim().split('|');
  const head = change(text.slice(0, end));
  return Buffer.from(head + text.slice(end).replace(hash!, sha256(Buffer.from(head))));
}
