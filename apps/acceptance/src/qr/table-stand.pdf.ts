import { type Fen, formatYuan } from '@app/kernel';
import PDFDocument from 'pdfkit';
import { chineseFont } from './chinese-font.js';
import { qrModules } from './qr-picture.js';
import type { StaticCode } from './static-codes.service.js';

type Pdf = InstanceType<typeof PDFDocument>;

const MM = 72 / 25.4;
/** A6 upright. */
const PAGE = { width: 105 * MM, height: 148 * MM };
const MARGIN = 8 * MM;
const BAND = 26 * MM;
const CODE = 62 * MM;
const RED = '#B3202A';
const INK = '#1F1F1F';
const GREY = '#6B6B6B';

/**
 * A table stand for print: the merchant's short name, its store and the static code, with what the holder must know.
 * @param dailyLimitFen what a payer may spend a day by static codes, as printed
 */
export function tableStandPdf(stand: StaticCode, dailyLimitFen: Fen): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    info: { Title: `${stand.shortName} ${stand.storeName}`, Author: stand.merchantNo },
  });
  pdf.registerFont('regular', chineseFont(400));
  pdf.registerFont('bold', chineseFont(700));
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
  drawBand(pdf);
  drawCode(pdf, stand.content);
  drawNames(pdf, stand);
  drawNotes(pdf, stand.merchantNo, dailyLimitFen);
  pdf.end();
  return done;
}

function drawBand(pdf: Pdf): void {
  pdf.rect(0, 0, PAGE.width, BAND).fill(RED);
  pdf.fillColor('white');
  line(pdf, '预付卡 扫码付款', { font: 'bold', size: 22, y: 6 * MM });
  line(pdf, 'Scan to pay with your prepaid card', { font: 'regular', size: 9, y: 17 * MM });
}

function drawCode(pdf: Pdf, content: string): void {
  const modules = qrModules(content);
  const side = CODE / modules.length;
  const [left, top] = [(PAGE.width - CODE) / 2, BAND + 8 * MM];
  pdf.fillColor('black');
  modules.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) pdf.rect(left + x * side, top + y * side, side, side);
    }),
  );
  // One fill for all modules leaves no hairlines between them.
  pdf.fill();
}

function drawNames(pdf: Pdf, { shortName, storeName }: StaticCode): void {
  pdf.fillColor(INK);
  line(pdf, shortName, { font: 'bold', size: 20, y: BAND + CODE + 14 * MM });
  pdf.fillColor(GREY);
  line(pdf, storeName, { font: 'regular', size: 12, y: BAND + CODE + 24 * MM });
}

function drawNotes(pdf: Pdf, merchantNo: string, dailyLimitFen: Fen): void {
  pdf.fillColor(GREY);
  const limit = formatYuan(dailyLimitFen).replace(/\.00$/, '');
  line(pdf, `静态收款码：每人每日累计限额 ${limit}`, { font: 'regular', size: 8, y: PAGE.height - 15 * MM });
  line(pdf, `付款前请核对商户名称　商户号 ${merchantNo}`, { font: 'regular', size: 7, y: PAGE.height - 10 * MM });
}

/** One centred line, made smaller until it fits. */
function line(pdf: Pdf, text: string, at: { font: string; size: number; y: number }): void {
  const width = PAGE.width - 2 * MARGIN;
  let { size } = at;
  pdf.font(at.font).fontSize(size);
  while (size > 5 && pdf.widthOfString(text) > width) pdf.fontSize((size -= 0.5));
  pdf.text(text, MARGIN, at.y, { width, align: 'center', lineBreak: false });
}
