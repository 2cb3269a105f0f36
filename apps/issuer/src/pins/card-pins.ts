import { Transactor } from '@app/database';
import { type Id, notFound } from '@app/kernel';
import type { CardStatus } from '@app/ledger';
import { type Hsm, HSM, KeyRing, PanVault } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';

/** A card whose PIN is being dealt with. */
export interface CardWithPin {
  readonly cardId: Id;
  readonly accountId: Id;
  readonly panMasked: string;
  readonly panCipher: Buffer;
  readonly pinVerifier: string;
  readonly status: CardStatus;
}

/** The PINs of cards, as verifiers of the HSM: the PIN itself is nowhere (R-PIN). */
@Injectable()
export class CardPins {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
    private readonly keys: KeyRing,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  /** The card, locked until the transaction ends, so that of two changes the second meets the first. @throws Refusal `NOT_FOUND` */
  async lock(cardId: Id): Promise<CardWithPin> {
    const [row] = await this.transactor.query<CardWithPin>(
      `SELECT c.card_id AS "cardId", c.account_id AS "accountId", c.pan_masked AS "panMasked",
         c.pan_cipher AS "panCipher", c.pin_verifier AS "pinVerifier", a.status
       FROM issuer.card c JOIN ledger.account a USING (account_id) WHERE c.card_id = $1 FOR NO KEY UPDATE OF c`,
      [cardId],
    );
    if (!row) throw notFound({ zh: '卡片', en: 'card' });
    return row;
  }

  /** A new random PIN, on its way to the holder by mail; the one before is worth nothing from the commit on. */
  async reissue(card: CardWithPin): Promise<void> {
    const pan = await this.vault.decryptPan(card.panCipher);
    const { verifier, mailer } = await this.hsm.newPin(this.keys.key('pin-verification'), pan);
    await this.set(card.cardId, verifier, mailer);
  }

  /** Whether a PIN block under a keypad's key holds the card's PIN. @throws HsmError `PIN_BLOCK` */
  async verify(card: CardWithPin, pik: Parameters<Hsm['verifyPin']>[1], block: Buffer): Promise<boolean> {
    const pan = await this.vault.decryptPan(card.panCipher);
    return this.hsm.verifyPin(this.keys.key('pin-verification'), pik, block, pan, card.pinVerifier);
  }

  /** Puts the PIN of a block in force. @throws HsmError `PIN_BLOCK`, `PIN_WEAK` */
  async change(card: CardWithPin, pik: Parameters<Hsm['pinVerifier']>[1], block: Buffer): Promise<void> {
    const pan = await this.vault.decryptPan(card.panCipher);
    const verifier = await this.hsm.pinVerifier(this.keys.key('pin-verification'), pik, block, pan);
    await this.set(card.cardId, verifier, null);
  }

  private async set(cardId: Id, verifier: string, mailer: string | null): Promise<void> {
    await this.transactor.query('UPDATE issuer.card SET pin_verifier = $2, pin_mailer = $3 WHERE card_id = $1', [
      cardId,
      verifier,
      mailer,
    ]);
  }
}
