import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fen } from '@app/kernel';
import iconv from 'iconv-lite';
import { ClearingHouse } from './clearing-house.js';
import { SANDBOX_RESERVE_ACCOUNT } from '../../apps/clearing/src/settings.js';

const TODAY = '2026-03-02';

/** A statement as the bank would write it. */
function statement(
  sequenceNo: number,
  opening: string,
  lines: readonly string[],
  trailer: string,
  date = TODAY,
): string {
  return `H|${SANDBOX_RESERVE_ACCOUNT}|${date}|${opening}|CNY|${sequenceNo}\n${lines.map((line) => `${line}\n`).join('')}T|${trailer}\n`;
}
const credit = (seq: number, amount: string, reference: string) =>
  `D|${seq}|09:00:00|C|${amount}|上海样例购卡有限公司|6100009999000011|示例银行|购卡款|${reference}`;

describe('files of the bank', () => {
  let house: ClearingHouse;
  beforeAll(async () => {
    house = await ClearingHouse.open(TODAY);
  });
  afterAll(() => house.close());

  const posted = async () => {
    const [row] = await house.query(
      `SELECT (SELECT count(*) FROM clearing.receipt) AS receipts, (SELECT count(*) FROM ledger.entry) AS entries`,
    );
    return row;
  };
  const faults = (body: { errors: { row: number; field: string; code: string }[] }) =>
    body.errors.map((error) => `${error.row}:${error.field}:${error.code}`);

  it('are imported once, however often they come', async () => {
    const text = statement(1, '0.00', [credit(1, '100.00', 'A1'), credit(2, '50.00', 'A2')], '2|0.00|150.00|150.00');
    const first = await house.upload('/v1/bank-statements', 'first.txt', text);
    expect(first).toMatchObject({ status: 201, body: { lineCount: 2, closingFen: 15_000, replayed: false } });
    const before = await posted();
    const again = await house.upload('/v1/bank-statements', 'renamed.txt', text);
    expect(again).toMatchObject({ status: 201, body: { statementId: first.body.statementId, replayed: true } });
    expect(await posted()).toEqual(before);
    expect(before).toEqual({ receipts: '2', entries: '4' });
  });

  it('stand in suspense by receipt, and the issuer is asked to match them', async () => {
    const rows = await house.query(
      `SELECT r.amount_fen, e.direction, e.gl_code FROM clearing.receipt r
       JOIN ledger.entry e ON e.subject_id = r.receipt_id ORDER BY r.amount_fen`,
    );
    expect(rows).toEqual([
      { amount_fen: '5000', direction: 'C', gl_code: 2003 },
      { amount_fen: '10000', direction: 'C', gl_code: 2003 },
    ]);
    await house.until('both jobs are handed on', async () => {
      const [row] = await house.query(`SELECT count(*) AS count FROM platform.outbox`);
      return row!.count === '0';
    });
  });

  // prettier-ignore
  const refused: [string, () => string | Buffer, string[]][] = [
    ['of another account',             () => statement(2, '150.00', [], '0|0.00|0.00|150.00').replace(SANDBOX_RESERVE_ACCOUNT, '99100000000000000099'), ['1:account:NOT_THE_RESERVE_ACCOUNT']],
    ['of tomorrow',                    () => statement(1, '150.00', [], '0|0.00|0.00|150.00', '2026-03-03'), ['1:date:STATEMENT_OF_THE_FUTURE']],
    ['of a day before the last',       () => statement(1, '150.00', [], '0|0.00|0.00|150.00', '2026-03-01'), ['1:sequence:STATEMENT_NUMBER_TAKEN']],
    ['with a number that was used',    () => statement(1, '150.00', [], '0|0.00|0.00|150.00'), ['1:sequence:STATEMENT_NUMBER_TAKEN']],
    ['with a number skipped',          () => statement(3, '150.00', [], '0|0.00|0.00|150.00'), ['1:sequence:STATEMENT_MISSING']],
    ['opening elsewhere',              () => statement(2, '149.99', [], '0|0.00|0.00|149.99'), ['1:opening:OPENING_NOT_LAST_CLOSING']],
    ['with a reference seen before',   () => statement(2, '150.00', [credit(1, '1.00', 'A3'), credit(2, '1.00', 'A2')], '2|0.00|2.00|152.00'), ['3:bank reference:DUPLICATE_BANK_REFERENCE']],
    ['whose totals disagree',          () => statement(2, '150.00', [credit(1, '1.00', 'A3')], '1|0.00|1.01|151.00'), ['3:credits:CONTROL_TOTAL']],
    ['in GBK',                         () => iconv.encode(statement(2, '150.00', [credit(1, '1.00', 'A3')], '1|0.00|1.00|151.00'), 'gbk'), ['2:file:NOT_UTF8']],
    ['with a line of unknown kind',    () => statement(2, '150.00', ['X|1'], '0|0.00|0.00|150.00'), ['2:type:UNKNOWN_LINE']],
    ['empty',                          () => '', ['1:file:EMPTY_FILE']],
  ];
  it.each(refused)(
    '%s are refused whole, with row and column, and nothing is posted',
    async (_name, file, expected) => {
      const before = await posted();
      const { status, body } = await house.upload('/v1/bank-statements', 'wrong.txt', file());
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'BANK_FILE_REFUSED', rule: 'R-TRACE' });
      expect(faults(body)).toEqual(expected);
      expect(await posted()).toEqual(before);
    },
  );

  it('that are not files, or brought by the wrong person, are refused', async () => {
    expect((await house.post('/v1/bank-statements')).body.code).toBe('MULTIPART_REQUIRED');
    expect((await house.upload('/v1/bank-statements', 'a.txt', 'x', 'auditor')).status).toBe(403);
  });

  it('show a debit nothing instructed as an open case, and the reserve as unproven by its amount (R-RESERVE)', async () => {
    const debit = 'D|1|10:00:00|D|30.00|某公司|6100000000009999|示例银行|P12345 划款|A4';
    const text = statement(2, '150.00', [debit], '1|30.00|0.00|120.00');
    expect((await house.upload('/v1/bank-statements', 'debit.txt', text)).status).toBe(201);
    const cases = await house.get('/v1/clearing-cases?state=open');
    expect(cases.body.items).toMatchObject([
      {
        kind: 'RESERVE_DEBIT_NO_BASIS',
        subject: 'A4',
        amountFen: 3_000,
        details: { counterpartyAccount: '************9999' },
      },
    ]);
    const proof = await house.proof();
    expect(proof).toMatchObject({ proven: false, totals: { reserveDifferenceFen: -3_000, trialBalanceFen: 0 } });
    expect(proof.reserve.namedByCases).toMatchObject([{ subject: 'A4', amountFen: 3_000 }]);
    await house.goTo('2026-03-03');
    expect(await house.closeDay(TODAY)).toMatchObject({
      state: 'unproven',
      proven: false,
      problem: { code: 'RESERVE_UNBALANCED', rule: 'R-RESERVE' },
    });
  });

  it('end such a case by two people and the receipt that brought the money back', async () => {
    const text = statement(1, '120.00', [credit(1, '30.00', 'A5')], '1|0.00|30.00|150.00', '2026-03-03');
    await house.upload('/v1/bank-statements', 'back.txt', text);
    const { caseId } = (await house.get('/v1/clearing-cases?kind=RESERVE_DEBIT_NO_BASIS')).body.items[0];
    const path = `/v1/clearing-cases/${caseId}/resolve`;
    const [back] = await house.query(`SELECT receipt_id FROM clearing.customer_receipt WHERE bank_reference = 'A5'`);
    const reason = '银行已退回 returned by the bank';
    const words = await house.post(path, { resolution: { how: 'explained' }, reason });
    expect(words.body.code).toBe('RESOLUTION_NOT_FITTING');
    const resolution = { how: 'returned_by_receipt', receiptId: back!.receipt_id };
    const proposed = await house.post(path, { resolution, reason });
    expect(proposed.status).toBe(202);
    expect((await house.approve(proposed, 'maker')).status).toBe(403);
    expect((await house.approve(proposed)).status).toBeLessThan(300);
    expect(await house.proof()).toMatchObject({ proven: true, totals: { reserveDifferenceFen: 0 } });
  });

  it('lie in the database encrypted, account numbers nowhere in clear (R-PRIVACY)', async () => {
    const rows = await house.query(
      `SELECT row_to_json(f)::text AS row FROM clearing.bank_file f
       UNION ALL SELECT row_to_json(l)::text FROM clearing.bank_statement_line l`,
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { row } of rows) expect(row).not.toContain('6100009999000011');
    const hex = Buffer.from('6100009999000011').toString('hex');
    for (const { row } of rows) expect(row).not.toContain(hex);
  });
});

describe('files in the exchange folder', () => {
  let house: ClearingHouse;
  beforeAll(async () => {
    house = await ClearingHouse.open(TODAY);
  });
  afterAll(() => house.close());

  it('are taken by themselves; a cut one is put aside with its reason until it is sent again', async () => {
    const { accountNo } = await house.bank.openAccount({ name: '购卡单位', kind: 'company', balanceFen: fen(10_000) });
    await house.bank.setFaults({ cutFile: 1 });
    await house.bank.transfer('cut', {
      fromAccount: accountNo,
      toAccount: SANDBOX_RESERVE_ACCOUNT,
      amountFen: fen(100),
      remark: '款',
    });
    const [cut] = await house.bank.issueStatements();
    expect(await house.fileEnds(cut!, 'refused')).toMatchObject({ refusal: { code: 'BANK_FILE_REFUSED' } });
    const receipts = () => house.query('SELECT receipt_id FROM clearing.receipt');
    await house.bank.transfer('next', {
      fromAccount: accountNo,
      toAccount: SANDBOX_RESERVE_ACCOUNT,
      amountFen: fen(200),
      remark: '款',
    });
    const [next] = await house.bank.issueStatements();
    await new Promise((done) => setTimeout(done, 500));
    expect(await receipts()).toEqual([]);
    await house.bank.resend(cut!);
    await house.fileEnds(cut!, 'imported');
    await house.fileEnds(next!, 'imported');
    expect(await readdir(join(house.bankDir, 'from-bank', 'refused'))).toEqual([cut]);
    expect(await house.proof()).toMatchObject({ proven: true });
  });

  it('of no agreed name are put aside too', async () => {
    await writeFile(join(house.bankDir, 'from-bank', 'LETTER.txt'), 'dear customer');
    await house.fileEnds('LETTER.txt', 'refused');
    const { body } = await house.get('/v1/bank-files?state=refused');
    expect(body.items[0]).toMatchObject({ fileName: 'LETTER.txt', kind: 'unknown', receivedBy: 'clearing.poll-bank' });
  });
});
