import { yuan } from './yuan.js';

export { yuan };

/** An amount in fen, as people read it; a dash where there is none. */
export function Money({ fen }: { fen: number | null | undefined }) {
  return <span className="money">{fen === null || fen === undefined ? '—' : yuan(fen)}</span>;
}
