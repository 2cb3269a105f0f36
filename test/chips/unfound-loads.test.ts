import type { ChipRef } from '@app/chips';
import { newId } from '@app/kernel';
import { CaseEngine } from './support/case-engine.js';

/** The chip says that it did not take a load, and the books are asked to give the money back. */
describe('a load that did not land', () => {
  let engine: CaseEngine;
  let chip: ChipRef;

  beforeAll(async () => {
    engine = await CaseEngine.open();
  });
  beforeEach(async () => {
    engine.at('2026-03-10');
    chip = await engine.chip();
    await engine.load(chip, 1, 4_000, 0, 'UNKNOWN');
    expect(await engine.money(chip)).toMatchObject({ account: 496_000, chip: 4_000 });
  });
  afterEach(async () => {
    expect(await engine.ledger.breaks()).toEqual([]);
  });
  afterAll(() => engine.close());

  const change = (column: string, value: unknown) =>
    engine.books.owner(`UPDATE chips.load SET ${column} = $2 WHERE account_id = $1`, [chip.accountId, value]);
  /** The chip's next balance shows that nothing landed. */
  const told = async () => {
    await engine.online(chip, 2, 0);
    await engine.run(chip);
  };
  const outcome = async () => {
    const [row] = await engine.books.owner<{ outcome: string }>(
      'SELECT outcome FROM chips.load WHERE account_id = $1',
      [chip.accountId],
    );
    return row!.outcome;
  };

  it('is given back once, however often it is told', async () => {
    await told();
    await engine.run(chip);
    expect(await outcome()).toBe('FAILED');
    expect(await engine.money(chip)).toMatchObject({ account: 500_000, chip: 0 });
  });

  it('is given back though the load is kept without the merchant it was made at: the books know it', async () => {
    await change('merchant_id', '0');
    await told();
    expect(await outcome()).toBe('FAILED');
    expect(await engine.money(chip)).toMatchObject({ account: 500_000, chip: 0 });
  });

  it.each<[string, string, unknown]>([
    ['that the books do not know', 'load_id', newId()],
    ['that the books know with another amount', 'amount_fen', 3_999],
  ])('%s is never called failed without its money: people look', async (_what, column, value) => {
    await change(column, value);
    await told();
    expect(await outcome()).toBe('UNKNOWN');
    expect(await engine.money(chip)).toMatchObject({ account: 496_000, chip: 4_000 });
    const cases = await engine.cases(chip);
    expect(cases).toMatchObject([{ subject: 'load', state: 'awaiting_evidence', waitsFor: 'LOAD_NOT_SETTLED' }]);
    await engine.run(chip);
    expect(await engine.cases(chip)).toHaveLength(1);
  });
});
