import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '@app/kernel';
import { SANDBOX_RESERVE_ACCOUNT } from '../../apps/clearing/src/settings.js';
import { ClearingHouse, type MerchantSeed } from '../clearing/clearing-house.js';

describe('the money of holders and merchants', () => {
  let house: ClearingHouse;
  let card: Id;

  beforeAll(async () => {
    house = await ClearingHouse.open('2026-03-02');
    card = await house.issueCard(400_000);
  });
  afterAll(() => house.close());

  describe('R-NOINTEREST', () => {
    it('card money that lies over the month’s end is the same to the fen, and nothing was posted to it', async () => {
      const lying = async () =>
        house.query(
          `SELECT a.balance_fen, (SELECT count(*) FROM ledger.entry e WHERE e.account_id = a.account_id) AS entries
           FROM ledger.account a WHERE a.account_id = $1`,
          [card],
        );
      const before = await lying();
      expect(before).toMatchObject([{ balance_fen: '400000' }]);
      await house.goTo('2026-04-01');
      expect(await house.closeDay('2026-03-31')).toMatchObject({ state: 'done', proven: true });
      expect(await lying()).toEqual(before);
    });

    it('the chart has no account that interest could be paid from or earned on', async () => {
      const { trialBalance } = await house.proof();
      expect(trialBalance.length).toBeGreaterThan(9);
      const names = trialBalance.map(({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => `${nameZh} ${nameEn}`);
      expect(names.filter((name: string) => /利息|收益|interest|yield/i.test(name))).toEqual([]);
    });
  });

  describe('what is paid to merchants', () => {
    let merchant: MerchantSeed;
    let stranger: MerchantSeed;
    let file: string;
    beforeAll(async () => {
      merchant = await house.merchant({ feeRate: '0' });
      stranger = await house.merchant({ feeRate: '0' });
      await house.setAccount(stranger.merchantId, '别的公司', stranger.accountNo, house.today);
      for (const { merchantId } of [merchant, stranger]) await house.cards.purchase(card, merchantId, 10_000);
      await house.goTo('2026-04-02');
      expect(await house.closeDay('2026-04-01')).toMatchObject({ state: 'done' });
      const folder = join(house.bankDir, 'to-bank');
      const name = await house.until('a payout file is written', async () =>
        (await readdir(folder).catch(() => [])).find((one) => one.endsWith('.txt')),
      );
      file = (await readFile(join(folder, name))).toString();
    });

    const payouts = async ({ merchantId }: MerchantSeed) =>
      (await house.get(`/v1/payouts?merchantId=${merchantId}`)).body.items;

    describe('R-DIRECT at settlement', () => {
      it('goes from the reserve straight to the merchant’s own account, whole', async () => {
        expect(file.split('\n').filter((line) => line.startsWith('P|'))).toEqual([
          expect.stringContaining(`|${merchant.name}|${merchant.accountNo}|102|100.00|`),
        ]);
        await house.bank.processPaymentFiles();
        await house.until('it is paid', async () => (await payouts(merchant))[0]?.state === 'paid');
        expect(house.bank.account(merchant.accountNo).balanceFen).toBe(10_000);
      });
    });

    describe('R-MERCHANT at settlement', () => {
      it('goes to no account in another name: it stays owed, and a case says why', async () => {
        expect(await payouts(stranger)).toEqual([]);
        const cases = await house.get('/v1/clearing-cases?kind=SETTLEMENT_ACCOUNT&state=open');
        expect(cases.body.items).toMatchObject([
          { subject: stranger.merchantId, details: { rule: 'R-MERCHANT', code: 'SETTLEMENT_NAME_MISMATCH' } },
        ]);
        const [owed] = await house.query(
          `SELECT sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END) AS fen FROM ledger.entry
           WHERE gl_code = 2006 AND subject_id = $1`,
          [stranger.merchantId],
        );
        expect(owed).toEqual({ fen: '10000' });
      });
    });

    describe('R-TRACE', () => {
      it('is instructed with payer, payee, amount and purpose, under a number that the books and the bank share', async () => {
        const [payout] = await payouts(merchant);
        expect(file).toMatch(new RegExp(`^H\\|[^\\n]*\\|${SANDBOX_RESERVE_ACCOUNT}\\|`));
        expect(file).toContain(`|${payout.instructionId}|${merchant.name}|`);
        expect(file).toContain(merchant.merchantNo);
        const [voucher] = await house.query(`SELECT count(*) AS n FROM ledger.voucher WHERE document_id = $1`, [
          payout.payoutId,
        ]);
        expect(Number(voucher!.n)).toBe(2);
      });

      it('no event of the trail can be altered without every proof saying so', async () => {
        expect(await house.proof()).toMatchObject({ auditChainIntact: true });
        const [event] = (await house.asOwner(
          `SELECT event_id, event FROM access.audit_event WHERE action = 'payout_file.recorded' LIMIT 1`,
        )) as { event_id: string; event: string }[];
        await expect(house.query('UPDATE access.audit_event SET event = $1', ['{}'])).rejects.toThrow(
          'permission denied',
        );
        const alter = (text: string) =>
          house.asOwner('UPDATE access.audit_event SET event = $2 WHERE event_id = $1', [event!.event_id, text]);
        await alter(event!.event.replace('"count":1', '"count":2'));
        expect(await house.proof()).toMatchObject({ proven: false, auditChainIntact: false });
        await alter(event!.event);
        expect(await house.proof()).toMatchObject({ auditChainIntact: true });
      });
    });
  });

  describe('R-RETAIN', () => {
    it('no application may edit or delete anything of the books, of what the bank sent, or of the trail', async () => {
      const kept = await house.query<{ name: string; edit: boolean; remove: boolean }>(
        `SELECT c.oid::regclass::text AS name, has_table_privilege(c.oid, 'DELETE') AS remove,
           has_table_privilege(c.oid, 'UPDATE') AND c.relnamespace = 'ledger'::regnamespace AS edit
         FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace IN ('ledger'::regnamespace, 'clearing'::regnamespace)`,
      );
      expect(kept.length).toBeGreaterThan(15);
      expect(kept.filter(({ edit, remove }) => edit || remove)).toEqual([]);
      for (const table of ['ledger.entry', 'ledger.authorization', 'ledger.voucher', 'access.audit_event']) {
        await expect(house.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
      }
      await expect(house.query('UPDATE ledger.entry SET amount_fen = 1')).rejects.toThrow('permission denied');
      await expect(house.query('UPDATE clearing.settlement SET payable_fen = 1')).rejects.toThrow('permission denied');
      await expect(house.query('UPDATE clearing.payout SET amount_fen = 1')).rejects.toThrow('permission denied');
    });
  });
});

describe('R-RESERVE', () => {
  const TODAY = '2026-03-02';
  let house: ClearingHouse;
  beforeAll(async () => {
    house = await ClearingHouse.open(TODAY);
  });
  afterAll(() => house.close());

  const statement = (sequenceNo: number, opening: string, line: string, trailer: string, date = TODAY) =>
    `H|${SANDBOX_RESERVE_ACCOUNT}|${date}|${opening}|CNY|${sequenceNo}\n${line}\nT|${trailer}\n`;
  const upload = async (name: string, text: string) =>
    expect((await house.upload('/v1/bank-statements', name, text)).status).toBe(201);
  const credit = (amount: string, reference: string) =>
    `D|1|09:00:00|C|${amount}|上海样例购卡有限公司|6100009999000011|示例银行|购卡款|${reference}`;

  it('is what was received and is owed, to the fen', async () => {
    await upload('in.txt', statement(1, '0.00', credit('100.01', 'B1'), '1|0.00|100.01|100.01'));
    expect(await house.proof()).toMatchObject({
      proven: true,
      totals: { reserveDifferenceFen: 0 },
      reserve: { statementClosingFen: 10_001, blocksTotalFen: 10_001, blocks: { suspense: 10_001 } },
    });
  });

  it('one fen that leaves without an instruction is a case, named by the rule, and the day is not proven', async () => {
    const debit = 'D|1|10:00:00|D|0.01|某公司|6100000000009999|示例银行|划款|B2';
    await upload('out.txt', statement(2, '100.01', debit, '1|0.01|0.00|100.00'));
    const cases = await house.get('/v1/clearing-cases?state=open');
    expect(cases.body.items).toMatchObject([
      { kind: 'RESERVE_DEBIT_NO_BASIS', subject: 'B2', amountFen: 1, details: { rule: 'R-RESERVE' } },
    ]);
    await house.goTo('2026-03-03');
    const { state, problem } = await house.closeDay(TODAY);
    expect(state).toBe('unproven');
    expect(problem).toMatchObject({ code: 'RESERVE_UNBALANCED', rule: 'R-RESERVE' });
  });

  it('words do not end the case; the fen that came back does, by two people, and the reserve is proven again', async () => {
    await upload('back.txt', statement(1, '100.00', credit('0.01', 'B3'), '1|0.00|0.01|100.01', '2026-03-03'));
    const { caseId } = (await house.get('/v1/clearing-cases?kind=RESERVE_DEBIT_NO_BASIS')).body.items[0];
    const path = `/v1/clearing-cases/${caseId}/resolve`;
    const reason = '银行已退回 returned by the bank';
    const words = await house.post(path, { resolution: { how: 'explained' }, reason });
    expect(words.body.code).toBe('RESOLUTION_NOT_FITTING');
    const [back] = await house.query(`SELECT receipt_id FROM clearing.customer_receipt WHERE bank_reference = 'B3'`);
    const resolution = { how: 'returned_by_receipt', receiptId: back!.receipt_id };
    const proposed = await house.post(path, { resolution, reason });
    expect((await house.approve(proposed, 'maker')).status).toBe(403);
    expect((await house.proof()).proven).toBe(false);
    expect((await house.approve(proposed)).status).toBeLessThan(300);
    expect(await house.proof()).toMatchObject({ proven: true, totals: { reserveDifferenceFen: 0 } });
  });
});
