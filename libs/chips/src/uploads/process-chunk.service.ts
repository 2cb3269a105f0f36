import { DEFAULT_UPLOAD_POLICY, type UploadPolicy } from '@app/ecash';
import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, type Id } from '@app/kernel';
import { Ledger, type OfflinePurchase } from '@app/ledger';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { CHIPS_POLICY, type ChipsPolicy, DEFAULT_CHIPS_POLICY } from '../chips.settings.js';
import { offlinePurchaseId } from '../purchase-id.js';
import { classifyChunk, type Finding, overShadow } from './classify-chunk.rules.js';
import { UploadFactsReader } from './upload-facts.js';
import { type Outcome, UploadOutcomes } from './upload-outcomes.js';
import type { CheckedUpload } from './verify-taps.service.js';

/**
 * From checked uploads to posted or queued, in the caller's transaction: everything of a chunk is committed together, so a
 * process that dies in between leaves the chunk as it was, and the next one does it over.
 */
@Injectable()
export class ProcessChunk {
  private readonly policy: ChipsPolicy;

  constructor(
    private readonly transactor: Transactor,
    private readonly facts: UploadFactsReader,
    private readonly outcomes: UploadOutcomes,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(CHIPS_POLICY) policy?: ChipsPolicy,
  ) {
    this.policy = policy ?? DEFAULT_CHIPS_POLICY;
  }

  /**
   * @param uploads in the order they came
   * @param reconcileInMs how long the chips may wait for their reconciliation
   * @returns what became of each
   */
  async process(uploads: readonly CheckedUpload[], reconcileInMs = 0): Promise<Outcome[]> {
    return this.transactor.run(async () => {
      const chips = await this.facts.lockChips(uploads.flatMap(({ chip }) => chip ?? []));
      const known = await this.facts.knownPurchases(
        uploads.flatMap(({ chip, transaction }) => (chip && transaction ? [{ ...chip, atc: transaction.atc }] : [])),
      );
      const acceptors = await this.facts.acceptors(uploads.map(({ record }) => record));
      const found = classifyChunk(uploads, { chips, known, acceptors }, this.uploadPolicy);
      const outcomes = await this.post(found);
      const now = this.clock.now();
      await this.outcomes.write(outcomes, now, new Date(now.getTime() + reconcileInMs));
      return outcomes;
    });
  }

  private get uploadPolicy(): UploadPolicy {
    return { ...DEFAULT_UPLOAD_POLICY, uploadWindowDays: this.policy.reconcile.uploadWindowDays };
  }

  /** Pays what may be paid. The books take one chip's purchases as far as its shadow covers them; the rest is queued. */
  private async post(found: readonly Finding[]): Promise<Outcome[]> {
    const date = chinaDate(this.clock.now());
    const paid = new Map<number, Id>();
    const over = new Set<number>();
    let toPost = found.flatMap((finding, at) =>
      finding.state === 'post' ? [{ at, purchase: purchaseOf(finding) }] : [],
    );
    while (toPost.length > 0) {
      const answers = await this.ledger.postOfflinePurchases(
        date,
        toPost.map(({ purchase }) => purchase),
      );
      for (const { at, purchase } of toPost) {
        const answer = answers.get(purchase.authorizationId);
        if (answer === 'posted' || answer === 'replayed') paid.set(at, purchase.authorizationId);
        else if (answer === 'over') over.add(at);
      }
      toPost = toPost.filter(({ purchase }) => answers.get(purchase.authorizationId) === 'again');
    }
    return found.map((finding, at) => {
      const settled = over.has(at) ? overShadow(finding) : finding;
      return { ...settled, authorizationId: paid.get(at) };
    });
  }
}

function purchaseOf({ upload, chip, atc, amountFen }: Finding): OfflinePurchase {
  const { record, transaction } = upload;
  const authorizationId = offlinePurchaseId(chip!, atc!);
  return {
    accountId: chip!.accountId,
    authorizationId,
    amountFen,
    merchantId: record.merchantId,
    terminalId: record.terminalId,
    batchNo: record.batchNo,
    traceNo: record.traceNo,
    contentHash: record.contentHash.readBigInt64BE(0).toString(),
    rrn: record.rrn,
    authCode: authorizationId.slice(-6).padStart(6, '0'),
    details: { psn: chip!.psn, atc, uploadId: record.uploadId, tappedOn: transaction!.date },
  };
}
