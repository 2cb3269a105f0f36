import { fen } from '@app/kernel';
import type { AuthorizationKind } from '@app/authorization';
import { batchDifferences, type UploadedDetail } from './batch-differences.rules.js';
import { type BatchTransaction, judgeTotals, totalsOf } from './batch-totals.rules.js';

const row = (
  id: string,
  kind: AuthorizationKind,
  amount: number,
  originalId: string | null = null,
): BatchTransaction => ({
  authorizationId: id,
  originalId,
  kind,
  traceNo: Number(id),
  amountFen: fen(amount),
});
const detail = (traceNo: number, amount: number, chip = false): UploadedDetail => ({
  traceNo,
  amountFen: fen(amount),
  chip,
});
const BATCH = [
  row('1', 'purchase', 100),
  row('2', 'void', 100, '1'),
  row('3', 'capture', 50),
  row('4', 'capture_void', 50, '3'),
  row('5', 'refund', 7, '900'),
  row('6', 'purchase', 20),
];

describe('totals of a batch', () => {
  it('count purchases and completions as debits, voids and refunds as credits', () => {
    expect(totalsOf(BATCH)).toEqual({
      debits: { amountFen: 170, count: 3 },
      credits: { amountFen: 157, count: 3 },
    });
    expect(totalsOf([])).toEqual({ debits: { amountFen: 0, count: 0 }, credits: { amountFen: 0, count: 0 } });
  });

  it('balance only when sums and numbers of both sides do, and nothing foreign is told', () => {
    const none = { debits: { amountFen: fen(0), count: 0 }, credits: { amountFen: fen(0), count: 0 } };
    const host = totalsOf(BATCH);
    const told = (domestic: typeof host, foreign: typeof host) =>
      judgeTotals({ domestic: { ...domestic, result: 'unset' }, foreign: { ...foreign, result: 'unset' } }, host);
    expect(told(host, none)).toMatchObject({ balanced: true, answer: { domestic: { result: 'balanced' } } });
    for (const wrong of [
      { ...host, debits: { ...host.debits, amountFen: fen(171) } },
      { ...host, debits: { ...host.debits, count: 4 } },
      { ...host, credits: { ...host.credits, count: 4 } },
    ])
      expect(told(wrong, none)).toMatchObject({
        balanced: false,
        answer: { domestic: { ...wrong, result: 'unbalanced' } },
      });
    expect(told(host, host)).toMatchObject({
      balanced: false,
      answer: { domestic: { result: 'balanced' }, foreign: { result: 'unbalanced' } },
    });
  });
});

describe('differences of a batch', () => {
  it('are none when every transaction is there, or was voided and left out with its void', () => {
    const all = BATCH.map(({ traceNo, amountFen }) => detail(traceNo, amountFen));
    expect(batchDifferences(BATCH, all, 6)).toEqual([]);
    expect(batchDifferences(BATCH, [detail(5, 7), detail(6, 20)], 2)).toEqual([]);
  });

  it('name what is missing on either side, other amounts, and details that never came', () => {
    expect(batchDifferences(BATCH, [detail(6, 21), detail(8, 1), detail(9, 1, true)], 5)).toEqual([
      { code: 'MISSING_AT_TERMINAL', traceNo: 5, hostFen: 7 },
      { code: 'AMOUNT_DIFFERS', traceNo: 6, hostFen: 20, terminalFen: 21 },
      { code: 'MISSING_AT_HOST', traceNo: 8, terminalFen: 1 },
      { code: 'UPLOAD_INCOMPLETE', toldCount: 5, receivedCount: 3 },
    ]);
  });
});
