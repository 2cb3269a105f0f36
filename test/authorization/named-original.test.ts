import { type Books, followUpOf, openBooks, prefixOf, purchaseOf, reversalOf } from './books.js';

/** A follow-up that tells something wrong of its original must not move money for it. */
describe('the original a follow-up names', () => {
  let books: Books;
  let world = 0;
  const cards = async (): Promise<{ mine: string; other: string; trace: number }> => {
    world += 1;
    const [mine, other] = [String(world * 10 + 1), String(world * 10 + 2)];
    await books.card(mine, 10_000);
    await books.card(other, 10_000);
    return { mine, other, trace: world * 10 };
  };
  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books.close());

  it('a reversal that tells another card gives nothing to either', async () => {
    const { mine, other, trace } = await cards();
    await books.service.purchase(purchaseOf(mine, 3000, trace));
    const outcome = await books.service.followUp(reversalOf(other, 3000, trace));
    expect(outcome).toMatchObject({ approved: false, declineCode: 'ORIGINAL_CARD_DIFFERS' });
    expect(await books.balance(mine)).toEqual({ balanceFen: 7000, heldFen: 0 });
    expect(await books.balance(other)).toEqual({ balanceFen: 10_000, heldFen: 0 });
  });

  it('a reversal that tells another type leaves the transaction alone', async () => {
    const { mine, trace } = await cards();
    await books.service.purchase(purchaseOf(mine, 3000, trace));
    const outcome = await books.service.followUp(reversalOf('0', 3000, trace, 'hold'));
    expect(outcome).toMatchObject({ approved: false, declineCode: 'ORIGINAL_NOT_FOUND' });
    expect(await books.balance(mine)).toEqual({ balanceFen: 7000, heldFen: 0 });
  });

  it('a reversal finds its own type when a trace number was used by two', async () => {
    const { mine, trace } = await cards();
    await books.service.purchase(purchaseOf(mine, 3000, trace));
    await books.service.followUp(followUpOf('hold', mine, 2000, trace, undefined));
    expect(await books.service.followUp(reversalOf('0', 2000, trace, 'hold'))).toMatchObject({ approved: true });
    expect(await books.balance(mine)).toEqual({ balanceFen: 7000, heldFen: 0 });
  });

  it('a void must tell the authorization code it got, where it tells one', async () => {
    const { mine, trace } = await cards();
    const { authCode } = await books.service.purchase(purchaseOf(mine, 3000, trace));
    const wrong = { originPrefix: prefixOf(trace), authCode: authCode === '000000' ? '000001' : '000000' };
    const right = { originPrefix: prefixOf(trace), authCode };
    expect(await books.service.followUp(followUpOf('void', mine, 3000, trace + 1, wrong))).toMatchObject({
      declineCode: 'ORIGINAL_NOT_FOUND',
    });
    expect(await books.service.followUp(followUpOf('void', mine, 3000, trace + 2, right))).toMatchObject({
      approved: true,
    });
  });

  it('a refund by reference number must tell the batch and trace of that purchase', async () => {
    const { mine, trace } = await cards();
    const { rrn } = await books.service.purchase(purchaseOf(mine, 3000, trace));
    const refund = (at: number, traceNo: number) =>
      books.service.followUp(
        followUpOf('refund', mine, 1000, at, { rrn, batchNo: 1, traceNo }, { batchNo: 2, openBatchNo: 2 }),
      );
    expect(await refund(trace + 1, trace + 5)).toMatchObject({ declineCode: 'ORIGINAL_NOT_FOUND' });
    expect(await refund(trace + 2, trace)).toMatchObject({ approved: true });
  });

  it('a completion void is not reversed once its hold was completed again', async () => {
    const { mine, trace } = await cards();
    const { authCode } = await books.service.followUp(followUpOf('hold', mine, 4000, trace, undefined));
    const capture = (at: number) => books.service.followUp(followUpOf('capture', mine, 4000, at, { authCode }));
    await capture(trace + 1);
    await books.service.followUp(
      followUpOf('capture_void', mine, 4000, trace + 2, { originPrefix: prefixOf(trace + 1) }),
    );
    expect(await capture(trace + 3)).toMatchObject({ approved: true });
    expect(await books.service.followUp(reversalOf('0', 4000, trace + 2, 'capture_void'))).toMatchObject({
      declineCode: 'ALREADY_VOIDED',
    });
    expect(await books.balance(mine)).toEqual({ balanceFen: 6000, heldFen: 0 });
  });
});
