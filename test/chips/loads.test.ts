import { ChipFamilies, LoadChip } from '@app/chips';
import { fen } from '@app/kernel';
import { reversalFields, reversalOf, send, settlement } from '../pos/support/messages.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';
import { type ChipCard, load, loadFields, LoadHouse, paidBy, scriptResult, voidLoad } from './support/load-house.js';

describe('loads at a terminal', () => {
  let world: LoadHouse;
  let terminal: RawTerminal;
  let kiosk: RawTerminal;
  let open: ChipCard[];
  let named: ChipCard[];
  beforeAll(async () => {
    world = await LoadHouse.open();
    terminal = await world.house.signedIn(await world.house.merchant());
    kiosk = await world.house.signedIn(await world.house.merchant(), { kiosk: true });
    open = await world.cards('LOAD-A', 30);
    named = await world.cards('LOAD-N', 16);
  });
  afterAll(async () => {
    expect(await world.breaks()).toEqual([]);
    await world.close();
  });

  /** A load whose script the chip takes and the terminal reports. */
  const loaded = async (card: ChipCard, fen: number, how: 'own' | 'cash' = 'own') => {
    const done = await load(terminal, how, card, fen);
    expect(done.code).toBe('00');
    card.chip.take(done.answer.fields[55]!);
    expect((await scriptResult(terminal, card, done, '20')).code).toBe('00');
    return done;
  };

  it.each(['LOAD-A', 'LOAD-S'] as const)(
    'move money into the chip, twice in a row, by a script the chip takes (%s)',
    async (product) => {
      const [card] = await world.cards(product, 1);
      await loaded(card!, 3000);
      await loaded(card!, 2000);
      expect(card!.chip.balanceFen).toBe(5000);
      expect(await world.books(card!)).toEqual({ account: 5000, chip: 5000 });
      expect(await world.anchors(card!)).toEqual(['1 LOAD 0', '2 LOAD 3000']);
      expect(await world.loads(card!)).toEqual([
        { source: 'account', outcome: 'DONE', settled_by: 'SCRIPT_RESULT' },
        { source: 'account', outcome: 'DONE', settled_by: 'SCRIPT_RESULT' },
      ]);
    },
  );

  it('sent again, get the same answer and script, and move nothing', async () => {
    const card = open.pop()!;
    const done = await load(terminal, 'own', card, 4000);
    const again = await send(terminal, '0200', done.request);
    expect(again.answer.fields).toEqual(done.answer.fields);
    expect(card.chip.scriptIn(again.answer.fields[55]!)).toBe(4000);
    expect(await world.books(card)).toEqual({ account: 6000, chip: 4000 });
    expect((await send(terminal, '0200', { ...done.request, 4: '000000004100' })).code).toBe('94');
  });

  it('over what the account holds, or the purse, are declined; the chip hears its issuer and gets no script', async () => {
    const card = open.pop()!;
    const over = await load(terminal, 'own', card, 10_001);
    expect(over.code).toBe('51');
    expect(card.chip.trusts(over.answer.fields[55]!, '51')).toBe(true);
    expect(card.chip.scriptIn(over.answer.fields[55]!)).toBeUndefined();
    card.chip.balanceFen = 95_000;
    expect((await load(terminal, 'own', card, 5_001)).code).toBe('61');
    expect((await load(terminal, 'own', card, 5_000)).code).toBe('00');
    expect(await world.anchors(card)).toEqual(['1 ONLINE 0', '2 ONLINE 95000', '3 LOAD 95000']);
  });

  it.each([
    ['tells no balance', { balance: 'untold' as const }],
    ['tells its balance under a wrong MAC', { balance: 'wrong_mac' as const }],
  ])('of a chip that %s are declined 05, and the count is known to be idle', async (_what, tap) => {
    const card = open.pop()!;
    const f55 = card.chip.online({ amountFen: 100, type: '60', ...tap });
    const done = await send(terminal, '0200', { ...loadFields(terminal, 'own', card, 100), 55: f55 });
    expect(done.code).toBe('05');
    expect(await world.idleCounts(card)).toEqual([1]);
    expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
  });

  it('asked for twice with one cryptogram, by another way too, are made once', async () => {
    const card = open.pop()!;
    expect((await load(terminal, 'own', card, 4000)).code).toBe('00');
    const app = world.house.acceptance;
    const family = await app.get(ChipFamilies, { strict: false }).of('LOAD-A');
    const { outcome } = await app.get(LoadChip, { strict: false }).load({
      payer: { source: 'over_the_air' },
      count: {
        chip: { accountId: card.accountId, psn: '01' },
        pan: card.pan,
        atc: 1,
        cryptogram: Buffer.alloc(8),
        family: family!,
        balanceFen: fen(0),
      },
      request: {
        ...{ originKey: `ota/${card.accountId}/1`, content: '4000', accountId: card.accountId, amountFen: fen(4000) },
        ...{
          merchantId: '0',
          terminalId: '0',
          channel: 'system',
          batchNo: 0,
          traceNo: 1,
          pinRight: null,
          refusal: null,
        },
      },
    });
    expect(outcome).toMatchObject({ approved: false, declineCode: 'CHIP_AUTHENTICATION_FAILED' });
    expect(await world.books(card)).toEqual({ account: 6000, chip: 4000 });
  });

  it('by stripe, or of an amount the chip did not sign, are declined', async () => {
    const card = open.pop()!;
    expect((await load(terminal, 'own', card, 100, { 22: '022' })).code).toBe('59');
    expect((await load(terminal, 'own', card, 100, { 55: card.chip.online({ amountFen: 99, type: '60' }) })).code).toBe(
      '05',
    );
  });

  describe('that the chip did not take', () => {
    it.each(['10', '00'] as const)(
      '(DF31 %s) are given back by the house, once, however often it is told',
      async (df31) => {
        const card = open.pop()!;
        const done = await load(terminal, 'own', card, 4000);
        const told = await scriptResult(terminal, card, done, df31);
        expect(told.code).toBe('00');
        expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
        const again = await scriptResult(terminal, card, done, df31);
        expect(again.answer.fields[37]).toBe(told.answer.fields[37]);
        expect(again.code).toBe('00');
        expect((await scriptResult(terminal, card, done, '20')).code).toBe('25');
        expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
        expect(await world.loads(card)).toEqual([
          { source: 'account', outcome: 'FAILED', settled_by: 'SCRIPT_RESULT' },
        ]);
        expect((await send(terminal, '0200', done.request)).code).toBe('94');
      },
    );

    it('stay open when the chip left before it answered; another terminal’s word counts for nothing', async () => {
      const card = open.pop()!;
      const done = await load(terminal, 'own', card, 4000);
      expect((await scriptResult(terminal, card, done, undefined)).code).toBe('00');
      expect((await scriptResult(kiosk, card, done, '10')).code).toBe('25');
      expect(await world.loads(card)).toEqual([{ source: 'account', outcome: 'UNKNOWN', settled_by: null }]);
    });
  });

  describe('reversed', () => {
    it('are given back, whether or not they came; what comes late is refused, and gets no script', async () => {
      const card = open.pop()!;
      const done = await load(terminal, 'own', card, 4000);
      expect((await reversalOf(terminal, done.request)).code).toBe('00');
      expect((await reversalOf(terminal, done.request)).code).toBe('00');
      expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
      expect(await world.loads(card)).toEqual([{ source: 'account', outcome: 'FAILED', settled_by: 'REVERSAL' }]);
      expect((await send(terminal, '0200', done.request)).code).toBe('94');
      const late = loadFields(terminal, 'own', card, 1000);
      expect((await send(terminal, '0400', reversalFields(late))).code).toBe('00');
      const came = await send(terminal, '0200', late);
      expect(came.code).toBe('94');
      expect(card.chip.scriptIn(came.answer.fields[55]!)).toBeUndefined();
    });

    it('after the chip took them are refused', async () => {
      const card = open.pop()!;
      const done = await loaded(card, 4000);
      expect((await reversalOf(terminal, done.request)).code).toBe('25');
      expect(await world.books(card)).toEqual({ account: 6000, chip: 4000 });
    });

    it('with another amount are refused and stand', async () => {
      const card = open.pop()!;
      const done = await load(terminal, 'own', card, 4000);
      expect((await reversalOf(terminal, done.request, { 4: '000000000100' })).code).toBe('64');
      expect(await world.books(card)).toEqual({ account: 6000, chip: 4000 });
    });
  });

  describe('by cash', () => {
    it('fill account and chip together up to the cap exactly (R-CAP)', async () => {
      const card = open.pop()!;
      expect((await load(terminal, 'cash', card, 90_001)).code).toBe('61');
      await loaded(card, 90_000, 'cash');
      expect(await world.books(card)).toEqual({ account: 10_000, chip: 90_000 });
      expect((await load(terminal, 'cash', card, 1)).code).toBe('61');
    });

    it('are for named cards, and for anonymous ones only where the product says so (R-TOPUP)', async () => {
      const [closed] = await world.cards('LOAD-C', 1);
      expect((await load(terminal, 'cash', closed!, 100)).code).toBe('57');
      expect((await load(terminal, 'own', closed!, 100)).code).toBe('00');
      expect((await load(terminal, 'cash', named.pop()!, 100)).code).toBe('00');
      const [declined] = await world.house.rows<{ decline_code: string; rule_id: string }>(
        `SELECT decline_code, rule_id FROM ledger.authorization WHERE account_id = $1 AND NOT approved`,
        [closed!.accountId],
      );
      expect(declined).toEqual({ decline_code: 'TOPUP_NOT_ALLOWED', rule_id: 'R-TOPUP' });
    });

    it('at a kiosk are 200 yuan a card and day, that very amount included (R-KIOSK)', async () => {
      const card = open.pop()!;
      expect((await load(kiosk, 'cash', card, 20_001)).code).toBe('61');
      const done = await load(kiosk, 'cash', card, 15_000);
      expect(done.code).toBe('00');
      card.chip.take(done.answer.fields[55]!);
      expect((await load(kiosk, 'cash', card, 5_001)).code).toBe('61');
      const exact = await load(kiosk, 'cash', card, 5_000);
      expect(exact.code).toBe('00');
      expect((await scriptResult(kiosk, card, exact, '10')).code).toBe('00');
      expect((await load(kiosk, 'cash', card, 5_000)).code).toBe('00');
      expect((await load(terminal, 'cash', card, 5_000)).code).toBe('00');
    });

    it('are voided the same day, whole, from a chip that took them, once', async () => {
      const card = open.pop()!;
      const done = await loaded(card, 4000, 'cash');
      expect((await voidLoad(terminal, card, done, 3999)).code).toBe('64');
      const other = open.pop()!;
      expect((await voidLoad(terminal, other, done, 4000)).code).toBe('14');
      const undone = await voidLoad(terminal, card, done, 4000);
      expect(undone.code).toBe('00');
      expect(card.chip.scriptIn(undone.answer.fields[55]!)).toBe(0);
      card.chip.take(undone.answer.fields[55]!);
      expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
      expect((await voidLoad(terminal, card, done, 4000)).code).toBe('25');
      expect((await scriptResult(terminal, card, undone, '20')).code).toBe('25');
    });

    it('whose void the chip did not take stand again, and may be voided again', async () => {
      const card = open.pop()!;
      const done = await loaded(card, 4000, 'cash');
      const undone = await voidLoad(terminal, card, done, 4000);
      expect((await scriptResult(terminal, card, undone, '10')).code).toBe('00');
      expect(await world.books(card)).toEqual({ account: 10_000, chip: 4000 });
      expect((await voidLoad(terminal, card, done, 4000)).code).toBe('00');
    });

    it('that the chip is not known to have taken are not voided', async () => {
      const card = open.pop()!;
      const done = await load(terminal, 'cash', card, 4000);
      card.chip.take(done.answer.fields[55]!);
      expect((await voidLoad(terminal, card, done, 4000)).code).toBe('25');
    });
  });

  describe('from another card', () => {
    /** Two cards of one holder, and one of somebody else. */
    const three = (): [ChipCard, ChipCard, ChipCard] => {
      const [a, b, c] = named.splice(0, 3);
      return [a!, c!, b!];
    };

    it('of the same holder move that card’s money', async () => {
      const [card, payer] = three();
      const done = await load(terminal, 'other', card, 4000, paidBy(terminal, payer));
      expect(done.code).toBe('00');
      card.chip.take(done.answer.fields[55]!);
      expect(card.chip.balanceFen).toBe(4000);
      expect(await world.books(card)).toEqual({ account: 10_000, chip: 4000 });
      expect(await world.books(payer)).toEqual({ account: 6000, chip: 0 });
      expect((await send(terminal, '0200', done.request)).answer.fields).toEqual(done.answer.fields);
      expect(await world.books(payer)).toEqual({ account: 6000, chip: 0 });
    });

    it('that the chip did not take, or that are reversed, give the money back to the card it came from', async () => {
      const [card, payer] = three();
      const failed = await load(terminal, 'other', card, 4000, paidBy(terminal, payer));
      expect((await scriptResult(terminal, card, failed, '10')).code).toBe('00');
      const reversed = await load(terminal, 'other', card, 1000, paidBy(terminal, payer));
      expect((await reversalOf(terminal, reversed.request)).code).toBe('00');
      await world.finished();
      expect(await world.books(card)).toEqual({ account: 10_000, chip: 0 });
      expect(await world.books(payer)).toEqual({ account: 10_000, chip: 0 });
    });

    it('of another holder, with a wrong PIN or none, or over its balance are declined and move nothing', async () => {
      const [card, payer, stranger] = three();
      expect((await load(terminal, 'other', card, 100, paidBy(terminal, stranger))).code).toBe('57');
      const wrong = payer.pin === '739251' ? '739252' : '739251';
      expect((await load(terminal, 'other', card, 100, paidBy(terminal, payer, wrong))).code).toBe('55');
      const { 62: f62 } = paidBy(terminal, payer);
      expect((await load(terminal, 'other', card, 100, { 62: f62! })).code).toBe('55');
      expect((await load(terminal, 'other', card, 10_001, paidBy(terminal, payer))).code).toBe('51');
      expect((await load(terminal, 'other', card, 100)).code).toBe('30');
      for (const each of [card, payer, stranger]) expect(await world.books(each)).toEqual({ account: 10_000, chip: 0 });
    });

    it('declined for the chip give back at once what was put by', async () => {
      const [card, payer] = three();
      card.chip.balanceFen = 99_000;
      expect((await load(terminal, 'other', card, 4000, paidBy(terminal, payer))).code).toBe('61');
      expect(await world.books(payer)).toEqual({ account: 10_000, chip: 0 });
    });
  });

  it('count as credits of the batch, also what the house gave back itself, and their voids as debits; what was reversed in neither', async () => {
    const till = await world.house.signedIn(await world.house.merchant());
    const card = open.pop()!;
    const kept = await load(till, 'cash', card, 3000);
    card.chip.take(kept.answer.fields[55]!);
    await scriptResult(till, card, kept, '20');
    const lost = await load(till, 'own', card, 1000);
    await scriptResult(till, card, lost, '10');
    await reversalOf(till, (await load(till, 'own', card, 500)).request);
    await voidLoad(till, card, kept, 3000);
    const done = await settlement(till, { debits: [3000, 1], credits: [4000, 2] });
    expect(done.answer.fields[48]!.toString().slice(30, 31)).toBe('1');
  });
});
