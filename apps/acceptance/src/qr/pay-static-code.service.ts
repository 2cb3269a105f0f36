import { Transactor } from '@app/database';
import { fen, type Id } from '@app/kernel';
import { canonicalJson } from '@app/security';
import { Injectable } from '@nestjs/common';
import { MerchantDirectory } from '../merchants/merchant-directory.service.js';
import { atStore, type MerchantProfile } from '../merchants/merchant-profile.js';
import { outcomeViewOf, postedOnce, referencesOf } from '../payments/outcome.view.js';
import { InFlight, originKeyOf, paymentIdOf } from '../payments/payment-key.js';
import { AcceptPurchase } from '../purchases/accept-purchase.service.js';
import type { KnownRefusal } from '../purchases/use-refusal.rules.js';
import { codeInvalid } from './code-refusals.js';
import { MerchantCodes } from './merchant-codes.service.js';
import { PostCodePurchase } from './post-code-purchase.service.js';
import type { CodePaymentAnswer } from './qr.schemas.js';

/** Who pays: a card whose holder asked for it. */
export interface PayingHolder {
  readonly accountId: Id;
  readonly panMasked: string;
  /** Whose idempotency keys these are, `user:ID` or `key:ID`. */
  readonly caller: string;
}

interface CodeOwner {
  readonly merchant: MerchantProfile;
  readonly storeId: Id;
  readonly storeName: string;
  readonly open: boolean;
}

/** A holder pays at a store by its printed code and types the amount in. */
@Injectable()
export class PayStaticCode {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly transactor: Transactor,
    private readonly codes: MerchantCodes,
    private readonly merchants: MerchantDirectory,
    private readonly purchases: AcceptPurchase,
    private readonly post: PostCodePurchase,
  ) {}

  /**
   * @param key the holder's idempotency key
   * @throws Refusal `CODE_INVALID` 422 for a code that is none of ours, and what a payment of a merchant throws
   */
  async pay(code: string, amountFen: number, holder: PayingHolder, key: string): Promise<CodePaymentAnswer> {
    const owner = await this.ownerOf(code);
    const { merchant, storeId, storeName, open } = owner;
    const paymentId = paymentIdOf(merchant.merchantNo, `${holder.caller}/${key}`);
    const originKey = originKeyOf(merchant.merchantNo, paymentId);
    const { panMasked, accountId } = holder;
    const closed: KnownRefusal = { code: 'MERCHANT_INACTIVE', rule: 'R-CONTRACT' };
    const outcome = await this.inFlight.run(originKey, () =>
      postedOnce(() =>
        this.purchases.accept({
          channel: 'barcode',
          merchant,
          terminalId: '0',
          accountId,
          amountFen: fen(amountFen),
          originKey,
          content: canonicalJson({ kind: 'static-code', accountId, amountFen, storeId }),
          batchNo: 0,
          traceNo: 0,
          pinRight: null,
          ...(open ? {} : { extraRefusal: closed }),
          details: { paymentId, channel: 'static-code', storeId, panMasked },
          post: (request) => this.post.post(request, { staticCode: true }),
        }),
      ),
    );
    return {
      paymentId,
      merchantNo: merchant.merchantNo,
      merchantName: merchant.shortName,
      storeName,
      ...outcomeViewOf(outcome.declineCode, outcome.rule, outcome.businessDate),
      ...referencesOf(outcome),
      availableFen: outcome.availableFen,
      panMasked,
    };
  }

  private async ownerOf(code: string): Promise<CodeOwner> {
    const read = (await this.codes.read(code))?.code;
    if (read?.kind !== 'static') throw codeInvalid();
    const [store] = await this.transactor.query<{ merchant_id: Id; name: string }>(
      'SELECT merchant_id, name FROM acceptance.store WHERE store_id = $1',
      [read.storeId],
    );
    const merchant = store && (await this.merchants.find(store.merchant_id));
    const profile = merchant?.stores.find((each) => each.storeId === read.storeId);
    if (!merchant || !profile) throw codeInvalid();
    return {
      merchant: atStore(merchant, profile),
      storeId: read.storeId,
      storeName: store.name,
      open: profile.status === 'active',
    };
  }
}
