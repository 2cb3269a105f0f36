import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { fen, type Refusal } from '@app/kernel';
import { parsePayoutAnswers } from './payout-answer-file.js';
import { isWritable, writePayoutFile } from './payout-file.js';

const HEAD = {
  fileName: 'PAYOUT_102_20260303_001',
  bankCode: '102',
  reserveAccount: '99100000000000000017',
  date: '2026-03-03',
};
const INSTRUCTION = {
  instructionId: 'P1',
  payeeName: '上海样例商户有限公司',
  accountNo: '6100200030099',
  bankCode: '102',
  amountFen: fen(1_988_000),
  remark: '预付卡结算款 100310000000001',
};

describe('a payout file', () => {
  it('states count, total and the checksum of all bytes before its trailer', () => {
    const { bytes, totalFen } = writePayoutFile(HEAD, [
      INSTRUCTION,
      { ...INSTRUCTION, instructionId: 'P2', amountFen: fen(1) },
    ]);
    const text = bytes.toString();
    const body = text.slice(0, text.lastIndexOf('T|'));
    expect(text.split('\n')[1]).toBe(
      'P|1|P1|上海样例商户有限公司|6100200030099|102|19880.00|预付卡结算款 100310000000001',
    );
    expect(text.slice(body.length)).toBe(`T|2|19880.01|${createHash('sha256').update(body).digest('hex')}\n`);
    expect(totalFen).toBe(1_988_001);
  });

  it('has the same bytes for the same payments', () => {
    expect(writePayoutFile(HEAD, [INSTRUCTION]).bytes).toEqual(writePayoutFile(HEAD, [INSTRUCTION]).bytes);
  });

  it.each(['', ' ', 'a|b', 'a\nb', 'x'.repeat(141)])('is never written with a column like %j', (text) => {
    expect(isWritable(text)).toBe(false);
    expect(() => writePayoutFile(HEAD, [{ ...INSTRUCTION, payeeName: text }])).toThrow(RangeError);
  });
});

const ANSWERS = ['H|PAYRES_102_20260303_001|102|2026-03-03', 'R|P1|paid|19880.00||BR1', 'R|P2|failed|5.00|户名不符|'];

function answers(lines: readonly string[], trailer = 'T|2|19880.00|5.00', end = '\n'): Buffer {
  const body = Buffer.from(lines.map((line) => line + end).join(''), 'utf8');
  const checksum = createHash('sha256').update(body).digest('hex');
  return Buffer.concat([body, Buffer.from(`${trailer}|${checksum}${end}`)]);
}

function faultsOf(bytes: Buffer): string[] {
  try {
    parsePayoutAnswers(bytes);
    return [];
  } catch (error) {
    return (error as Refusal).details.map((fault) => `${fault.row}:${fault.field}:${fault.code}`);
  }
}

describe('a payout answer file', () => {
  it.each(['\n', '\r\n'])('is read, its lines ending with %j', (end) => {
    const { lines, bankCode } = parsePayoutAnswers(answers(ANSWERS, undefined, end));
    expect(bankCode).toBe('102');
    expect(lines).toEqual([
      { row: 2, instructionId: 'P1', outcome: 'paid', amountFen: 1_988_000, reason: '', bankReference: 'BR1' },
      { row: 3, instructionId: 'P2', outcome: 'failed', amountFen: 500, reason: '户名不符', bankReference: '' },
    ]);
  });

  it('is refused at whichever byte it is cut, and at whichever byte one bit flips', () => {
    const whole = answers(ANSWERS);
    for (let at = 0; at < whole.length; at++) {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 1;
      expect(faultsOf(flipped)).not.toEqual([]);
      expect(faultsOf(whole.subarray(0, at))).not.toEqual([]);
    }
  });

  // prettier-ignore
  const refused: [string, Buffer, string[]][] = [
    ['in GBK',                         iconv.encode(answers(ANSWERS).toString(), 'gbk'), ['3:file:NOT_UTF8']],
    ['with a wrong count',             answers(ANSWERS, 'T|3|19880.00|5.00'), ['4:count:CONTROL_TOTAL']],
    ['with a wrong paid total',        answers(ANSWERS, 'T|2|19880.01|5.00'), ['4:paid total:CONTROL_TOTAL']],
    ['with a wrong failed total',      answers(ANSWERS, 'T|2|19880.00|5.01'), ['4:failed total:CONTROL_TOTAL']],
    ['with an unknown outcome',        answers([ANSWERS[0]!, 'R|P1|maybe|1.00|x|BR1'], 'T|1|1.00|0.00'), ['2:outcome:INVALID_COLUMN']],
    ['paid without a bank reference',  answers([ANSWERS[0]!, 'R|P1|paid|1.00||'], 'T|1|1.00|0.00'), ['2:bank reference:INVALID_COLUMN']],
    ['failed without a reason',        answers([ANSWERS[0]!, 'R|P1|failed|1.00||'], 'T|1|0.00|1.00'), ['2:reason:INVALID_COLUMN']],
  ];
  it.each(refused)('%s is refused whole', (_name, bytes, faults) => {
    expect(faultsOf(bytes)).toEqual(faults);
  });
});
