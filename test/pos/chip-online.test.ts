import type { Fields } from '@app/iso8583';
import { House, type HouseCard } from './support/house.js';
import {
  balanceInquiry,
  type Done,
  preAuthorization,
  purchase,
  reversalOf,
  send,
  withPin,
} from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';
import { TestChip } from './support/test-chip.js';

describe('a chip card online', () => {
  let house: House;
  let terminal: RawTerminal;
  let cards: HouseCard[];
  let card: HouseCard;
  let chip: TestChip;
  beforeAll(async () => {
    house = await House.open();
    terminal = await house.signedIn(await house.merchant());
    cards = await house.chipCards(20);
  });
  beforeEach(async () => {
    card = cards.pop()!;
    chip = TestChip.personalized(await house.personalized(card));
  });
  afterAll(() => house.close());

  const chipFields = (f55: Buffer | undefined, more: Fields = {}): Fields => ({
    22: '052',
    23: '001',
    ...(f55 ? { 55: f55 } : {}),
    ...more,
  });
  const pay = (fen: number, f55: Buffer | undefined, more: Fields = {}): Promise<Done> =>
    purchase(terminal, card, fen, chipFields(f55, more));
  const recorded = async (done: Done): Promise<Record<string, unknown>> => {
    const [row] = await house.rows<{ details: { chip: Record<string, unknown> } }>(
      'SELECT details FROM ledger.authorization WHERE rrn = $1',
      [done.answer.fields[37]],
    );
    return row!.details.chip;
  };

  it('with a right cryptogram is approved and answered with the issuer’s own', async () => {
    const { f55, cryptogram, atc } = chip.tap({ amountFen: 1200 });
    const done = await pay(1200, f55);
    expect(done.code).toBe('00');
    const answer = done.answer.fields[55]!;
    expect(answer.subarray(0, 2).toString('hex')).toBe('910a');
    expect(chip.accepts(answer.subarray(2), cryptogram, '00')).toBe(true);
    expect(await recorded(done)).toEqual({
      psn: '01',
      atc,
      cvn: 1,
      tvr: '0000008000',
      cvr: '03A00000',
      verdict: 'verified',
    });
  });

  it('declined for another reason is answered too, under that code', async () => {
    const { f55, cryptogram } = chip.tap({ amountFen: 99_999 });
    const done = await pay(99_999, f55);
    expect(done.code).toBe('51');
    expect(chip.accepts(done.answer.fields[55]!.subarray(2), cryptogram, '51')).toBe(true);
  });

  it('with a wrong cryptogram is declined 05, recorded, and gets no answer of the issuer', async () => {
    const { f55 } = chip.tap({ amountFen: 1200 });
    f55[3]! ^= 1;
    const done = await pay(1200, f55);
    expect(done.code).toBe('05');
    expect(done.answer.fields[55]).toBeUndefined();
    expect(await recorded(done)).toMatchObject({ verdict: 'wrong_cryptogram', tvr: '0000008000', cvr: '03A00000' });
    expect((await pay(1200, chip.tap({ amountFen: 1200, atc: chip.atc }).f55)).code).toBe('00');
  });

  it.each([
    ['another amount than the message’s', { amountFen: 1201 }, {}, 'other_amount'],
    ['another currency', { amountFen: 1200, currency: '0840' }, {}, 'other_amount'],
    ['an AAC', { amountFen: 1200, decision: '80' as const }, {}, 'not_online'],
    ['a TC', { amountFen: 1200, decision: '90' as const }, {}, 'not_online'],
    ['another sequence number', { amountFen: 1200 }, { 23: '002' }, 'other_chip'],
  ])('over %s is declined 05', async (_what, tap, more, verdict) => {
    const done = await pay(1200, chip.tap(tap).f55, more);
    expect(done.code).toBe('05');
    expect(await recorded(done)).toMatchObject({ verdict });
  });

  it('never pays twice with one count, nor with an earlier one; a repetition gets its first answer', async () => {
    const first = chip.tap({ amountFen: 100, atc: 7 });
    const done = await pay(100, first.f55);
    expect(done.code).toBe('00');
    const again = await pay(100, first.f55);
    expect(again.code).toBe('05');
    expect(await recorded(again)).toMatchObject({ verdict: 'used_count', atc: 7 });
    expect((await pay(100, chip.tap({ amountFen: 100, atc: 6 }).f55)).code).toBe('05');
    expect((await pay(100, chip.tap({ amountFen: 100, atc: 9 }).f55)).code).toBe('00');
    const repeated = await send(terminal, '0200', done.request);
    expect(repeated.answer.fields).toEqual(done.answer.fields);
  });

  it('of one tap sent at two tills at the same moment pays once', async () => {
    const { f55 } = chip.tap({ amountFen: 100 });
    const other = await house.signedIn(await house.merchant());
    const both = await Promise.all([pay(100, f55), purchase(other, card, 100, chipFields(f55))]);
    expect(both.map(({ code }) => code).sort()).toEqual(['00', '05']);
  });

  it('checks balance inquiries and pre-authorizations in the same way, and a PIN beside the chip', async () => {
    const asked = chip.tap({ amountFen: 0 });
    const inquiry = await balanceInquiry(terminal, card, chipFields(asked.f55));
    expect(inquiry.answer.fields).toMatchObject({ 39: '00', 54: '0002156C000000010000' });
    expect(chip.accepts(inquiry.answer.fields[55]!.subarray(2), asked.cryptogram, '00')).toBe(true);
    expect((await balanceInquiry(terminal, card, chipFields(asked.f55))).code).toBe('05');
    const held = await preAuthorization(terminal, card, 500, chipFields(chip.tap({ amountFen: 500 }).f55));
    expect(held.code).toBe('00');
    expect(held.answer.fields[55]).toHaveLength(12);
    const withBoth = {
      ...withPin(terminal, card, card.pin),
      ...chipFields(chip.tap({ amountFen: 100 }).f55),
      22: '051',
    };
    expect((await purchase(terminal, card, 100, withBoth)).code).toBe('00');
    const wrong = withPin(terminal, card, card.pin === '739251' ? '739252' : '739251');
    const pinWrong = await purchase(terminal, card, 100, {
      ...wrong,
      ...chipFields(chip.tap({ amountFen: 100 }).f55),
      22: '051',
    });
    expect(pinWrong.code).toBe('55');
  });

  it.each([
    ['no chip data', undefined],
    ['chip data that end too early', Buffer.from('9F2608112233', 'hex')],
    ['no cryptogram', Buffer.from('9F360200019A03260310', 'hex')],
    ['a tag twice', Buffer.from('9F360200019F36020001', 'hex')],
  ])('with %s is answered 30', async (_what, f55) => {
    expect((await pay(100, f55)).code).toBe('30');
  });

  it('is not read by its stripe, also when the terminal says that the chip failed', async () => {
    for (const mode of ['022', '802']) expect((await purchase(terminal, card, 100, { 22: mode })).code).toBe('59');
  });

  it('reversed, needs no chip data', async () => {
    const { f55 } = chip.tap({ amountFen: 100 });
    const done = await pay(100, f55);
    const { 55: _chip, ...request } = done.request;
    expect((await reversalOf(terminal, request)).code).toBe('00');
  });

  it('a card without chip keys, presented as a chip, is declined; by stripe and fallback it is taken', async () => {
    const [stripe] = await house.cards(1);
    const { f55 } = chip.tap({ amountFen: 100 });
    const done = await purchase(terminal, stripe!, 100, chipFields(f55));
    expect(done.code).toBe('05');
    expect(await recorded(done)).toEqual({ verdict: 'no_keys' });
    expect((await purchase(terminal, stripe!, 100, { 22: '802' })).code).toBe('00');
  });
});
