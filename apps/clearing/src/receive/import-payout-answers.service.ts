import { CLOCK, type Clock, type Fen, fen, type Id, newId } from '@app/kernel';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { GL, Ledger } from '@app/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { FileFaults } from '../bank-files/bank-file.error.js';
import { parsePayoutAnswers, type PayoutAnswerFile, type PayoutAnswerLine } from '../bank-files/payout-answer-file.js';
import { BreakCases } from '../cases/break-cases.js';
import { type AnswerEffect, effectOfAnswer, type PayoutState } from '../payout/payout.states.js';
import { AccountingDate } from './accounting-date.js';
import { type ReceivedFile, RecordBankFile } from './record-bank-file.service.js';

export interface ImportedAnswers {
  readonly fileId: Id;
  readonly appliedCount: number;
  readonly duplicateCount: number;
  readonly contradictionCount: number;
  /** The very same file was imported before; nothing happened now. */
  readonly replayed: boolean;
}

interface PayoutRow {
  readonly payoutId: Id;
  readonly merchantId: Id;
  readonly amountFen: Fen;
  readonly bankCode: string;
  state: PayoutState;
  bankReference: string | null;
  readonly debited: boolean;
}

/**
 * Imports the bank's answers to payouts: paid → Dr 2007 / Cr 1002; failed → Dr 2007 / Cr 2006, owed again. Answering again
 * does nothing, contradicting opens a case. All of a file in one transaction, with the job that tells the merchant.
 */
@Injectable()
export class ImportPayoutAnswers {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    private readonly files: RecordBankFile,
    private readonly cases: BreakCases,
    private readonly dates: AccountingDate,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `BANK_FILE_REFUSED` with row and column of every fault; then nothing was recorded or posted */
  async run(file: ReceivedFile): Promise<ImportedAnswers> {
    return this.transactor.run(async () => {
      await this.transactor.query('SELECT pg_advisory_xact_lock(20360, 2)');
      const before = await this.files.importedBefore(file.bytes);
      if (before) return this.count(before, true);
      const answers = parsePayoutAnswers(file.bytes);
      const payouts = await this.lockPayouts(answers.lines);
      checkAnswers(answers, payouts);
      const fileId = await this.files.imported('payout_answer', file);
      for (const line of answers.lines) await this.apply(fileId, line, payouts.get(line.instructionId)!);
      return this.count(fileId, false);
    });
  }

  private async lockPayouts(lines: readonly PayoutAnswerLine[]): Promise<Map<string, PayoutRow>> {
    const rows = await this.transactor.query<{
      instruction_id: string;
      payout_id: Id;
      merchant_id: Id;
      amount_fen: string;
      bank_code: string;
      state: PayoutState;
      bank_reference: string | null;
      debited: boolean;
    }>(
      `SELECT instruction_id, payout_id, merchant_id, amount_fen, bank_code, state, bank_reference,
         EXISTS (SELECT FROM clearing.bank_statement_line l WHERE l.payout_id = p.payout_id) AS debited
       FROM clearing.payout p WHERE instruction_id = ANY ($1) ORDER BY payout_id FOR NO KEY UPDATE`,
      [lines.map((line) => line.instructionId)],
    );
    return new Map(
      rows.map((row) => [
        row.instruction_id,
        {
          payoutId: row.payout_id,
          merchantId: row.merchant_id,
          amountFen: fen(row.amount_fen),
          bankCode: row.bank_code,
          state: row.state,
          bankReference: row.bank_reference,
          debited: row.debited,
        },
      ]),
    );
  }

  private async apply(fileId: Id, line: PayoutAnswerLine, payout: PayoutRow): Promise<void> {
    const effect = effectOfAnswer(payout, line.outcome, line.bankReference);
    if (effect === 'applied') await this.book(line, payout);
    if (effect === 'contradiction') await this.contradict(line, payout);
    await this.transactor.query(
      `INSERT INTO clearing.payout_answer (file_id, line_no, payout_id, outcome, amount_fen, reason, bank_reference, effect)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8)`,
      [fileId, line.row, payout.payoutId, line.outcome, line.amountFen, line.reason, line.bankReference, effect],
    );
  }

  private async book(line: PayoutAnswerLine, payout: PayoutRow): Promise<void> {
    const voucherId = newId();
    const accountingDate = this.dates.today();
    const paid = line.outcome === 'paid';
    await this.ledger.postVoucher({
      voucherId,
      kind: paid ? 'payout_paid' : 'payout_failed',
      accountingDate,
      summary: paid ? `付款成功 paid ${line.instructionId}` : `付款失败退回应付 failed ${line.instructionId}`,
      documentType: 'payout',
      documentId: payout.payoutId,
      lines: [
        { direction: 'D', gl: GL.PAYOUTS_IN_TRANSIT, amountFen: payout.amountFen, subjectId: payout.payoutId },
        paid
          ? { direction: 'C', gl: GL.RESERVE, amountFen: payout.amountFen }
          : { direction: 'C', gl: GL.OWED_TO_MERCHANTS, amountFen: payout.amountFen, subjectId: payout.merchantId },
      ],
    });
    payout.state = line.outcome;
    payout.bankReference = line.bankReference || null;
    await this.transactor.query(
      `UPDATE clearing.payout SET state = $2, reason = $3, bank_reference = $4, answered_on = $5, answered_voucher_id = $6
       WHERE payout_id = $1`,
      [payout.payoutId, line.outcome, line.reason || null, payout.bankReference, accountingDate, voucherId],
    );
    const { payoutId } = payout;
    await this.outbox.enqueue('acceptance.note-payout', { payoutId, answeredAt: this.clock.now().toISOString() });
  }

  private async contradict(line: PayoutAnswerLine, payout: PayoutRow): Promise<void> {
    await this.cases.open({
      kind: 'PAYOUT_ANSWER_CONTRADICTION',
      subject: line.instructionId,
      amountFen: payout.amountFen,
      details: {
        payoutId: payout.payoutId,
        known: { state: payout.state, bankReference: payout.bankReference, onStatement: payout.debited },
        answered: { outcome: line.outcome, reason: line.reason, bankReference: line.bankReference },
      },
    });
  }

  private async count(fileId: Id, replayed: boolean): Promise<ImportedAnswers> {
    const rows = await this.transactor.query<{ effect: AnswerEffect; count: string }>(
      'SELECT effect, count(*) AS count FROM clearing.payout_answer WHERE file_id = $1 GROUP BY effect',
      [fileId],
    );
    const of = (effect: AnswerEffect) => Number(rows.find((row) => row.effect === effect)?.count ?? 0);
    return {
      fileId,
      appliedCount: of('applied'),
      duplicateCount: of('duplicate'),
      contradictionCount: of('contradiction'),
      replayed,
    };
  }
}

function checkAnswers(answers: PayoutAnswerFile, payouts: ReadonlyMap<string, PayoutRow>): void {
  const faults = new FileFaults();
  for (const line of answers.lines) {
    const payout = payouts.get(line.instructionId);
    if (!payout || payout.bankCode !== answers.bankCode) {
      faults.add(line.row, 'instruction', 'INSTRUCTION_UNKNOWN', {
        zh: '没有向该行发出过这笔付款指令',
        en: 'no such instruction was ever given to this bank',
      });
    } else if (payout.amountFen !== line.amountFen) {
      faults.add(line.row, 'amount', 'AMOUNT_DIFFERS', {
        zh: '金额与付款指令不符',
        en: 'the amount is not the instruction’s',
      });
    }
  }
  faults.throwIfAny();
}
