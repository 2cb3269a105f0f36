import { AuthorizationBusyError, BusinessDayClosedError } from '@app/authorization';
import { sqlState } from '@app/database';
import { HsmError } from '@app/security';
import { setTimeout as wait } from 'node:timers/promises';
import { MessageRefusal } from './message-refusal.js';

const RETRIES_MS = [200, 1000];

/**
 * Nobody knows whether the transaction was posted. It gets no answer: the terminal reverses what it hears nothing of, while
 * any code would be taken as the end of it.
 */
export class OutcomeUnknownError extends Error {
  override readonly name = 'OutcomeUnknownError';
}

/**
 * Runs work that reads, or that posts under a key. When the database breaks away in the middle it is run again, twice at
 * most: the key then finds what was committed.
 * @throws OutcomeUnknownError, or the failure when it is certain that nothing was posted
 */
export async function certainOutcome<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isCertain(error)) throw error;
  }
  let failure: unknown;
  for (const retryMs of RETRIES_MS) {
    await wait(retryMs);
    try {
      return await work();
    } catch (error) {
      // A refusal is the gateway's own. Anything else may only say that the first attempt is still under way.
      if (error instanceof MessageRefusal) throw error;
      failure = error;
    }
  }
  throw new OutcomeUnknownError('the database could not be asked', { cause: failure });
}

function isCertain(error: unknown): boolean {
  return (
    error instanceof MessageRefusal ||
    error instanceof AuthorizationBusyError ||
    error instanceof BusinessDayClosedError ||
    error instanceof HsmError ||
    isRefusedBySql(error)
  );
}

/** The server itself said no, and was not on its way down (class 08, 57P). */
function isRefusedBySql(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && !/^(08|57P|E)/.test(state);
}
