import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WritePayoutFileProcessor } from '../../apps/clearing/src/payout/write-payout-file.processor.js';
import { SANDBOX_RESERVE_ACCOUNT } from '../../apps/clearing/src/settings.js';
import { BankSimulator } from '../../apps/sandbox/src/bank/index.js';
import { answerOf } from '@app/contracts';
import { CLOCK, type Clock, type Id } from '@app/kernel';
import { refused } from '../support/refused.js';
import { ClearingHouse, type MerchantSeed } from './clearing-house.js';

describe('payments to merchants', () => {
  let house: ClearingHouse;
  let card: Id;
  let day = 2;

  beforeAll(async () => {
    house = await ClearingHouse.open('2026-03-02');
    card = await house.issueCard(400_000);
  });
  afterAll(() => house.close());

  /** Sells for a day, closes it, and has the file written. The calendar of March 2026 has no holidays. */
  async function sell(...sales: [MerchantSeed, number][]): Promise<void> {
    for (const [merchant, amountFen] of sales) await house.cards.purchase(card, merchant.merchantId, amountFen);
    const sold = date(day);
    day += [5, 6].includes(new Date(`${sold}T00:00:00Z`).getUTCDay()) ? 3 : 1;
    await house.goTo(date(day));
    const run = await house.closeDay(sold);
    if (run.state !== 'done') throw new Error(JSON.stringify(run));
    await fileWritten();
  }
  const date = (dayOfMonth: number) => `2026-03-${String(dayOfMonth).padStart(2, '0')}`;
  const fileWritten = () =>
    house.until('every file is written', async () => {
      const { items } = await answerOf(house.as('maker').GET('/v1/payout-files'));
      return items.every(({ state }) => state === 'written') && items[0];
    });
  const payoutsOf = async ({ merchantId }: MerchantSeed) =>
    (await answerOf(house.as('maker').GET('/v1/payouts', { params: { query: { merchantId } } }))).items;
  const payoutOf = async (merchant: MerchantSeed) => {
    const [payout] = await payoutsOf(merchant);
    if (!payout) throw new Error(`${merchant.name} was not paid`);
    return payout;
  };
  const retry = (id: string, reason: string) =>
    house.as('maker').POST('/v1/payouts/{id}/retry', { params: { path: { id } }, body: { reason } });
  const bankAnswers = (name: string, text: string) =>
    house.as('maker').POST('/v1/payout-results', { body: { file: new File([text], name) } });
  const casesOf = async (kind: string, state?: 'open') =>
    (
      await answerOf(
        house.as('maker').GET('/v1/clearing-cases', { params: { query: { kind, ...(state ? { state } : {}) } } }),
      )
    ).items;
  const answered = (merchant: MerchantSeed) =>
    house.until('the bank’s answer is booked', async () => {
      const payout = await payoutOf(merchant);
      return payout.state !== 'instructed' && payout;
    });
  const owed = async (merchant: MerchantSeed) => {
    const [row] = await house.query(
      `SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END), 0) AS fen FROM ledger.entry
       WHERE gl_code = 2006 AND subject_id = $1`,
      [merchant.merchantId],
    );
    return Number(row!.fen);
  };

  it('that fail are owed again, with the bank’s reason, and paid anew under four eyes to the corrected account', async () => {
    const merchant = await house.merchant({ feeRate: '0' });
    await house.bank.setStatus(merchant.accountNo, 'closed');
    await sell([merchant, 10_000]);
    expect(await owed(merchant)).toBe(0);
    await house.bank.processPaymentFiles();
    const failed = await answered(merchant);
    expect(failed).toMatchObject({ state: 'failed', reason: expect.stringContaining('account closed') });
    expect(await owed(merchant)).toBe(10_000);
    const settlements = await answerOf(house.as('maker').GET('/v1/settlements'));
    expect(settlements.items[0]).toMatchObject({ state: 'failed' });
    expect(await house.proof()).toMatchObject({ proven: true });

    const { accountNo } = await house.bank.openAccount({ name: merchant.name, kind: 'merchant' });
    await house.setAccount(merchant.merchantId, merchant.name, accountNo, house.today);
    const { approvalId } = await answerOf(retry(failed.payoutId, '账户已更正'));
    expect((await payoutOf(merchant)).payoutId).toBe(failed.payoutId);
    const approve = { params: { path: { id: approvalId } } };
    await answerOf(house.as('checker').POST('/v1/approvals/{id}/approve', approve));
    expect(await payoutOf(merchant)).toMatchObject({
      state: 'instructed',
      retryOf: failed.payoutId,
      amountFen: 10_000,
    });
    expect((await refused(retry(failed.payoutId, 'again'), 409)).code).toBe('PAYOUT_RETRIED_ALREADY');
    await fileWritten();
    await house.bank.processPaymentFiles();
    expect(await answered(merchant)).toMatchObject({ state: 'paid' });
    expect(house.bank.account(accountNo).balanceFen).toBe(10_000);
    expect(await owed(merchant)).toBe(0);
    await house.importStatement();
    expect(await house.proof()).toMatchObject({ proven: true, totals: { paidOutFen: 10_000 } });
  });

  it('that were paid are not paid again', async () => {
    const merchant = await house.merchant();
    await sell([merchant, 5_000]);
    await house.bank.processPaymentFiles();
    const { payoutId } = await answered(merchant);
    expect((await refused(retry(payoutId, 'x'), 409)).code).toBe('PAYOUT_NOT_FAILED');
    await refused(retry('1', 'x'), 404);
  });

  it('are booked once though the bank answers twice, late, or is asked twice', async () => {
    const merchant = await house.merchant({ feeRate: '0' });
    await house.bank.setFaults({ answerTwice: 1, delayAnswersMs: 300 });
    await sell([merchant, 6_000]);
    const { fileId } = await fileWritten();
    await house.bank.processPaymentFiles();
    expect((await payoutOf(merchant)).state).toBe('instructed');
    await new Promise((done) => setTimeout(done, 400));
    await house.bank.setFaults({ delayAnswersMs: 0 });
    await answered(merchant);
    // The process dies after the file left and before that is noted: it leaves once more.
    await house.asOwner(`UPDATE clearing.payout_file SET state = 'recorded', written_at = NULL WHERE file_id = $1`, [
      fileId,
    ]);
    await house.app.get(WritePayoutFileProcessor).handle({ fileId });
    expect(await house.bank.processPaymentFiles()).toEqual({ carriedOut: 1, refused: 0 });
    await house.until('all three answers are in', async () => {
      const rows = await house.query(
        `SELECT effect, count(*)::int AS count FROM clearing.payout_answer a JOIN clearing.payout p USING (payout_id)
         WHERE p.merchant_id = $1 GROUP BY effect ORDER BY effect`,
        [merchant.merchantId],
      );
      return JSON.stringify(rows) === '[{"effect":"applied","count":1},{"effect":"duplicate","count":2}]';
    });
    expect(house.bank.account(merchant.accountNo).balanceFen).toBe(6_000);
    await house.importStatement();
    expect(await house.proof()).toMatchObject({ proven: true });
  });

  it('that the bank contradicts open a case and move nothing', async () => {
    const merchant = await house.merchant({ feeRate: '0' });
    await sell([merchant, 3_000]);
    await house.bank.processPaymentFiles();
    const paid = await answered(merchant);
    const body = `H|PAYRES_102_X|102|${house.today}\nR|${paid.instructionId}|failed|30.00|退票|\n`;
    const file = `${body}T|1|0.00|30.00|${createHash('sha256').update(body).digest('hex')}\n`;
    const booked = await answerOf(bankAnswers('PAYRES_102_X.txt', file));
    expect(booked).toMatchObject({ appliedCount: 0, contradictionCount: 1 });
    expect((await payoutOf(merchant)).state).toBe('paid');
    expect(await owed(merchant)).toBe(0);
    expect(await casesOf('PAYOUT_ANSWER_CONTRADICTION')).toMatchObject([
      { subject: paid.instructionId, amountFen: 3_000, state: 'open' },
    ]);
  });

  it('are never answered by what nobody instructed, or for another amount', async () => {
    const merchant = await house.merchant({ feeRate: '0' });
    await sell([merchant, 4_000]);
    const { instructionId } = await payoutOf(merchant);
    const body = `H|A1|102|${house.today}\nR|P1|paid|1.00||B1\nR|${instructionId}|paid|40.01||B2\n`;
    const file = `${body}T|2|41.01|0.00|${createHash('sha256').update(body).digest('hex')}\n`;
    expect((await refused(bankAnswers('a.txt', file))).errors).toMatchObject([
      { row: 2, field: 'instruction', code: 'INSTRUCTION_UNKNOWN' },
      { row: 3, field: 'amount', code: 'AMOUNT_DIFFERS' },
    ]);
    expect((await payoutOf(merchant)).state).toBe('instructed');
    await house.bank.processPaymentFiles();
    await answered(merchant);
  });

  it('go to no account but the merchant’s own (R-MERCHANT, R-DIRECT)', async () => {
    const merchant = await house.merchant({ feeRate: '0' });
    await house.setAccount(merchant.merchantId, '别的公司', merchant.accountNo, house.today);
    await sell([merchant, 2_000]);
    expect(await payoutsOf(merchant)).toEqual([]);
    expect(await owed(merchant)).toBe(2_000);
    expect(await casesOf('SETTLEMENT_ACCOUNT', 'open')).toMatchObject([
      { subject: merchant.merchantId, details: { code: 'SETTLEMENT_NAME_MISMATCH' } },
    ]);
    await house.setAccount(merchant.merchantId, merchant.name, merchant.accountNo, date(day));
  });

  it('are refused by the bank when the file is altered on the way; sent again whole they are paid', async () => {
    const merchant = await house.merchant({ feeRate: '0' });
    await sell([merchant, 8_000]);
    const folder = join(house.bankDir, 'to-bank');
    const name = (await readdir(folder)).find((one) => one.endsWith('.txt'))!;
    const whole = await readFile(join(folder, name));
    await writeFile(join(folder, name), whole.toString().replace('80.00', '90.00'));
    expect(await house.bank.processPaymentFiles()).toEqual({ carriedOut: 0, refused: 1 });
    expect(house.bank.refusedFiles().at(-1)).toEqual({ name, reason: 'the checksum disagrees' });
    expect(house.bank.account(merchant.accountNo).balanceFen).toBe(0);
    await writeFile(join(folder, name), whole);
    await house.bank.processPaymentFiles();
    expect(await answered(merchant)).toMatchObject({ state: 'paid' });
  });

  it('are remembered by a bank that was killed', async () => {
    const again = await BankSimulator.open({
      exchangeDir: house.bankDir,
      stateFile: join(house.bankDir, 'bank.json'),
      reserveAccount: SANDBOX_RESERVE_ACCOUNT,
      reserveName: '备付金',
      autoStatement: false,
      clock: house.app.get<Clock>(CLOCK),
    });
    expect(again.accounts()).toEqual(house.bank.accounts());
    await house.importStatement();
    const proof = await house.proof();
    expect(proof.totals).toMatchObject({ reserveDifferenceFen: 0, trialBalanceFen: 0 });
    const reserve = house.bank.account(SANDBOX_RESERVE_ACCOUNT).balanceFen;
    expect(proof.reserve.statementClosingFen).toBe(reserve);
  });
});
