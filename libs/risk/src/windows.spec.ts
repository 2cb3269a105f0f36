import fc from 'fast-check';
import { SubjectTable } from './subject-table.js';
import {
  addToTotal,
  BUCKETS,
  bucketSecondsOf,
  distinctLength,
  HEAD_LENGTH,
  markOf,
  meet,
  othersMet,
  RING_LENGTH,
  secondOf,
  TOTAL_COUNT,
  TOTAL_SUM,
  totalOf,
} from './windows.js';

interface Event {
  readonly second: number;
  readonly amountFen: number;
  readonly read: boolean;
}

const START = secondOf(Date.UTC(2026, 2, 10));
const WITHIN = 600;
const BUCKET = bucketSecondsOf(WITHIN);

/** Every event kept for ever, counted anew at each question. */
class NaiveTotal {
  private newest = 0;
  private readonly events: { bucket: number; amountFen: number }[] = [];

  add(bucket: number, amountFen: number): void {
    this.newest = Math.max(this.newest, bucket);
    this.events.push({ bucket, amountFen });
  }

  at(bucket: number): { count: number; sumFen: number } {
    this.newest = Math.max(this.newest, bucket);
    const inside = this.events.filter(
      (each) => each.bucket <= bucket && each.bucket > bucket - BUCKETS && each.bucket > this.newest - BUCKETS,
    );
    return { count: inside.length, sumFen: inside.reduce((sum, each) => sum + each.amountFen, 0) };
  }
}

const events = fc.array(
  fc.record({
    second: fc.integer({ min: 0, max: 4 * WITHIN }).map((later) => START + later),
    amountFen: fc.integer({ min: 1, max: 500_000 }),
    read: fc.boolean(),
  }),
  { maxLength: 120 },
);

describe('a total window', () => {
  it('counts and sums like a list of all events, whatever order they come in', () => {
    fc.assert(
      fc.property(events, fc.boolean(), (drawn: Event[], inOrder) => {
        const list = inOrder ? [...drawn].sort((a, b) => a.second - b.second) : drawn;
        const records = new Float64Array(HEAD_LENGTH + RING_LENGTH + 2);
        const naive = new NaiveTotal();
        for (const { second, amountFen, read } of list) {
          const bucket = Math.floor(second / BUCKET);
          if (read) {
            const expected = naive.at(bucket);
            const told = [TOTAL_COUNT, TOTAL_SUM].map((field) => totalOf(records, 1, 1 + HEAD_LENGTH, bucket, field));
            expect(told).toEqual([expected.count, expected.sumFen]);
          } else {
            addToTotal(records, 1, 1 + HEAD_LENGTH, bucket, amountFen);
            naive.add(bucket, amountFen);
          }
        }
        expect([records[0], records.at(-1)]).toEqual([0, 0]);
      }),
      { numRuns: 400 },
    );
  });

  it('counts an event for at least eleven twelfths of its length and never longer than it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: BUCKET }), (phase) => {
        const records = new Float64Array(HEAD_LENGTH + RING_LENGTH);
        const second = START + phase;
        addToTotal(records, 0, HEAD_LENGTH, Math.floor(second / BUCKET), 1);
        const countAfter = (seconds: number) =>
          totalOf(records.slice(), 0, HEAD_LENGTH, Math.floor((second + seconds) / BUCKET), TOTAL_COUNT);
        expect([countAfter((WITHIN * 11) / 12), countAfter(WITHIN)]).toEqual([1, 0]);
      }),
    );
  });
});

describe('a distinct window', () => {
  it('tells the others met within its length like a list of all meetings, up to what it keeps', () => {
    const meetings = fc.array(
      fc.record({ other: fc.integer({ min: 1, max: 12 }), step: fc.integer({ min: 1, max: 200 }) }),
      { maxLength: 100 },
    );
    fc.assert(
      fc.property(meetings, fc.integer({ min: 1, max: 8 }), (drawn, kept) => {
        const records = new Float64Array(distinctLength(kept));
        const lastMet = new Map<number, number>();
        let second = START;
        for (const { other, step } of drawn) {
          second += step;
          const since = second - WITHIN;
          const latest = [...lastMet].sort((a, b) => b[1] - a[1]).slice(0, kept);
          const expected = latest.filter(([met, metAt]) => met !== other && metAt > since).length;
          expect(othersMet(records, 0, kept, other, since)).toBe(expected);
          meet(records, 0, kept, other, second);
          lastMet.set(other, second);
        }
      }),
    );
  });

  it('knows others apart by 53 bits of their id', () => {
    const marks = new Set(Array.from({ length: 100_000 }, (_, index) => markOf(String(1_000_000_000_000 + index))));
    expect(marks.size).toBe(100_000);
    expect([...marks].every((mark) => Number.isSafeInteger(mark) && mark > 0)).toBe(true);
  });
});

describe('the table of subjects', () => {
  it('keeps the same subjects as a list ordered by last touch, in a bounded block', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 6 }),
        (touches, slots) => {
          const table = new SubjectTable(1, slots);
          let kept: { key: string; count: number }[] = [];
          for (const touched of touches) {
            const key = String(touched);
            const count = (kept.find((each) => each.key === key)?.count ?? 0) + 1;
            kept = [...kept.filter((each) => each.key !== key), { key, count }].slice(-slots);
            table.records[table.touch(key)]! += 1;
            expect(table.size).toBe(kept.length);
          }
          for (let key = 0; key <= 15; key++) {
            const record = table.find(String(key));
            expect(record < 0 ? 0 : table.records[record]).toBe(
              kept.find((each) => each.key === String(key))?.count ?? 0,
            );
          }
          expect(table.records).toHaveLength(slots);
        },
      ),
    );
  });
});
