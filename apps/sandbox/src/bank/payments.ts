import type { BankAccount, BankState, InstructionOutcome, TransferResult } from './bank.types.js';
import type { PaymentInstruction } from './bank-files.js';

/**
 * Carries out one payment of a payment file, or says why not. An instruction seen before gets its first outcome, whatever
 * file it comes in.
 * @param pay moves the money out of the reserve account
 */
export function carryOut(
  state: BankState,
  payment: PaymentInstruction,
  pay: (payee: BankAccount) => TransferResult,
): InstructionOutcome {
  const before = state.instructions[payment.instructionId];
  if (before) return before;
  const payee = state.accounts[payment.accountNo];
  const reason = reasonNotToPay(state, payment, payee);
  const bankReference = reason === '' ? pay(payee!).bankReference : '';
  const { instructionId, amountFen, accountNo } = payment;
  const outcome = reason === '' ? ('paid' as const) : ('failed' as const);
  return (state.instructions[instructionId] = { instructionId, amountFen, accountNo, outcome, reason, bankReference });
}

function reasonNotToPay(state: BankState, payment: PaymentInstruction, payee: BankAccount | undefined): string {
  const reserve = Object.values(state.accounts).find((account) => account.kind === 'reserve');
  if (!payee || payee.bankCode !== payment.bankCode) return '收款账户不存在 account unknown';
  if (payee.status === 'closed') return '收款账户已销户 account closed';
  if (payee.name !== payment.payeeName) return '收款户名不符 payee name differs';
  if (!reserve || reserve.balanceFen < payment.amountFen) return '备付金账户余额不足 reserve insufficient';
  if (state.faults.failNext > 0) {
    state.faults.failNext -= 1;
    return '银行退票（演示故障） returned by the bank (fault on request)';
  }
  return '';
}
