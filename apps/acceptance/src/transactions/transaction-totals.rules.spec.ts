import { hoursOf, type MoveSum, totalsOf } from './transaction-totals.rules.js';

const move = (hour: number, what: MoveSum['move'], count: number, amountFen: number): MoveSum => ({
  hour,
  move: what,
  count: String(count),
  amountFen: String(amountFen),
});

describe('totals of a merchant’s transactions', () => {
  const moves = [
    move(9, 'sale', 3, 9_000),
    move(9, 'undone', 2, 5_000),
    move(10, 'undone_back', 1, 2_000),
    move(10, 'refund', 1, 500),
    move(10, 'declined', 2, 70_000),
    move(10, 'none', 1, 0),
  ];

  it('nets what was undone and refunded, and lets declines move nothing', () => {
    expect(totalsOf(moves)).toEqual({
      count: 10,
      sales: { count: 3, amountFen: 9_000 },
      undone: { count: 1, amountFen: 3_000 },
      refunds: { count: 1, amountFen: 500 },
      declinedCount: 2,
      netFen: 5_500,
    });
  });

  it('tells every hour, the quiet ones too, and they sum to the day', () => {
    const hours = hoursOf(moves);
    expect(hours).toHaveLength(24);
    expect(hours[8]).toEqual({
      hour: 8,
      sales: { count: 0, amountFen: 0 },
      refunds: { count: 0, amountFen: 0 },
      undone: { count: 0, amountFen: 0 },
    });
    expect(hours.reduce((total, { sales }) => total + sales.amountFen, 0)).toBe(9_000);
  });
});
