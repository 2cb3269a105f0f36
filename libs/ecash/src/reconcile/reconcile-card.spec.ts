import { chinaInstant, fen } from '@app/kernel';
import type { Anchor, CardTimeline, FlashRecord, Load, Resolution, UploadedPurchase } from './card-timeline.types.js';
import { explanationsOf, onlySubsetOf } from './explanations.calculator.js';
import { DEFAULT_RECONCILE_POLICY, type ReconcilePolicy } from './reconcile-policy.js';
import { reconcileCard } from './reconcile-card.rules.js';
import type { Reconciliation } from './verdict.types.js';

type Answers = Readonly<Record<number, 'GIVEN' | 'NOT_GIVEN'>>;

const on = (date: string) => chinaInstant(date, '12:00:00');
const anchor = (atc: number, balanceFen: number, date: string, source: Anchor['source'] = 'ONLINE'): Anchor => ({
  source, atc, balanceFen: fen(balanceFen), at: on(date),
}); // prettier-ignore
const load = (atc: number, amountFen: number, outcome: Load['outcome'] = 'DONE'): Load => ({
  atc, amountFen: fen(amountFen), outcome,
}); // prettier-ignore
const upload = (atc: number, amountFen: number, date: string, tc = `TC${atc}`): UploadedPurchase => ({
  atc, tc, amountFen: fen(amountFen), receivedAt: on(date),
}); // prettier-ignore
const flash = (atc: number, amountFen: number, date: string, tc: string | undefined = `TC${atc}`): FlashRecord => ({
  atc, tc, tcVerified: tc !== undefined, amountFen: fen(amountFen), receivedAt: on(date),
}); // prettier-ignore
const unverified = (atc: number, amountFen: number, date: string): FlashRecord => ({
  atc, tc: undefined, tcVerified: false, amountFen: fen(amountFen), receivedAt: on(date),
}); // prettier-ignore
const refunded = (atc: number, amountFen: number, date: string): Resolution => ({
  kind: 'FLASH', atc, outcome: 'REFUND_HOLDER', basis: 'EVIDENCE', amountFen: fen(amountFen), decidedAt: on(date),
}); // prettier-ignore

function reconcile(
  known: Partial<CardTimeline>,
  answers: Answers,
  today: string,
  policy: Partial<ReconcilePolicy> = {},
): Reconciliation {
  const timeline: CardTimeline = {
    anchors: [], loads: [], purchases: [], flashRecords: [], countsWithoutDebit: [], resolutions: [], ...known,
  }; // prettier-ignore
  const goods = new Map(Object.entries(answers).map(([atc, answer]) => [Number(atc), answer]));
  return reconcileCard(timeline, goods, { ...DEFAULT_RECONCILE_POLICY, ...policy }, on(today));
}

/** `FLASH 11 REFUND_HOLDER 500 DEBIT_SHOWN_NO_GOODS`, with `policy` or `settled` behind where it applies. */
function lines({ verdicts }: Reconciliation): string[] {
  return verdicts.map(({ subject, outcome, amountFen, reason, basis, settled }) => {
    const where = subject.kind === 'DEBIT' ? `${subject.fromAtc}-${subject.toAtc}` : subject.atc;
    const marks = [basis === 'POLICY' ? ' policy' : '', settled ? ' settled' : ''].join('');
    return `${subject.kind} ${where} ${outcome} ${amountFen} ${reason}${marks}`;
  });
}

/** A chip with 10.00 at count 10; a tap of 5.00 fails at count 11. */
const before = anchor(10, 1000, '2026-03-01');
const failed = flash(11, 500, '2026-03-02');
const after = (balanceFen: number, atc = 12) => anchor(atc, balanceFen, '2026-03-03');

describe('the evidence table', () => {
  it.each<[string, Partial<CardTimeline>, Answers, string, string[]]>([
    [
      'a later anchor shows the debit, no goods: refund at once',
      { anchors: [before, after(500)], flashRecords: [failed] },
      { 11: 'NOT_GIVEN' },
      '2026-03-03',
      ['FLASH 11 REFUND_HOLDER 500 DEBIT_SHOWN_NO_GOODS'],
    ],
    [
      'the same, goods given: post to the merchant',
      { anchors: [before, after(500)], flashRecords: [failed] },
      { 11: 'GIVEN' },
      '2026-03-03',
      ['FLASH 11 POST_TO_MERCHANT 500 DEBIT_SHOWN_GOODS_GIVEN'],
    ],
    [
      'the same, the merchant has not answered: hold',
      { anchors: [before, after(500)], flashRecords: [failed] },
      {},
      '2026-03-03',
      ['FLASH 11 HOLD 500 GOODS_UNKNOWN'],
    ],
    [
      'a later anchor shows no debit: close, whatever the merchant says',
      { anchors: [before, after(1000)], flashRecords: [failed] },
      { 11: 'GIVEN' },
      '2026-03-03',
      ['FLASH 11 CLOSE 500 NO_DEBIT_SHOWN'],
    ],
    [
      'a success upload with the same key arrives: recovered by re-tap',
      { anchors: [before, after(500)], flashRecords: [failed], purchases: [upload(11, 500, '2026-03-03')] },
      { 11: 'NOT_GIVEN' },
      '2026-03-03',
      ['FLASH 11 DROP_RECOVERED 500 SUCCESS_UPLOADED'],
    ],
    [
      'recovered by re-tap needs no anchor',
      { anchors: [before], flashRecords: [failed], purchases: [upload(11, 500, '2026-03-03')] },
      {},
      '2026-03-03',
      ['FLASH 11 DROP_RECOVERED 500 SUCCESS_UPLOADED'],
    ],
    [
      'debit shown, no record, the last day of the window: hold',
      { anchors: [before, after(500)] },
      {},
      '2026-03-13',
      ['DEBIT 10-12 HOLD 500 OTHER_COUNTS_OPEN'],
    ],
    [
      'debit shown, no record, the window has passed: refund the holder',
      { anchors: [before, after(500)] },
      {},
      '2026-03-14',
      ['DEBIT 10-12 REFUND_HOLDER 500 UNRECORDED_DEBIT'],
    ],
    [
      'the upload comes after that refund: the acceptor’s loss',
      {
        anchors: [before, after(500)],
        purchases: [upload(11, 500, '2026-03-15')],
        resolutions: [{ kind: 'DEBIT', fromAtc: 10, toAtc: 12, amountFen: fen(500), decidedAt: on('2026-03-14') }],
      },
      {},
      '2026-03-15',
      ['UPLOAD 11 OFFLINE_LATE 500 UPLOAD_AFTER_REFUND', 'DEBIT 10-12 REFUND_HOLDER 500 DECIDED_BEFORE settled'],
    ],
    [
      'no later anchor yet: hold',
      { anchors: [before], flashRecords: [failed] },
      { 11: 'NOT_GIVEN' },
      '2026-03-03',
      ['FLASH 11 HOLD 500 NO_LATER_ANCHOR'],
    ],
    [
      'no later anchor on the latest day: the policy decides',
      { anchors: [before], flashRecords: [failed] },
      { 11: 'NOT_GIVEN' },
      '2026-03-17',
      ['FLASH 11 REFUND_HOLDER 500 NO_LATER_ANCHOR policy'],
    ],
    [
      'the day before it does not',
      { anchors: [before], flashRecords: [failed] },
      { 11: 'NOT_GIVEN' },
      '2026-03-16',
      ['FLASH 11 HOLD 500 NO_LATER_ANCHOR'],
    ],
  ])('%s', (_, known, answers, today, expected) => {
    expect(lines(reconcile(known, answers, today))).toEqual(expected);
  });
});

describe('the sum between anchors', () => {
  it('counts loads at the first anchor’s own count and purchases at the last one’s', () => {
    const anchors = [anchor(10, 1000, '2026-03-01', 'LOAD'), anchor(14, 5000, '2026-03-04', 'LOAD')];
    const { brackets, verdicts } = reconcile(
      {
        anchors,
        loads: [load(10, 5000), load(14, 2000), load(12, 9999, 'FAILED')],
        purchases: [upload(10, 1, '2026-03-02'), upload(11, 300, '2026-03-02'), upload(13, 700, '2026-03-02')],
      },
      {},
      '2026-03-05',
    );
    expect(brackets).toMatchObject([
      { loadedFen: 5000, uploadedFen: 1000, missingFen: 0, unknownCounts: 0, windowEndsOn: '2026-03-14' },
    ]);
    expect(verdicts).toEqual([]);
  });

  it('treats a gap in the counter as nothing, however wide and old', () => {
    const known = { anchors: [before, anchor(900, 1000, '2026-03-03')], flashRecords: [failed] };
    expect(lines(reconcile(known, {}, '2026-03-03'))).toEqual(['FLASH 11 CLOSE 500 NO_DEBIT_SHOWN']);
    expect(lines(reconcile(known, {}, '2027-03-03'))).toEqual(['FLASH 11 CLOSE 500 NO_DEBIT_SHOWN']);
  });

  it('does not take a flash record for an anchor of another', () => {
    const known = { anchors: [before], flashRecords: [failed, flash(12, 200, '2026-03-02')] };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN', 12: 'NOT_GIVEN' }, '2026-03-03'))).toEqual([
      'FLASH 11 HOLD 500 NO_LATER_ANCHOR',
      'FLASH 12 HOLD 200 NO_LATER_ANCHOR',
    ]);
  });

  it('ends before the debit of the purchase whose issuer data made the anchor', () => {
    const known = {
      anchors: [before, anchor(12, 500, '2026-03-03', 'BEFORE_TAP')],
      flashRecords: [failed],
      purchases: [upload(12, 200, '2026-03-03')],
    };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-03'))).toEqual([
      'FLASH 11 REFUND_HOLDER 500 DEBIT_SHOWN_NO_GOODS',
    ]);
  });

  it('leaves out a point with two balances and names it', () => {
    const result = reconcile({ anchors: [before, after(500), after(600), after(0, 13)] }, {}, '2026-03-03');
    expect(result.disagreeingAnchorAtcs).toEqual([12]);
    expect(result.brackets).toHaveLength(1);
  });

  it('needs an anchor before the tap too', () => {
    const known = { anchors: [after(500), after(500, 14)], flashRecords: [failed] };
    expect(lines(reconcile(known, {}, '2026-03-03'))).toEqual(['FLASH 11 HOLD 500 NO_EARLIER_ANCHOR']);
  });
});

describe('other counts in the bracket', () => {
  const anchors = [before, after(500, 13)];

  it('hold a record until their upload window is over, since any may be the purchase that is missing', () => {
    const known = { anchors, flashRecords: [failed] };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-13'))).toEqual([
      'DEBIT 10-13 HOLD 500 OTHER_COUNTS_OPEN',
      'FLASH 11 HOLD 500 OTHER_COUNTS_OPEN',
    ]);
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-14'))).toEqual([
      'FLASH 11 REFUND_HOLDER 500 DEBIT_SHOWN_NO_GOODS',
    ]);
  });

  it('do not hold it once they are known to have debited nothing', () => {
    const known = { anchors, flashRecords: [failed], countsWithoutDebit: [12] };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-03'))).toEqual([
      'FLASH 11 REFUND_HOLDER 500 DEBIT_SHOWN_NO_GOODS',
    ]);
  });

  it('pay for the whole when no record does: the record is closed and the unrecorded debit refunded', () => {
    const known = { anchors: [before, after(700, 13)], flashRecords: [failed] };
    expect(lines(reconcile(known, { 11: 'GIVEN' }, '2026-03-14'))).toEqual([
      'FLASH 11 CLOSE 500 NO_DEBIT_SHOWN',
      'DEBIT 10-13 REFUND_HOLDER 300 UNRECORDED_DEBIT',
    ]);
  });

  it('may have paid with or without the record: hold, as long as that decides who gets the money', () => {
    const known = { anchors: [before, after(100, 13)], flashRecords: [failed] };
    for (const answers of [{ 11: 'GIVEN' }, {}] as Answers[]) {
      expect(lines(reconcile(known, answers, '2026-03-14'))).toEqual([
        'FLASH 11 HOLD 500 AMBIGUOUS',
        'DEBIT 10-13 HOLD 900 AMBIGUOUS',
      ]);
    }
  });

  it('may have paid with or without a record that gave no goods: the holder gets all of it either way, at once', () => {
    const known = { anchors: [before, after(100, 13)], flashRecords: [failed] };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-13'))).toEqual([
      'DEBIT 10-13 HOLD 900 OTHER_COUNTS_OPEN',
      'FLASH 11 HOLD 500 OTHER_COUNTS_OPEN',
    ]);
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-14'))).toEqual([
      'FLASH 11 CLOSE 500 COVERED_BY_REFUND',
      'DEBIT 10-13 REFUND_HOLDER 900 HOLDERS_EITHER_WAY',
    ]);
    const decidedAt = on('2026-03-14');
    const resolutions: Resolution[] = [
      { kind: 'FLASH', atc: 11, outcome: 'CLOSE', basis: 'EVIDENCE', amountFen: fen(500), decidedAt },
      { kind: 'DEBIT', fromAtc: 10, toAtc: 13, amountFen: fen(900), decidedAt },
    ];
    expect(lines(reconcile({ ...known, resolutions }, { 11: 'NOT_GIVEN' }, '2026-03-20'))).toEqual([
      'FLASH 11 CLOSE 500 DECIDED_BEFORE settled',
      'DEBIT 10-13 REFUND_HOLDER 900 DECIDED_BEFORE settled',
    ]);
  });

  it('leave a record alone that took part of it for goods: only what the others may have taken is refunded', () => {
    const known = { anchors: [before, after(150, 14)], flashRecords: [failed, flash(12, 300, '2026-03-02')] };
    expect(lines(reconcile(known, { 11: 'GIVEN', 12: 'NOT_GIVEN' }, '2026-03-14'))).toEqual([
      'FLASH 11 HOLD 500 AMBIGUOUS',
      'FLASH 12 HOLD 300 AMBIGUOUS',
      'DEBIT 10-14 HOLD 850 AMBIGUOUS',
    ]);
    const proven = { ...known, anchors: [before, anchor(11, 500, '2026-03-02'), after(150, 14)] };
    expect(lines(reconcile(proven, { 11: 'GIVEN', 12: 'NOT_GIVEN' }, '2026-03-14'))).toEqual([
      'FLASH 11 POST_TO_MERCHANT 500 DEBIT_SHOWN_GOODS_GIVEN',
      'FLASH 12 CLOSE 300 COVERED_BY_REFUND',
      'DEBIT 11-14 REFUND_HOLDER 350 HOLDERS_EITHER_WAY',
    ]);
  });

  it('may have paid with or without a record that the policy has refunded before: the rest is for people', () => {
    const policy: Resolution = { ...refunded(11, 500, '2026-03-12'), basis: 'POLICY' } as Resolution;
    const known = { anchors: [before, after(100, 13)], flashRecords: [failed], resolutions: [policy] };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-14'))).toEqual([
      'FLASH 11 REFUND_HOLDER 500 DECIDED_BEFORE policy settled',
      'DEBIT 10-13 HOLD 900 AMBIGUOUS',
    ]);
  });

  it('missing altogether, nothing explains a debit of another amount', () => {
    const known = { anchors: [before, after(400)], flashRecords: [failed] };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-14'))).toEqual([
      'DEBIT 10-12 HOLD 600 UNEXPLAINED_AMOUNT',
      'FLASH 11 HOLD 500 UNEXPLAINED_AMOUNT',
    ]);
  });
});

describe('several flash records in one bracket', () => {
  const records = [flash(11, 500, '2026-03-02'), flash(12, 300, '2026-03-02'), flash(13, 300, '2026-03-02')];
  const answers: Answers = { 11: 'NOT_GIVEN', 12: 'GIVEN', 13: 'NOT_GIVEN' };
  const decide = (balanceFen: number) =>
    lines(reconcile({ anchors: [before, after(balanceFen, 14)], flashRecords: records }, answers, '2026-03-03'));

  it('are decided when only one set of amounts fits', () => {
    expect(decide(400)).toEqual([
      'FLASH 11 CLOSE 500 NO_DEBIT_SHOWN',
      'FLASH 12 POST_TO_MERCHANT 300 DEBIT_SHOWN_GOODS_GIVEN',
      'FLASH 13 REFUND_HOLDER 300 DEBIT_SHOWN_NO_GOODS',
    ]);
  });

  it('are held where sets differ, and decided where every set agrees', () => {
    expect(decide(700)).toEqual([
      'FLASH 11 CLOSE 500 NO_DEBIT_SHOWN',
      'FLASH 12 HOLD 300 AMBIGUOUS',
      'FLASH 13 HOLD 300 AMBIGUOUS',
    ]);
    expect(decide(200)[0]).toBe('FLASH 11 REFUND_HOLDER 500 DEBIT_SHOWN_NO_GOODS');
  });

  describe('of the same amount that all gave no goods', () => {
    const same = [flash(11, 300, '2026-03-02'), flash(12, 300, '2026-03-02'), flash(13, 500, '2026-03-02')];
    const known = { anchors: [before, after(200, 14)], flashRecords: same };
    const answers = { 11: 'NOT_GIVEN', 12: 'NOT_GIVEN', 13: 'GIVEN' } as const;

    it('are refunded once, whichever was debited, beside the one that every set agrees on', () => {
      expect(lines(reconcile(known, answers, '2026-03-03'))).toEqual([
        'FLASH 11 CLOSE 300 COVERED_BY_REFUND',
        'FLASH 12 CLOSE 300 COVERED_BY_REFUND',
        'FLASH 13 POST_TO_MERCHANT 500 DEBIT_SHOWN_GOODS_GIVEN',
        'DEBIT 10-14 REFUND_HOLDER 300 HOLDERS_EITHER_WAY',
      ]);
    });

    it('stay refunded when one of them is uploaded as a success after all, in time or not: its money is given away', () => {
      const decidedAt = on('2026-03-03');
      const flashOf = (atc: number, outcome: 'CLOSE' | 'POST_TO_MERCHANT', amountFen: number): Resolution => ({
        kind: 'FLASH', atc, outcome, basis: 'EVIDENCE', amountFen: fen(amountFen), decidedAt,
      }); // prettier-ignore
      const resolutions: Resolution[] = [
        flashOf(11, 'CLOSE', 300),
        flashOf(12, 'CLOSE', 300),
        flashOf(13, 'POST_TO_MERCHANT', 500),
        { kind: 'DEBIT', fromAtc: 10, toAtc: 14, amountFen: fen(300), decidedAt },
      ];
      const later = { ...known, purchases: [upload(12, 300, '2026-03-05')], resolutions };
      const told = lines(reconcile(later, answers, '2026-03-05'));
      expect(told).toContain('UPLOAD 12 OFFLINE_LATE 300 UPLOAD_AFTER_REFUND');
      expect(told.filter((line) => /REFUND_HOLDER|POST_TO_MERCHANT/.test(line) && !line.endsWith('settled'))).toEqual(
        [],
      );
    });

    it('are held while one of them has no answer', () => {
      expect(lines(reconcile(known, { 11: 'NOT_GIVEN', 13: 'GIVEN' }, '2026-03-03'))).toEqual([
        'FLASH 11 HOLD 300 AMBIGUOUS',
        'FLASH 12 HOLD 300 AMBIGUOUS',
        'FLASH 13 POST_TO_MERCHANT 500 DEBIT_SHOWN_GOODS_GIVEN',
      ]);
    });
  });

  it('are held when they are too many to try', () => {
    const known = { anchors: [before, after(400, 14)], flashRecords: records };
    expect(lines(reconcile(known, answers, '2026-03-03', { maxUnknowns: 2 }))).toContain(
      'FLASH 11 HOLD 500 TOO_MANY_RECORDS',
    );
  });
});

describe('more uploaded than paid', () => {
  it('names the one upload that makes the difference: forged or replayed', () => {
    const purchases = [upload(11, 500, '2026-03-02'), upload(12, 200, '2026-03-02')];
    expect(lines(reconcile({ anchors: [before, after(500, 13)], purchases }, {}, '2026-03-03'))).toEqual([
      'UPLOAD 12 QUESTION_UPLOAD 200 FORGED_OR_REPLAYED',
    ]);
  });

  it('names a flash record that was uploaded as a success and never debited', () => {
    const known = {
      anchors: [before, after(1000)],
      flashRecords: [failed],
      purchases: [upload(11, 500, '2026-03-02')],
    };
    expect(lines(reconcile(known, {}, '2026-03-03'))).toEqual([
      'FLASH 11 DROP_RECOVERED 500 SUCCESS_UPLOADED',
      'UPLOAD 11 QUESTION_UPLOAD 500 FLASH_NEVER_DEBITED',
    ]);
  });

  it('holds every record of the bracket when it cannot be told which upload it is', () => {
    const purchases = [upload(12, 200, '2026-03-02'), upload(13, 200, '2026-03-02')];
    const known = { anchors: [before, after(800, 14)], flashRecords: [failed], purchases };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-03'))).toEqual([
      'DEBIT 10-14 HOLD -200 MORE_UPLOADED_THAN_PAID',
      'FLASH 11 HOLD 500 MORE_UPLOADED_THAN_PAID',
    ]);
  });
});

describe('records of one count', () => {
  it('are duplicates with the same TC and conflicts with another', () => {
    const purchases = [
      upload(11, 500, '2026-03-02', 'AA'),
      upload(11, 500, '2026-03-03', 'aa'),
      upload(11, 400, '2026-03-04', 'BB'),
    ];
    expect(lines(reconcile({ purchases, anchors: [before, after(500)] }, {}, '2026-03-04'))).toEqual([
      'UPLOAD 11 DUPLICATE 500 SAME_CRYPTOGRAM',
      'UPLOAD 11 CONFLICT 400 OTHER_CRYPTOGRAM',
    ]);
  });

  it('hold the bracket when they conflict', () => {
    const known = {
      anchors: [before, after(500, 13)],
      flashRecords: [failed],
      purchases: [upload(11, 500, '2026-03-03', 'BB')],
    };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-20'))).toEqual([
      'FLASH 11 HOLD 500 CONFLICTING_CRYPTOGRAMS',
    ]);
    const online = { anchors: [before, after(500)], flashRecords: [failed], countsWithoutDebit: [11] };
    expect(lines(reconcile(online, { 11: 'NOT_GIVEN' }, '2026-03-20'))).toContain(
      'FLASH 11 HOLD 500 CONFLICTING_CRYPTOGRAMS',
    );
  });

  it('sent twice are one, the proven one', () => {
    const flashRecords = [unverified(11, 0, '2026-03-02'), failed, failed];
    expect(
      lines(reconcile({ anchors: [before, after(500)], flashRecords }, { 11: 'NOT_GIVEN' }, '2026-03-03')),
    ).toEqual(['FLASH 11 REFUND_HOLDER 500 DEBIT_SHOWN_NO_GOODS']);
  });
});

describe('a record without a verified TC', () => {
  it('proves no tap and counts as an unknown count', () => {
    const known = { anchors: [before, after(500)], flashRecords: [unverified(11, 500, '2026-03-02')] };
    expect(lines(reconcile(known, { 11: 'GIVEN' }, '2026-03-03'))).toEqual([
      'DEBIT 10-12 HOLD 500 OTHER_COUNTS_OPEN',
      'FLASH 11 HOLD 500 TC_NOT_VERIFIED',
    ]);
    expect(lines(reconcile(known, { 11: 'GIVEN' }, '2026-03-14'))).toEqual([
      'DEBIT 10-12 REFUND_HOLDER 500 UNRECORDED_DEBIT',
      'FLASH 11 CLOSE 500 COVERED_BY_REFUND',
    ]);
  });

  it('is closed when its count was online or declined, or the balance shows no debit', () => {
    const record = [unverified(11, 500, '2026-03-02')];
    const idle = { anchors: [before], flashRecords: record, countsWithoutDebit: [11] };
    expect(lines(reconcile(idle, {}, '2026-03-03'))).toEqual(['FLASH 11 CLOSE 500 COUNT_WITHOUT_DEBIT']);
    const unmoved = { anchors: [before, after(1000)], flashRecords: record };
    expect(lines(reconcile(unmoved, {}, '2026-03-03'))).toEqual(['FLASH 11 CLOSE 500 NO_DEBIT_SHOWN']);
  });

  it('is never refunded by policy alone', () => {
    const known = { anchors: [before], flashRecords: [unverified(11, 500, '2026-03-02')] };
    expect(lines(reconcile(known, {}, '2026-09-01'))).toEqual(['FLASH 11 HOLD 500 TC_NOT_VERIFIED']);
  });
});

describe('a load whose result never came', () => {
  it('is found done or not done by the balances', () => {
    const loads = [load(10, 2000, 'UNKNOWN')];
    const decide = (balanceFen: number) =>
      lines(reconcile({ anchors: [before, after(balanceFen, 11)], loads }, {}, '2026-03-03'));
    expect(decide(3000)).toEqual(['LOAD 10 LOAD_DONE 2000 LOAD_SHOWN']);
    expect(decide(1000)).toEqual(['LOAD 10 LOAD_NOT_DONE 2000 NO_LOAD_SHOWN']);
  });

  it('is not decided while an unknown count may hide it, unless nothing else can explain the balance', () => {
    const decide = (balanceFen: number) => {
      const known = { anchors: [before, after(balanceFen)], loads: [load(10, 500, 'UNKNOWN')] };
      return lines(reconcile(known, {}, '2026-04-30'))[0];
    };
    expect(decide(1000)).toBe('LOAD 10 HOLD 500 LOAD_OUTCOME_UNKNOWN');
    expect(decide(1200)).toBe('LOAD 10 LOAD_DONE 500 LOAD_SHOWN');
  });

  it('holds a record that it may have made up for', () => {
    const known = { anchors: [before, after(1000)], loads: [load(10, 500, 'UNKNOWN')], flashRecords: [failed] };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-03'))).toEqual([
      'LOAD 10 HOLD 500 LOAD_OUTCOME_UNKNOWN',
      'FLASH 11 HOLD 500 LOAD_OUTCOME_UNKNOWN',
    ]);
  });
});

describe('what was decided before', () => {
  it('stands, and a later success upload of the count is the acceptor’s loss', () => {
    const known = {
      anchors: [before, after(500)],
      flashRecords: [failed],
      purchases: [upload(11, 500, '2026-03-05')],
      resolutions: [refunded(11, 500, '2026-03-03')],
    };
    expect(lines(reconcile(known, { 11: 'GIVEN' }, '2026-03-05'))).toEqual([
      'UPLOAD 11 OFFLINE_LATE 500 UPLOAD_AFTER_REFUND',
      'FLASH 11 REFUND_HOLDER 500 DECIDED_BEFORE settled',
    ]);
  });

  it('is not decided again in parts when a late upload brings an anchor from inside', () => {
    const known: Partial<CardTimeline> = {
      anchors: [before, after(500, 14), anchor(13, 800, '2026-03-15', 'BEFORE_TAP')],
      flashRecords: [failed],
      purchases: [upload(13, 300, '2026-03-15')],
      resolutions: [refunded(11, 500, '2026-03-14')],
    };
    expect(lines(reconcile(known, { 11: 'NOT_GIVEN' }, '2026-03-30'))).toEqual([
      'UPLOAD 13 OFFLINE_LATE 300 UPLOAD_AFTER_REFUND',
      'FLASH 11 REFUND_HOLDER 500 DECIDED_BEFORE settled',
    ]);
  });

  it.each(['GIVEN', 'NOT_GIVEN'] as const)(
    'covers a record of a failed tap that comes after its debit was refunded unrecorded (%s)',
    (answer) => {
      const debit = {
        kind: 'DEBIT',
        fromAtc: 10,
        toAtc: 12,
        amountFen: fen(500),
        decidedAt: on('2026-03-14'),
      } as const;
      const known: Partial<CardTimeline> = {
        anchors: [before, after(500)],
        flashRecords: [flash(11, 500, '2026-03-20')],
        resolutions: [debit],
      };
      expect(lines(reconcile(known, { 11: answer }, '2026-03-20'))).toEqual([
        'FLASH 11 CLOSE 500 COVERED_BY_REFUND',
        'DEBIT 10-12 REFUND_HOLDER 500 DECIDED_BEFORE settled',
      ]);
    },
  );

  it('leaves the other records of the bracket open to their own success uploads', () => {
    const flashRecords = [
      failed,
      flash(12, 200, '2026-03-02'),
      flash(13, 200, '2026-03-02'),
      flash(14, 200, '2026-03-02'),
    ];
    const known: Partial<CardTimeline> = {
      anchors: [before, after(100, 15)],
      flashRecords,
      purchases: [upload(13, 200, '2026-03-15')],
      resolutions: [refunded(11, 500, '2026-03-03')],
    };
    expect(lines(reconcile(known, {}, '2026-03-15', { latestDays: 30 }))).toEqual([
      'FLASH 13 DROP_RECOVERED 200 SUCCESS_UPLOADED',
      'FLASH 11 REFUND_HOLDER 500 DECIDED_BEFORE settled',
      'FLASH 12 HOLD 200 AMBIGUOUS',
      'FLASH 14 HOLD 200 AMBIGUOUS',
    ]);
  });

  it('was a posting: the upload is not posted again', () => {
    const posted: Resolution = { ...refunded(11, 500, '2026-03-03'), outcome: 'POST_TO_MERCHANT' } as Resolution;
    const known = {
      anchors: [before, after(500)], flashRecords: [failed], purchases: [upload(11, 500, '2026-03-05')], resolutions: [posted],
    }; // prettier-ignore
    expect(lines(reconcile(known, {}, '2026-03-05'))[0]).toBe('UPLOAD 11 DUPLICATE 500 ALREADY_POSTED');
  });
});

describe('a verdict’s text', () => {
  it('says why in both languages, with the numbers', () => {
    const [verdict] = reconcile(
      { anchors: [before, after(500)], flashRecords: [failed] },
      { 11: 'NOT_GIVEN' },
      '2026-03-03',
    ).verdicts;
    expect(verdict!.text).toEqual({
      zh: '计数 11 的闪卡，5.00 元：后来的余额证明芯片已扣款，商户未交货：退还持卡人。计数 10 余额 10.00 + 圈存 0.00 − 计数 12 余额 5.00 − 已上送 0.00 = 5.00。',
      en: 'Flash record at count 11, CNY 5.00: a later balance shows the debit and the merchant gave no goods: refund the holder. Balance 10.00 at count 10 + loads 0.00 − balance 5.00 at count 12 − uploads 0.00 = 5.00.',
    });
  });

  it('says what is waited for, and that the policy decided', () => {
    const [open] = reconcile({ anchors: [before, after(500)] }, {}, '2026-03-03').verdicts;
    expect(open!.text.zh).toContain('不明计数 1 个，上送期限至 2026-03-13');
    const [policy] = reconcile({ anchors: [before], flashRecords: [failed] }, {}, '2026-03-17').verdicts;
    expect(policy!.text.zh).toContain('请持卡人在任一联机终端或自助机上挥卡一次。已满 15 天，按规则退还持卡人。');
    expect(policy!.text.en).toContain('15 days have passed; by policy: refund the holder.');
  });
});

describe('explanations', () => {
  it('are all sets that do not account for too much', () => {
    const found = explanationsOf(fen(5), [fen(5), fen(3)], [fen(3)]);
    expect(found.map(({ debited, loaded, restFen }) => [[...debited], [...loaded], restFen])).toEqual([
      [[], [], 5],
      [[0], [], 0],
      [[1], [], 2],
      [[], [0], 8],
      [[0], [0], 3],
      [[1], [0], 5],
      [[0, 1], [0], 0],
    ]);
  });

  it('by one subset need it to be the only one', () => {
    expect(onlySubsetOf([fen(1), fen(2), fen(4)], 6)).toEqual(new Set([1, 2]));
    expect(onlySubsetOf([fen(1), fen(2), fen(3)], 3)).toBeUndefined();
    expect(onlySubsetOf([fen(1)], 3)).toBeUndefined();
  });
});
