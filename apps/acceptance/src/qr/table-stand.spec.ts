import { fen } from '@app/kernel';
import { chineseFont } from './chinese-font.js';
import { qrModules } from './qr-picture.js';
import { tableStandPdf } from './table-stand.pdf.js';
import { sfntOfWoff } from './woff-font.js';

const STAND = {
  content: 'YFK:S:0:14367002148585473:ABCDEFGHIJKLMNOP',
  merchantNo: '871310158120001',
  shortName: '味美餐饮',
  storeName: '徐汇店',
};

describe('a table stand', () => {
  it('is one PDF page of A6 that carries only the letters it shows', async () => {
    const pdf = await tableStandPdf(STAND, fen(50_000));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 297\.6\d* 419\.5\d*\]/);
    expect(pdf.length).toBeLessThan(100_000);
  });

  it('takes names of any length', async () => {
    const long = { ...STAND, shortName: '上海'.repeat(20), storeName: '门店'.repeat(50) };
    expect((await tableStandPdf(long, fen(50_000))).length).toBeLessThan(120_000);
  });

  it('prints a coarse code', () => {
    expect(qrModules(STAND.content).length).toBeLessThanOrEqual(33);
  });
});

describe('a font', () => {
  it('is unpacked to TrueType with its tables where the directory says', () => {
    const font = chineseFont(400);
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    const tags = Array.from({ length: font.readUInt16BE(4) }, (_, at) =>
      font.toString('latin1', 12 + at * 16, 16 + at * 16),
    );
    expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca']));
    const head = 12 + tags.indexOf('head') * 16;
    expect(font.readUInt32BE(font.readUInt32BE(head + 8) + 12)).toBe(0x5f0f3cf5);
  });

  it('that is none is refused', () => {
    expect(() => sfntOfWoff(Buffer.from('not a font at all, by any measure, and longer than a header'))).toThrow(
      'WOFF',
    );
  });
});
