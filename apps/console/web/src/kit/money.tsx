const YUAN = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `¥1,204,330.50`; less than nothing has a minus sign: `−¥12.00`. Exact: fen are split as an integer, not divided. */
export function yuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('an amount is whole fen');
  const whole = YUAN.format(Math.trunc(Math.abs(fen) / 100)).slice(0, -3);
  return `${fen < 0 ? '−' : ''}¥${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}

/** An amount in fen, as people read it; a dash where there is none. */
export function Money({ fen }: { fen: number | null | undefined }) {
  return <span className="money">{fen === null || fen === undefined ? '—' : yuan(fen)}</span>;
}
