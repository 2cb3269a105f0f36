import {
  type AuthorizationOutcome,
  type AuthorizationRequest,
  AuthorizationService,
  type Channel,
} from '@app/authorization';
import type { UseGoods, WalletTopUp } from '@app/compliance';
import { chinaDate, CLOCK, type Clock, type Fen, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { RiskGate } from '../risk/risk-gate.service.js';
import { type KnownRefusal, type UseChannel, type UsePurpose, useRefusal } from './use-refusal.rules.js';

/** A purchase as an edge understood it. */
export interface PurchaseToAccept {
  readonly channel: UseChannel;
  /** As it trades at the place of the purchase. */
  readonly merchant: MerchantProfile;
  /** `'0'` when no terminal is involved. */
  readonly terminalId: Id;
  readonly amountFen: Fen;
  /** Goods unless told. */
  readonly purpose?: UsePurpose;
  readonly goods?: UseGoods;
  /** The facts behind the purpose `wallet_topup`, its share of the year claimed already. */
  readonly walletTopUp?: WalletTopUp;
  /** `'0'` when the card is unknown. */
  readonly accountId: Id;
  /** The device that pays or takes the payment, as the edge tells it; risk rules watch it. */
  readonly deviceId?: string | undefined;
  readonly originKey: string;
  /** Everything the origin said that must not change under the same key. */
  readonly content: string;
  readonly batchNo: number;
  readonly traceNo: number;
  readonly pinRight: boolean | null;
  /** What the edge found wrong itself: the terminal, the expiry date, the track. */
  readonly extraRefusal?: KnownRefusal;
  /** No card data but the masked number. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Posts it in another way than in the ledger's batches: with what must be decided in the same commit. */
  readonly post?: (request: AuthorizationRequest) => Promise<AuthorizationOutcome>;
}

/** The channel as the ledger's records name it. */
export const LEDGER_CHANNEL: Readonly<Record<UseChannel, Channel>> = {
  pos: 'pos',
  barcode: 'qr',
  counter: 'api',
  online: 'api',
};

/**
 * Takes a purchase: the rules of use and of risk first, then the ledger decides and posts. Nothing is read from the
 * database on the way there; everything known of merchant and terminal comes in with the profile.
 */
@Injectable()
export class AcceptPurchase {
  constructor(
    private readonly authorization: AuthorizationService,
    private readonly risk: RiskGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AuthorizationBusyError, BusinessDayClosedError, database errors: nothing was posted then, or it will be found by its key */
  accept(purchase: PurchaseToAccept): Promise<AuthorizationOutcome> {
    const { channel, merchant, purpose, goods, walletTopUp, extraRefusal } = purchase;
    const refusal = useRefusal(merchant, channel, chinaDate(this.clock.now()), {
      ...(purpose ? { purpose } : {}),
      ...(goods ? { goods } : {}),
      ...(walletTopUp ? { walletTopUp } : {}),
      ...(extraRefusal ? { extra: extraRefusal } : {}),
    });
    const post = purchase.post ?? ((request: AuthorizationRequest) => this.authorization.purchase(request));
    return this.risk.watch(purchase, { refusal, details: purchase.details }, (decided) =>
      post({
        originKey: purchase.originKey,
        content: purchase.content,
        accountId: purchase.accountId,
        amountFen: purchase.amountFen,
        merchantId: merchant.merchantId,
        terminalId: purchase.terminalId,
        channel: LEDGER_CHANNEL[channel],
        batchNo: purchase.batchNo,
        traceNo: purchase.traceNo,
        pinRight: purchase.pinRight,
        ...decided,
      }),
    );
  }
}
