import { type AuthorizationOutcome, AuthorizationService } from '@app/authorization';
import { fen, type Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { postedOnce } from './outcome.view.js';

/** A transaction nobody wants any more, whether or not it was posted. */
export interface Unwanted {
  readonly originKey: string;
  readonly kind: 'purchase' | 'hold';
  readonly amountFen: number;
  readonly merchantId: Id;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A reversal as a terminal's answer to silence: it undoes what was posted, and refuses what should still come. */
@Injectable()
export class PreventPosting {
  constructor(private readonly authorization: AuthorizationService) {}

  /** Again and again is the same. @returns declined when something that followed stands against it */
  prevent({ originKey, kind, amountFen, merchantId, details = {} }: Unwanted): Promise<AuthorizationOutcome> {
    return postedOnce(() =>
      this.authorization.followUp({
        kind: 'reversal',
        originKey: `${originKey}/unwanted`,
        content: '',
        accountId: '0',
        amountFen: fen(amountFen),
        merchantId,
        terminalId: '0',
        channel: 'system',
        batchNo: 0,
        traceNo: 0,
        pinRight: null,
        refusal: null,
        original: { originPrefix: originKey },
        reversed: { originKey, kind },
        openBatchNo: 0,
        details,
      }),
    );
  }
}
