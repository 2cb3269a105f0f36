import { type AuthorizationKind, type AuthorizationRequest, AuthorizationService } from '@app/authorization';
import { type Clock, fen, type Id } from '@app/kernel';

/** Card transactions by the authorization room itself, as the acceptance API brings them in. */
export class CardTransactions {
  private keys = 0;

  private constructor(private readonly authorization: AuthorizationService) {}

  static async open(databaseUrl: string, clock: Clock): Promise<CardTransactions> {
    const authorization = new AuthorizationService({ databaseUrl, pinTriesMax: 3, refundDaysMax: 180 }, clock);
    await authorization.onModuleInit();
    return new CardTransactions(authorization);
  }

  close(): Promise<void> {
    return this.authorization.onModuleDestroy();
  }

  /** @returns its id @throws Error with the decline's code */
  async purchase(accountId: Id, merchantId: Id, amountFen: number): Promise<Id> {
    const outcome = await this.authorization.purchase(this.request(accountId, merchantId, amountFen));
    if (!outcome.approved) throw new Error(outcome.declineCode!);
    return outcome.authorizationId;
  }

  /** A void, refund, reversal … of a transaction. @returns its id @throws Error with the decline's code */
  async followUp(
    kind: Exclude<AuthorizationKind, 'purchase'>,
    accountId: Id,
    merchantId: Id,
    amountFen: number,
    authorizationId?: Id,
  ): Promise<Id> {
    const outcome = await this.authorization.followUp({
      ...this.request(accountId, merchantId, amountFen),
      kind,
      openBatchNo: 0,
      ...(authorizationId ? { original: { authorizationId } } : {}),
    });
    if (!outcome.approved) throw new Error(outcome.declineCode!);
    return outcome.authorizationId;
  }

  private request(accountId: Id, merchantId: Id, amountFen: number): AuthorizationRequest {
    const originKey = `api/test/${(this.keys += 1)}`;
    return {
      originKey,
      content: originKey,
      accountId,
      amountFen: fen(amountFen),
      merchantId,
      terminalId: '0',
      channel: 'api',
      batchNo: 0,
      traceNo: 0,
      pinRight: null,
      refusal: null,
    };
  }
}
