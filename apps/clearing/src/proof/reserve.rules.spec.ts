import fc from 'fast-check';
import { fen } from '@app/kernel';
import { RESERVE_BLOCKS, type ReserveBlock, reserveEquation } from './reserve.rules.js';

const blocks = (amounts: Partial<Record<ReserveBlock, number>>) =>
  Object.fromEntries(RESERVE_BLOCKS.map((block) => [block, fen(amounts[block] ?? 0)])) as Record<
    ReserveBlock,
    ReturnType<typeof fen>
  >;
const paidLate = (amountFen: number) =>
  ({ kind: 'payout_not_on_statement', documentId: '1', bankReference: null, amountFen: fen(amountFen) }) as const;

describe('the reserve equation (R-RESERVE)', () => {
  // prettier-ignore
  const table: [string, number, Partial<Record<ReserveBlock, number>>, number[], number][] = [
    ['holds when the statement covers every block', 1000, { cards: 400, suspense: 300, owed_to_merchants: 200, fees_not_carried_out: 100 }, [], 0],
    ['holds before anything happened',              0,    {}, [], 0],
    ['names a payout the statement does not show',  1000, { cards: 900 }, [100], 0],
    ['shows a fen that is missing',                 999,  { cards: 1000 }, [], -1],
    ['shows a fen too much',                        1001, { cards: 1000 }, [], 1],
    ['is not satisfied by a wrong name',            1000, { cards: 900 }, [99], 1],
  ];
  it.each(table)('%s', (_name, closing, amounts, timing, unexplained) => {
    expect(reserveEquation(fen(closing), blocks(amounts), timing.map(paidLate)).unexplainedFen).toBe(unexplained);
  });

  it('counts every block once', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.record(Object.fromEntries(RESERVE_BLOCKS.map((block) => [block, amount]))), (amounts) => {
        const total = Object.values(amounts).reduce((sum, one) => sum + one, 0);
        expect(reserveEquation(fen(total), blocks(amounts), []).unexplainedFen).toBe(0);
      }),
    );
  });
});
