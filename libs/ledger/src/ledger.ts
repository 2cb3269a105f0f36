import { chinaDate, type ChinaDate, CLOCK, type Clock, fen, type Id } from '@app/kernel';
import { sqlState, Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { CapExceededError, InsufficientBalanceError, LedgerInvariantError } from './ledger.errors.js';
import {
  type CardAccount,
  type CardStatus,
  HOUSE_ACCOUNT,
  type IssueChunk,
  type LedgerBreak,
  type NewVoucher,
  type OfflinePosting,
  type OfflinePurchase,
  type TrialBalanceLine,
} from './ledger.types.js';

/**
 * The one door to the books for everything outside the hot path. Balances move only inside the database functions of the
 * ledger; calls join the caller's transaction.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Posts a balanced voucher. Posting the same id again does nothing.
   * @returns whether it was posted now
   * @throws LedgerInvariantError when it does not balance, its day is closed, or its id was used for another sum
   * @throws InsufficientBalanceError, CapExceededError when a card's balance would leave its bounds (R-CAP)
   */
  async postVoucher(voucher: NewVoucher): Promise<boolean> {
    const { lines } = voucher;
    try {
      const [row] = await this.transactor.query<{ posted: boolean }>(
        `SELECT ledger.post_voucher($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,NULL,$13,$14,$15,$16,$17) AS posted`,
        [
          voucher.accountId ?? HOUSE_ACCOUNT,
          voucher.voucherId,
          `V${voucher.voucherId}`,
          voucher.parentVoucherId ?? null,
          voucher.pageNo ?? 1,
          voucher.kind,
          voucher.accountingDate,
          voucher.summary,
          voucher.documentType,
          voucher.documentId,
          voucher.orderId ?? null,
          voucher.customerId ?? null,
          this.clock.now(),
          lines.map((line) => line.direction),
          lines.map((line) => line.gl),
          lines.map((line) => line.amountFen),
          lines.map((line) => line.subjectId ?? '0'),
        ],
      );
      return row!.posted;
    } catch (error) {
      throw ledgerError(error);
    }
  }

  /** Reverses a voucher by another with the sides swapped. @throws LedgerInvariantError when it is missing or reversed already */
  async reverseVoucher(
    original: { accountId: Id; voucherId: Id },
    reversal: { voucherId: Id; accountingDate: ChinaDate; summary: string },
  ): Promise<void> {
    try {
      await this.transactor.query('SELECT ledger.reverse_voucher($1,$2,$3,$4,$5,$6,$7)', [
        original.accountId,
        original.voucherId,
        reversal.voucherId,
        `V${reversal.voucherId}`,
        reversal.accountingDate,
        reversal.summary,
        this.clock.now(),
      ]);
    } catch (error) {
      throw ledgerError(error);
    }
  }

  /** Opens the card accounts of a chunk, inactive, with their face values posted. Cards issued before are left alone. @returns how many were issued now */
  async issueCards(chunk: IssueChunk): Promise<number> {
    const { cards } = chunk;
    try {
      const [row] = await this.transactor.query<{ issued: number }>(
        'SELECT ledger.issue_cards($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) AS issued',
        [
          chunk.orderId,
          chunk.parentVoucherId,
          chunk.customerId,
          chunk.accountingDate,
          this.clock.now(),
          cards.map((card) => card.accountId),
          cards.map((card) => card.voucherId),
          cards.map((card) => card.kind),
          cards.map((card) => card.faceFen),
          cards.map((card) => card.capFen),
          cards.map((card) => card.validTo),
          cards.map((card) => card.pageNo),
        ],
      );
      return row!.issued;
    } catch (error) {
      throw ledgerError(error);
    }
  }

  /**
   * Posts offline purchases against the shadows of their chips, in the order given; one id is posted once.
   * @returns what became of each, by its id
   * @throws LedgerInvariantError when the day is closed
   */
  async postOfflinePurchases(date: ChinaDate, purchases: readonly OfflinePurchase[]): Promise<Map<Id, OfflinePosting>> {
    try {
      const rows = await this.transactor.query<{ authorization_id: Id; outcome: OfflinePosting }>(
        'SELECT * FROM ledger.post_offline_purchases($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)',
        [
          date,
          this.clock.now(),
          purchases.map((one) => one.accountId),
          purchases.map((one) => one.authorizationId),
          purchases.map((one) => one.amountFen),
          purchases.map((one) => one.merchantId),
          purchases.map((one) => one.terminalId),
          purchases.map((one) => one.batchNo),
          purchases.map((one) => one.traceNo),
          purchases.map((one) => one.contentHash),
          purchases.map((one) => one.rrn),
          purchases.map((one) => one.authCode),
          purchases.map((one) => JSON.stringify(one.details)),
        ],
      );
      return new Map(rows.map((row) => [row.authorization_id, row.outcome]));
    } catch (error) {
      throw ledgerError(error);
    }
  }

  /** Moves those cards that are in one of the `from` statuses to `to`. @returns the accounts that moved */
  async changeCardStatus(accountIds: readonly Id[], from: readonly CardStatus[], to: CardStatus): Promise<Id[]> {
    const rows = await this.transactor.query<{ account_id: Id }>(
      'SELECT account_id FROM ledger.change_card_status($1,$2,$3) AS account_id',
      [accountIds, from, to],
    );
    return rows.map((row) => row.account_id);
  }

  /** Opens the account of a card's replacement: active, empty, with the same kind and cap; the money follows by vouchers. */
  async openReplacement(accountId: Id, ofAccountId: Id, validTo: ChinaDate | null): Promise<void> {
    await this.transactor.query('SELECT ledger.open_replacement($1,$2,$3)', [accountId, ofAccountId, validTo]);
  }

  /** Gives a card a later last day of use (R-EXPIRED). @returns whether it moved: never to an earlier one */
  async extendValidity(accountId: Id, validTo: ChinaDate): Promise<boolean> {
    const [row] = await this.transactor.query<{ moved: boolean }>('SELECT ledger.extend_validity($1,$2) AS moved', [
      accountId,
      validTo,
    ]);
    return row!.moved;
  }

  /** Sets a card's count of wrong PINs back (R-PIN). @returns how many there were */
  async unlockPin(accountId: Id): Promise<number> {
    const [row] = await this.transactor.query<{ failures: number | null }>('SELECT ledger.unlock_pin($1) AS failures', [
      accountId,
    ]);
    return row?.failures ?? 0;
  }

  /**
   * Judges a PIN entered for something else than a transaction, and counts it (R-PIN): commit whatever comes of it.
   * @returns `declineCode` of the decline table when card or PIN cannot be used, null when all is right
   */
  async judgePin(
    accountId: Id,
    right: boolean,
    pinTriesMax: number,
  ): Promise<{ declineCode: string | null; triesLeft: number }> {
    const [row] = await this.transactor.query<{ decline_code: string | null; tries_left: number }>(
      'SELECT decline_code, tries_left FROM ledger.judge_pin($1,$2,$3,$4)',
      [accountId, chinaDate(this.clock.now()), right, pinTriesMax],
    );
    return { declineCode: row!.decline_code, triesLeft: row!.tries_left };
  }

  /**
   * Judges a PIN by which a card's holder comes in, and counts it (R-PIN): commit whatever comes of it.
   * @returns `BLOCKED` for a card that is lost or stolen, or none
   */
  async judgeHolder(
    accountId: Id,
    right: boolean,
    pinTriesMax: number,
  ): Promise<{ verdict: 'RIGHT' | 'WRONG' | 'LOCKED' | 'BLOCKED'; triesLeft: number }> {
    const [row] = await this.transactor.query<{
      verdict: 'RIGHT' | 'WRONG' | 'LOCKED' | 'BLOCKED';
      tries_left: number;
    }>('SELECT verdict, tries_left FROM ledger.judge_holder($1,$2,$3)', [accountId, right, pinTriesMax]);
    return { verdict: row!.verdict, triesLeft: row!.tries_left };
  }

  async cardAccounts(accountIds: readonly Id[]): Promise<CardAccount[]> {
    const rows = await this.transactor.query<{
      account_id: Id;
      kind: 'named' | 'anonymous';
      status: CardStatus;
      balance_fen: string;
      held_fen: string;
      cap_fen: string;
      valid_to: string | null;
    }>(
      `SELECT account_id, kind, status, balance_fen, held_fen, cap_fen, valid_to::text AS valid_to
       FROM ledger.account WHERE account_id = ANY ($1) ORDER BY account_id`,
      [accountIds],
    );
    return rows.map((row) => ({
      accountId: row.account_id,
      kind: row.kind,
      status: row.status,
      balanceFen: fen(row.balance_fen),
      heldFen: fen(row.held_fen),
      capFen: fen(row.cap_fen),
      validTo: row.valid_to,
    }));
  }

  /** Closes all business days up to `date`: waits for what is under way, then no transaction can bear such a date. */
  async closeBusinessDay(date: ChinaDate): Promise<void> {
    await this.transactor.query('SELECT ledger.close_business_day($1,$2)', [date, this.clock.now()]);
  }

  /** Debit and credit sums of every account of the chart, up to a day (all without one). */
  async trialBalance(until: ChinaDate | null = null): Promise<TrialBalanceLine[]> {
    const rows = await this.transactor.query<{
      gl_code: number;
      name_zh: string;
      name_en: string;
      kind: TrialBalanceLine['kind'];
      reserve_role: string;
      debit_fen: string;
      credit_fen: string;
    }>('SELECT * FROM ledger.trial_balance($1)', [until]);
    return rows.map((row) => ({
      gl: row.gl_code,
      nameZh: row.name_zh,
      nameEn: row.name_en,
      kind: row.kind,
      reserveRole: row.reserve_role,
      debitFen: fen(row.debit_fen),
      creditFen: fen(row.credit_fen),
    }));
  }

  /** Vouchers that do not balance and cards whose balance is not the sum of their entries. Always empty, or something is broken. */
  async breaks(): Promise<LedgerBreak[]> {
    const rows = await this.transactor.query<{
      what: LedgerBreak['what'];
      account_id: Id;
      voucher_id: Id | null;
      difference_fen: string;
    }>('SELECT * FROM ledger.breaks()');
    return rows.map((row) => ({
      what: row.what,
      accountId: row.account_id,
      voucherId: row.voucher_id,
      differenceFen: fen(row.difference_fen),
    }));
  }
}

function ledgerError(error: unknown): unknown {
  const constraint = (error as { driverError?: { constraint?: string } }).driverError?.constraint;
  switch (sqlState(error)) {
    case '23514':
      return constraint === 'account_within_cap' ? new CapExceededError() : new InsufficientBalanceError();
    case 'YF001':
    case 'YF002':
    case 'YF003':
    case 'YF004':
    case '23505':
      return new LedgerInvariantError((error as Error).message, { cause: error });
    default:
      return error;
  }
}
