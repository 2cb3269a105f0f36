import type { Bilingual, Fen, Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';
import { isUndecided } from './case.states.js';
import { CaseBook } from './case-book.js';
import { ChipCases } from './chip-cases.js';
import type { CaseActor } from './case.types.js';
import { EndCase } from './end-case.js';

/** How a late upload ended at the desk of its queue. */
export interface LateUploadEnd {
  /** `WAIVED`: paid to the merchant out of the issuer's own, by two people (R-OFFLINE). */
  readonly outcome: 'WAIVED' | 'ACCEPTOR_LOSS';
  readonly reason: Bilingual;
  readonly by: CaseActor;
  /** Of the waiver's voucher. */
  readonly voucherId?: Id;
  readonly amountFen: Fen;
}

/** Ends the case of an upload that came after its debit was refunded, when its queue's desk has decided. */
@Injectable()
export class SettleLateUpload {
  constructor(
    private readonly book: CaseBook,
    private readonly ending: EndCase,
  ) {}

  /** Joins the caller's transaction, which holds the chip's lock. Nothing when no case waits for it. */
  async settle(
    chip: ChipRef,
    atc: number,
    { outcome, reason, by, voucherId, amountFen }: LateUploadEnd,
  ): Promise<void> {
    const cases = await ChipCases.load(this.book, chip);
    const one = cases.of('late_upload', atc);
    if (!one || !isUndecided(one.state)) return;
    const posting = voucherId ? { posting: { id: voucherId, amountFen, lossFen: amountFen } } : {};
    await this.ending.end(one, { outcome, basis: 'POLICY', reason, by, ...posting }, cases);
  }
}
