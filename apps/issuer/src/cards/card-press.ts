import type { CardKind } from '@app/compliance';
import { Transactor } from '@app/database';
import { type ChinaDate, type Fen, type Id, newId } from '@app/kernel';
import { type Hsm, HSM, KeyRing, maskPan, PanVault } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { FIRST_PSN } from '../products/chip-keys.js';
import type { CardProduct } from '../products/product-catalogue.js';
import { cardNumberAt, rangeCapacity } from './card-number.rules.js';
import { expiryOf } from './expiry.calculator.js';
import { ScrambleKeys } from './scramble-keys.js';

export interface CardToPress {
  readonly lineNo: number;
  readonly kind: CardKind;
  readonly faceFen: Fen;
  readonly product: CardProduct;
  readonly saleDate: ChinaDate;
}

/** A card with its number and PIN made; neither is here in clear. */
export interface PressedCard {
  readonly cardId: Id;
  readonly accountId: Id;
  readonly voucherId: Id;
  readonly lineNo: number;
  readonly productId: Id;
  readonly kind: CardKind;
  readonly faceFen: Fen;
  readonly panCipher: Buffer;
  readonly panHash: Buffer;
  readonly panMasked: string;
  readonly expiryYymm: string;
  readonly validTo: ChinaDate | null;
  readonly pinVerifier: string;
  readonly pinMailer: string;
  /** Sequence number of the chip, of cards that have one. */
  readonly psn: string | null;
}

/** A BIN range has no numbers left: register another and make a product of it. */
export class CardNumbersExhaustedError extends Error {
  override readonly name = 'CardNumbersExhaustedError';
}

/** Makes cards: number out of the product's BIN range (R-BIN), expiry (R-VALID), PIN (R-PIN). */
@Injectable()
export class CardPress {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
    private readonly scrambleKeys: ScrambleKeys,
    private readonly keyRing: KeyRing,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  /**
   * Uses up one position of the range for each card, in the caller's transaction: a rollback gives them back.
   * @throws CardNumbersExhaustedError
   */
  async press(cards: readonly CardToPress[]): Promise<PressedCard[]> {
    const ranges = [...new Set(cards.map((card) => card.product.binRangeId))].sort();
    const numbers = new Map<Id, string[]>();
    for (const binRangeId of ranges) {
      const count = cards.filter((card) => card.product.binRangeId === binRangeId).length;
      numbers.set(binRangeId, await this.take(binRangeId, count));
    }
    return Promise.all(cards.map((card) => this.finish(card, numbers.get(card.product.binRangeId)!.shift()!)));
  }

  private async take(binRangeId: Id, count: number): Promise<string[]> {
    const [row] = await this.transactor.query<{ next: string; first: string; last: string; key: Buffer }>(
      `WITH taken AS (
         UPDATE issuer.bin_range SET next_sequence = next_sequence + $2 WHERE bin_range_id = $1 RETURNING *)
       SELECT next_sequence AS next, first_prefix AS "first", last_prefix AS "last", scramble_key_cipher AS key
       FROM taken`,
      [binRangeId, count],
    );
    const range = { firstPrefix: row!.first, lastPrefix: row!.last };
    const next = Number(row!.next);
    if (next > rangeCapacity(range)) {
      throw new CardNumbersExhaustedError(
        `BIN range ${range.firstPrefix}–${range.lastPrefix} has no ${count} numbers left`,
      );
    }
    const key = await this.scrambleKeys.open(row!.key);
    return Array.from({ length: count }, (_, index) => cardNumberAt(range, next - count + index, key));
  }

  private async finish(card: CardToPress, pan: string): Promise<PressedCard> {
    const { lineNo, kind, faceFen, product, saleDate } = card;
    const pin = await this.hsm.newPin(this.keyRing.key('pin-verification'), pan);
    return {
      cardId: newId(),
      accountId: newId(),
      voucherId: newId(),
      lineNo,
      productId: product.productId,
      kind,
      faceFen,
      panCipher: await this.vault.encryptPan(pan),
      panHash: await this.vault.panHash(pan),
      panMasked: maskPan(pan),
      ...expiryOf(kind, saleDate, product.validityMonths),
      pinVerifier: pin.verifier,
      pinMailer: pin.mailer,
      psn: product.medium === 'chip' ? FIRST_PSN : null,
    };
  }
}
