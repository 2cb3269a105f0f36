import { authorizationIdOf, LoadAuthorization, type LoadRequest } from '@app/authorization';
import { APP_ROLE_OPTIONS, Transactor } from '@app/database';
import { fen } from '@app/kernel';
import { GL, Ledger, type OfflinePurchase } from '@app/ledger';
import { DataSource } from 'typeorm';
import { type Books, openBooks, MERCHANT, TERMINAL } from '../authorization/books.js';

/** The chip's side of a card account: every movement through the functions of the ledger, and the books still balance. */
describe('the books of e-cash', () => {
  let books: Books;
  let dataSource: DataSource;
  let loads: LoadAuthorization;
  let ledger: Ledger;
  let card = 1000;
  let count = 0;

  const newCard = async (balanceFen: number, more = {}): Promise<string> => {
    card += 1;
    await books.card(String(card), balanceFen, more);
    return String(card);
  };
  const account = async (id: string) => {
    const [row] = await books.owner<{ balance_fen: string; chip_fen: string }>(
      'SELECT balance_fen, chip_fen FROM ledger.account WHERE account_id = $1',
      [id],
    );
    return { account: Number(row!.balance_fen), chip: Number(row!.chip_fen) };
  };
  const loadOf = (accountId: string, amountFen: number, more: Partial<LoadRequest> = {}): LoadRequest => ({
    kind: 'load',
    source: 'account',
    originKey: `pos/load/${(count += 1)}`,
    content: String(amountFen),
    accountId,
    amountFen: fen(amountFen),
    merchantId: MERCHANT,
    terminalId: TERMINAL,
    channel: 'pos',
    batchNo: 1,
    traceNo: count,
    pinRight: null,
    refusal: null,
    chipBalanceFen: fen(0),
    purseCapFen: fen(100_000),
    ...more,
  });
  const purchase = (accountId: string, atc: number, amountFen: number): OfflinePurchase => ({
    accountId,
    authorizationId: authorizationIdOf(`ecash/${accountId}/01/${atc}`),
    amountFen: fen(amountFen),
    merchantId: MERCHANT,
    terminalId: TERMINAL,
    batchNo: 1,
    traceNo: atc,
    contentHash: '7',
    rrn: '606900000001',
    authCode: '000001',
    details: { atc },
  });
  const breaks = () => ledger.breaks();

  beforeAll(async () => {
    books = await openBooks();
    dataSource = await new DataSource({
      type: 'postgres',
      url: books.appUrl,
      extra: { options: APP_ROLE_OPTIONS },
    }).initialize();
    const transactor = new Transactor(dataSource);
    loads = new LoadAuthorization(transactor, { pinTriesMax: 3, refundDaysMax: 30 }, books.clock);
    ledger = new Ledger(transactor, books.clock);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await books.close();
  });

  it('a load moves money from the account into the pool, once for its key', async () => {
    const id = await newCard(30_000);
    const request = loadOf(id, 20_000);
    expect(await loads.load(request)).toMatchObject({ approved: true, replayed: false });
    expect(await loads.load(request)).toMatchObject({ approved: true, replayed: true });
    expect(await account(id)).toEqual({ account: 10_000, chip: 20_000 });
    expect(await breaks()).toEqual([]);
  });

  it.each([
    ['more than the account holds', { amount: 30_001 }, 'INSUFFICIENT_BALANCE'],
    ['more than the chip may hold', { amount: 30_000, chipBalanceFen: fen(70_001) }, 'CAP_EXCEEDED'],
    ['cash over the cap of account and chip together', { amount: 70_001, source: 'cash' as const }, 'CAP_EXCEEDED'],
    [
      'money that was not set aside',
      { amount: 1, source: 'set_aside' as const, subjectId: '5' },
      'INSUFFICIENT_BALANCE',
    ],
  ])('a load of %s is declined and moves nothing', async (_what, { amount, ...more }, code) => {
    const id = await newCard(30_000);
    expect(await loads.load(loadOf(id, amount, more))).toMatchObject({ approved: false, declineCode: code });
    expect(await account(id)).toEqual({ account: 30_000, chip: 0 });
  });

  it('cash goes into the chip up to the cap exactly, its void takes it out again', async () => {
    const id = await newCard(30_000);
    const loaded = await loads.load(loadOf(id, 70_000, { source: 'cash' }));
    expect(loaded).toMatchObject({ approved: true });
    expect(await account(id)).toEqual({ account: 30_000, chip: 70_000 });
    const undone = loadOf(id, 70_000, {
      kind: 'load_void',
      source: 'cash',
      originalId: loaded.authorizationId,
      chipBalanceFen: fen(70_000),
    });
    expect(await loads.load(undone)).toMatchObject({ approved: true });
    expect(await account(id)).toEqual({ account: 30_000, chip: 0 });
    expect(await breaks()).toEqual([]);
  });

  it('a reversed load gives the money back; one that was spent already is not reversed', async () => {
    const id = await newCard(30_000);
    const reverse = (loadId: string, amountFen: number) =>
      books.service.followUp({
        ...loadOf(id, amountFen),
        originKey: `pos/reversal/${(count += 1)}`,
        channel: 'system',
        kind: 'reversal',
        original: { authorizationId: loadId },
        reversed: { originKey: `pos/none/${count}`, kind: 'load' },
        openBatchNo: 0,
      });
    const first = await loads.load(loadOf(id, 20_000));
    expect(await reverse(first.authorizationId, 20_000)).toMatchObject({ approved: true });
    expect(await account(id)).toEqual({ account: 30_000, chip: 0 });
    const second = await loads.load(loadOf(id, 5_000));
    await ledger.postOfflinePurchases('2026-03-10', [purchase(id, 9, 4_000)]);
    expect(await reverse(second.authorizationId, 5_000)).toMatchObject({ declineCode: 'INSUFFICIENT_BALANCE' });
    expect(await account(id)).toEqual({ account: 25_000, chip: 1_000 });
    expect(await breaks()).toEqual([]);
  });

  it('offline purchases are paid out of the pool in order, each count once, and none beyond the shadow', async () => {
    const id = await newCard(30_000);
    await loads.load(loadOf(id, 10_000));
    const told = [purchase(id, 1, 4_000), purchase(id, 2, 7_000), purchase(id, 3, 1_000)];
    const post = async (rows: OfflinePurchase[]) => {
      const outcomes = await ledger.postOfflinePurchases('2026-03-10', rows);
      return rows.map((row) => outcomes.get(row.authorizationId));
    };
    expect(await post(told)).toEqual(['posted', 'over', 'again']);
    expect(await post([told[0]!, told[2]!])).toEqual(['replayed', 'posted']);
    expect(await account(id)).toEqual({ account: 20_000, chip: 5_000 });
    expect(await breaks()).toEqual([]);
  });

  it('a refund of an offline purchase goes to the account, no more than was paid', async () => {
    const id = await newCard(30_000);
    await loads.load(loadOf(id, 10_000));
    const paid = purchase(id, 1, 4_000);
    await ledger.postOfflinePurchases('2026-03-10', [paid]);
    const refund = (amountFen: number) =>
      books.service.followUp({
        ...loadOf(id, amountFen),
        originKey: `pos/refund/${(count += 1)}`,
        kind: 'ecash_refund',
        original: { authorizationId: paid.authorizationId },
        openBatchNo: 0,
      });
    expect(await refund(4_001)).toMatchObject({ declineCode: 'REFUND_EXCEEDS_ORIGINAL' });
    expect(await refund(3_000)).toMatchObject({ approved: true });
    expect(await refund(1_001)).toMatchObject({ declineCode: 'REFUND_EXCEEDS_ORIGINAL' });
    expect(await account(id)).toEqual({ account: 23_000, chip: 6_000 });
    expect(await breaks()).toEqual([]);
  });

  it('a refund decided in a case moves the chip’s shadow into the account by a voucher', async () => {
    const id = await newCard(30_000);
    await loads.load(loadOf(id, 10_000));
    await ledger.postVoucher({
      voucherId: '900001',
      accountId: id,
      kind: 'flash_refund',
      accountingDate: '2026-03-10',
      summary: '闪卡退款',
      documentType: 'dispute_case',
      documentId: '1',
      lines: [
        { direction: 'D', gl: GL.ECASH_POOL, amountFen: fen(200) },
        { direction: 'C', gl: GL.CARD_BALANCES, amountFen: fen(200) },
      ],
    });
    expect(await account(id)).toEqual({ account: 20_200, chip: 9_800 });
    expect(await breaks()).toEqual([]);
  });
});
