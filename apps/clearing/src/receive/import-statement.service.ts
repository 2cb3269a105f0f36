import { type Bilingual, type ChinaDate, type Fen, fen, type Id, newId, yuanText, ZERO_FEN } from '@app/kernel';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { GL, Ledger } from '@app/ledger';
import { maskAccountNo } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { FileFaults, refusedFor } from '../bank-files/bank-file.error.js';
import { parseStatement, type Statement, type StatementLine } from '../bank-files/statement-file.js';
import { BankSecrets } from '../bank-secrets.js';
import { BreakCases } from '../cases/break-cases.js';
import { CLEARING_SETTINGS, type ClearingSettings } from '../settings.js';
import { AccountingDate } from './accounting-date.js';
import { type ReceivedFile, RecordBankFile } from './record-bank-file.service.js';

export interface ImportedStatement {
  readonly statementId: Id;
  readonly accountNo: string;
  readonly date: ChinaDate;
  readonly sequenceNo: number;
  readonly openingFen: Fen;
  readonly creditFen: Fen;
  readonly debitFen: Fen;
  readonly closingFen: Fen;
  readonly lineCount: number;
  /** The very same file was imported before; nothing happened now. */
  readonly replayed: boolean;
}

/** What the debit of a line stands on: one of the two. */
interface DebitBasis {
  readonly payoutId: Id | null;
  readonly caseId: Id | null;
}

/**
 * Imports a statement of the reserve account. Every credit becomes a suspense receipt (Dr 1002 / Cr 2003) and the issuer
 * is told; every debit must be a payout's, or a case asks for its basis (R-RESERVE). All of it in one transaction.
 */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly files: RecordBankFile,
    private readonly secrets: BankSecrets,
    private readonly cases: BreakCases,
    private readonly dates: AccountingDate,
    @Inject(CLEARING_SETTINGS) private readonly settings: ClearingSettings,
  ) {}

  /** @throws Refusal `BANK_FILE_REFUSED` with row and column of every fault; then nothing was recorded or posted */
  async run(file: ReceivedFile): Promise<ImportedStatement> {
    return this.transactor.run(async () => {
      // Statements form a chain: one at a time, whoever brings them.
      await this.transactor.query('SELECT pg_advisory_xact_lock(20360, 1)');
      const before = await this.files.importedBefore(file.bytes);
      if (before) return this.replay(before);
      const statement = parseStatement(file.bytes);
      await this.checkChain(statement);
      await this.checkReferences(statement);
      return this.book(statement, file);
    });
  }

  private async replay(fileId: Id): Promise<ImportedStatement> {
    const [row] = await this.transactor.query<Record<string, string>>(
      `SELECT statement_id, account_no, statement_date::text AS date, sequence_no, opening_fen, credit_fen, debit_fen,
              closing_fen, line_count
       FROM clearing.bank_statement WHERE file_id = $1`,
      [fileId],
    );
    if (!row)
      throw refusedFor('OTHER_KIND', { zh: '该文件已按其他类型导入', en: 'this file was imported as another kind' });
    return {
      statementId: row.statement_id!,
      accountNo: row.account_no!,
      date: row.date!,
      sequenceNo: Number(row.sequence_no),
      openingFen: fen(row.opening_fen!),
      creditFen: fen(row.credit_fen!),
      debitFen: fen(row.debit_fen!),
      closingFen: fen(row.closing_fen!),
      lineCount: Number(row.line_count),
      replayed: true,
    };
  }

  /** Our account, not of the future, the next number, and opening where the last one closed. */
  private async checkChain(statement: Statement): Promise<void> {
    const refuse = (column: string, code: string, message: Bilingual) => refusedFor(code, message, 1, column);
    if (statement.accountNo !== this.settings.reserveAccount) {
      throw refuse('account', 'NOT_THE_RESERVE_ACCOUNT', {
        zh: '不是备付金账户的对账单',
        en: 'this is no statement of the reserve account',
      });
    }
    if (statement.date > this.dates.today()) {
      throw refuse('date', 'STATEMENT_OF_THE_FUTURE', {
        zh: '对账单日期晚于今天',
        en: 'the statement’s day has not come',
      });
    }
    const [last] = await this.transactor.query<{ date: string; sequence_no: number; closing_fen: string }>(
      `SELECT statement_date::text AS date, sequence_no, closing_fen FROM clearing.bank_statement
       WHERE account_no = $1 ORDER BY statement_date DESC, sequence_no DESC LIMIT 1`,
      [statement.accountNo],
    );
    const sameDay = last?.date === statement.date;
    if (last && (statement.date < last.date || (sameDay && statement.sequenceNo <= last.sequence_no))) {
      const told = `${last.date} #${last.sequence_no}`;
      throw refuse('sequence', 'STATEMENT_NUMBER_TAKEN', {
        zh: `已导入至 ${told}，该日期和序号不能再用于其他内容`,
        en: `imported up to ${told}: this day and number cannot stand for other content`,
      });
    }
    const expectedNo = sameDay ? last.sequence_no + 1 : 1;
    if (statement.sequenceNo !== expectedNo) {
      throw refuse('sequence', 'STATEMENT_MISSING', {
        zh: `应为当日第 ${expectedNo} 份，缺少之前的对账单`,
        en: `number ${expectedNo} of the day is expected: one before is missing`,
      });
    }
    const closingFen = last ? fen(last.closing_fen) : ZERO_FEN;
    if (statement.openingFen !== closingFen) {
      throw refuse('opening', 'OPENING_NOT_LAST_CLOSING', {
        zh: `期初 ${yuanText(statement.openingFen)} 不等于上期期末 ${yuanText(closingFen)}`,
        en: `opening ${yuanText(statement.openingFen)} is not the last closing ${yuanText(closingFen)}`,
      });
    }
  }

  private async checkReferences(statement: Statement): Promise<void> {
    const known = await this.transactor.query<{ bank_reference: string }>(
      'SELECT bank_reference FROM clearing.bank_statement_line WHERE account_no = $1 AND bank_reference = ANY ($2)',
      [statement.accountNo, statement.lines.map((line) => line.bankReference)],
    );
    const taken = new Set(known.map((row) => row.bank_reference));
    const faults = new FileFaults();
    for (const line of statement.lines.filter((each) => taken.has(each.bankReference))) {
      faults.add(line.row, 'bank reference', 'DUPLICATE_BANK_REFERENCE', {
        zh: '银行流水号已在之前的对账单中出现',
        en: 'an earlier statement has this bank reference already',
      });
    }
    faults.throwIfAny();
  }

  private async book(statement: Statement, file: ReceivedFile): Promise<ImportedStatement> {
    const fileId = await this.files.imported('statement', file);
    const statementId = newId();
    await this.transactor.query(
      `INSERT INTO clearing.bank_statement (statement_id, file_id, account_no, statement_date, sequence_no, opening_fen,
         debit_fen, credit_fen, closing_fen, line_count, imported_at)
       SELECT $1, file_id, $3, $4, $5, $6, $7, $8, $9, $10, received_at FROM clearing.bank_file WHERE file_id = $2`,
      [
        statementId,
        fileId,
        statement.accountNo,
        statement.date,
        statement.sequenceNo,
        statement.openingFen,
        statement.debitFen,
        statement.creditFen,
        statement.closingFen,
        statement.lines.length,
      ],
    );
    const accountingDate = await this.dates.openDayFor(statement.date);
    for (const line of statement.lines) {
      const basis = line.direction === 'D' ? await this.basisOf(line) : { payoutId: null, caseId: null };
      await this.insertLine(statementId, statement, line, basis);
      if (line.direction === 'C') await this.receive(statementId, line, accountingDate);
    }
    const { lines, ...told } = statement;
    return { statementId, ...told, lineCount: lines.length, replayed: false };
  }

  /** The payout a debit names in its remark, when amount and state fit and no other line has it; else an open case. */
  private async basisOf(line: StatementLine): Promise<DebitBasis> {
    const named = /\bP\d{1,19}\b/.exec(line.remark)?.[0];
    const [payout] = await this.transactor.query<{ payout_id: Id }>(
      `SELECT payout_id FROM clearing.payout p
       WHERE instruction_id = $1 AND amount_fen = $2 AND state <> 'failed'
         AND NOT EXISTS (SELECT FROM clearing.bank_statement_line l WHERE l.payout_id = p.payout_id)`,
      [named ?? '', line.amountFen],
    );
    if (payout) return { payoutId: payout.payout_id, caseId: null };
    const caseId = await this.cases.open({
      kind: 'RESERVE_DEBIT_NO_BASIS',
      subject: line.bankReference,
      amountFen: line.amountFen,
      details: {
        rule: 'R-RESERVE',
        bankReference: line.bankReference,
        instructionNamed: named ?? null,
        counterpartyName: line.counterpartyName,
        counterpartyAccount: maskAccountNo(line.counterpartyAccount),
      },
    });
    return { payoutId: null, caseId };
  }

  private async insertLine(
    statementId: Id,
    statement: Statement,
    line: StatementLine,
    basis: DebitBasis,
  ): Promise<void> {
    await this.transactor.query(
      `INSERT INTO clearing.bank_statement_line (statement_id, line_no, account_no, statement_date, booked_at, direction,
         amount_fen, counterparty_name, counterparty_account_cipher, counterparty_account_masked, counterparty_bank, remark,
         bank_reference, payout_id, case_id)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)`,
      [
        statementId,
        line.sequenceNo,
        statement.accountNo,
        statement.date,
        line.time,
        line.direction,
        line.amountFen,
        line.counterpartyName,
        await this.secrets.seal('payer-account', line.counterpartyAccount),
        maskAccountNo(line.counterpartyAccount),
        line.counterpartyBank,
        line.remark,
        line.bankReference,
        basis.payoutId,
        basis.caseId,
      ],
    );
  }

  private async receive(statementId: Id, line: StatementLine, accountingDate: ChinaDate): Promise<void> {
    const receiptId = newId();
    const voucherId = newId();
    await this.transactor.query(
      `INSERT INTO clearing.receipt (receipt_id, statement_id, line_no, amount_fen, voucher_id, accounting_date)
       VALUES ($1,$2,$3,$4,$5,$6)`,
      [receiptId, statementId, line.sequenceNo, line.amountFen, voucherId, accountingDate],
    );
    await this.ledger.postVoucher({
      voucherId,
      kind: 'bank_receipt',
      accountingDate,
      summary: `银行来款 bank receipt ${line.bankReference}`,
      documentType: 'receipt',
      documentId: receiptId,
      lines: [
        { direction: 'D', gl: GL.RESERVE, amountFen: line.amountFen },
        { direction: 'C', gl: GL.SUSPENSE, amountFen: line.amountFen, subjectId: receiptId },
      ],
    });
    await this.outbox.enqueue('issuer.match-receipt', { receiptId });
  }
}
