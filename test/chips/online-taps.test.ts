import { PendingRefunds, ReconcileChip } from '@app/chips';
import { chinaDate, CLOCK, type Clock, fen, newId } from '@app/kernel';
import { GL, Ledger } from '@app/ledger';
import { Transactor } from '@app/database';
import { authorizationIdOf } from '@app/authorization';
import { OtherCardMoney } from '../../libs/chips/src/loads/other-card-money.js';
import { balanceInquiry, purchase, reversalOf, send } from '../pos/support/messages.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';
import { type ChipCard, load, loadFields, LoadHouse, paidBy, scriptResult } from './support/load-house.js';

describe('what a chip says online', () => {
  let world: LoadHouse;
  let terminal: RawTerminal;
  let cards: ChipCard[];
  let card: ChipCard;
  beforeAll(async () => {
    world = await LoadHouse.open();
    terminal = await world.house.signedIn(await world.house.merchant());
    cards = await world.cards('LOAD-A', 16);
  });
  beforeEach(() => {
    card = cards.pop()!;
  });
  afterAll(async () => {
    expect(await world.breaks()).toEqual([]);
    await world.close();
  });

  const inside = <T>(token: new (...args: never[]) => T): T => world.house.acceptance.get(token, { strict: false });
  const reconcile = () => inside(ReconcileChip).run({ accountId: card.accountId, psn: '01' });
  const chipFields = (f55: Buffer) => ({ 22: '052', 23: '001', 55: f55 });
  const ask = (tap: Partial<Parameters<ChipCard['chip']['online']>[0]> = {}) =>
    balanceInquiry(terminal, card, chipFields(card.chip.online({ amountFen: 0, type: '31', ...tap })));
  const unknown = [{ source: 'account', outcome: 'UNKNOWN', settled_by: null }];

  it('is an anchor whatever becomes of the message, kept once, and marks the chip', async () => {
    card.chip.balanceFen = 700;
    const done = await ask();
    await send(terminal, '0200', done.request);
    const declined = await purchase(terminal, card, 99_999, chipFields(card.chip.online({ amountFen: 99_999 })));
    expect(declined.code).toBe('51');
    expect(await world.anchors(card)).toEqual(['1 ONLINE 700', '2 ONLINE 700']);
    const marks = await world.house.rows('SELECT 1 FROM chips.to_reconcile WHERE account_id = $1', [card.accountId]);
    expect(marks).toHaveLength(1);
  });

  it('without a balance, or under a wrong MAC of it, is a count that debited nothing', async () => {
    expect((await ask({ balance: 'untold' })).code).toBe('00');
    expect((await ask({ balance: 'wrong_mac' })).code).toBe('00');
    expect(await world.idleCounts(card)).toEqual([1, 2]);
    expect(await world.anchors(card)).toEqual([]);
  });

  it('in an AAC is declined and still an anchor; under a wrong cryptogram it is nothing', async () => {
    card.chip.balanceFen = 300;
    expect((await ask({ kind: 'AAC' })).code).toBe('05');
    expect((await ask({ kind: 'AAC', balance: 'untold' })).code).toBe('05');
    const forged = card.chip.online({ amountFen: 0, type: '31' });
    forged[4]! ^= 1;
    expect((await balanceInquiry(terminal, card, chipFields(forged))).code).toBe('05');
    expect(await world.anchors(card)).toEqual(['1 ONLINE 300']);
    expect(await world.idleCounts(card)).toEqual([2]);
  });

  describe('settles a load whose result never came', () => {
    it('as taken', async () => {
      const done = await load(terminal, 'own', card, 4000);
      card.chip.take(done.answer.fields[55]!);
      expect(await world.loads(card)).toEqual(unknown);
      await ask();
      await reconcile();
      expect(await world.loads(card)).toEqual([{ source: 'account', outcome: 'DONE', settled_by: 'ANCHOR' }]);
    });

    it('as lost: the money is back in the account', async () => {
      await load(terminal, 'own', card, 4000);
      await ask();
      await reconcile();
      expect(await world.loads(card)).toEqual([{ source: 'account', outcome: 'FAILED', settled_by: 'ANCHOR' }]);
      expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
      await reconcile();
      expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
    });

    it('and shows when a reversed one had landed: people look', async () => {
      const done = await load(terminal, 'own', card, 4000);
      card.chip.take(done.answer.fields[55]!);
      expect((await reversalOf(terminal, done.request)).code).toBe('00');
      await ask();
      await reconcile();
      const open = await world.house.rows(
        'SELECT 1 FROM chips.dispute_case WHERE account_id = $1 AND closed_at IS NULL',
        [card.accountId],
      );
      expect(open).toHaveLength(1);
    });
  });

  describe('brings a refund that waits for the chip', () => {
    const putBy = async (amountFen: number): Promise<string> => {
      const caseId = newId();
      const now = inside(CLOCK as never) as Clock;
      await world.house.rows(
        `INSERT INTO chips.dispute_case (account_id, case_id, case_no, psn, subject, atc, state, opened_by, amount_fen, refund_to,
           due_on, opened_at, decided_at, closed_at)
         VALUES ($1,$2::bigint,'C' || $2::bigint,'01','flash_record',$4,'closed','engine',$3,'chip','2026-03-25',$5,$5,$5)`,
        [card.accountId, caseId, amountFen, 1000 + Number(caseId.slice(-4)), now.now()],
      );
      await inside(Transactor).run(() =>
        inside(Ledger).postVoucher({
          voucherId: newId(),
          accountId: card.accountId,
          kind: 'flash_refund',
          accountingDate: chinaDate(now.now()),
          summary: '差错退款',
          documentType: 'dispute_case',
          documentId: caseId,
          lines: [
            { direction: 'D', gl: GL.ECASH_POOL, amountFen: fen(amountFen) },
            { direction: 'C', gl: GL.HELD_FOR_HOLDERS, amountFen: fen(amountFen), subjectId: caseId },
          ],
        }),
      );
      return caseId;
    };
    /** A chip that has spent `lostFen` less than its shadow shows. */
    const loaded = async (amountFen: number): Promise<void> => {
      const done = await load(terminal, 'own', card, amountFen);
      card.chip.take(done.answer.fields[55]!);
      await scriptResult(terminal, card, done, '20');
    };
    const waiting = async () =>
      (await inside(PendingRefunds).of(card.accountId)).reduce((sum, { amountFen }) => sum + amountFen, 0);

    it('with the next answer, several at once, the same again when it is sent again', async () => {
      await loaded(5000);
      card.chip.balanceFen = 4500;
      await putBy(200);
      await putBy(300);
      const done = await ask();
      expect(card.chip.scriptIn(done.answer.fields[55]!)).toBe(5000);
      const again = await send(terminal, '0200', done.request);
      expect(again.answer.fields[55]).toEqual(done.answer.fields[55]);
      card.chip.take(done.answer.fields[55]!);
      expect((await scriptResult(terminal, card, done, '20')).code).toBe('00');
      expect(await world.books(card)).toEqual({ account: 5000, chip: 5000 });
      expect(await waiting()).toBe(0);
      expect((await world.loads(card)).slice(1)).toEqual([
        { source: 'refund', outcome: 'DONE', settled_by: 'SCRIPT_RESULT' },
        { source: 'refund', outcome: 'DONE', settled_by: 'SCRIPT_RESULT' },
      ]);
      expect(card.chip.scriptIn((await ask()).answer.fields[55]!)).toBeUndefined();
    });

    it('not with a decline; and when the chip does not take it, it waits for the next time', async () => {
      await loaded(5000);
      card.chip.balanceFen = 4800;
      await putBy(200);
      const declined = await purchase(terminal, card, 99_999, chipFields(card.chip.online({ amountFen: 99_999 })));
      expect(card.chip.scriptIn(declined.answer.fields[55]!)).toBeUndefined();
      const torn = await ask();
      expect(card.chip.scriptIn(torn.answer.fields[55]!)).toBe(5000);
      expect((await scriptResult(terminal, card, torn, '00')).code).toBe('00');
      expect(await waiting()).toBe(200);
      const next = await purchase(terminal, card, 100, chipFields(card.chip.online({ amountFen: 100 })));
      expect(card.chip.scriptIn(next.answer.fields[55]!)).toBe(5000);
      expect(await waiting()).toBe(0);
    });

    it('as far as the purse takes it; the rest waits', async () => {
      await loaded(5000);
      await putBy(1000);
      card.chip.balanceFen = 99_400;
      expect(card.chip.scriptIn((await ask()).answer.fields[55]!)).toBe(100_000);
      expect(await waiting()).toBe(400);
    });

    it('and goes to the account instead after the days of the policy', async () => {
      await loaded(5000);
      const caseId = await putBy(700);
      const refunds = inside(PendingRefunds);
      expect(await refunds.overdue()).toEqual([]);
      await world.house.rows(
        `UPDATE chips.dispute_case SET decided_at = decided_at - interval '31 days' WHERE case_id = $1`,
        [caseId],
      );
      expect(await refunds.overdue()).toEqual([{ accountId: card.accountId, caseId, amountFen: 700 }]);
      expect(await refunds.releaseOverdue()).toBe(1);
      expect(await refunds.releaseOverdue()).toBe(0);
      expect(await refunds.toAccount({ accountId: card.accountId, caseId })).toBe(0);
      expect(await world.books(card)).toEqual({ account: 5700, chip: 4300 });
    });
  });
});

describe('a crash between the two accounts of a load from another card', () => {
  let world: LoadHouse;
  let terminal: RawTerminal;
  let named: ChipCard[];
  beforeAll(async () => {
    world = await LoadHouse.open();
    terminal = await world.house.signedIn(await world.house.merchant());
    named = await world.cards('LOAD-N', 9);
  });
  afterAll(async () => {
    expect(await world.breaks()).toEqual([]);
    await world.close();
  });

  /** The paying card's part is committed; the process ends before the chip's. */
  const killed = async () => {
    const [card, , payer] = named.splice(0, 3) as [ChipCard, ChipCard, ChipCard];
    const fields = loadFields(terminal, 'other', card, 4000, paidBy(terminal, payer));
    const { merchantNo, terminalNo } = terminal.identity;
    const loadId = authorizationIdOf(`pos/${merchantNo}/${terminalNo}/${terminal.batch}/${fields[11]}/020047`);
    await world.house.acceptance.get(OtherCardMoney, { strict: false }).putBy({
      loadId,
      accountId: card.accountId,
      fromAccountId: payer.accountId,
      amountFen: fen(4000),
      pinRight: true,
    });
    expect(await world.books(payer)).toEqual({ account: 6000, chip: 0 });
    return { card, payer, fields, loadId };
  };

  it('is carried on by the same message, the money taken once', async () => {
    const { card, payer, fields } = await killed();
    expect((await send(terminal, '0200', fields)).code).toBe('00');
    expect(await world.books(card)).toEqual({ account: 10_000, chip: 4000 });
    expect(await world.books(payer)).toEqual({ account: 6000, chip: 0 });
  });

  it('is undone by the terminal’s reversal', async () => {
    const { card, payer, fields } = await killed();
    expect((await reversalOf(terminal, fields)).code).toBe('00');
    await world.finished();
    expect((await send(terminal, '0200', fields)).code).toBe('94');
    expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
    expect(await world.books(payer)).toEqual({ account: 10_000, chip: 0 });
  });

  it('is undone by the sweep when nobody comes back; what comes later is refused', async () => {
    const { card, payer, fields, loadId } = await killed();
    await world.finished();
    expect(await world.books(payer)).toEqual({ account: 6000, chip: 0 });
    await world.house.rows(
      `UPDATE chips.load_transfer SET created_at = created_at - interval '2 minutes' WHERE load_id = $1`,
      [loadId],
    );
    await world.finished();
    await world.finished();
    expect(await world.books(payer)).toEqual({ account: 10_000, chip: 0 });
    expect((await send(terminal, '0200', fields)).code).toBe('94');
    expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
    expect(await world.books(payer)).toEqual({ account: 10_000, chip: 0 });
  });
});
