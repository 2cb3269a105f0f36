import { useState } from 'react';
import { labApi, useRefreshLab } from '../lab.api.js';
import { FARE_FEN } from './use-till.js';

export const TOUR_STEPS = ['load', 'pay', 'tear', 'settle'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

const KEPT_AS = 'yufuka.lab-tour';
const LOAD_FEN = 20_000;
const LOOK_MS = 900;
const CASE_MS = 60_000;

const look = (ms = LOOK_MS) => new Promise((done) => setTimeout(done, ms));

/** Where the visitor is in the tour; kept, so that a reload goes on there. */
export function useTour(cardId: string, show: (terminal: 'till' | 'gate') => void) {
  const [at, setAt] = useState(keptStep);
  const [playing, setPlaying] = useState(false);
  const [error, setError] = useState<unknown>();
  const refresh = useRefreshLab();
  const go = (step: number) => {
    localStorage.setItem(KEPT_AS, String(step));
    setAt(step);
  };
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
