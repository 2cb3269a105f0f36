import { isLuhnValid, notFound } from '@app/kernel';
import { maskPan } from '@app/security';
import { Injectable } from '@nestjs/common';
import { CardDirectory } from '../cards/card-directory.service.js';

/** Finds the card somebody acts for who proved nothing of it: for the sandbox only. */
@Injectable()
export class HolderCards {
  constructor(private readonly cards: CardDirectory) {}

  /** @throws Refusal `NOT_FOUND`, 404 */
  async find(number: string): Promise<{ accountId: string; panMasked: string }> {
    const card = isLuhnValid(number) ? await this.cards.find(number) : undefined;
    if (!card) throw notFound({ zh: '卡片', en: 'card' });
    return { accountId: card.accountId, panMasked: maskPan(number) };
  }
}
