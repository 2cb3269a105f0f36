import type { SealedPin } from '@app/contracts';
import { freshKey } from '../api/fresh-key.js';
import { ApiProblem, problemIn } from '../api/problem.js';

export type Role = 'purchaser' | 'merchant' | 'ops_maker' | 'ops_checker' | 'auditor' | 'holder';

export interface ConsoleUser {
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly customerId: string | null;
  readonly merchantId: string | null;
  /** Of a holder: the account of the card in hand. */
  readonly accountId?: string | null;
  /** Of a merchant's people. */
  readonly merchantRole?: 'owner' | 'cashier' | 'viewer' | null;
}

export interface ConsoleSession {
  readonly expiresAt: string;
  readonly idleMinutes: number;
  /** `enrolment`: good for nothing but setting up the second factor. */
  readonly stage: 'full' | 'enrolment';
  readonly user: ConsoleUser;
}

/** What the console knows of where it runs and who uses it. */
export interface ConsoleState {
  readonly sandbox: boolean;
  readonly session: ConsoleSession | null;
}

/** Every command of the page says by this header that it comes from the page. */
export const COMMAND_HEADERS = { 'x-yufuka-console': '1' } as const;

export const readState = () => ask<ConsoleState>('GET', '/session');
export const readEntrances = () => ask<{ items: string[] }>('GET', '/session/entrances');
export const enterBy = (name: string) => ask<ConsoleState>('POST', `/session/entrances/${name}`);
export const logIn = (body: { login: string; password: string; code?: string }) =>
  ask<ConsoleState>('POST', '/session', body);
/** A card's holder, by the PIN as the page has sealed it, or by the code that came to the phone. */
export const logHolderIn = (body: { cardNumber: string } & ({ pin: SealedPin } | { code: string })) =>
  ask<ConsoleState>('POST', '/session/holder', body);
export const logOut = (everywhere: boolean) => ask<void>('DELETE', `/session?everywhere=${everywhere ? 1 : 0}`);
export const beginEnrolment = () =>
  ask<{ secret: string; uri: string; qrSvg: string }>('POST', '/api/issuer/v1/second-factor');
export const confirmEnrolment = (code: string) => ask<void>('POST', '/api/issuer/v1/second-factor/confirm', { code });

/** @throws ApiProblem */
async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = method === 'GET' ? {} : { ...COMMAND_HEADERS, 'idempotency-key': freshKey() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
  const answer = await fetch(path, init).catch(() => undefined);
  const text = await answer?.text().catch(() => '');
  const json = (text ? JSON.parse(text) : undefined) as unknown;
  if (!answer?.ok) throw new ApiProblem(problemIn(json));
  return json as T;
}
