import { createHash } from 'node:crypto';
import type { Actor } from '@app/access';
import { CLOCK, type Clock, type Id, Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import { canonicalJson } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { PlaceHold } from '../holds/place-hold.service.js';
import type { MerchantProfile } from '../merchants/merchant-profile.js';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { keyReused } from '../payments/outcome.view.js';
import { InFlight, paymentIdOf } from '../payments/payment-key.js';
import { type PresentedCard, PresentedCards } from '../payments/presented-card.service.js';
import { DriveTender } from './drive-tender.service.js';
import { chooseCards } from './tender.rules.js';
import type { TenderInput, TenderView } from './tender.schemas.js';
import { holdIdOf, type NewLeg, Tenders } from './tenders.repository.js';

/** A leg of the request with its cards looked up. */
type ReadLeg = { readonly leg: TenderInput['legs'][number]; readonly cards: readonly PresentedCard[] };
type PlannedLeg = NewLeg & { readonly card: PresentedCard | null };

/**
 * Begins a sale in several parts: holds those of our cards first. When all hold, the merchant's own parts are awaited, or
 * everything is captured when there are none; when one does not, all are released.
 */
@Injectable()
export class CreateTender {
  private readonly inFlight = new InFlight();

  constructor(
    private readonly transactor: Transactor,
    private readonly callers: CallingMerchant,
    private readonly cards: PresentedCards,
    private readonly holds: PlaceHold,
    private readonly tenders: Tenders,
    private readonly driver: DriveTender,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `CARDS_NOT_ENOUGH` 422, `IDEMPOTENCY_KEY_REUSED` 422, `IDEMPOTENCY_IN_FLIGHT` 409 */
  async create(input: TenderInput, key: string, actor: Actor): Promise<TenderView> {
    const caller = await this.callers.of(actor);
    const tenderId = paymentIdOf(caller.merchantNo, key);
    return this.inFlight.run(tenderId, async () => {
      const legs = await this.read(input);
      const contentHash = contentOf(input, legs);
      const known = await this.tenders.find(tenderId);
      if (known && !known.content_hash.equals(contentHash)) throw keyReused();
      if (!known) await this.begin(tenderId, input, legs, contentHash, caller);
      return this.tenders.view(await this.tenders.of(caller.merchantId, tenderId), caller.merchantNo);
    });
  }

  private async begin(
    tenderId: string,
    input: TenderInput,
    read: readonly ReadLeg[],
    contentHash: Buffer,
    caller: MerchantProfile,
  ): Promise<void> {
    const legs = await this.plan(read);
    const tender = {
      tender_id: tenderId,
      merchant_id: caller.merchantId,
      merchant_order_no: input.merchantOrderNo ?? null,
      content_hash: contentHash,
      expires_at: new Date(this.clock.now().getTime() + input.expiresInSeconds * 1000),
    };
    await this.transactor.run(() => this.tenders.insert(tender, input.totalFen, legs));
    for (const leg of legs) {
      const refused = leg.card === null ? null : await this.hold(tenderId, input, leg, leg.card, caller);
      if (refused !== null) {
        await this.tenders.step(tenderId, 'fail', refused);
        return this.driver.drive(tenderId, caller);
      }
    }
    await this.tenders.step(tenderId, legs.some(({ kind }) => kind === 'external') ? 'all_held' : 'ready');
    await this.driver.drive(tenderId, caller);
  }

  /** @returns why it is not held, or null */
  private async hold(
    tenderId: string,
    input: TenderInput,
    { leg_no, amountFen }: PlannedLeg,
    presented: PresentedCard,
    caller: MerchantProfile,
  ): Promise<string | null> {
    const { channel, goods, merchantOrderNo } = input;
    const hold = { amountFen, channel, goods, merchantOrderNo, presented };
    try {
      const outcome = await this.holds.hold(hold, holdIdOf(caller.merchantNo, tenderId, leg_no), caller, { tenderId });
      const { declineCode } = outcome;
      await this.tenders.setLeg(tenderId, leg_no, {
        status: outcome.approved ? 'held' : 'declined',
        code: declineCode,
      });
      return declineCode;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  private read({ legs }: TenderInput): Promise<ReadLeg[]> {
    return Promise.all(
      legs.map(async (leg) => {
        const inputs = leg.kind === 'card' ? [leg.card] : leg.kind === 'cards' ? leg.cards : [];
        return { leg, cards: await Promise.all(inputs.map((input) => this.cards.identify(input))) };
      }),
    );
  }

  private async plan(read: readonly ReadLeg[]): Promise<PlannedLeg[]> {
    const planned: Omit<PlannedLeg, 'leg_no'>[] = [];
    for (const { leg, cards } of read) {
      if (leg.kind === 'external') {
        const { method, reference = null, amountFen } = leg;
        planned.push({ kind: 'external', amountFen, pan_masked: null, method, reference, card: null });
        continue;
      }
      const parts =
        leg.kind === 'card' ? [{ index: 0, amountFen: leg.amountFen }] : await this.choose(leg.amountFen, cards);
      for (const { index, amountFen } of parts) {
        const card = cards[index]!;
        planned.push({ kind: 'card', amountFen, pan_masked: card.panMasked, method: null, reference: null, card });
      }
    }
    return planned.map((leg, at) => ({ ...leg, leg_no: at + 1 }));
  }

  /** Cards that may not be used count as empty. */
  private async choose(amountFen: number, cards: readonly PresentedCard[]) {
    const rows = await this.transactor.query<{ account_id: Id; available_fen: string; valid_to: string | null }>(
      `SELECT account_id, balance_fen - held_fen AS available_fen, valid_to::text AS valid_to FROM ledger.account
       WHERE account_id = ANY ($1) AND status = 'active'`,
      [cards.filter(({ refusals }) => refusals.length === 0).map(({ accountId }) => accountId)],
    );
    const found = new Map(rows.map((row) => [row.account_id, row]));
    return chooseCards(
      amountFen,
      cards.map(({ accountId }, index) => {
        const row = found.get(accountId);
        return { index, availableFen: Number(row?.available_fen ?? 0), validTo: row?.valid_to ?? null };
      }),
    );
  }
}

/** Cards by their keyed marks. */
function contentOf({ legs: _, ...rest }: TenderInput, legs: readonly ReadLeg[]): Buffer {
  const content = legs.map(({ leg, cards }) => {
    const { kind, amountFen } = leg;
    const external = leg.kind === 'external' ? { method: leg.method, reference: leg.reference } : {};
    return { kind, amountFen, ...external, cards: cards.map(({ contentMark }) => contentMark) };
  });
  return createHash('sha256')
    .update(canonicalJson({ ...rest, legs: content }))
    .digest();
}
