import { Gateway, type TestCard } from './support/gateway.js';
import { balanceInquiry, field60, purchase, purchaseFields, send, withPin } from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

describe('a purchase at a terminal', () => {
  let gateway: Gateway;
  let terminal: RawTerminal;
  let card: TestCard;
  beforeAll(async () => {
    gateway = await Gateway.start();
    terminal = await gateway.signedIn();
  });
  beforeEach(async () => {
    card = await gateway.card(10_000);
  });
  afterAll(() => gateway.stop());

  it('approved, carries what the specification says and moves the money', async () => {
    const { request, answer } = await purchase(terminal, card, 2500, { 2: card.pan, 14: card.expiry });
    expect(Object.keys(answer.fields).map(Number)).toEqual([
      2, 3, 4, 11, 12, 13, 15, 25, 32, 37, 38, 39, 41, 42, 44, 49, 60, 64,
    ]);
    expect(answer).toMatchObject({
      mti: '0210',
      tpdu: { dst: 0x0101, src: 0x0003 },
      fields: { 2: card.pan, 3: '000000', 4: '000000002500', 11: request[11], 12: '100000', 13: '0310', 15: '0310' },
    });
    expect(answer.fields).toMatchObject({ 25: '00', 39: '00', 49: '156', 60: request[60] });
    expect(answer.fields[37]).toMatch(/^\d{12}$/);
    expect(answer.fields[38]).toMatch(/^\d{6}$/);
    expect((await gateway.balance(card)).balanceFen).toBe(7500);
  });

  it('declined, echoes, is signed and has no authorization code', async () => {
    const { request, answer, code } = await purchase(terminal, card, 10_001);
    expect(code).toBe('51');
    expect(answer.fields).toMatchObject({
      3: '000000',
      4: request[4],
      11: request[11],
      25: '00',
      49: '156',
      60: request[60],
    });
    expect(answer.fields[38]).toBeUndefined();
    expect(answer.fields[64]).toHaveLength(8);
  });

  it.each([
    ['nothing', { 4: '000000000000' }, '13'],
    ['dollars', { 49: '840' }, '12'],
    ['a wrong expiry date', { 14: '2811' }, '54'],
    ['another number than the track’s', { 2: '8712340000000016' }, '59'],
    ['a keyed number', { 22: '012' }, '58'],
    ['no track and no number', { 35: undefined }, '30'],
    ['no amount', { 4: undefined }, '30'],
    ['no currency', { 49: undefined }, '30'],
    ['no entry mode', { 22: undefined }, '30'],
    ['an entry mode nobody has', { 22: '992' }, '30'],
    ['a PIN announced but not sent', { 22: '021' }, '30'],
    ['another batch', { 60: '22000077000600' }, '77'],
  ])('of %s is declined', async (_what, change, code) => {
    expect((await purchase(terminal, card, 100, change as never)).code).toBe(code);
    expect((await gateway.balance(card)).balanceFen).toBe(10_000);
  });

  it.each(['1234567890123', '8712349999999999', '5'])('with number %s is declined 14', async (pan) => {
    const done = await purchase(terminal, card, 100, { 2: pan, 22: '022', 35: undefined as never });
    expect(done).toMatchObject({ code: '14' });
  });

  it.each([
    ['frozen', '62'],
    ['lost', '41'],
    ['stolen', '43'],
    ['inactive', '21'],
    ['closed', '14'],
  ])('with a %s card is declined %s', async (status, code) => {
    expect((await purchase(terminal, await gateway.card(1000, { status }), 100)).code).toBe(code);
  });

  it('with an expired anonymous card is declined 54; a named card never expires', async () => {
    const expired = await gateway.card(1000, { validTo: '2026-03-09' });
    expect((await purchase(terminal, expired, 100)).code).toBe('54');
    const named = await gateway.card(1000, { kind: 'named' });
    expect((await purchase(terminal, named, 100, { 14: '2001' })).code).toBe('00');
  });

  it('keyed in is taken where the terminal may', async () => {
    const manual = await gateway.signedIn({ manualEntry: true });
    const done = await purchase(manual, card, 100, { 2: card.pan, 14: card.expiry, 22: '012', 35: undefined as never });
    expect(done.code).toBe('00');
  });

  it.each(['3DES', 'DES'] as const)(
    'with a PIN under %s is checked: right, wrong, no block, too often',
    async (algorithm) => {
      const pinned = await gateway.signedIn({ algorithm });
      const wrong = card.pin === '111111' ? '222222' : '111111';
      expect((await purchase(pinned, card, 100, withPin(pinned, card, card.pin))).code).toBe('00');
      expect(
        (await purchase(pinned, card, 100, { ...withPin(pinned, card, card.pin), 52: Buffer.alloc(8, 7) })).code,
      ).toBe('99');
      const codes: (string | undefined)[] = [];
      for (let time = 0; time < 4; time++)
        codes.push((await purchase(pinned, card, 100, withPin(pinned, card, wrong))).code);
      expect(codes).toEqual(['55', '55', '55', '75']);
      expect((await purchase(pinned, card, 100, withPin(pinned, card, card.pin))).code).toBe('75');
      expect((await gateway.balance(card)).balanceFen).toBe(9900);
    },
  );

  it('with an SM4 PIN block is taken only by policy', async () => {
    const strict = await gateway.signedIn({ algorithm: 'SM4' });
    expect((await purchase(strict, card, 100, withPin(strict, card, card.pin))).code).toBe('58');
    const allowed = await gateway.signedIn({ algorithm: 'SM4', pinSm4: true });
    expect((await purchase(allowed, card, 100, withPin(allowed, card, card.pin))).code).toBe('00');
  });

  it('of a suspended terminal is declined 58, of a suspended or unlicensed merchant 03', async () => {
    const suspended = await gateway.signedIn();
    await gateway.rows(`UPDATE acceptance.terminal SET status = 'suspended' WHERE terminal_no = $1`, [
      suspended.identity.terminalNo,
    ]);
    await gateway.changedByHand(suspended.identity.terminalNo);
    expect((await purchase(suspended, card, 100)).code).toBe('58');
    for (const more of [{ status: 'suspended' }, { region: '110000' }]) {
      const merchantNo = await gateway.merchant(more);
      expect((await purchase(await gateway.signedIn({ merchantNo }), card, 100)).code).toBe('03');
    }
    const cash = await gateway.signedIn({ merchantNo: await gateway.merchant({ mcc: '6011' }) });
    expect((await purchase(cash, card, 100)).code).toBe('57');
  });

  it('an unregistered terminal is answered 97 without a MAC, another merchant’s 03', async () => {
    const fields = purchaseFields(terminal, card, 100);
    const unknown = await gateway.line({ ...terminal.identity, terminalNo: '99999999' });
    unknown.keys = terminal.keys!;
    const refused = await unknown.exchange('0200', fields);
    expect(refused.fields).toMatchObject({ 39: '97', 4: fields[4], 60: fields[60] });
    expect(refused.fields[64]).toBeUndefined();
    const foreign = await gateway.line({ ...terminal.identity, merchantNo: await gateway.merchant() });
    foreign.keys = terminal.keys!;
    expect((await foreign.exchange('0200', purchaseFields(terminal, card, 100))).fields[39]).toBe('03');
  });

  it('a track under the track key is read', async () => {
    const sealed = await gateway.terminal();
    await sealed.signIn('004');
    const hex = card.track.replace('=', 'D').padEnd(card.track.length + (card.track.length % 2), '0');
    const start = (hex.length / 2 - 1 - 8) * 2;
    const block = sealed.encrypt(sealed.keys!.tdk!, Buffer.from(hex.slice(start, start + 16), 'hex'));
    const track = hex.slice(0, start) + block.toString('hex').toUpperCase() + hex.slice(start + 16);
    const done = await purchase(sealed, card, 100, { 35: track.slice(0, card.track.length).replaceAll('D', '=') });
    expect(done.code).toBe('00');
    expect((await purchase(sealed, card, 100)).code).toBe('00');
  });

  it('a balance inquiry tells what is available', async () => {
    const done = await balanceInquiry(terminal, card);
    expect(done.answer.fields).toMatchObject({ 39: '00', 54: '0002156C000000010000' });
    expect(done.answer.fields[4]).toBeUndefined();
    const wrong = card.pin === '111111' ? '222222' : '111111';
    const refused = await balanceInquiry(terminal, card, withPin(terminal, card, wrong));
    expect(refused.code).toBe('55');
    expect(refused.answer.fields[54]).toBeUndefined();
  });

  it('no card number is kept in clear', async () => {
    await purchase(terminal, card, 100);
    const [found] = await gateway.rows<{ count: string }>(
      `SELECT count(*) FROM ledger.authorization a WHERE a::text LIKE '%' || $1 || '%'`,
      [card.pan],
    );
    expect(found!.count).toBe('0');
    const details = await gateway.rows<{ details: object }>(
      'SELECT details FROM ledger.authorization WHERE account_id = $1',
      [card.accountId],
    );
    expect(details[0]!.details).toMatchObject({ entryMode: '022', condition: '00' });
  });

  it('at a closed day is answered 90 with a MAC, and posts nothing', async () => {
    await gateway.rows(`INSERT INTO ledger.business_day VALUES ('2026-03-10', now())`);
    const done = await purchase(terminal, card, 100);
    await gateway.rows('DELETE FROM ledger.business_day');
    expect(done.code).toBe('90');
    expect(done.answer.fields[64]).toHaveLength(8);
    const again = await send(terminal, '0200', { ...done.request, 60: field60(terminal, '22') });
    expect(again.code).toBe('00');
  });
});
