import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { WalletAccountPayload, WalletAccountView } from './wallet.schemas.js';

/** By whom an account was put on the register. */
export interface RegisteredBy {
  readonly approvalId: Id;
  readonly proposedBy: Id;
  readonly approvedBy: Id;
  readonly at: Date;
}

const COLUMNS = `wallet_account_id AS "walletAccountId", account_no AS "accountNo", holder_name AS "holderName",
  id_type AS "idType", id_number_masked AS "idNumber", real_name AS "realName"`;

/** The register of network payment accounts opened at this issuer. */
@Injectable()
export class WalletAccounts {
  constructor(private readonly transactor: Transactor) {}

  async find(accountNo: string): Promise<WalletAccountView | undefined> {
    const [row] = await this.transactor.query<WalletAccountView>(
      `SELECT ${COLUMNS} FROM acceptance.wallet_account WHERE account_no = $1`,
      [accountNo],
    );
    return row;
  }

  /** @returns false when the account number is taken */
  async insert(account: WalletAccountPayload, by: RegisteredBy): Promise<boolean> {
    const rows = await this.transactor.query(
      `INSERT INTO acceptance.wallet_account (wallet_account_id, account_no, holder_name, id_type, id_number_hash,
         id_number_masked, real_name, approval_id, proposed_by, approved_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        account.walletAccountId,
        account.accountNo,
        account.holderName,
        account.idType,
        Buffer.from(account.idNumberHash, 'hex'),
        account.idNumberMasked,
        account.realName,
        by.approvalId,
        by.proposedBy,
        by.approvedBy,
        by.at,
      ],
    );
    return rows.length > 0;
  }
}
