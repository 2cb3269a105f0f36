import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { Refusal } from '@app/kernel';
import { readRecipients } from './read-recipients.js';

const DAY = '2026-03-02';
const HEADER = ['持卡人姓名', '证件类型', '证件号码', '手机号', '卡种', '面值(元)', '备注'];
const NAMED = ['张伟', '居民身份证', '11010519491231002X', '13800138000', '记名', '500', '一部'];
const ANONYMOUS = ['收卡人甲', '', '', '', '不记名', '200.50', ''];

const csv = (...rows: string[][]) => rows.map((row) => row.join(',')).join('\r\n');

async function workbook(rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('说明');
  book.addWorksheet('名单').addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof Refusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

describe('lists of recipients', () => {
  const text = csv(HEADER, NAMED, ANONYMOUS);

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`)],
    ['GB18030, as Excel writes it', iconv.encode(text, 'gb18030')],
    [
      'UTF-16 with tabs, Excel’s “Unicode text”',
      iconv.encode(text.replaceAll(',', '\t'), 'utf-16le', { addBOM: true }),
    ],
  ])('CSV in %s is read', async (_name, bytes) => {
    expect(await readRecipients(bytes, DAY)).toEqual([
      {
        row: 2,
        kind: 'named',
        faceFen: 50_000,
        name: '张伟',
        phone: '13800138000',
        holder: { idType: 'resident_id', idNumber: '11010519491231002X' },
        note: '一部',
      },
      { row: 3, kind: 'anonymous', faceFen: 20_050, name: '收卡人甲' },
    ]);
  });

  it('a rare character that only GB18030 writes survives', async () => {
    const list = csv(HEADER, ['㐱𠮷', ...ANONYMOUS.slice(1)]);
    expect(await readRecipients(iconv.encode(list, 'gb18030'), DAY)).toMatchObject([{ name: '㐱𠮷' }]);
  });

  it('a workbook is read from its first sheet that holds something, numbers and blank rows included', async () => {
    const rows = [HEADER, NAMED.with(5, 500 as never), [], ANONYMOUS.with(3, 13900139000 as never)];
    expect(await readRecipients(await workbook(rows), DAY)).toMatchObject([
      { row: 2, kind: 'named', faceFen: 50_000 },
      { row: 4, kind: 'anonymous', phone: '13900139000' },
    ]);
  });

  it('English headings in another order are understood', async () => {
    const list = csv(['Face value (yuan)', 'Kind', 'Recipient'], ['"1,000"', 'anonymous', 'A. Lee']);
    expect(await readRecipients(Buffer.from(list), DAY)).toMatchObject([{ faceFen: 100_000, name: 'A. Lee' }]);
  });

  it('an anonymous card’s holder is not kept even when the list names an ID', async () => {
    const list = csv(HEADER, NAMED.with(4, '不记名'));
    const [recipient] = await readRecipients(Buffer.from(list), DAY);
    expect(recipient).not.toHaveProperty('holder');
  });

  it('every problem of every row is listed with row, column and reason', async () => {
    const bad = [
      ['', '驾驶证', '110105194912310021', '123', '记名', '5000.01', ''],
      ['李娜', '身份证', '110105194912310021', '', '纪念', 'abc', ''],
      ['', '', '', '', '不记名', '1000.01', ''],
    ];
    const error = await refusal(readRecipients(Buffer.from(csv(HEADER, NAMED, ...bad)), DAY));
    expect(error.code).toBe('ROWS_INVALID');
    expect(error.details.map(({ row, field, code }) => [row, field, code])).toEqual([
      [3, '面值', 'CAP_EXCEEDED'],
      [3, '持卡人姓名', 'NAME_REQUIRED'],
      [3, '手机号', 'PHONE_INVALID'],
      [3, '证件类型', 'ID_TYPE_UNKNOWN'],
      [4, '卡种', 'KIND_UNKNOWN'],
      [4, '面值', 'FACE_INVALID'],
      [5, '面值', 'CAP_EXCEEDED'],
    ]);
    expect(error.details.every(({ message }) => message.zh !== '' && message.en !== '')).toBe(true);
  });

  it('an ID number that the spreadsheet rounded as a number is called so', async () => {
    const error = await refusal(
      readRecipients(await workbook([HEADER, NAMED.with(2, 110105194912310030 as never)]), DAY),
    );
    expect(error.details).toMatchObject([{ row: 2, field: '证件号码', code: 'ID_NUMBER_AS_NUMBER' }]);
  });

  it('at most 1,000 problems are listed', async () => {
    const rows = Array.from({ length: 1_200 }, () => ANONYMOUS.with(5, '-1'));
    const error = await refusal(readRecipients(Buffer.from(csv(HEADER, ...rows)), DAY));
    expect(error.details).toHaveLength(1_000);
    expect(error.text.en).toContain('1200 problems');
  });
});

describe('files that are refused as a whole', () => {
  const many = (count: number) => csv(HEADER, ...Array.from({ length: count }, () => ANONYMOUS));

  it.each([
    ['FILE_EMPTY', Buffer.alloc(0)],
    ['FILE_EMPTY', Buffer.from(csv(HEADER))],
    ['FILE_EMPTY', Buffer.from('\r\n\r\n')],
    ['FILE_HEADER_INVALID', Buffer.from('a,b\r\n1,2')],
    ['FILE_HEADER_INVALID', Buffer.from(csv([...HEADER, '金额'], NAMED))],
    ['FILE_TOO_LARGE', Buffer.alloc(5 * 1024 * 1024 + 1, 'a')],
    ['FILE_TOO_MANY_ROWS', Buffer.from(many(10_001))],
    ['FILE_TOO_MANY_ROWS', Buffer.from('\n'.repeat(100_000))],
    ['FILE_ENCRYPTED', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)])],
    ['FILE_UNREADABLE', Buffer.from('PK\u0003\u0004 this is no archive', 'latin1')],
    ['FILE_UNREADABLE', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ['FILE_UNREADABLE', Buffer.from(`${csv(HEADER)}\r\n"open quote,`)],
    ['FILE_ENCODING', Buffer.from([0xff, 0x41, 0xff, 0x0a])],
  ])('%s', async (code, bytes) => {
    expect((await refusal(readRecipients(bytes, DAY))).code).toBe(code);
  });

  it('exactly 10,000 rows pass', async () => {
    expect(await readRecipients(Buffer.from(many(10_000)), DAY)).toHaveLength(10_000);
  });

  it('a truncated workbook is unreadable', async () => {
    const whole = await workbook([HEADER, NAMED]);
    expect((await refusal(readRecipients(whole.subarray(0, whole.length - 300), DAY))).code).toBe('FILE_UNREADABLE');
  });

  it('an archive bomb is met before the workbook reader, whatever sizes it claims', async () => {
    expect(
      (await refusal(readRecipients(zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(200 * 1024 * 1024) }, 0, 1), DAY)))
        .code,
    ).toBe('FILE_TOO_LARGE');
  });

  it('a small workbook that names and merges a whole sheet is read as quickly as any', async () => {
    const cells = (row: string[]) => row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const bytes = zipOf({
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>
        <definedNames><definedName name="all">a!$A$1:$XFD$1048576</definedName></definedNames></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><cols><col min="1" max="900000000" width="9"/></cols>
        <sheetData><row>${cells(HEADER)}</row><row>${cells(NAMED)}</row><row r="4000000000"/></sheetData>
        <mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells></worksheet>`,
    });
    const startMs = performance.now();
    expect(await readRecipients(bytes, DAY)).toMatchObject([{ row: 2, name: '张伟' }]);
    expect(performance.now() - startMs).toBeLessThan(5_000);
  });

  it('a workbook of 20,001 rows is too long however few hold something', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => (at < 2 ? [HEADER, NAMED][at]! : [null, '']));
    expect((await refusal(readRecipients(await workbook(rows), DAY))).code).toBe('FILE_TOO_MANY_ROWS');
  });

  it('an archive with a password is called encrypted', async () => {
    expect((await refusal(readRecipients(zipOf({ 'xl/workbook.xml': 'x' }, 1), DAY))).code).toBe('FILE_ENCRYPTED');
  });
});

/** @param claimedBytes what every entry says it unpacks to; the truth unless told */
function zipOf(entries: Record<string, string | Buffer>, flags = 0, claimedBytes?: number): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content);
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedBytes ?? Buffer.byteLength(content), 18);
    common.writeUInt16LE(name.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    local.push(Buffer.from('504b0304', 'hex'), common, name, packed);
    central.push(Buffer.from('504b01021400', 'hex'), common, where, name);
    offset += 4 + common.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
