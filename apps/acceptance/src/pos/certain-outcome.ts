import { AuthorizationBusyError, BusinessDayClosedError } from '@app/authorization';
import { sqlState } from '@app/database';
import { HsmError } from '@app/security';
import { setTimeout as wait } from 'node:timers/promises';
import { MessageRefusal } from './message-refusal.js';

const RETRY_MS = 200;

/**
 * Nobody knows whether the transaction was posted. It gets no answer: the terminal reverses what it hears nothing of, while
 * any code would be taken as the end of it.
 */
export class OutcomeUnknownError extends Error {
  override readonly name = 'OutcomeUnknownError';
}

/**
 * Runs work that posts under a key. When the database breaks away in the middle it is run once more: the key then finds
 * what was committed.
 * @throws OutcomeUnknownError, or the failure when it is certain that nothing was posted
 */
export async function certainOutcome<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isCertain(error)) throw error;
  }
  await wait(RETRY_MS);
  try {
    return await work();
  } catch (error) {
    throw isRefusedBySql(error) ? error : new OutcomeUnknownError('the ledger could not be asked', { cause: error });
  }
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
