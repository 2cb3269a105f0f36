import fc from 'fast-check';
import { type Books, followUpOf, openBooks, prefixOf, purchaseOf, reversalOf } from './books.js';

const CARDS = ['1', '2', '3'] as const;
const OPENING_FEN = 30_000;

type Kind =
  'purchase' | 'void' | 'refund' | 'reversal' | 'hold' | 'hold_cancel' | 'capture' | 'capture_void' | 'replay';
interface Step {
  readonly kind: Kind;
  readonly card: (typeof CARDS)[number];
  readonly amount: number;
  /** Which earlier transaction a follow-up speaks of. */
  readonly earlier: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Kind>(
    'purchase',
    'purchase',
    'purchase',
    'void',
    'refund',
    'reversal',
    'hold',
    'hold',
    'hold_cancel',
    'capture',
    'capture_void',
    'replay',
  ),
  card: fc.constantFrom(...CARDS),
  amount: fc.integer({ min: 1, max: 20_000 }),
  earlier: fc.nat(1000),
});

/**
 * Random traffic of every kind, with an auditor that knows only the entries: whatever was sent, no voucher is out of
 * balance, no card differs from its entries, nothing is held that no open hold explains, nobody is paid twice.
 */
describe('random traffic', () => {
  let books: Books;
  let world = 0;
  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books.close());

  it('leaves books that an auditor can recompute from the entries alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        world += 1;
        const base = world * 100;
        const account = (card: string) => String(base + Number(card));
        for (const card of CARDS) await books.card(account(card), OPENING_FEN, { cap_fen: OPENING_FEN + 5000 });
        const sent: {
          kind: Kind;
          card: string;
          amount: number;
          trace: number;
          authCode: string;
          request: () => Promise<unknown>;
        }[] = [];
        for (const [index, one] of steps.entries()) {
          const trace = base * 100 + index;
          const earlier = sent.length > 0 ? sent[one.earlier % sent.length]! : undefined;
          await play(one, trace, earlier, account, sent);
        }
        await audit(CARDS.map(account));
      }),
      { numRuns: 40, seed: 20260310 },
    );
  });

  async function play(
    one: Step,
    trace: number,
    earlier:
      | { kind: Kind; card: string; amount: number; trace: number; authCode: string; request: () => Promise<unknown> }
      | undefined,
    account: (card: string) => string,
    sent: {
      kind: Kind;
      card: string;
      amount: number;
      trace: number;
      authCode: string;
      request: () => Promise<unknown>;
    }[],
  ): Promise<void> {
    const remember = async (kind: Kind, card: string, amount: number, request: () => Promise<{ authCode: string }>) => {
      const { authCode } = await request();
      sent.push({ kind, card, amount, trace, authCode, request });
    };
    if (one.kind === 'purchase') {
      return remember('purchase', one.card, one.amount, () =>
        books.service.purchase(purchaseOf(account(one.card), one.amount, trace)),
      );
    }
    if (one.kind === 'hold') {
      return remember('hold', one.card, one.amount, () =>
        books.service.followUp(followUpOf('hold', account(one.card), one.amount, trace, undefined)),
      );
    }
    if (!earlier) return;
    if (one.kind === 'replay') {
      const first = await earlier.request();
      expect(first).toMatchObject({ replayed: true });
      return;
    }
    const { card } = earlier;
    if (one.kind === 'reversal') {
      if (earlier.kind === 'refund' || earlier.kind === 'reversal') return;
      await books.service.followUp(
        reversalOf(account(card), earlier.amount, earlier.trace, earlier.kind as 'purchase'),
      );
      return;
    }
    const exact = one.kind === 'void' || one.kind === 'capture_void' || one.kind === 'hold_cancel';
    const amount = exact ? earlier.amount : Math.min(one.amount, earlier.amount);
    const byTrace = one.kind === 'void' || one.kind === 'capture_void';
    const original =
      byTrace || one.kind === 'refund' ? { originPrefix: prefixOf(earlier.trace) } : { authCode: earlier.authCode };
    const openBatchNo = one.kind === 'refund' ? 2 : 1;
    await remember(one.kind, card, amount, () =>
      books.service.followUp(followUpOf(one.kind as 'void', account(card), amount, trace, original, { openBatchNo })),
    );
  }

  async function audit(accounts: string[]): Promise<void> {
    expect(await books.owner('SELECT * FROM ledger.breaks()')).toEqual([]);
    const rows = await books.owner<{
      account_id: string;
      balance_fen: string;
      held_fen: string;
      held_for_holder: string;
      merchant: string;
      open_holds: string;
    }>(
      `SELECT a.account_id, a.balance_fen, a.held_fen,
         coalesce((SELECT sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END) FROM ledger.entry e WHERE e.account_id = a.account_id AND gl_code = 2005), 0) AS held_for_holder,
         coalesce((SELECT sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END) FROM ledger.entry e WHERE e.account_id = a.account_id AND gl_code = 2006), 0) AS merchant,
         coalesce((SELECT sum(h.amount_fen) FROM ledger.authorization h
           WHERE h.account_id = a.account_id AND h.kind = 'hold' AND h.approved
             AND NOT ledger.has_standing(a.account_id, h.authorization_id, ARRAY['reversal','capture','hold_cancel','hold_expiry']::ledger.authorization_kind[])), 0) AS open_holds
       FROM ledger.account a WHERE account_id = ANY ($1)`,
      [accounts],
    );
    for (const row of rows) {
      expect(Number(row.balance_fen) + Number(row.held_for_holder) + Number(row.merchant)).toBe(OPENING_FEN);
      expect(Number(row.held_fen)).toBe(Number(row.open_holds));
      expect(Number(row.merchant)).toBeGreaterThanOrEqual(0);
    }
    const overRefunded = await books.owner(
      `SELECT o.authorization_id FROM ledger.authorization o
       WHERE o.account_id = ANY ($1) AND o.kind IN ('purchase', 'capture') AND ledger.refunded_fen(o.account_id, o.authorization_id) > o.amount_fen`,
      [accounts],
    );
    expect(overRefunded).toEqual([]);
  }
});
