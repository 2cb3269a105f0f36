import { caseView, type DisputeNotice, ReadCases } from '@app/chips';
import { Transactor } from '@app/database';
import { Injectable } from '@nestjs/common';
import { NoteEvents } from './note-events.service.js';

/** Tells a merchant that it is asked about a failed tap, or how the case was decided. */
@Injectable()
export class NoteDispute {
  constructor(
    private readonly transactor: Transactor,
    private readonly cases: ReadCases,
    private readonly events: NoteEvents,
  ) {}

  /** Noting it again changes nothing: the version is that of the step that called for it. */
  async note({ caseId, version, event, occurredAt }: DisputeNotice): Promise<void> {
    const one = caseView(await this.cases.get(caseId));
    if (one.merchantId === null) return;
    const { merchantId, caseNo, atc, amountFen, merchantDueOn, outcome, reason, state } = one;
    await this.transactor.run(() =>
      this.events.note({
        merchantId,
        type: event,
        objectType: 'dispute',
        objectId: caseId,
        version,
        occurredAt: new Date(occurredAt),
        data: { caseId, caseNo, atc, amountFen, state, answerBy: merchantDueOn, outcome, reason },
      }),
    );
  }
}
