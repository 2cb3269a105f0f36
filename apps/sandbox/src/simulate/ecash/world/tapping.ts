import { type Fen, fen } from '@app/kernel';
import {
  type ApprovedOffline,
  type FlashRecord,
  type TapOutcome,
  type Tear,
  TearSwitch,
} from '../../../kernel/index.js';
import type { Chance } from '../options.js';
import type { Place, Resident, Tale, Told } from '../town/town.types.js';
import type { Habits } from './habits.js';

/** Commands of a contactless tap: the selections, the decision, two records, the last of them with the debit. */
const COMMANDS = 5;
const LAST_COMMAND = 4;

/** What became of one person's visit to a terminal. */
export type Visit =
  | { readonly end: 'PAID'; readonly tale: Tale }
  /** Given up; the terminal says failed. */
  | { readonly end: 'FAILED'; readonly tale: Tale }
  /** The chip asks for the host. */
  | { readonly end: 'ONLINE'; readonly outcome: Extract<TapOutcome, { kind: 'ONLINE' }> }
  | { readonly end: 'NOTHING' };

/** People at terminals: taps, broken-off taps and what people do then. Nothing of it reaches the issuer yet. */
export class Tapping {
  constructor(
    private readonly chance: Chance,
    private readonly habits: Habits,
  ) {}

  /** One visit with everything that comes of it within a minute. */
  visit(resident: Resident, place: Place, amountFen: Fen, at: Date): Visit {
    const wire = this.chance.hits(this.habits.contactTaps) ? 'contact' : 'contactless';
    const first = place.kernel.tap(this.torn(resident), { amountFen, at, wire });
    const visit = this.file(resident, place, first);
    if (first.kind === 'TRY_AGAIN') return this.again(resident, place, amountFen, at, 3, wire);
    if (visit.end !== 'FAILED') return visit;
    return this.afterFailure(visit, resident, place, at, wire);
  }

  /** The price of something: what a gate charges, or any price whole in fen. */
  price(place: Place): Fen {
    const { faresFen } = place.merchant;
    return faresFen.length > 0 ? this.chance.one(faresFen) : fen(this.chance.between(105, 1990));
  }

  private afterFailure(
    failed: Extract<Visit, { end: 'FAILED' }>,
    resident: Resident,
    place: Place,
    at: Date,
    wire: 'contact' | 'contactless',
  ): Visit {
    const { retaps, completions, lateRetaps, goodsAllTheSame } = this.habits;
    const drawn = this.chance.below(10_000);
    const { amountFen } = failed.tale;
    if (drawn < retaps) return this.again(resident, place, amountFen, at, this.chance.between(2, 9), wire, failed);
    if (drawn < retaps + completions) return this.completeLater(failed, resident, place, at);
    if (drawn < retaps + completions + lateRetaps) {
      this.again(resident, place, amountFen, at, this.chance.between(15, 50), wire);
      return failed;
    }
    if (place.merchant.kind !== 'gate' && this.chance.hits(goodsAllTheSame)) failed.tale.goods = true;
    return failed;
  }

  /** Taps once more at the same terminal, this time with a steady hand. */
  private again(
    resident: Resident,
    place: Place,
    amountFen: Fen,
    at: Date,
    afterSeconds: number,
    wire: 'contact' | 'contactless',
    otherwise?: Visit,
  ): Visit {
    const later = new Date(at.getTime() + afterSeconds * 1000);
    const visit = this.file(resident, place, place.kernel.tap(resident.chip, { amountFen, at: later, wire }));
    return visit.end === 'NOTHING' && otherwise ? otherwise : visit;
  }

  /** The sale was given up, and the card came back before the record was told. */
  private completeLater(failed: Visit & { end: 'FAILED' }, resident: Resident, place: Place, at: Date): Visit {
    const completion = place.kernel.completeFlash(resident.chip, new Date(at.getTime() + 40_000));
    if (completion.kind === 'NOT_DEBITED') this.drop(place, completion.settles.atc, resident);
    if (completion.kind !== 'APPROVED_OFFLINE') return failed;
    return this.paid(resident, place, completion, completion.settles);
  }

  private file(resident: Resident, place: Place, outcome: TapOutcome): Visit {
    if (outcome.kind === 'APPROVED_OFFLINE') return this.paid(resident, place, outcome, outcome.settles);
    if (outcome.settles) this.drop(place, outcome.settles.atc, resident);
    if (outcome.kind === 'ONLINE') return { end: 'ONLINE', outcome };
    if (outcome.kind !== 'FLASH') return { end: 'NOTHING' };
    return { end: 'FAILED', tale: this.failed(resident, place, outcome.flash) };
  }

  private paid(resident: Resident, place: Place, approval: ApprovedOffline, settles: FlashRecord | undefined): Visit {
    const { atc, amountFen, f55, at } = approval;
    const tale = this.tale(resident, place, atc, amountFen, at);
    tale.goods = true;
    if (settles) this.settle(resident, place, settles, atc);
    this.journal(resident, place, { tale, kind: 'purchase', f55, proven: true });
    return { end: 'PAID', tale };
  }

  /** A purchase that came of a failed tap takes its record back; now and then the record is told all the same. */
  private settle(resident: Resident, place: Place, settled: FlashRecord, atc: number): void {
    if (settled.atc === atc && this.chance.hits(this.habits.toldBoth)) return;
    this.drop(place, settled.atc, resident);
  }

  private failed(resident: Resident, place: Place, { atc, amountFen, f55, at, tc }: FlashRecord): Tale {
    const tale = this.tale(resident, place, atc, amountFen, at);
    const known = place.batch.some((told) => told.kind === 'flash' && told.tale === tale);
    if (place.kind === 'record' && !known) {
      this.journal(resident, place, { tale, kind: 'flash', f55, proven: tc !== undefined });
    }
    return tale;
  }

  private tale(resident: Resident, place: Place, atc: number, amountFen: Fen, at: Date): Tale {
    const known = resident.tales.get(atc);
    if (known) return known;
    const tale: Tale = { atc, amountFen, at, place, goods: false };
    resident.tales.set(atc, tale);
    return tale;
  }

  private journal(resident: Resident, place: Place, told: Pick<Told, 'tale' | 'kind' | 'f55' | 'proven'>): void {
    place.batch.push({ ...told, resident, batchNo: place.batchNo, traceNo: (place.traceNo += 1) });
  }

  private drop(place: Place, atc: number, resident: Resident): void {
    place.batch = place.batch.filter(
      (told) => told.kind !== 'flash' || told.resident !== resident || told.tale.atc !== atc,
    );
  }

  /** The card as it is held: mostly steadily. */
  private torn(resident: Resident): TearSwitch {
    return new TearSwitch(resident.chip, () => this.tear());
  }

  private tear(): Tear | undefined {
    const { tornTaps, tornLate } = this.habits;
    if (!this.chance.hits(tornTaps)) return undefined;
    const at = this.chance.hits(tornLate) ? LAST_COMMAND : this.chance.below(COMMANDS);
    return { at, lose: this.chance.below(2) === 0 ? 'command' : 'answer' };
  }
}
