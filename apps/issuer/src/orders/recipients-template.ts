import ExcelJS from 'exceljs';
import { type ColumnName, COLUMNS, headingOf } from '../recipients/recipient.columns.js';

const WIDTHS: Readonly<Record<ColumnName, number>> = {
  name: 16,
  idType: 16,
  idNumber: 24,
  phone: 16,
  kind: 10,
  face: 12,
  note: 24,
};

/** An empty list of recipients as a workbook; document numbers and phones are text, so that no program rounds them. */
export async function recipientsTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('收卡人', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = (Object.keys(COLUMNS) as ColumnName[]).map((column) => ({
    header: column === 'face' ? '面值(元)' : headingOf(column),
    width: WIDTHS[column],
    style: { numFmt: column === 'face' ? '0.00' : '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  const notes = workbook.addWorksheet('说明');
  for (const line of [
    '卡种：记名 或 不记名。',
    '记名卡须填写持卡人姓名、证件类型、证件号码；手机号用于接收登录验证码。',
    '不记名卡只填收卡人与面值，证件信息不予留存。',
    '面值以元为单位，最多两位小数。',
    '证件号码请保持文本格式，以免末位被改写。',
  ])
    notes.addRow([line]);
  notes.getColumn(1).width = 80;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
