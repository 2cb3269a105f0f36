import { DECLINE_PRECEDENCE, DECLINES, type Decline, type DeclineCode } from './declines.data.js';

const RANK: ReadonlyMap<string, number> = new Map(DECLINE_PRECEDENCE.map((code, rank) => [code, rank]));

/** Whether a text is a decline code, for codes that come back from the database. */
export function isDeclineCode(code: string): code is DeclineCode {
  return RANK.has(code);
}

/** The words, answer code and rule of a decline. */
export function declineOf(code: DeclineCode): Decline {
  return DECLINES[code];
}

/** The same reasons without repetition, the one that answers first. */
export function byPrecedence(codes: Iterable<DeclineCode>): DeclineCode[] {
  return [...new Set(codes)].sort((a, b) => RANK.get(a)! - RANK.get(b)!);
}
