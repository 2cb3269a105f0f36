import { ruleAt, type WalletTopUp } from '@app/compliance';
import { Transactor } from '@app/database';
import { chinaDate, type ChinaDate, CLOCK, type Clock, type Fen, fen, type Id, ZERO_FEN } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { WalletAccounts } from './wallet-accounts.repository.js';

/** A top-up as an edge understood it. */
export interface WalletTopUpClaim {
  readonly accountNo: string;
  /** Through which merchant it is taken. */
  readonly merchantNo: string;
  readonly amountFen: Fen;
  /** The ledger's key of the payment. */
  readonly originKey: string;
}

interface Licence {
  readonly licensed: boolean;
  readonly merchantNo?: string;
}

const NOT_LICENSED: Licence = { licensed: false };

/**
 * Finds the facts the third exception of R-30 stands on, and claims the top-up's share of the customer's year before the
 * ledger decides the payment: two top-ups at the same moment cannot both take the last of it.
 */
@Injectable()
export class ClaimWalletTopUp {
  constructor(
    private readonly transactor: Transactor,
    private readonly accounts: WalletAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Where the exception does not apply anyway nothing is claimed. */
  async claim({ accountNo, merchantNo, amountFen, originKey }: WalletTopUpClaim): Promise<WalletTopUp> {
    const now = this.clock.now();
    const today = chinaDate(now);
    const [licence, account] = await Promise.all([this.licenceOn(today), this.accounts.find(accountNo)]);
    const facts: WalletTopUp = {
      issuerLicensedInternetPayment: licence.licensed && licence.merchantNo === merchantNo,
      realName: account?.realName ?? false,
      sameIssuer: account !== undefined,
      usedThisYearFen: ZERO_FEN,
      amountFen,
    };
    if (!account || !facts.issuerLicensedInternetPayment || !facts.realName) return facts;
    return { ...facts, usedThisYearFen: await this.usedBefore(account.walletAccountId, originKey, amountFen, now) };
  }

  private async usedBefore(walletAccountId: Id, originKey: string, amountFen: Fen, now: Date): Promise<Fen> {
    const today = chinaDate(now);
    const { walletTopUpYearMaxFen } = ruleAt('R-30', today).parameters;
    const [row] = await this.transactor.query<{ used: string }>(
      'SELECT acceptance.claim_wallet_top_up($1, $2, $3, $4, $5, $6) AS used',
      [originKey, walletAccountId, Number(today.slice(0, 4)), amountFen, walletTopUpYearMaxFen, now],
    );
    return fen(row!.used);
  }

  /** The dated parameter `licence.internet-payment`; without it the issuer is not licensed. */
  private async licenceOn(date: ChinaDate): Promise<Licence> {
    const [row] = await this.transactor.query<{ value: Licence }>(
      `SELECT value FROM platform.parameter WHERE name = 'licence.internet-payment' AND effective_from <= $1
       ORDER BY effective_from DESC LIMIT 1`,
      [date],
    );
    return row?.value ?? NOT_LICENSED;
  }
}
