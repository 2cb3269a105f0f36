import type { CaseActor, CaseDetailView } from '@app/chips';
import { caseDetailView, type ChipRef, OpenComplaint, ReadCases } from '@app/chips';
import { Transactor } from '@app/database';
import { fen, type Id, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { ComplaintInput } from './dispute.schemas.js';

const CHIP = `SELECT account_id AS "accountId", psn FROM chips.chip
  WHERE ($1::bigint IS NULL OR card_id = $1) AND ($2::bigint IS NULL OR account_id = $2) AND ($3::text IS NULL OR psn = $3)
  ORDER BY created_at DESC, psn DESC LIMIT 1`;

/** The same by a holder, whose card is that of the session. */
export type OwnComplaint = Omit<ComplaintInput, 'cardId' | 'psn' | 'from'>;

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
    return this.open(await this.chipOf([input.cardId, null, input.psn ?? null]), input, input.from, by);
  }

  /** Of the latest chip of a card account. @throws Refusal `NOT_FOUND` for a card without a chip, and as {@link run} */
  async ofAccount(accountId: Id, input: OwnComplaint, by: CaseActor): Promise<CaseDetailView> {
    return this.open(await this.chipOf([null, accountId, null]), input, 'holder', by);
  }

  private async open(
    chip: ChipRef,
    { tappedAt, amountFen, place, merchantId, words, refundTo }: OwnComplaint,
    from: ComplaintInput['from'],
    by: CaseActor,
  ): Promise<CaseDetailView> {
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

  private async chipOf(by: [cardId: Id | null, accountId: Id | null, psn: string | null]): Promise<ChipRef> {
    const [chip] = await this.transactor.query<ChipRef>(CHIP, by);
    if (!chip) throw notFound({ zh: '芯片', en: 'chip' });
    return chip;
  }
}
