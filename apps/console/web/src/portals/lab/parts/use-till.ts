import { useState } from 'react';
import { labApi, useRefreshLab } from '../lab.api.js';
import type { Entry, Leave, Operation, Original, TerminalId } from '../lab.types.js';

/** What the terminal waits for. */
export type Stage = 'idle' | 'amount' | 'original' | 'card' | 'pin' | 'busy';

/** What every gate takes. */
export const FARE_FEN = 200;
const MOST_DIGITS = 8;
const PIN_DIGITS = 6;

const NEEDS_AMOUNT: readonly Operation[] = ['purchase', 'ecash', 'load'];
const NEEDS_ORIGINAL: readonly Operation[] = ['void', 'refund'];
const ASKS_PIN: readonly Operation[] = ['purchase', 'balance', 'load'];

interface Typing {
  readonly stage: Stage;
  readonly operation: Operation | null;
  readonly digits: string;
  readonly amountFen: number;
  readonly presented: { readonly cardId: string; readonly entry: Entry } | null;
}

const IDLE: Typing = { stage: 'idle', operation: null, digits: '', amountFen: 0, presented: null };

/** What whoever stands at the terminal has forgotten. */
export type Hint = 'function' | 'amount' | 'pin';

/** How the card is presented: stays, leaves after a command, or step by step. */
export interface Manner {
  readonly leaveAt?: Leave;
  readonly slow: boolean;
}

/** A terminal's keypad: function key, amount, card, PIN, each in its turn, as on a counter. */
export function useTill(terminal: TerminalId, manner: Manner) {
  const [typing, setTyping] = useState<Typing>(IDLE);
  const [error, setError] = useState<unknown>();
  const [hint, setHint] = useState<Hint>();
  const refresh = useRefreshLab();

  const run = async (work: () => Promise<unknown>) => {
    setHint(undefined);
    setTyping((before) => ({ ...before, stage: 'busy', digits: '' }));
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    }
    await refresh();
    setTyping(IDLE);
  };

  const send = (of: Typing, pin?: string) => {
    const { operation, amountFen, presented } = of;
    if (!operation) return;
    const request = {
      terminal,
      operation,
      ...(amountFen ? { amountFen } : {}),
      ...(presented ?? {}),
      ...(pin ? { pin } : {}),
    };
    const { leaveAt } = manner;
    const slowly = manner.slow && operation === 'ecash';
    void run(() =>
      slowly ? labApi.beginSlow(request) : labApi.perform({ ...request, ...(leaveAt ? { leaveAt } : {}) }),
    );
  };

  const choose = (operation: Operation) => {
    setHint(undefined);
    setError(undefined);
    if (operation === 'signIn' || operation === 'upload')
      return void run(() => labApi.perform({ terminal, operation }));
    const stage = NEEDS_AMOUNT.includes(operation)
      ? 'amount'
      : NEEDS_ORIGINAL.includes(operation)
        ? 'original'
        : 'card';
    setTyping({ ...IDLE, operation, stage });
  };

  const present = (cardId: string, entry: Entry) => {
    const presented = { cardId, entry };
    if (terminal === 'gate') return send({ ...IDLE, operation: 'ecash', amountFen: FARE_FEN, presented });
    const typed = typing.stage === 'amount' ? withAmount(typing) : typing;
    if (typed.stage === 'idle') setHint('function');
    if (typed.stage === 'amount') setHint('amount');
    if (typed.stage !== 'card') return;
    const next = { ...typed, presented };
    if (typing.operation && ASKS_PIN.includes(typing.operation)) setTyping({ ...next, stage: 'pin', digits: '' });
    else send(next);
  };

  const digit = (key: string) => {
    setHint(typing.stage === 'idle' ? 'function' : undefined);
    const most = typing.stage === 'pin' ? PIN_DIGITS : MOST_DIGITS;
    if (typing.stage !== 'amount' && typing.stage !== 'pin') return;
    if (typing.digits.length < most) setTyping({ ...typing, digits: typing.digits + key });
  };

  const enter = () => {
    if (typing.stage === 'idle') setHint('function');
    if (typing.stage === 'amount' && Number(typing.digits) === 0) setHint('amount');
    if (typing.stage === 'amount') setTyping(withAmount(typing));
    if (typing.stage !== 'pin') return;
    // Without a PIN the holder only confirms; half a PIN is none.
    if (typing.digits.length === 0) send(typing);
    else if (typing.digits.length === PIN_DIGITS) send(typing, typing.digits);
    else setHint('pin');
  };

  const chooseOriginal = ({ batchNo, traceNo }: Original) => {
    const { operation } = typing;
    if (operation) void run(() => labApi.perform({ terminal, operation, original: { batchNo, traceNo } }));
  };

  return {
    ...typing,
    error,
    hint,
    choose,
    present,
    digit,
    enter,
    chooseOriginal,
    back: () => setTyping({ ...typing, digits: typing.digits.slice(0, -1) }),
    cancel: () => {
      setHint(undefined);
      setTyping(IDLE);
    },
    run,
  };
}

/** The amount that was typed is the one meant, if there is one: the card comes next. */
function withAmount(typing: Typing): Typing {
  const amountFen = Number(typing.digits);
  return amountFen > 0 ? { ...typing, stage: 'card', amountFen, digits: '' } : typing;
}

export type Till = ReturnType<typeof useTill>;
