import { Refusal } from '@app/kernel';
import { FILE_LIMITS } from './file.limits.js';

/** The list was refused as a whole, before any row was looked at. */
export const FILE_REFUSALS = {
  empty: () =>
    new Refusal('FILE_EMPTY', {
      zh: '文件中没有数据行：请在表头下逐行填写收卡人',
      en: 'the file has no rows: list the recipients below the header line',
    }),
  unreadable: (why?: string) =>
    new Refusal('FILE_UNREADABLE', {
      zh: '文件已损坏，或不是 XLSX / CSV 文件：请用 Excel 或 WPS 打开后另存为 .xlsx',
      en: `the file is damaged or is neither XLSX nor CSV: open it in a spreadsheet program and save it as .xlsx${why ? ` (${why})` : ''}`,
    }),
  encrypted: () =>
    new Refusal('FILE_ENCRYPTED', {
      zh: '文件有打开密码，或是旧版 .xls 格式：请取消密码并另存为 .xlsx',
      en: 'the file is password-protected or in the old .xls format: save it as .xlsx without a password',
    }),
  tooLarge: () =>
    new Refusal(
      'FILE_TOO_LARGE',
      {
        zh: `文件超过 ${FILE_LIMITS.bytesMax / 1024 / 1024} MB，或解压后过大`,
        en: `the file exceeds ${FILE_LIMITS.bytesMax / 1024 / 1024} MB, or unpacks to too much`,
      },
      { status: 413 },
    ),
  tooManyRows: () =>
    new Refusal('FILE_TOO_MANY_ROWS', {
      zh: `一份清单最多 ${FILE_LIMITS.rowsMax} 行，请拆分为多个订单`,
      en: `one list has at most ${FILE_LIMITS.rowsMax} rows: place several orders`,
    }),
  encoding: () =>
    new Refusal('FILE_ENCODING', {
      zh: '无法识别文件的字符编码：请使用 UTF-8 或 GB18030（Excel 默认）',
      en: 'the character encoding is not recognised: use UTF-8 or GB18030 (what Excel writes in China)',
    }),
} as const;
