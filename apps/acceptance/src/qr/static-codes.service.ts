import { Transactor } from '@app/database';
import { type Id, notFound, Refusal } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { STORE } from '../terminals/terminals.repository.js';
import { MerchantCodes } from './merchant-codes.service.js';

/** What stands on a printed code, and whose it is. */
export interface StaticCode {
  readonly content: string;
  readonly merchantNo: string;
  readonly shortName: string;
  readonly storeName: string;
}

/** The code a store prints once and puts on its counter. Its content changes only with the key that signs it. */
@Injectable()
export class StaticCodes {
  constructor(
    private readonly transactor: Transactor,
    private readonly codes: MerchantCodes,
  ) {}

  /** @throws Refusal `NOT_FOUND` 404, `STORE_CLOSED` for a store or merchant that takes no payments any more */
  async ofStore(merchantId: Id, storeId: Id): Promise<StaticCode> {
    const [row] = await this.transactor.query<{
      merchant_no: string;
      short_name: string;
      store_name: string;
      open: boolean;
    }>(
      `SELECT m.merchant_no, m.short_name, s.name AS store_name, s.status = 'active' AND m.status <> 'closed' AS open
       FROM acceptance.store s JOIN acceptance.merchant m USING (merchant_id)
       WHERE s.store_id = $1 AND s.merchant_id = $2`,
      [storeId, merchantId],
    );
    if (!row) throw notFound(STORE);
    if (!row.open) {
      throw new Refusal(
        'STORE_CLOSED',
        { zh: '门店或商户已关闭', en: 'the store or its merchant is closed' },
        { status: 409 },
      );
    }
    return {
      content: await this.codes.writeStatic(storeId),
      merchantNo: row.merchant_no,
      shortName: row.short_name,
      storeName: row.store_name,
    };
  }
}
