import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import type { Recipient } from './made-up.js';

const HEADINGS = ['持卡人姓名', '证件类型', '证件号码', '手机号', '卡种', '面值(元)', '备注'];

/** The list as Excel saves it. */
export async function workbookOf(recipients: readonly Recipient[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('收卡人');
  sheet.addRow(HEADINGS);
  for (const one of recipients)
    sheet.addRow([one.name, one.idType, one.idNumber, one.phone, one.kind, Number(one.faceYuan), one.note]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The list as a Chinese Excel saves it as CSV: GB18030, CRLF. */
export function csvOf(recipients: readonly Recipient[]): Buffer {
  const rows = recipients.map((one) => [
    one.name,
    one.idType,
    one.idNumber,
    one.phone,
    one.kind,
    one.faceYuan,
    one.note,
  ]);
  return iconv.encode([HEADINGS, ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n', 'gb18030');
}
