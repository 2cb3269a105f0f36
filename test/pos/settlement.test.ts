import { formatBatchDetails } from '@app/iso8583';
import { fen } from '@app/kernel';
import { Gateway, type TestCard } from './support/gateway.js';
import {
  afterHold,
  type Done,
  preAuthorization,
  purchase,
  refundOf,
  reversalOf,
  send,
  settlement,
  totals,
  upload,
  voidOf,
} from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

describe('the end of a terminal’s day', () => {
  let gateway: Gateway;
  let terminal: RawTerminal;
  let card: TestCard;
  const batchNo = async (): Promise<number> => {
    const sql = 'SELECT batch_no FROM acceptance.terminal WHERE terminal_no = $1';
    return (await gateway.rows<{ batch_no: number }>(sql, [terminal.identity.terminalNo]))[0]!.batch_no;
  };
  const cases = async (): Promise<{ code: string; traceNo?: number }[]> => {
    const sql = `SELECT differences FROM acceptance.batch_case c JOIN acceptance.terminal t USING (terminal_id)
      WHERE terminal_no = $1`;
    const rows = await gateway.rows<{ differences: { code: string }[] }>(sql, [terminal.identity.terminalNo]);
    return rows.flatMap(({ differences }) => differences);
  };
  const detail = ({ request }: Done, amountFen = Number(request[4])) => ({
    cardType: '00',
    trace: request[11]!,
    pan: card.pan,
    amountFen: fen(amountFen),
  });
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  beforeEach(async () => {
    terminal = await gateway.signedIn();
    card = await gateway.card(50_000);
  });
  afterAll(() => gateway.stop());

  it('balances an empty batch and opens the next', async () => {
    const done = await settlement(terminal, { debits: [0, 0], credits: [0, 0] });
    expect(done).toMatchObject({ code: '00', answer: { mti: '0510' } });
    expect(done.answer.fields[48]).toBe(totals({ debits: [0, 0], credits: [0, 0] }, '1'));
    expect(done.answer.fields[60]).toBe('00000001201');
    expect(done.answer.fields[64]).toBeUndefined();
    expect(await batchNo()).toBe(2);
  });

  it('counts as the specification counts: a voided purchase and its void, refunds, completions; nothing reversed or declined', async () => {
    const old = await purchase(terminal, card, 7000);
    await settlement(terminal, { debits: [7000, 1], credits: [0, 0] });
    await terminal.signIn();
    expect(terminal.batch).toBe('000002');
    const voided = await purchase(terminal, card, 1000);
    await voidOf(terminal, card, voided);
    await purchase(terminal, card, 2000);
    await purchase(terminal, card, 90_000);
    await reversalOf(terminal, (await purchase(terminal, card, 400)).request);
    const revived = await purchase(terminal, card, 300);
    await reversalOf(terminal, (await voidOf(terminal, card, revived)).request);
    await refundOf(terminal, card, old, 500);
    const hold = await preAuthorization(terminal, card, 5000);
    await afterHold('completion', terminal, card, hold, 4000);
    const told = { debits: [7300, 4], credits: [1500, 2] } as const;
    const done = await settlement(terminal, told);
    expect(done.answer.fields[48]).toBe(totals(told, '1'));
    expect(await batchNo()).toBe(3);
  });

  it('answers the same settlement again alike, though the next batch is open', async () => {
    await purchase(terminal, card, 1000);
    const first = await settlement(terminal, { debits: [1000, 1], credits: [0, 0] });
    const again = await send(terminal, '0500', first.request);
    expect(again.answer.fields).toEqual(first.answer.fields);
    expect(await batchNo()).toBe(2);
    expect(
      (await send(terminal, '0500', { ...first.request, 48: totals({ debits: [1, 1], credits: [0, 0] }) })).code,
    ).toBe('94');
    expect((await settlement(terminal, { debits: [0, 0], credits: [0, 0] })).code).toBe('77');
  });

  it('refuses transactions of the settled batch with 77, but repeats its answers', async () => {
    const sale = await purchase(terminal, card, 1000);
    await settlement(terminal, { debits: [1000, 1], credits: [0, 0] });
    const repeated = await send(terminal, '0200', sale.request);
    expect(repeated.answer.fields).toEqual(sale.answer.fields);
    const next = await purchase(terminal, card, 1000);
    expect(next.code).toBe('77');
    expect(next.answer.fields[64]).toHaveLength(8);
    await terminal.signIn();
    expect((await purchase(terminal, card, 1000)).code).toBe('00');
  });

  it('waits for what came before it on the same line', async () => {
    const sizes = (payload: Buffer): Buffer[] => [Buffer.from([payload.length >> 8, payload.length & 255]), payload];
    const sale = await purchase(terminal, card, 100);
    const { 11: _trace, ...again } = sale.request;
    const payloads = [1, 2, 3, 4].map(() => terminal.payload('0200', { ...again, 11: terminal.nextTrace() }));
    const closing = terminal.payload('0500', {
      11: terminal.nextTrace(),
      48: totals({ debits: [500, 5], credits: [0, 0] }),
      60: `00${terminal.batch}201`,
    });
    const after = terminal.payload('0200', { ...again, 11: terminal.nextTrace() });
    terminal.write(Buffer.concat([...payloads, closing, after].flatMap(sizes)));
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(terminal.checked((await terminal.next())!));
    const settled = answers.find(({ mti }) => mti === '0510')!;
    expect(settled.fields[48]).toBe(totals({ debits: [500, 5], credits: [0, 0] }, '1'));
    expect(answers.filter(({ fields }) => fields[39] === '77')).toHaveLength(1);
  });

  describe('when the totals differ', () => {
    it('answers unbalanced, keeps the batch open, takes the details, closes it at their end', async () => {
      const [one, two] = [await purchase(terminal, card, 1000), await purchase(terminal, card, 2000)];
      const told = { debits: [2500, 2], credits: [0, 0] } as const;
      const done = await settlement(terminal, told);
      expect(done.code).toBe('00');
      expect(done.answer.fields[48]).toBe(`${totals(told, '2').slice(0, 61)}1`);
      expect(await batchNo()).toBe(1);
      const details = await upload(terminal, '201', { 48: formatBatchDetails([detail(one), detail(two)]) });
      expect(details).toMatchObject({ code: '00', answer: { mti: '0330' } });
      const end = await upload(terminal, '202', { 48: '0002' });
      expect(end.code).toBe('00');
      expect(await batchNo()).toBe(2);
      expect(await cases()).toEqual([]);
      expect((await send(terminal, '0320', end.request)).answer.fields).toEqual(end.answer.fields);
      expect(await batchNo()).toBe(2);
    });

    it('opens a case for what the details do not explain', async () => {
      const [one, two] = [await purchase(terminal, card, 1000), await purchase(terminal, card, 2000)];
      const three = await purchase(terminal, card, 3000);
      await settlement(terminal, { debits: [1, 1], credits: [0, 0] });
      const unknown = { ...detail(one), trace: '000777' };
      await upload(terminal, '201', { 48: formatBatchDetails([detail(one), detail(two, 2001), unknown]) });
      await upload(terminal, '202', { 48: '0004' });
      expect(await cases()).toEqual([
        { code: 'AMOUNT_DIFFERS', traceNo: Number(two.request[11]), hostFen: 2000, terminalFen: 2001 },
        { code: 'MISSING_AT_TERMINAL', traceNo: Number(three.request[11]), hostFen: 3000 },
        { code: 'MISSING_AT_HOST', traceNo: 777, terminalFen: 1000 },
        { code: 'UPLOAD_INCOMPLETE', toldCount: 4, receivedCount: 3 },
      ]);
      expect(await batchNo()).toBe(2);
    });
  });

  it('takes chip details and failed chip transactions of a balanced batch, after the next is open, and its end once', async () => {
    await settlement(terminal, { debits: [0, 0], credits: [0, 0] });
    expect((await upload(terminal, '203', { 4: '000000000100', 55: Buffer.from('9F2608', 'hex') })).code).toBe('00');
    expect((await upload(terminal, '204', {})).code).toBe('00');
    expect((await upload(terminal, '207', { 48: '0002' })).code).toBe('00');
    expect(await batchNo()).toBe(2);
  });

  it('never loses a record of a failed chip transaction, whatever it lacks and whatever its batch', async () => {
    const trace = { 11: terminal.nextTrace() };
    const record = { ...trace, 2: '0000000000000000', 60: '00000900206', 62: Buffer.from('710011') };
    expect((await upload(terminal, '206', record)).code).toBe('00');
    expect((await upload(terminal, '206', { ...record, 62: Buffer.from('710012') })).code).toBe('00');
    expect((await upload(terminal, '206', record)).code).toBe('00');
    const sql = `SELECT u.* FROM acceptance.batch_upload u JOIN acceptance.terminal t USING (terminal_id) WHERE terminal_no = $1`;
    expect(await gateway.rows(sql, [terminal.identity.terminalNo])).toHaveLength(2);
  });

  it('keeps uploaded card numbers masked and the records encrypted', async () => {
    const sale = await purchase(terminal, card, 1000);
    await upload(terminal, '201', { 48: formatBatchDetails([detail(sale)]) });
    const [line] = await gateway.rows<{ pan_masked: string }>(
      `SELECT pan_masked FROM acceptance.batch_detail JOIN acceptance.terminal USING (terminal_id) WHERE terminal_no = $1`,
      [terminal.identity.terminalNo],
    );
    expect(line!.pan_masked).toBe(`${card.pan.slice(0, 6)}******${card.pan.slice(-4)}`);
    const [raw] = await gateway.rows<{ raw_cipher: Buffer }>(
      `SELECT raw_cipher FROM acceptance.batch_upload ORDER BY received_at DESC LIMIT 1`,
    );
    expect(raw!.raw_cipher.includes(Buffer.from(card.pan, 'hex'))).toBe(false);
  });

  it.each([
    ['no totals', '0500', { 48: undefined }, '30'],
    ['half the totals', '0500', { 48: '0'.repeat(31) }, '30'],
    ['a list that is none', '0320', { 48: '0212' }, '30'],
    ['details of a batch nobody knows', '0320', { 48: '00', 60: '00000055201' }, '77'],
  ])('%s is refused (%s)', async (_what, mti, change, code) => {
    const base = mti === '0500' ? { 60: `00${terminal.batch}201` } : { 60: `00${terminal.batch}201` };
    expect((await send(terminal, mti, { 11: terminal.nextTrace(), ...base, ...(change as object) })).code).toBe(code);
  });
});
