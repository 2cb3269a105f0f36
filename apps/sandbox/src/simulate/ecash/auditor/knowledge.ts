import { addDays, chinaDate, chinaInstant } from '@app/kernel';
import type { Resident, Tale } from '../town/town.types.js';

/** Natural days an upload may take, and those after which silence of a merchant counts (R-OFFLINE, the house's policy). */
const WINDOW_DAYS = 10;
const ANSWER_DAYS = 5;

/** A balance that was told: where in the chip's counts it stands, and since when it is known. */
interface Word {
  readonly position: number;
  readonly atc: number;
  readonly at: Date;
}

export interface KnownBracket {
  readonly fromAtc: number;
  /** Whether the purchase of the first count belongs to it. */
  readonly fromTap: boolean;
  readonly toAtc: number;
  readonly closedAt: Date;
}

/**
 * What the issuer could know of a chip at any moment, by the world's own record of what was delivered. Within a count a
 * purchase's own word of its balance stands before the tap, an online message's after it.
 */
export class Knowledge {
  private readonly words: readonly Word[];

  constructor(private readonly resident: Resident) {
    const { tales, online } = resident;
    this.words = [
      { position: 2, atc: 0, at: new Date(0) },
      ...[...tales.values()].flatMap(({ atc, purchaseToldAt }) =>
        purchaseToldAt ? [{ position: atc * 4, atc, at: purchaseToldAt }] : [],
      ),
      ...online.map(({ atc, at }) => ({ position: atc * 4 + 2, atc, at })),
    ].sort((a, b) => a.position - b.position);
  }

  /** The neighbouring balances around a tap, as far as known at a moment; undefined while the later one is not. */
  bracketOf(atc: number, at: Date): KnownBracket | undefined {
    const tap = atc * 4 + 1;
    const known = this.words.filter((word) => word.at <= at);
    const from = known.filter(({ position }) => position < tap).at(-1)!;
    const to = known.find(({ position }) => position > tap);
    if (!to) return undefined;
    return { fromAtc: from.atc, fromTap: from.position % 4 === 0, toAtc: to.atc, closedAt: to.at };
  }

  /** Counts of taps in a bracket, whether or not anybody knows of them. */
  countsIn({ fromAtc, fromTap, toAtc }: KnownBracket): number[] {
    const first = fromTap ? fromAtc : fromAtc + 1;
    return Array.from({ length: Math.max(0, toAtc - first) }, (_, at) => first + at);
  }

  /**
   * When everything about a failed tap was known: balances around it, whether the goods were given (if it was debited), and
   * every other count in between, or that no upload of those could be in time any more.
   */
  completeAt(tale: Tale, debited: boolean, before: Date): Date | undefined {
    if (!tale.flashProven || !tale.flashToldAt) return undefined;
    const recovered = later(tale.flashToldAt, tale.purchaseToldAt);
    const goodsAt = debited ? this.goodsKnownAt(tale) : tale.flashToldAt;
    const moments = [
      ...new Set([...this.moments(), tale.flashToldAt, goodsAt, recovered].flatMap((at) => at?.getTime() ?? [])),
    ]
      .sort((a, b) => a - b)
      .map((time) => new Date(time));
    for (const at of moments) {
      if (at < tale.flashToldAt || at >= before) continue;
      if (recovered && at >= recovered) return at;
      if (goodsAt && at >= goodsAt && this.isBracketComplete(tale.atc, at)) return at;
    }
    return undefined;
  }

  private isBracketComplete(atc: number, at: Date): boolean {
    const bracket = this.bracketOf(atc, at);
    if (!bracket) return false;
    if (at >= windowOver(bracket)) return !this.hasUnknownLoad(bracket);
    return this.countsIn(bracket).every((count) => count === atc || this.isExplained(count, at));
  }

  private isExplained(count: number, at: Date): boolean {
    const { tales, online } = this.resident;
    const tale = tales.get(count);
    if (tale?.purchaseToldAt && tale.purchaseToldAt <= at) return true;
    if (tale?.flashProven && tale.flashToldAt && tale.flashToldAt <= at) return true;
    return online.some((one) => one.atc === count && one.at <= at && !one.unknownLoad);
  }

  private hasUnknownLoad({ fromAtc, toAtc }: KnownBracket): boolean {
    return this.resident.online.some(({ atc, unknownLoad }) => unknownLoad && atc >= fromAtc && atc < toAtc);
  }

  /** By contract at once, else when the merchant answered, else when its time to answer was over. */
  private goodsKnownAt({ place, flashToldAt, goodsToldAt }: Tale): Date {
    if (place.merchant.kind === 'gate') return flashToldAt!;
    return goodsToldAt ?? chinaInstant(addDays(chinaDate(flashToldAt!), ANSWER_DAYS + 1));
  }

  /** Every moment at which something about the chip became known, or a window was over. */
  private moments(): Date[] {
    const { tales } = this.resident;
    const told = [...tales.values()].flatMap(({ purchaseToldAt, flashToldAt }) => [purchaseToldAt, flashToldAt]);
    const over = this.words.map(({ at }) => windowOver({ closedAt: at }));
    return [...told.filter((at) => at !== undefined), ...this.words.map(({ at }) => at), ...over];
  }
}

function windowOver({ closedAt }: Pick<KnownBracket, 'closedAt'>): Date {
  if (closedAt.getTime() === 0) return closedAt;
  return chinaInstant(addDays(chinaDate(closedAt), WINDOW_DAYS + 1));
}

function later(a: Date | undefined, b: Date | undefined): Date | undefined {
  if (!a || !b) return undefined;
  return a > b ? a : b;
}
