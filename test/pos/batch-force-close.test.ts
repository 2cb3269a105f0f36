import { formatBatchDetails } from '@app/iso8583';
import iconv from 'iconv-lite';
import { RecountForcedBatch } from '../../apps/acceptance/src/batches/recount-forced-batch.service.js';
import type { BatchCaseView, BatchSettlementView, BatchView } from '../../apps/acceptance/src/batches/batch.schemas.js';
import type { ReceiptView } from '../../apps/acceptance/src/receipts/receipt.schemas.js';
import { House, type HouseCard } from './support/house.js';
import { type Done, purchase, reversalOf, send, settlement, upload, voidOf } from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

const REASON = { reason: '终端主板损坏，无法结算' };

describe('a batch that its terminal cannot settle', () => {
  let house: House;
  let merchant: Awaited<ReturnType<House['merchant']>>;
  let terminal: RawTerminal;
  let card: HouseCard;
  let path: string;
  beforeAll(async () => {
    house = await House.open();
    merchant = await house.merchant();
    [card] = (await house.cards(1)) as [HouseCard];
  });
  beforeEach(async () => {
    terminal = await house.signedIn(merchant);
    path = `/v1/merchants/${merchant.merchantId}/terminals/${terminal.identity.terminalNo}`;
  });
  afterAll(() => house.close());

  const trace = (done: Done): number => Number(done.request[11]);
  const batch = (no: number): Promise<BatchView> => house.maker.get(`${path}/batches/${no}`);

  it('is closed by two people on the host’s totals; the terminal is answered 77 until it signs in again', async () => {
    const [one, two] = [await purchase(terminal, card, 100), await purchase(terminal, card, 200)];
    await voidOf(terminal, card, two);
    expect(await batch(1)).toMatchObject({ open: true, debits: { amountFen: 300, count: 2 }, settlements: [] });
    const { approvalId } = await house.maker.post<{ approvalId: string }>(`${path}/batch-closes`, REASON, 202);
    expect((await purchase(terminal, card, 50)).code).toBe('00');
    await house.maker.post(`/v1/approvals/${approvalId}/approve`, {}, 403);
    await house.checker.post(`/v1/approvals/${approvalId}/approve`, {}, 200);
    await house.newsHasTravelled();

    expect((await purchase(terminal, card, 100)).code).toBe('77');
    expect((await send(terminal, '0200', one.request)).code).toBe('00');
    expect((await settlement(terminal, { debits: [350, 3], credits: [200, 1] })).code).toBe('77');
    await terminal.signIn();
    expect(terminal.batch).toBe('000002');
    expect((await purchase(terminal, card, 100)).code).toBe('00');

    const { items } = await house.maker.get<{ items: BatchSettlementView[] }>(`${path}/batches`);
    expect(items).toMatchObject([
      {
        batchNo: 1,
        forced: true,
        balanced: false,
        ...REASON,
        approvalId,
        terminalTotals: null,
        debits: { amountFen: 350, count: 3 },
        credits: { amountFen: 200, count: 1 },
      },
    ]);
    const cases = await house.checker.get<{ items: BatchCaseView[] }>(
      `/v1/merchants/${merchant.merchantId}/batch-cases?terminalNo=${terminal.identity.terminalNo}`,
    );
    expect(cases.items).toHaveLength(1);
    expect(cases.items[0]!.differences).toMatchObject([
      { code: 'MISSING_AT_TERMINAL', traceNo: trace(one), hostFen: 100 },
      { code: 'MISSING_AT_TERMINAL', hostFen: 50 },
    ]);
  });

  it('after an unbalanced settlement counts what was uploaded before the line broke', async () => {
    const [one, two] = [await purchase(terminal, card, 100), await purchase(terminal, card, 200)];
    await settlement(terminal, { debits: [100, 1], credits: [0, 0] });
    const uploaded = { cardType: '00', trace: one.request[11]!, pan: card.pan, amountFen: 100 as never };
    await upload(terminal, '201', { 48: formatBatchDetails([uploaded]) });
    await house.byTwo(`${path}/batch-closes`, REASON);
    const closed = await batch(1);
    expect(closed).toMatchObject({
      open: false,
      transactions: [{ traceNo: trace(one), kind: 'purchase', amountFen: 100 }, { traceNo: trace(two) }],
      details: [{ traceNo: trace(one), amountFen: 100 }],
      settlements: [{ forced: false, balanced: false }, { forced: true }],
      cases: [{ differences: [{ code: 'MISSING_AT_TERMINAL', traceNo: trace(two), hostFen: 200 }] }],
    });
    expect(closed.details[0]!.panMasked).toMatch(/^\d{6}\*+\d{4}$/);
    const late = { ...uploaded, trace: two.request[11]!, amountFen: 200 as never };
    const lateDetail = await upload(terminal, '201', { 48: formatBatchDetails([late]) });
    expect(lateDetail.code).toBe('00');
    expect((await batch(1)).details).toHaveLength(2);
  });

  it('counts what was under way at the close when it is counted once more, and tells of it in a case', async () => {
    await purchase(terminal, card, 100);
    const { approvalId } = await house.maker.post<{ approvalId: string }>(`${path}/batch-closes`, REASON, 202);
    await house.issuer.owner.query('BEGIN');
    await house.issuer.owner.query('SELECT 1 FROM ledger.account FOR UPDATE');
    const underWay = purchase(terminal, card, 200);
    await house.newsHasTravelled();
    await house.checker.post(`/v1/approvals/${approvalId}/approve`, {}, 200);
    await house.issuer.owner.query('COMMIT');
    expect((await underWay).code).toBe('00');
    const [before] = (await batch(1)).settlements;
    expect(before).toMatchObject({ debits: { amountFen: 100, count: 1 }, recountedAt: null });

    const forced = { terminalNo: terminal.identity.terminalNo, batchNo: 1, approvalId };
    const recount = house.acceptance.get(RecountForcedBatch);
    for (let twice = 0; twice < 2; twice++) await recount.recount(forced);
    const after = await batch(1);
    expect(after.settlements).toMatchObject([
      { debits: { amountFen: 300, count: 2 }, recountedAt: expect.any(String) },
    ]);
    expect(after.cases.map(({ differences }) => differences)).toMatchObject([
      [{ code: 'MISSING_AT_TERMINAL', hostFen: 100 }],
      [{ code: 'MISSING_AT_TERMINAL', hostFen: 200, traceNo: trace(await underWay) }],
    ]);
  });

  it('settled by the terminal meanwhile is not closed a second time', async () => {
    const { approvalId } = await house.maker.post<{ approvalId: string }>(`${path}/batch-closes`, REASON, 202);
    await settlement(terminal, { debits: [0, 0], credits: [0, 0] });
    const refused = await house.checker.refused(`/v1/approvals/${approvalId}/approve`, {}, 409);
    expect(refused.code).toBe('BATCH_NOT_OPEN');
  });

  it('is seen by its own merchant and nobody else’s', async () => {
    const own = await house.merchantUser(merchant.merchantId);
    const other = await house.merchantUser((await house.merchant()).merchantId);
    await purchase(terminal, card, 100);
    expect(await own.get<BatchView>(`${path}/batches/1`)).toMatchObject({ debits: { count: 1 } });
    for (const each of ['/batches/1', '/batches']) await other.get(path + each, 404);
    await other.get(`/v1/merchants/${merchant.merchantId}/batch-cases`, 404);
    await own.get(`${path}/batches/77`, 404);
    await own.post(`${path}/batch-closes`, REASON, 403);
  });

  it('suspended in the middle of a batch, takes reversals only, and goes on where it was once it is active again', async () => {
    const sale = await purchase(terminal, card, 100);
    await house.byTwo(`${path}/status`, { status: 'suspended', reason: '风险核查' });
    await house.newsHasTravelled();
    expect((await purchase(terminal, card, 100)).code).toBe('58');
    expect((await voidOf(terminal, card, sale)).code).toBe('58');
    expect((await settlement(terminal, { debits: [100, 1], credits: [0, 0] })).code).toBe('58');
    expect((await reversalOf(terminal, sale.request)).code).toBe('00');
    await house.byTwo(`${path}/status`, { status: 'active', reason: '核查完毕' });
    await house.newsHasTravelled();
    const after = await purchase(terminal, card, 100);
    expect(after.code).toBe('00');
    expect(after.request[60]!.slice(2, 8)).toBe('000001');
    expect((await settlement(terminal, { debits: [100, 1], credits: [0, 0] })).answer.fields[48]![30]).toBe('1');
  });

  it('swapped in the middle of a batch, the old terminal is unknown (97), but for what it still had to reverse', async () => {
    await purchase(terminal, card, 100);
    const unanswered = await purchase(terminal, card, 200);
    await house.byTwo(`${path}/swap`, { masterKey: 'generated', reason: '终端损坏' });
    await house.newsHasTravelled();
    const refused = await purchase(terminal, card, 100);
    expect(refused.code).toBe('97');
    expect(refused.answer.fields[64]).toBeUndefined();
    expect(await batch(1)).toMatchObject({ debits: { amountFen: 300, count: 2 } });
    const reversed = await reversalOf(terminal, unanswered.request);
    expect(reversed.code).toBe('00');
    expect(reversed.answer.fields[64]).toHaveLength(8);
    expect(await batch(1)).toMatchObject({ debits: { amountFen: 100, count: 1 } });
    const otherBatch = `${unanswered.request[60]!.slice(0, 2)}000002${unanswered.request[60]!.slice(8)}`;
    expect((await reversalOf(terminal, { ...unanswered.request, 60: otherBatch })).code).toBe('77');
    expect((await settlement(terminal, { debits: [100, 1], credits: [0, 0] })).code).toBe('97');
  });

  describe('its slips', () => {
    const receipt = (query: string): Promise<ReceiptView> =>
      house.maker.get(`/v1/merchants/${merchant.merchantId}/receipts?${query}`);

    it('are told again by number or by reference, in Chinese that a printer takes, with a masked card number', async () => {
      const sale = await purchase(terminal, card, 123_45 - 12_000);
      const told = await receipt(`terminalNo=${terminal.identity.terminalNo}&batchNo=1&traceNo=${trace(sale)}`);
      expect(told).toMatchObject({
        terminalNo: terminal.identity.terminalNo,
        rrn: sale.answer.fields[37],
        authCode: sale.answer.fields[38],
        transaction: { zh: '消费' },
        approved: true,
        responseCode: '00',
        entry: { zh: '刷卡' },
        amountFen: 345,
        undone: null,
      });
      expect(told.panMasked).toBe(`${card.pan.slice(0, 6)}******${card.pan.slice(-4)}`);
      expect(told.lines).toEqual(expect.arrayContaining(['金额：￥3.45', '交易类型：消费', '结果：交易成功（00）']));
      expect(told.lines.join()).not.toContain(card.pan);
      for (const line of told.lines) expect(iconv.decode(iconv.encode(line, 'gbk'), 'gbk')).toBe(line);
      expect(await receipt(`rrn=${sale.answer.fields[37]}`)).toEqual(told);
      await voidOf(terminal, card, sale);
      expect(await receipt(`rrn=${sale.answer.fields[37]}`)).toMatchObject({ undone: { zh: '已撤销' } });
    });

    it('of a declined transaction say why', async () => {
      const declined = await purchase(terminal, card, 9_999_900);
      expect(await receipt(`rrn=${declined.answer.fields[37]}`)).toMatchObject({
        approved: false,
        responseCode: '51',
        authCode: null,
      });
    });

    it('are told to nobody else, and not by halves', async () => {
      const sale = await purchase(terminal, card, 100);
      const other = await house.merchant();
      await house.maker.get(`/v1/merchants/${other.merchantId}/receipts?rrn=${sale.answer.fields[37]}`, 404);
      const base = `/v1/merchants/${merchant.merchantId}/receipts`;
      await house.maker.get(`${base}?terminalNo=${terminal.identity.terminalNo}&batchNo=1`, 400);
      await (await house.merchantUser(other.merchantId)).get(`${base}?rrn=${sale.answer.fields[37]}`, 404);
    });
  });
});
