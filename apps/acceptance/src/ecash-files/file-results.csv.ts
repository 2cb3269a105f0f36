import type { ReadUpload } from '@app/chips';
import { yuanText } from '@app/kernel';

const HEAD = 'row,terminal,batch,trace,card,count,amount,state,class,queue,reason_zh,reason_en';

/** The result of every row, as a stream: no file is too long for it. */
export async function* fileResultsCsv(rows: AsyncIterable<ReadUpload>): AsyncGenerator<string> {
  yield `\ufeff${HEAD}\r\n`;
  for await (const row of rows) {
    const { rowNo, terminalNo, batchNo, traceNo, panMasked, atc, amountFen, state, queue, reason } = row;
    const cells = [
      rowNo,
      terminalNo,
      batchNo,
      traceNo,
      panMasked,
      atc,
      yuanText(amountFen),
      state,
      row.class,
      queue,
      reason?.zh,
      reason?.en,
    ];
    yield `${cells.map(cell).join(',')}\r\n`;
  }
}

/** Quoted where needed; what a spreadsheet would take for a formula is made text. */
function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
