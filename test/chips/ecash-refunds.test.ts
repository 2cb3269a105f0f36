import { type Done, field60, reversalOf, send } from '../pos/support/messages.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';
import { ecashUpload, type LoadedCard, UploadHouse } from './support/upload-house.js';

describe('an e-cash refund', () => {
  let world: UploadHouse;
  let merchant: { merchantId: string; merchantNo: string; storeIds: string[] };
  let till: RawTerminal;
  let office: RawTerminal;
  let cards: LoadedCard[];
  let card: LoadedCard;
  beforeAll(async () => {
    world = await UploadHouse.open();
    merchant = await world.house.merchant();
    till = await world.house.signedIn(merchant);
    office = await world.house.signedIn(merchant);
    cards = await world.cards(6);
  });
  beforeEach(() => {
    card = cards.pop()!;
  });
  afterAll(async () => {
    expect(await world.house.rows('SELECT * FROM ledger.breaks()')).toEqual([]);
    await world.close();
  });

  const refund = (terminal: RawTerminal, sale: Done, fen: number, more = {}): Promise<Done> =>
    send(terminal, '0220', {
      2: card.pan,
      3: '200000',
      4: String(fen).padStart(12, '0'),
      11: terminal.nextTrace(),
      22: '012',
      25: '00',
      37: sale.answer.fields[37]!,
      49: '156',
      60: field60(terminal, '27'),
      61: sale.request[60]!.slice(2, 8) + sale.request[11]! + sale.answer.fields[13]!,
      63: Buffer.from('CUP'),
      ...more,
    });
  const accountFen = async (): Promise<number> => {
    const [row] = await world.house.rows<{ fen: string }>(
      'SELECT balance_fen AS fen FROM ledger.account WHERE account_id = $1',
      [card.accountId],
    );
    return Number(row!.fen);
  };

  it('goes to the account behind the chip, of an upload that still waits too, and never more than was paid', async () => {
    const sale = await ecashUpload(till, card, card.purse.pay({ amountFen: 500 }));
    const before = await accountFen();
    expect((await refund(office, sale, 501)).code).toBe('61');
    const done = await refund(office, sale, 300);
    expect(done.code).toBe('00');
    expect((await send(office, '0220', done.request)).answer.fields).toEqual(done.answer.fields);
    expect((await refund(office, sale, 201)).code).toBe('61');
    expect((await refund(office, sale, 200, { 2: undefined })).code).toBe('00');
    expect((await accountFen()) - before).toBe(500);
    expect(await world.chipFen(card)).toBe(7500);
  });

  it('reversed, leaves the account again; what comes late is refused', async () => {
    const sale = await ecashUpload(till, card, card.purse.pay({ amountFen: 500 }));
    const before = await accountFen();
    const done = await refund(office, sale, 300);
    expect((await reversalOf(office, done.request)).code).toBe('00');
    expect(await accountFen()).toBe(before);
    expect((await refund(office, sale, 500)).code).toBe('00');
  });

  it.each([
    ['of a purchase nobody uploaded', { 37: '606900000000' }],
    ['that names another trace number', { 61: '0000010000010310' }],
  ])('%s is answered 25', async (_what, more) => {
    const sale = await ecashUpload(till, card, card.purse.pay({ amountFen: 500 }));
    expect((await refund(office, sale, 100, more)).code).toBe('25');
  });

  it('to another card, or at another merchant, is declined', async () => {
    const sale = await ecashUpload(till, card, card.purse.pay({ amountFen: 500 }));
    expect((await refund(office, sale, 100, { 2: cards[0]!.pan })).code).toBe('14');
    const elsewhere = await world.house.signedIn(await world.house.merchant());
    expect((await refund(elsewhere, sale, 100)).code).toBe('25');
  });
});
