import { BusinessDayClosedError } from '@app/authorization';
import { type Books, openBooks, purchaseOf } from './books.js';

describe('purchases', () => {
  let books: Books;
  let trace = 0;

  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books.close());

  const posted = async (accountId: string) =>
    books.owner(
      `SELECT direction, gl_code, amount_fen, subject_id FROM ledger.entry WHERE account_id = $1 AND voucher_id <> 1 ORDER BY voucher_id, line_no`,
      [accountId],
    );

  it('an approved purchase takes the amount off the card and owes it to the merchant', async () => {
    await books.card('101', 10_000);
    const outcome = await books.service.purchase(purchaseOf('101', 2500, ++trace));
    expect(outcome).toMatchObject({
      approved: true,
      declineCode: null,
      availableFen: 7500,
      businessDate: '2026-03-10',
      replayed: false,
    });
    expect(outcome.rrn).toMatch(/^6069\d{8}$/);
    expect(outcome.authCode).toMatch(/^\d{6}$/);
    expect(await posted('101')).toEqual([
      { direction: 'D', gl_code: 2001, amount_fen: '2500', subject_id: '0' },
      { direction: 'C', gl_code: 2006, amount_fen: '2500', subject_id: '71' },
    ]);
  });

  const declines: [string, number, Record<string, unknown>, string, string | null][] = [
    ['balance short by one fen', 4999, {}, 'INSUFFICIENT_BALANCE', null],
    ['card not yet activated', 10_000, { status: 'inactive' }, 'CARD_INACTIVE', null],
    ['card frozen', 10_000, { status: 'frozen' }, 'CARD_FROZEN', null],
    ['card reported lost', 10_000, { status: 'lost', kind: 'named' }, 'CARD_LOST', 'R-LOSS'],
    ['card expired the day before', 10_000, { valid_to: '2026-03-09' }, 'CARD_EXPIRED_EXTENDABLE', 'R-EXPIRED'],
    ['more than the limit of one transaction', 10_000, { per_transaction_limit_fen: 4999 }, 'AMOUNT_LIMIT', null],
    ['more than the limit of the day', 10_000, { daily_limit_fen: 4999 }, 'DAILY_LIMIT', null],
    ['more often than the day allows', 10_000, { daily_limit_count: 0 }, 'DAILY_COUNT', null],
    ['balance covered only by what is held', 10_000, { held_fen: 5001 }, 'INSUFFICIENT_BALANCE', null],
  ];
  it.each(declines)('%s: declined, recorded with its reason, nothing posted', async (_, balance, more, code, rule) => {
    const accountId = String(200 + ++trace);
    await books.card(accountId, balance, more);
    const outcome = await books.service.purchase(purchaseOf(accountId, 5000, trace));
    expect(outcome).toMatchObject({ approved: false, declineCode: code, rule });
    expect((await books.balance(accountId)).balanceFen).toBe(balance);
    expect(await posted(accountId)).toEqual([]);
    expect(
      await books.owner('SELECT approved, decline_code FROM ledger.authorization WHERE account_id = $1', [accountId]),
    ).toEqual([{ approved: false, decline_code: code }]);
  });

  it('a card that expires today still pays today', async () => {
    await books.card('120', 5000, { valid_to: '2026-03-10' });
    expect(await books.service.purchase(purchaseOf('120', 5000, ++trace))).toMatchObject({
      approved: true,
      availableFen: 0,
    });
  });

  it('an unknown card is declined and on record', async () => {
    expect(await books.service.purchase(purchaseOf('0', 5000, ++trace))).toMatchObject({
      declineCode: 'CARD_UNKNOWN',
      rule: 'R-BIN',
    });
  });

  it('a refusal decided before is recorded with its rule, nothing posted', async () => {
    await books.card('121', 5000);
    const refusal = { code: 'ART29_CASH', rule: 'R-29' };
    expect(await books.service.purchase(purchaseOf('121', 100, ++trace, { refusal }))).toMatchObject({
      approved: false,
      declineCode: 'ART29_CASH',
      rule: 'R-29',
    });
    expect((await books.balance('121')).balanceFen).toBe(5000);
  });

  it('the same key and content gets the first answer, and money moves once', async () => {
    await books.card('130', 10_000);
    const request = purchaseOf('130', 1000, ++trace);
    const first = await books.service.purchase(request);
    const again = await books.service.purchase(request);
    expect(again).toEqual({ ...first, replayed: true });
    expect((await books.balance('130')).balanceFen).toBe(9000);
  });

  it('a declined key stays declined even when the money is there later', async () => {
    await books.card('131', 100);
    const request = purchaseOf('131', 500, ++trace);
    expect((await books.service.purchase(request)).declineCode).toBe('INSUFFICIENT_BALANCE');
    await books.owner(`UPDATE ledger.account SET balance_fen = 1000 WHERE account_id = 131`);
    expect(await books.service.purchase(request)).toMatchObject({
      declineCode: 'INSUFFICIENT_BALANCE',
      replayed: true,
    });
    await books.owner(`UPDATE ledger.account SET balance_fen = 100 WHERE account_id = 131`);
  });

  it('the same key with other content, or with another card, is refused', async () => {
    await books.card('132', 10_000);
    await books.card('133', 10_000);
    const request = purchaseOf('132', 1000, ++trace);
    await books.service.purchase(request);
    expect(await books.service.purchase(purchaseOf('132', 1001, trace))).toMatchObject({
      approved: false,
      declineCode: 'DUPLICATE_KEY',
    });
    expect(await books.service.purchase(purchaseOf('133', 1000, trace))).toMatchObject({
      approved: false,
      declineCode: 'DUPLICATE_KEY',
    });
    expect((await books.balance('132')).balanceFen + (await books.balance('133')).balanceFen).toBe(19_000);
  });

  it('the same key on two cards at the same moment pays once', async () => {
    await books.card('140', 10_000);
    await books.card('141', 10_000);
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, i) => books.service.purchase(purchaseOf(i % 2 ? '140' : '141', 1000, trace + 1))),
    );
    trace += 1;
    expect(outcomes.filter((outcome) => outcome.approved && !outcome.replayed)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.declineCode === 'DUPLICATE_KEY')).toHaveLength(20);
    expect((await books.balance('140')).balanceFen + (await books.balance('141')).balanceFen).toBe(19_000);
  });

  it('a hundred purchases on one card at once spend what is there and not a fen more', async () => {
    await books.card('150', 5050);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () => books.service.purchase(purchaseOf('150', 100, ++trace))),
    );
    expect(outcomes.filter((outcome) => outcome.approved)).toHaveLength(50);
    expect(outcomes.filter((outcome) => outcome.declineCode === 'INSUFFICIENT_BALANCE')).toHaveLength(50);
    expect((await books.balance('150')).balanceFen).toBe(50);
  });

  it('three wrong PINs lock the PIN, a right one in between starts the count again', async () => {
    await books.card('160', 10_000);
    const pay = async (pinRight: boolean) =>
      (await books.service.purchase(purchaseOf('160', 100, ++trace, { pinRight }))).declineCode;
    expect([
      await pay(false),
      await pay(false),
      await pay(true),
      await pay(false),
      await pay(false),
      await pay(false),
      await pay(true),
    ]).toEqual(['PIN_WRONG', 'PIN_WRONG', null, 'PIN_WRONG', 'PIN_WRONG', 'PIN_WRONG', 'PIN_TRIES_EXCEEDED']);
  });

  it('one broken request in a batch fails alone', async () => {
    await books.card('170', 10_000);
    const good = books.service.purchase(purchaseOf('170', 100, ++trace));
    const bad = books.service.purchase(purchaseOf('171', 100, ++trace, { merchantId: 'not a number' }));
    await expect(bad).rejects.toThrow();
    expect((await good).approved).toBe(true);
  });

  it('nothing is posted on a closed day', async () => {
    await books.card('180', 10_000);
    await books.owner(`INSERT INTO ledger.business_day VALUES ('2026-03-10', now())`);
    await expect(books.service.purchase(purchaseOf('180', 100, ++trace))).rejects.toThrow(BusinessDayClosedError);
    await books.owner(`DELETE FROM ledger.business_day`);
    expect((await books.balance('180')).balanceFen).toBe(10_000);
  });

  it('every voucher balances and every card equals its entries', async () => {
    expect(await books.owner('SELECT * FROM ledger.breaks()')).toEqual([]);
  });
});
