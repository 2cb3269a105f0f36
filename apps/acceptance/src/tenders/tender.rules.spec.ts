import fc from 'fast-check';
import { chooseCards, spreadRefund } from './tender.rules.js';
import { TENDER_EVENTS, TENDER_STATUSES, tenderAfter, type TenderStatus } from './tender.states.js';

describe('a tender', () => {
  it('ends as completed or released, and what is completed is never released nor the reverse', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TENDER_EVENTS), { maxLength: 20 }), (events) => {
        let status: TenderStatus = 'holding';
        let failed = false;
        for (const event of events) {
          const next = tenderAfter(status, event);
          if (next === undefined) continue;
          failed ||= event === 'fail';
          status = next;
          expect(['releasing', 'released'].includes(status)).toBe(failed);
        }
      }),
    );
    for (const end of ['completed', 'released'] as const) {
      for (const event of TENDER_EVENTS) expect(tenderAfter(end, event)).toBeUndefined();
    }
    expect(TENDER_STATUSES).toHaveLength(6);
  });
});

describe('the choice among cards', () => {
  const card = (index: number, availableFen: number, validTo: string | null) => ({ index, availableFen, validTo });

  it.each([
    ['the soonest to expire first', 150, [card(0, 100, null), card(1, 100, '2027-01-01')], '1:100 0:50'],
    ['of the same day the smallest', 150, [card(0, 200, '2027-01-01'), card(1, 60, '2027-01-01')], '1:60 0:90'],
    ['an empty card not at all', 50, [card(0, 0, '2026-01-01'), card(1, 60, null)], '1:50'],
    ['one alone when it is enough', 60, [card(0, 60, null), card(1, 500, null)], '0:60'],
  ])('%s', (_, amountFen, cards, expected) => {
    expect(
      chooseCards(amountFen, cards)
        .map((one) => `${one.index}:${one.amountFen}`)
        .join(' '),
    ).toBe(expected);
  });

  it('covers the amount to the fen whenever the cards can, and refuses otherwise', () => {
    const cards = fc.array(
      fc.record({ availableFen: fc.nat(1_000), day: fc.option(fc.integer({ min: 10, max: 28 })) }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 3_000 }), (given, amountFen) => {
        const choosable = given.map(({ availableFen, day }, index) =>
          card(index, availableFen, day === null ? null : `2027-01-${day}`),
        );
        const sumFen = given.reduce((sum, { availableFen }) => sum + availableFen, 0);
        if (sumFen < amountFen) return expect(() => chooseCards(amountFen, choosable)).toThrow('CARDS_NOT_ENOUGH');
        const chosen = chooseCards(amountFen, choosable);
        expect(chosen.reduce((sum, one) => sum + one.amountFen, 0)).toBe(amountFen);
        for (const one of chosen) {
          expect(one.amountFen).toBeGreaterThan(0);
          expect(one.amountFen).toBeLessThanOrEqual(given[one.index]!.availableFen);
        }
      }),
    );
  });

  it('of legs for a refund leaves what the merchant took itself alone', () => {
    const legs = [
      { legNo: 1, kind: 'external', leftFen: 500 },
      { legNo: 2, kind: 'card', leftFen: 300 },
      { legNo: 3, kind: 'card', leftFen: 300 },
    ] as const;
    expect(spreadRefund(400, legs)).toEqual([
      { legNo: 2, amountFen: 300 },
      { legNo: 3, amountFen: 100 },
    ]);
    expect(() => spreadRefund(601, legs)).toThrow('TENDER_REFUND_EXCEEDS');
  });
});
