import { type ChinaDate, type Id, newId, notFound, Refusal } from '@app/kernel';
import { sqlState, Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { MerchantStatus } from './merchant-profile.js';
import type { ContractInput, MerchantInput, SealedAccount, StoreInput } from './merchant.schemas.js';

/** Who agreed to a version, and when. */
export interface Agreement {
  readonly approvalId: Id;
  readonly proposedBy: Id;
  readonly approvedBy: Id;
  readonly at: Date;
}

export interface LockedMerchant {
  readonly name: string;
  readonly status: MerchantStatus;
  readonly merchantNo: string;
  readonly groupId: Id | null;
}

/** The rows of a merchant; joins the caller's transaction. */
@Injectable()
export class Merchants {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal `MERCHANT_EXISTS`, 409 */
  async insert(merchantId: Id, merchantNo: string, merchant: MerchantInput, agreement: Agreement): Promise<void> {
    const { flags } = merchant;
    await this.insertOnce(
      `INSERT INTO acceptance.merchant (merchant_id, merchant_no, name, short_name, mcc, region_code, status, online_shop,
         signed_physical, utility, sells_other_cards, cash_like, unified_social_credit_code, contact_name, contact_phone,
         approval_id, created_at)
       VALUES ($1,$2,$3,$4,$5,$6,'active',$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)`,
      [
        merchantId,
        merchantNo,
        merchant.name,
        merchant.shortName,
        merchant.mcc,
        merchant.regionCode,
        flags.onlineShop,
        flags.signedPhysical,
        flags.utility,
        flags.sellsOtherCards,
        flags.cashLike,
        merchant.unifiedSocialCreditCode,
        merchant.contactName,
        merchant.contactPhone,
        agreement.approvalId,
        agreement.at,
      ],
      merchantExists,
    );
  }

  async insertStore(merchantId: Id, store: StoreInput, at: Date): Promise<Id> {
    const storeId = newId();
    await this.transactor.query(
      `INSERT INTO acceptance.store (store_id, merchant_id, name, address, region_code, status, created_at)
       VALUES ($1,$2,$3,$4,$5,'active',$6)`,
      [storeId, merchantId, store.name, store.address, store.regionCode, at],
    );
    return storeId;
  }

  /** @throws Refusal `EFFECTIVE_DATE_TAKEN`, 409 */
  async insertContract(merchantId: Id, from: ChinaDate, terms: ContractInput, agreement: Agreement): Promise<void> {
    await this.insertOnce(
      `INSERT INTO acceptance.contract (contract_id, merchant_id, effective_from, fee_rate, fee_fixed_fen, fee_cap_fen,
         fee_returned_on_refund, cycle_days, approval_id, proposed_by, approved_by, created_at, fee_tiers, fee_by_mcc,
         failed_tap_goods)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)`,
      [
        newId(),
        merchantId,
        from,
        terms.feeRate,
        terms.feeFixedFen,
        terms.feeCapFen,
        terms.feeReturnedOnRefund,
        terms.cycleDays,
        agreement.approvalId,
        agreement.proposedBy,
        agreement.approvedBy,
        agreement.at,
        terms.feeTiers && JSON.stringify(terms.feeTiers),
        terms.feeByMcc && JSON.stringify(terms.feeByMcc),
        terms.failedTapGoods,
      ],
      () => effectiveDateTaken(from),
    );
  }

  /** @throws Refusal `EFFECTIVE_DATE_TAKEN`, 409 */
  async insertAccount(merchantId: Id, from: ChinaDate, account: SealedAccount, agreement: Agreement): Promise<void> {
    await this.insertOnce(
      `INSERT INTO acceptance.settlement_account (merchant_id, effective_from, account_name, account_no_cipher,
         account_no_masked, bank_code, bank_name, approval_id, proposed_by, approved_by, created_at)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
      [
        merchantId,
        from,
        account.accountName,
        Buffer.from(account.accountNoSealed, 'base64'),
        account.accountNoMasked,
        account.bankCode,
        account.bankName,
        agreement.approvalId,
        agreement.proposedBy,
        agreement.approvedBy,
        agreement.at,
      ],
      () => effectiveDateTaken(from),
    );
  }

  /** Locked until the transaction ends. @throws Refusal `NOT_FOUND`, 404 */
  async lock(merchantId: Id): Promise<LockedMerchant> {
    const [row] = await this.transactor.query<{
      name: string;
      status: MerchantStatus;
      merchant_no: string;
      group_id: Id | null;
    }>('SELECT name, status, merchant_no, group_id FROM acceptance.merchant WHERE merchant_id = $1 FOR NO KEY UPDATE', [
      merchantId,
    ]);
    if (!row) throw merchantNotFound();
    return { name: row.name, status: row.status, merchantNo: row.merchant_no, groupId: row.group_id };
  }

  /** @param groupId null when it is of no chain any more */
  async setGroup(merchantId: Id, groupId: Id | null): Promise<void> {
    await this.transactor.query('UPDATE acceptance.merchant SET group_id = $2 WHERE merchant_id = $1', [
      merchantId,
      groupId,
    ]);
  }

  async setStatus(merchantId: Id, status: MerchantStatus): Promise<void> {
    await this.transactor.query('UPDATE acceptance.merchant SET status = $2 WHERE merchant_id = $1', [
      merchantId,
      status,
    ]);
  }

  /** @throws Refusal `MERCHANT_EXISTS`, 409, when this unit is signed already */
  async assertNew(unifiedSocialCreditCode: string): Promise<void> {
    const rows = await this.transactor.query(
      'SELECT 1 FROM acceptance.merchant WHERE unified_social_credit_code = $1',
      [unifiedSocialCreditCode],
    );
    if (rows.length > 0) throw merchantExists();
  }

  private async insertOnce(sql: string, parameters: unknown[], taken: () => Refusal): Promise<void> {
    try {
      await this.transactor.query(sql, parameters);
    } catch (error) {
      if (sqlState(error) === '23505') throw taken();
      throw error;
    }
  }
}

export const MERCHANT = { zh: '商户', en: 'merchant' };

export function merchantNotFound(): Refusal {
  return notFound(MERCHANT);
}

function merchantExists(): Refusal {
  return new Refusal(
    'MERCHANT_EXISTS',
    { zh: '该统一社会信用代码的商户已签约', en: 'the merchant with this credit code is signed already' },
    { status: 409 },
  );
}

export function effectiveDateTaken(from: ChinaDate): Refusal {
  return new Refusal(
    'EFFECTIVE_DATE_TAKEN',
    { zh: `${from} 起已有另一版本`, en: `another version begins on ${from} already` },
    { status: 409 },
  );
}
