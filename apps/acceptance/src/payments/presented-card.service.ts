import { createHash } from 'node:crypto';
import type { DeclineCode } from '@app/compliance';
import { type Id, isLuhnValid } from '@app/kernel';
import { maskPan, PanVault } from '@app/security';
import { Injectable } from '@nestjs/common';
import { CardDirectory } from '../cards/card-directory.service.js';
import { type HolderCodeRow, HolderCodes } from '../qr/holder-codes.service.js';
import type { CardInput, CodeInput } from './payment.schemas.js';

/** A card as it was shown to us, without its number. */
export interface PresentedCard {
  /** `'0'` when it is none of ours. */
  readonly accountId: Id;
  readonly panMasked: string;
  /** Stands for the card in a request's content: keyed, so that it gives no number away. */
  readonly contentMark: string;
  readonly refusals: readonly DeclineCode[];
  /** The holder showed a code, and this is where it lies; null when it stands for no card, or the holder scanned the merchant's. */
  readonly holderCode?: HolderCodeRow | null;
}

/** A card whose own holder pays with it: he scanned the merchant's code. */
export interface HolderCard {
  readonly accountId: Id;
  readonly panMasked: string;
}

/** A card as it may be shown: its number, the holder's code, or by the holder himself. */
export type ShownCard = CardInput | CodeInput | HolderCard;

/** From what was shown of a card to its account. */
@Injectable()
export class PresentedCards {
  constructor(
    private readonly cards: CardDirectory,
    private readonly vault: PanVault,
    private readonly codes: HolderCodes,
  ) {}

  async identify(card: ShownCard): Promise<PresentedCard> {
    if ('accountId' in card)
      return { ...card, contentMark: `holder/${card.accountId}`, refusals: [], holderCode: null };
    return 'code' in card ? this.byCode(card) : this.byNumber(card);
  }

  /** A code is its own content: the same request later means the same card, even when the code is long forgotten. */
  private async byCode({ code }: CodeInput): Promise<PresentedCard> {
    const { accountId, panMasked, refusal, row } = await this.codes.scan(code);
    const contentMark = `code/${createHash('sha256').update(code).digest('hex')}`;
    return { accountId, panMasked, contentMark, refusals: refusal ? [refusal] : [], holderCode: row };
  }

  private async byNumber({ number, expiry }: CardInput): Promise<PresentedCard> {
    const panMasked = maskPan(number);
    const contentMark = `${(await this.vault.panHash(number)).toString('hex')}/${expiry ?? ''}`;
    if (!isLuhnValid(number)) {
      return { accountId: '0', panMasked, contentMark, refusals: ['CARD_NUMBER_INVALID'] };
    }
    const card = await this.cards.find(number);
    if (!card) return { accountId: '0', panMasked, contentMark, refusals: [] };
    // Named cards never expire: what is printed on them is not compared (R-VALID).
    const differs = expiry !== undefined && card.kind === 'anonymous' && card.expiryYymm !== expiry;
    return { accountId: card.accountId, panMasked, contentMark, refusals: differs ? ['EXPIRY_MISMATCH'] : [] };
  }
}
