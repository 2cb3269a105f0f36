import { frame } from '@app/iso8583';
import { Gateway } from './support/gateway.js';
import { balanceInquiry, field60, purchase, purchaseFields, send } from './support/messages.js';

describe('a terminal’s sign-in', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  afterAll(() => gateway.stop());

  const kinds = [
    { algorithm: 'DES', macAlgorithm: 'ECB', code: '001', keyBytes: 24 },
    { algorithm: '3DES', macAlgorithm: 'ECB', code: '003', keyBytes: 40 },
    { algorithm: '3DES', macAlgorithm: 'ECB', code: '003', keyBytes: 40, doubleMak: true },
    { algorithm: '3DES', macAlgorithm: 'X9.19', code: '003', keyBytes: 40 },
    { algorithm: '3DES', macAlgorithm: 'ECB', code: '004', keyBytes: 60 },
    { algorithm: 'SM4', macAlgorithm: 'SM4', code: '005', keyBytes: 40 },
    { algorithm: 'SM4', macAlgorithm: 'SM4', code: '006', keyBytes: 60 },
  ] as const;

  it.each(kinds)('gives a $algorithm terminal with $macAlgorithm keys it can work with ($code)', async (kind) => {
    const terminal = await gateway.terminal(kind);
    const answer = await terminal.signIn(kind.code);
    expect(Object.keys(answer.fields).map(Number)).toEqual([11, 12, 13, 32, 37, 39, 41, 42, 60, 62]);
    expect(answer).toMatchObject({
      mti: '0810',
      fields: { 39: '00', 60: `00000001${kind.code}`, 12: '100000', 13: '0310' },
    });
    expect(answer.fields[62]).toHaveLength(kind.keyBytes);
    const single = kind.macAlgorithm === 'ECB' && !('doubleMak' in kind);
    expect(terminal.keys!.mak).toHaveLength(single ? 8 : 16);
    const card = await gateway.card(5000);
    const sale = await purchase(terminal, card, 1234);
    expect(sale.code).toBe('00');
    expect(sale.answer.fields[64]).toHaveLength(8);
    expect((await gateway.balance(card)).balanceFen).toBe(3766);
  });

  it('of another algorithm than the terminal’s is not supported and gives no keys', async () => {
    const terminal = await gateway.terminal();
    const answer = await terminal.signIn('005');
    expect(Object.keys(answer.fields).map(Number)).toEqual([11, 12, 13, 32, 37, 39, 41, 42, 60]);
    expect(answer.fields[39]).toBe('40');
  });

  it('is refused to an unregistered terminal with 97 and to another merchant’s with 03', async () => {
    const terminal = await gateway.terminal();
    const unknown = await gateway.line({ ...terminal.identity, terminalNo: '99999999' });
    expect((await unknown.signIn()).fields).toMatchObject({ 39: '97', 41: '99999999' });
    const merchantNo = await gateway.merchant();
    const foreign = await gateway.line({ ...terminal.identity, merchantNo });
    expect((await foreign.signIn()).fields[39]).toBe('03');
  });

  it('makes the keys before it useless at once', async () => {
    const terminal = await gateway.signedIn();
    const card = await gateway.card(5000);
    const before = terminal.keys;
    await terminal.signIn();
    const after = terminal.keys;
    terminal.keys = before!;
    const old = await purchase(terminal, card, 100);
    expect(old.code).toBe('A0');
    expect(old.answer.fields[64]).toBeUndefined();
    terminal.keys = after!;
    expect((await purchase(terminal, card, 100)).code).toBe('00');
  });

  it('in the middle of messages parts them: before it by the old keys, after it by the new, by the bytes', async () => {
    const terminal = await gateway.signedIn();
    const card = await gateway.card(5000);
    const [early, late] = [purchaseFields(terminal, card, 100), purchaseFields(terminal, card, 200)];
    const [before, after] = [terminal.payload('0200', early), terminal.payload('0200', late)];
    const signIn = terminal.payload('0800', {
      11: terminal.nextTrace(),
      60: `00${terminal.batch}003`,
      62: Buffer.from('Sequence No08TEST0001'),
      63: Buffer.from('01 '),
    });
    terminal.write(Buffer.concat([before, signIn, after].map(frame)));
    // The purchase that came before the sign-in is done, and signed under the keys it came with.
    const approved = terminal.checked((await terminal.next())!);
    expect(approved.fields).toMatchObject({ 11: early[11], 39: '00' });
    const issued = terminal.checked((await terminal.next())!);
    expect(issued.fields[39]).toBe('00');
    const refused = terminal.checked((await terminal.next())!);
    expect(refused.fields).toMatchObject({ 11: late[11], 39: 'A0' });
    expect(refused.fields[64]).toBeUndefined();
    // Under the new keys the refused one goes through, and the approved one gets its answer again with a MAC of its own.
    terminal.take(issued);
    expect((await send(terminal, '0200', late)).code).toBe('00');
    const again = await send(terminal, '0200', early);
    expect(again.answer.fields).toMatchObject({ 39: '00', 37: approved.fields[37], 38: approved.fields[38] });
    expect(again.answer.fields[64]).not.toEqual(approved.fields[64]);
    expect((await gateway.balance(card)).balanceFen).toBe(4700);
  });

  it('is what a financial message needs: before it, and after a sign-off, the answer is A0 without a MAC', async () => {
    const terminal = await gateway.terminal();
    const card = await gateway.card(5000);
    const fields = purchaseFields(terminal, card, 100, { 64: Buffer.from('00000000') });
    expect((await terminal.exchange('0200', fields)).fields).toMatchObject({ 39: 'A0', 4: fields[4], 11: fields[11] });
    await terminal.signIn();
    expect((await balanceInquiry(terminal, card)).code).toBe('00');
    const signOff = await send(terminal, '0820', { 11: terminal.nextTrace(), 60: `00${terminal.batch}002` });
    expect(signOff).toMatchObject({ code: '00', answer: { mti: '0830' } });
    const after = await purchase(terminal, card, 100);
    expect(after.code).toBe('A0');
    expect(after.answer.fields[64]).toBeUndefined();
  });

  it('a message with a wrong MAC is answered A0 and noted, without card data', async () => {
    const terminal = await gateway.signedIn();
    const card = await gateway.card(5000);
    const fields = purchaseFields(terminal, card, 100, { 64: Buffer.from('DEADBEEF') });
    const answer = await terminal.exchange('0200', fields);
    expect(answer.fields).toMatchObject({ 39: 'A0' });
    expect(answer.fields[64]).toBeUndefined();
    expect((await gateway.balance(card)).balanceFen).toBe(5000);
    await new Promise((done) => setTimeout(done, 300));
    const noted = await gateway.rows<{ code: string; all: string }>(
      `SELECT code, r::text AS all FROM acceptance.refused_message r WHERE terminal_no = $1`,
      [terminal.identity.terminalNo],
    );
    expect(noted.map(({ code }) => code)).toEqual(['MAC_INVALID']);
    expect(noted[0]!.all).not.toContain(card.pan);
  });

  it('an echo is answered, signed in or not', async () => {
    const terminal = await gateway.terminal();
    const echo = await send(terminal, '0820', { 11: terminal.nextTrace(), 60: '00000000301' });
    expect(echo).toMatchObject({ code: '00', answer: { mti: '0830', fields: { 60: '00000000301' } } });
  });

  it.each([
    ['0800', '364'],
    ['0820', '372'],
    ['0800', '394'],
  ])('a parameter download (%s %s) is not supported', async (mti, code) => {
    const terminal = await gateway.signedIn();
    expect((await send(terminal, mti, { 11: terminal.nextTrace(), 60: `00${terminal.batch}${code}` })).code).toBe('40');
  });

  it.each([['cash withdrawal', '0200', '010000', '00', '22']])(
    'a %s is answered 40 with a MAC',
    async (_name, mti, code, condition, type) => {
      const terminal = await gateway.signedIn();
      const card = await gateway.card(5000);
      const fields = purchaseFields(terminal, card, 100, { 3: code, 25: condition, 60: field60(terminal, type) });
      const done = await send(terminal, mti, fields);
      expect(done.code).toBe('40');
      expect(done.answer.fields[64]).toHaveLength(8);
    },
  );
});
