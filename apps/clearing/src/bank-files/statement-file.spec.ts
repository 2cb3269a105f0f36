import iconv from 'iconv-lite';
import { Refusal } from '@app/kernel';
import { parseStatement } from './statement-file.js';

const LINES = [
  'H|99100000000000000017|2026-03-02|100.00|CNY|1',
  'D|1|09:15:00|C|1250.50|上海样例贸易有限公司|6100200030004|示例银行|购卡款 ORDER 12|B20260302001',
  'D|2|16:40:59|D|50.00|上海样例商户|6100200030099|示例银行|P123|B20260302002',
  'T|2|50.00|1250.50|1300.50',
];
const file = (lines: readonly string[], end = '\n') => Buffer.from(lines.map((line) => line + end).join(''), 'utf8');
const changed = (row: number, line: string) => file(LINES.map((one, index) => (index === row - 1 ? line : one)));

/** Codes of the faults with row and column, `3:amount:INVALID_COLUMN`. */
function faultsOf(bytes: Buffer): string[] {
  try {
    parseStatement(bytes);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).code).toBe('BANK_FILE_REFUSED');
    return (error as Refusal).details.map((fault) => `${fault.row}:${fault.field}:${fault.code}`);
  }
}

describe('a statement file', () => {
  it('is read with its lines and totals', () => {
    const statement = parseStatement(file(LINES));
    expect(statement).toMatchObject({
      accountNo: '99100000000000000017',
      date: '2026-03-02',
      sequenceNo: 1,
      openingFen: 10_000,
      debitFen: 5_000,
      creditFen: 125_050,
      closingFen: 130_050,
    });
    expect(statement.lines[0]).toMatchObject({ row: 2, direction: 'C', amountFen: 125_050, remark: '购卡款 ORDER 12' });
  });

  it('may end its lines with CRLF', () => {
    expect(parseStatement(file(LINES, '\r\n')).closingFen).toBe(130_050);
  });

  it('of a day without movements has no details', () => {
    expect(parseStatement(file([LINES[0]!, 'T|0|0.00|0.00|100.00'])).closingFen).toBe(10_000);
  });

  // prettier-ignore
  const refused: [string, Buffer, string[]][] = [
    ['empty',                              Buffer.alloc(0), ['1:file:EMPTY_FILE']],
    ['in GBK',                             iconv.encode(LINES.join('\n') + '\n', 'gbk'), ['2:file:NOT_UTF8']],
    ['with a byte order mark',             Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), file(LINES)]), ['1:type:NO_HEADER']],
    ['cut within a line',                  file(LINES).subarray(0, -5), ['4:file:FILE_CUT']],
    ['cut before its trailer',             file(LINES.slice(0, 3)), ['3:type:NO_TRAILER']],
    ['with another kind of line',          changed(3, 'X|2|16:40:59|D|50.00|a|6100|b|c|B2'), ['3:type:UNKNOWN_LINE']],
    ['with a column too many',             changed(1, `${LINES[0]}|x`), ['1:columns:WRONG_COLUMN_COUNT']],
    ['with a day that does not exist',     changed(1, 'H|99100000000000000017|2026-02-30|100.00|CNY|1'), ['1:date:INVALID_COLUMN']],
    ['in another currency',                changed(1, 'H|99100000000000000017|2026-03-02|100.00|USD|1'), ['1:currency:INVALID_COLUMN']],
    ['with three decimals',                changed(2, LINES[1]!.replace('1250.50', '1250.505')), ['2:amount:INVALID_COLUMN']],
    ['with a negative movement',           changed(2, LINES[1]!.replace('1250.50', '-1250.50')), ['2:amount:INVALID_COLUMN']],
    ['with a movement of nothing',         changed(2, LINES[1]!.replace('1250.50', '0.00')), ['2:amount:INVALID_COLUMN']],
    ['with an unknown direction',          changed(2, LINES[1]!.replace('|C|', '|X|')), ['2:direction:INVALID_COLUMN']],
    ['out of sequence',                    changed(3, LINES[2]!.replace('D|2|', 'D|3|')), ['3:seq:LINE_OUT_OF_SEQUENCE']],
    ['with a bank reference twice',        changed(3, LINES[2]!.replace('B20260302002', 'B20260302001')), ['3:bank reference:DUPLICATE_BANK_REFERENCE']],
    ['with one digit flipped',             changed(2, LINES[1]!.replace('1250.50', '1250.51')), ['4:credits:CONTROL_TOTAL', '4:closing:CONTROL_TOTAL']],
    ['with a wrong count',                 changed(4, 'T|3|50.00|1250.50|1300.50'), ['4:count:CONTROL_TOTAL']],
    ['with a wrong closing',               changed(4, 'T|2|50.00|1250.50|1300.51'), ['4:closing:CONTROL_TOTAL']],
    ['wrong in several lines, all named',  changed(2, LINES[1]!.replace('09:15:00', '25:00:00').replace('1250.50', 'x')), ['2:time:INVALID_COLUMN', '2:amount:INVALID_COLUMN']],
  ];
  it.each(refused)('%s is refused whole', (_name, bytes, faults) => {
    expect(faultsOf(bytes)).toEqual(faults);
  });

  it('shows no whole account number in its faults', () => {
    try {
      parseStatement(changed(2, LINES[1]!.replace('6100200030004', '6100200030004？')));
      throw new Error('must be refused');
    } catch (error) {
      expect(JSON.stringify((error as Refusal).details)).toContain('***0004');
      expect(JSON.stringify((error as Refusal).details)).not.toContain('6100200030004');
    }
  });

  it('is refused at whichever byte it is cut', () => {
    const whole = file(LINES);
    for (let length = 0; length < whole.length; length++) expect(faultsOf(whole.subarray(0, length))).not.toEqual([]);
  });
});
