import { type ChinaDate, fen, type Id, Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { FeeTier, SettlementTerms } from './settlement.calculator.js';

/** A merchant's terms and own account in force on a day, as the acceptance room publishes them. */
export interface MerchantTerms extends SettlementTerms {
  readonly merchantId: Id;
  readonly merchantNo: string;
  readonly merchantName: string;
  readonly accountName: string;
  readonly accountNoCipher: Buffer;
  readonly accountNoMasked: string;
  readonly bankCode: string;
  readonly bankName: string;
}

interface Row {
  merchant_id: Id;
  merchant_no: string;
  merchant_name: string;
  effective_from: ChinaDate;
  fee_rate: string;
  fee_fixed_fen: string;
  fee_cap_fen: string | null;
  fee_tiers: FeeTier[] | null;
  fee_returned_on_refund: boolean;
  cycle_days: number;
  account_name: string;
  account_no_cipher: Buffer;
  account_no_masked: string;
  bank_code: string;
  bank_name: string;
}

@Injectable()
export class MerchantTermsInForce {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal `TERMS_MISSING` naming the merchants without terms on that day (R-CONTRACT) */
  async on(day: ChinaDate, merchantIds: readonly Id[]): Promise<Map<Id, MerchantTerms>> {
    const rows = await this.transactor.query<Row>(
      `SELECT DISTINCT ON (merchant_id) merchant_id, merchant_no, merchant_name, effective_from::text AS effective_from,
         fee_rate, fee_fixed_fen, fee_cap_fen, fee_returned_on_refund, cycle_days, account_name, account_no_cipher,
         account_no_masked, bank_code, bank_name, fee_tiers
       FROM acceptance.settlement_terms WHERE merchant_id = ANY ($2) AND effective_from <= $1
       ORDER BY merchant_id, effective_from DESC`,
      [day, merchantIds],
    );
    const terms = new Map(rows.map((row) => [row.merchant_id, termsOf(row)]));
    const missing = merchantIds.filter((merchantId) => !terms.has(merchantId));
    if (missing.length > 0) {
      throw new Refusal(
        'TERMS_MISSING',
        {
          zh: `商户 ${missing.slice(0, 5).join('、')} 在 ${day} 没有生效的结算条款`,
          en: `no settlement terms are in force on ${day} for merchants ${missing.slice(0, 5).join(', ')}`,
        },
        { status: 409, rule: 'R-CONTRACT' },
      );
    }
    return terms;
  }
}

function termsOf(row: Row): MerchantTerms {
  return {
    merchantId: row.merchant_id,
    merchantNo: row.merchant_no,
    merchantName: row.merchant_name,
    effectiveFrom: row.effective_from,
    feeRate: row.fee_rate,
    feeFixedFen: fen(row.fee_fixed_fen),
    feeCapFen: row.fee_cap_fen === null ? null : fen(row.fee_cap_fen),
    feeTiers: row.fee_tiers,
    feeReturnedOnRefund: row.fee_returned_on_refund,
    cycleDays: row.cycle_days,
    accountName: row.account_name,
    accountNoCipher: row.account_no_cipher,
    accountNoMasked: row.account_no_masked,
    bankCode: row.bank_code,
    bankName: row.bank_name,
  };
}
