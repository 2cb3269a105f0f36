import { AuditTrail, LoginThrottle, type OpenedSession, Sessions } from '@app/access';
import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Ledger } from '@app/ledger';
import { type Hsm, HSM, HsmError, KeyRing, PanVault } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { PIN_TRIES_MAX } from '../settings.js';
import { notProved, pinLocked } from './holder.refusals.js';
import type { HolderLogIn } from './holder-session.schemas.js';
import { PageKeys, pageKeyRefusal } from './page-keys.js';
import { PhoneCodes } from './phone-codes.js';

/** A card as its holder logs in with it. */
interface HeldCard {
  readonly cardId: Id;
  readonly accountId: Id;
  readonly panMasked: string;
  readonly panHash: Buffer;
  readonly pinVerifier: string;
  /** Of a named card's holder. */
  readonly phone: string | null;
}

const CARD = `SELECT c.card_id AS "cardId", c.account_id AS "accountId", c.pan_masked AS "panMasked", c.pan_hash AS "panHash",
    c.pin_verifier AS "pinVerifier", CASE WHEN c.kind = 'named' THEN l.phone END AS phone
  FROM issuer.card c JOIN issuer.order_line l ON l.order_id = c.order_id AND l.line_no = c.line_no
  WHERE c.pan_hash = $1`;

/**
 * Lets a card's holder in. Whoever holds any card proves it by its PIN, typed on the page and in clear in the HSM only
 * (R-PIN); a named card's holder may have a code sent to the registered phone instead. Attempts are counted by card and by
 * address before anything is looked at; a wrong PIN counts for the card as at a terminal.
 */
@Injectable()
export class LogHolderIn {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
    private readonly keys: KeyRing,
    private readonly ledger: Ledger,
    private readonly sessions: Sessions,
    private readonly throttle: LoginThrottle,
    private readonly pageKeys: PageKeys,
    private readonly codes: PhoneCodes,
    private readonly audit: AuditTrail,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  /** @throws Refusal `HOLDER_NOT_PROVED`, `PIN_TRIES_EXCEEDED`, `PAGE_KEY_EXPIRED` 401, `TOO_MANY_ATTEMPTS` 429 */
  async open(logIn: HolderLogIn, address: string): Promise<OpenedSession> {
    const panHash = await this.vault.panHash(logIn.cardNumber);
    const subject = `holder/${panHash.toString('hex')}`;
    await this.throttle.enter(subject, address);
    const card = await this.find(panHash);
    const proved = 'pin' in logIn ? await this.byPin(card, logIn) : await this.byCode(card, logIn.code);
    if (!proved || !card) throw notProved();
    await this.throttle.succeeded(subject, address);
    return this.sessions.openForHolder(card.accountId, card.panMasked);
  }

  /**
   * Sends a code to a named card's registered phone. Whoever asks learns nothing: an unknown or anonymous card, or one
   * without a phone, is answered alike.
   * @throws Refusal `TOO_MANY_ATTEMPTS` 429, `MESSAGES_UNAVAILABLE` 503
   */
  async sendCode(cardNumber: string, address: string): Promise<void> {
    const panHash = await this.vault.panHash(cardNumber);
    await this.throttle.enter(`holder code/${panHash.toString('hex')}`, address);
    const card = await this.find(panHash);
    if (!card?.phone) return;
    await this.codes.send({ accountId: card.accountId, phone: card.phone, lastFour: card.panMasked.slice(-4) });
    await this.record(card, 'issuer.holder-code-sent');
  }

  private async byCode(card: HeldCard | undefined, code: string): Promise<boolean> {
    return card !== undefined && card.phone !== null && (await this.codes.take(card.accountId, code));
  }

  private async byPin(card: HeldCard | undefined, { cardNumber, pin }: Extract<HolderLogIn, { pin: unknown }>) {
    const pageKey = await this.pageKeys.take(pin.key);
    const envelope = Buffer.from(pin.envelope, 'base64');
    // For an unknown card the PIN is judged all the same, so that the answer takes as long.
    const verifier = card?.pinVerifier ?? '00'.repeat(16);
    const pvk = this.keys.key('pin-verification');
    const right = await this.hsm
      .verifyPagePin({ pvk, ...pageKey, envelope, pan: cardNumber, verifier })
      .catch((error: unknown) => {
        // A malformed block is as good as a wrong PIN, but nobody typed one: it is not counted.
        if (error instanceof HsmError && error.code === 'PIN_BLOCK') throw notProved();
        throw pageKeyRefusal(error);
      });
    if (!card) return false;
    const { verdict, triesLeft } = await this.ledger.judgeHolder(card.accountId, right, PIN_TRIES_MAX);
    if (verdict === 'RIGHT') return true;
    await this.record(card, 'issuer.holder-pin-declined', { verdict, triesLeft });
    if (verdict === 'LOCKED' || triesLeft === 0) throw pinLocked();
    return false;
  }

  private async find(panHash: Buffer): Promise<HeldCard | undefined> {
    const [card] = await this.transactor.query<HeldCard>(CARD, [panHash]);
    return card;
  }

  private record({ cardId }: HeldCard, action: string, change?: object): Promise<void> {
    const event = { system: 'holders', action, objectType: 'card', objectId: cardId };
    return this.audit.record(change ? { ...event, change } : event);
  }
}
