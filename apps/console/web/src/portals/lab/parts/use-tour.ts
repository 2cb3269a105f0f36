import { useEffect, useRef, useState } from 'react';
import { labApi, useBeliefs, useRefreshLab } from '../lab.api.js';
import type { Beliefs, LabCard } from '../lab.types.js';
import { FARE_FEN } from './use-till.js';

export const TOUR_STEPS = ['load', 'pay', 'tear', 'settle'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

const KEPT_AS = 'yufuka.lab-tour';
const LOAD_FEN = 20_000;
const LOOK_MS = 900;
const CASE_MS = 60_000;

const look = (ms = LOOK_MS) => new Promise((done) => setTimeout(done, ms));

/** What is seen of the cards at one time. */
interface Seen {
  readonly cards: readonly LabCard[];
  readonly case: Beliefs['case'];
}

/**
 * Where the visitor is in the tour; kept, so that a reload goes on there. A step done by hand counts as well as one that is played.
 * @param chosen the card in the visitor's hand
 */
export function useTour(cards: readonly LabCard[], chosen: string, show: (terminal: 'till' | 'gate') => void) {
  const cardId = cards[0]?.cardId ?? chosen;
  const [at, setAt] = useState(keptStep);
  const [playing, setPlaying] = useState(false);
  const [error, setError] = useState<unknown>();
  const refresh = useRefreshLab();
  const go = (step: number) => {
    localStorage.setItem(KEPT_AS, String(step));
    setAt(step);
  };
  const believed = useBeliefs(chosen).data;
  const seen = useRef<Seen>(undefined);
  useEffect(() => {
    const now: Seen = { cards, case: believed?.case ?? null };
    const step = TOUR_STEPS[at];
    if (seen.current && step && !playing && DONE[step](seen.current, now)) go(at + 1);
    seen.current = now;
  }, [cards, believed, at, playing]);
  const play = async () => {
    const step = TOUR_STEPS[at];
    if (!step) return;
    setPlaying(true);
    setError(undefined);
    show(step === 'load' ? 'till' : 'gate');
    try {
      await PLAYED[step](cardId, refresh, show);
      await refresh();
      go(at + 1);
    } catch (failure) {
      setError(failure);
      await refresh();
    }
    setPlaying(false);
  };
  return { at, playing, error, play, next: () => go(at + 1), skip: () => go(TOUR_STEPS.length), again: () => go(0) };
}

export type Tour = ReturnType<typeof useTour>;

function keptStep(): number {
  return Number(localStorage.getItem(KEPT_AS) ?? '0') || 0;
}

type Played = (
  cardId: string,
  refresh: () => Promise<void>,
  show: (terminal: 'till' | 'gate') => void,
) => Promise<unknown>;

/** How much more the purse of some card holds than before; negative when it paid. */
function movedFen(before: Seen, now: Seen): number {
  const moves = now.cards.map(({ cardId, chip }) => {
    const earlier = before.cards.find((one) => one.cardId === cardId)?.chip;
    return chip && earlier ? chip.balanceFen - earlier.balanceFen : 0;
  });
  return moves.find((move) => move !== 0) ?? 0;
}

const failures = ({ cards }: Seen) => cards.map(({ failedTap }) => failedTap?.at ?? '').join();

/** By what a step is seen to be done. */
const DONE: Readonly<Record<TourStep, (before: Seen, now: Seen) => boolean>> = {
  load: (before, now) => movedFen(before, now) > 0,
  pay: (before, now) => movedFen(before, now) < 0 && failures(before) === failures(now),
  tear: (before, now) => failures(before) !== failures(now) && now.cards.some(({ failedTap }) => failedTap),
  settle: (before, now) =>
    now.case?.state === 'closed' && before.case?.caseId === now.case.caseId && before.case.state !== 'closed',
};

/** Each step as the visitor's own hands would do it. */
const PLAYED: Readonly<Record<TourStep, Played>> = {
  load: (cardId) =>
    labApi.perform({ terminal: 'till', operation: 'load', cardId, entry: 'insert', amountFen: LOAD_FEN }),
  pay: (cardId) => labApi.perform({ terminal: 'gate', operation: 'ecash', cardId, entry: 'tap', amountFen: FARE_FEN }),
  tear: async (cardId, refresh) => {
    const begun = await labApi.beginSlow({
      terminal: 'gate',
      operation: 'ecash',
      cardId,
      entry: 'tap',
      amountFen: FARE_FEN,
    });
    // The purse is debited while the last answer is under way: that is when the card leaves.
    for (let tap = begun.slowTap; tap && tap.pending;) {
      await refresh();
      await look();
      const held = tap.chipBalanceFen;
      const card = begun.cards.find((one) => one.cardId === cardId);
      if (card?.chip && held < card.chip.balanceFen) break;
      tap = (await labApi.stepSlow()).slowTap;
    }
    await labApi.endSlow(true);
  },
  settle: async (cardId, refresh, show) => {
    await labApi.perform({ terminal: 'gate', operation: 'upload' });
    await refresh();
    await look();
    await labApi.complain(cardId, FARE_FEN);
    await refresh();
    await look();
    show('till');
    await labApi.perform({ terminal: 'till', operation: 'balance', cardId, entry: 'tap' });
    for (const endMs = Date.now() + CASE_MS; Date.now() < endMs; await look()) {
      const { case: found } = await labApi.beliefs(cardId);
      if (found?.state === 'closed') return;
    }
  },
};
