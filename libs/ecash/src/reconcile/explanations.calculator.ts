import type { Fen } from '@app/kernel';

/** One way to account for what is missing between two anchors. Positions in the sets are those of the amounts given. */
export interface Explanation {
  /** Which flash records debited the chip. */
  readonly debited: ReadonlySet<number>;
  /** Which uncertain loads the chip took. */
  readonly loaded: ReadonlySet<number>;
  /** What neither records nor loads account for; above zero it needs a debit that nobody recorded. */
  readonly restFen: number;
}

/**
 * Every combination of debited flash records and taken loads that does not account for more than is missing:
 * `missing + loads taken − records debited = rest ≥ 0`. Grows as 2 to the number of amounts; the caller bounds them.
 */
export function explanationsOf(
  missingFen: Fen,
  flashAmountsFen: readonly Fen[],
  loadAmountsFen: readonly Fen[],
): Explanation[] {
  const found: Explanation[] = [];
  for (let loads = 0; loads < 2 ** loadAmountsFen.length; loads++) {
    const toExplainFen = missingFen + sumOf(loadAmountsFen, loads);
    for (let flashes = 0; flashes < 2 ** flashAmountsFen.length; flashes++) {
      const restFen = toExplainFen - sumOf(flashAmountsFen, flashes);
      if (restFen >= 0) found.push({ debited: chosen(flashes), loaded: chosen(loads), restFen });
    }
  }
  return found;
}

/** The one set of amounts that gives a sum, by position; undefined when there is none or more than one. */
export function onlySubsetOf(amountsFen: readonly Fen[], sumFen: number): ReadonlySet<number> | undefined {
  let only: number | undefined;
  for (let choice = 0; choice < 2 ** amountsFen.length; choice++) {
    if (sumOf(amountsFen, choice) !== sumFen) continue;
    if (only !== undefined) return undefined;
    only = choice;
  }
  return only === undefined ? undefined : chosen(only);
}

function sumOf(amountsFen: readonly Fen[], choice: number): number {
  return amountsFen.reduce<number>((sum, amountFen, at) => (choice & (1 << at) ? sum + amountFen : sum), 0);
}

function chosen(choice: number): ReadonlySet<number> {
  const positions = new Set<number>();
  for (let at = 0; choice >> at > 0; at++) if ((choice >> at) & 1) positions.add(at);
  return positions;
}
