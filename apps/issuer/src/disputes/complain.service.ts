import type { CaseActor, CaseDetailView } from '@app/chips';
import { caseDetailView, type ChipRef, OpenComplaint, ReadCases } from '@app/chips';
import { Transactor } from '@app/database';
import { fen, type Id, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { ComplaintInput } from './dispute.schemas.js';

const CHIP = `SELECT account_id AS "accountId", psn FROM chips.chip
  WHERE card_id = $1 AND ($2::text IS NULL OR psn = $2) ORDER BY created_at DESC, psn DESC LIMIT 1`;

/** Takes a holder's complaint by the card it names. Who may speak for the card, the edge has found out. */
@Injectable()
export class Complain {
  constructor(
    private readonly transactor: Transactor,
    private readonly complaints: OpenComplaint,
    private readonly cases: ReadCases,
  ) {}

  /** @throws Refusal `NOT_FOUND` for a card without a chip, and what `OpenComplaint` refuses */
  async run(input: ComplaintInput, by: CaseActor): Promise<CaseDetailView> {
    const { cardId, psn, tappedAt, amountFen, place, merchantId, words, refundTo, from } = input;
    const chip = await this.chipOf(cardId, psn);
    const { caseId } = await this.complaints.open(
      {
        chip,
        tappedAt: new Date(tappedAt),
        amountFen: fen(amountFen),
        place,
        merchantId: merchantId ?? null,
        words: words ?? null,
        refundTo,
        from,
      },
      by,
    );
    return caseDetailView(await this.cases.get(caseId));
  }

  private async chipOf(cardId: Id, psn: string | undefined): Promise<ChipRef> {
    const [chip] = await this.transactor.query<ChipRef>(CHIP, [cardId, psn ?? null]);
    if (!chip) throw notFound({ zh: '芯片', en: 'chip' });
    return chip;
  }
}
