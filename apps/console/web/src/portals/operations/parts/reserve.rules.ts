import type { Proof } from './answers.js';

/** The blocks of the reserve equation, in its order. */
export const RESERVE_BLOCKS = [
  'cards',
  'chip_pool',
  'suspense',
  'held_for_holders',
  'owed_to_merchants',
  'payouts_in_transit',
  'fees_not_carried_out',
] as const;

/** A bar of the waterfall, from where to where it stands. */
export interface WaterfallStep {
  readonly key: string;
  readonly kind: 'total' | 'owed' | 'timing' | 'difference';
  readonly amountFen: number;
  readonly fromFen: number;
  readonly toFen: number;
}

/** From the statements down to what is owed, block by block; what remains is the difference, with its sign. */
export function waterfall({ reserve }: Pick<Proof, 'reserve'>): WaterfallStep[] {
  const steps: WaterfallStep[] = [
    step('statement', 'total', reserve.statementClosingFen, 0, reserve.statementClosingFen),
  ];
  let restFen = reserve.statementClosingFen;
  const take = (key: string, kind: WaterfallStep['kind'], amountFen: number) => {
    steps.push(step(key, kind, amountFen, restFen, restFen - amountFen));
    restFen -= amountFen;
  };
  if (reserve.timingTotalFen !== 0) take('timing', 'timing', reserve.timingTotalFen);
  for (const block of RESERVE_BLOCKS) take(block, 'owed', reserve.blocks[block] ?? 0);
  steps.push(step('difference', 'difference', restFen, restFen, 0));
  return steps;
}

function step(key: string, kind: WaterfallStep['kind'], amountFen: number, fromFen: number, toFen: number) {
  return { key, kind, amountFen, fromFen, toFen };
}
