import { addFen, type ChinaDate, CLOCK, type Clock, type Fen, type Id, newId, ZERO_FEN } from '@app/kernel';
import { AuditTrail } from '@app/access';
import { checkSettlementAccount } from '@app/compliance';
import { Transactor } from '@app/database';
import { Outbox } from '@app/jobs';
import { GL, Ledger } from '@app/ledger';
import { HsmError } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { isWritable, type PayoutInstruction, writePayoutFile } from '../bank-files/payout-file.js';
import { BankSecrets } from '../bank-secrets.js';
import { BreakCases } from '../cases/break-cases.js';
import type { MerchantTerms } from '../settlement/merchant-terms.js';
import { CLEARING_SETTINGS, type ClearingSettings } from '../settings.js';

/** What one payment to a merchant is made of. */
export interface PaymentDue {
  readonly terms: MerchantTerms;
  readonly settlements: readonly { readonly settlementId: Id; readonly payableFen: Fen }[];
  /** The failed payout that this one tries again. */
  readonly retryOf: Id | null;
}

interface Payment extends PaymentDue {
  readonly payoutId: Id;
  readonly voucherId: Id;
  readonly instruction: PayoutInstruction;
}

/**
 * Turns what is due into payouts: per bank one file, recorded with its exact bytes before anyone writes it, and per payout
 * a voucher Dr 2006 / Cr 2007. Joins the caller's transaction; the file goes to the bank after it.
 */
@Injectable()
export class InstructPayouts {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly secrets: BankSecrets,
    private readonly cases: BreakCases,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CLEARING_SETTINGS) private readonly settings: ClearingSettings,
  ) {}

  /**
   * @param workingDay the day the payments are made on
   * @returns the payouts made; a merchant whose account cannot be paid has a case instead (R-MERCHANT)
   */
  async run(due: readonly PaymentDue[], workingDay: ChinaDate): Promise<Id[]> {
    const byBank = new Map<string, Payment[]>();
    for (const one of due) {
      const payment = await this.prepare(one, workingDay);
      if (!payment) continue;
      const { bankCode } = payment.terms;
      byBank.set(bankCode, [...(byBank.get(bankCode) ?? []), payment]);
    }
    for (const [bankCode, payments] of byBank) await this.recordFile(bankCode, payments, workingDay);
    return [...byBank.values()].flat().map((payment) => payment.payoutId);
  }

  private async prepare(due: PaymentDue, workingDay: ChinaDate): Promise<Payment | undefined> {
    const { terms } = due;
    const amountFen = addFen(ZERO_FEN, ...due.settlements.map((settlement) => settlement.payableFen));
    const accountNo = await this.accountNoOf(terms);
    const verdict = checkSettlementAccount(terms.merchantName, terms.accountName, workingDay);
    const writable = [terms.accountName, accountNo, terms.bankCode].every(isWritable);
    if (!verdict.ok || !writable) {
      await this.cases.open({
        kind: 'SETTLEMENT_ACCOUNT',
        subject: terms.merchantId,
        amountFen,
        details: {
          rule: 'R-MERCHANT',
          code: verdict.ok ? 'ACCOUNT_NOT_WRITABLE' : verdict.violations[0]!.code,
          merchantNo: terms.merchantNo,
          accountName: terms.accountName,
        },
      });
      return undefined;
    }
    await this.cases.settle('SETTLEMENT_ACCOUNT', terms.merchantId, {
      by: 'system',
      reason: 'paid to a valid account',
    });
    const payoutId = newId();
    const instruction = {
      instructionId: `P${payoutId}`,
      payeeName: terms.accountName,
      accountNo,
      bankCode: terms.bankCode,
      amountFen,
      remark: `预付卡结算款 ${terms.merchantNo}`,
    };
    return { ...due, payoutId, voucherId: newId(), instruction };
  }

  /** One merchant's unreadable account must not keep the others from being paid; it gets a case like an unwritable one. */
  private async accountNoOf(terms: MerchantTerms): Promise<string> {
    try {
      return (await this.secrets.open('settlement-account', terms.accountNoCipher)).toString();
    } catch (error) {
      if (error instanceof HsmError) return '';
      throw error;
    }
  }

  private async recordFile(bankCode: string, payments: readonly Payment[], workingDay: ChinaDate): Promise<void> {
    const fileId = newId();
    const sequenceNo = await this.nextSequence(bankCode, workingDay);
    const fileName = `PAYOUT_${bankCode}_${workingDay.replaceAll('-', '')}_${String(sequenceNo).padStart(3, '0')}`;
    const content = writePayoutFile(
      { fileName, bankCode, reserveAccount: this.settings.reserveAccount, date: workingDay },
      payments.map((payment) => payment.instruction),
    );
    await this.transactor.query(
      `INSERT INTO clearing.payout_file (file_id, bank_code, working_day, sequence_no, file_name, payout_count, total_fen,
         sha256, content_cipher, recorded_at)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`,
      [
        fileId,
        bankCode,
        workingDay,
        sequenceNo,
        fileName,
        payments.length,
        content.totalFen,
        content.sha256,
        await this.secrets.seal('bank-file', content.bytes),
        this.clock.now(),
      ],
    );
    for (const payment of payments) await this.record(payment, fileId, workingDay);
    await this.audit.record({
      system: 'clearing',
      action: 'payout_file.recorded',
      objectType: 'payout_file',
      objectId: fileId,
      change: { fileName, count: payments.length, totalFen: content.totalFen, sha256: content.sha256.toString('hex') },
    });
    await this.outbox.enqueue('clearing.write-payout-file', { fileId });
  }

  private async nextSequence(bankCode: string, workingDay: ChinaDate): Promise<number> {
    const [row] = await this.transactor.query<{ next: number }>(
      `SELECT coalesce(max(sequence_no), 0) + 1 AS next FROM clearing.payout_file
       WHERE bank_code = $1 AND working_day = $2`,
      [bankCode, workingDay],
    );
    return row!.next;
  }

  private async record(payment: Payment, fileId: Id, workingDay: ChinaDate): Promise<void> {
    const { payoutId, terms, instruction, settlements } = payment;
    await this.transactor.query(
      `INSERT INTO clearing.payout (payout_id, instruction_id, merchant_id, amount_fen, payee_name, account_no_cipher,
         account_no_masked, bank_code, bank_name, file_id, retry_of, instructed_on, instructed_voucher_id)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`,
      [
        payoutId,
        instruction.instructionId,
        terms.merchantId,
        instruction.amountFen,
        terms.accountName,
        terms.accountNoCipher,
        terms.accountNoMasked,
        terms.bankCode,
        terms.bankName,
        fileId,
        payment.retryOf,
        workingDay,
        payment.voucherId,
      ],
    );
    await this.transactor.query(
      `INSERT INTO clearing.payout_settlement (payout_id, settlement_id, amount_fen)
       SELECT $1, * FROM unnest($2::bigint[], $3::bigint[])`,
      [payoutId, settlements.map((one) => one.settlementId), settlements.map((one) => one.payableFen)],
    );
    await this.transactor.query('UPDATE clearing.settlement SET payout_id = $1 WHERE settlement_id = ANY ($2)', [
      payoutId,
      settlements.map((one) => one.settlementId),
    ]);
    await this.ledger.postVoucher({
      voucherId: payment.voucherId,
      kind: 'payout_instructed',
      accountingDate: workingDay,
      summary: `付款指令 payout ${instruction.instructionId} ${terms.merchantNo}`,
      documentType: 'payout',
      documentId: payoutId,
      lines: [
        { direction: 'D', gl: GL.OWED_TO_MERCHANTS, amountFen: instruction.amountFen, subjectId: terms.merchantId },
        { direction: 'C', gl: GL.PAYOUTS_IN_TRANSIT, amountFen: instruction.amountFen, subjectId: payoutId },
      ],
    });
  }
}
