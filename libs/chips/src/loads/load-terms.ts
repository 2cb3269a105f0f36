import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** What a card may be topped up with, and whose it is. */
export interface LoadTerms {
  readonly kind: 'named' | 'anonymous';
  /** The product lets anonymous cards be topped up by cash. */
  readonly anonymousTopUp: boolean;
  /** The same on all cards of one holder; null on anonymous cards. */
  readonly holderKey: string | null;
}

const TERMS = `SELECT kind, anonymous_top_up AS "anonymousTopUp", holder_key AS "holderKey"
  FROM issuer.load_terms WHERE account_id = $1`;

/** Terms of loads, through the view the issuer publishes. */
@Injectable()
export class LoadTermsReader {
  constructor(private readonly transactor: Transactor) {}

  /** @returns undefined when there is no such card */
  async of(accountId: Id): Promise<LoadTerms | undefined> {
    const [terms] = await this.transactor.query<LoadTerms>(TERMS, [accountId]);
    return terms;
  }

  /** Whether two named cards are of one holder: by the number of the holder's identity document. */
  async haveOneHolder(accountId: Id, otherAccountId: Id): Promise<boolean> {
    const [one, other] = [await this.of(accountId), await this.of(otherAccountId)];
    return typeof one?.holderKey === 'string' && one.holderKey === other?.holderKey;
  }
}
