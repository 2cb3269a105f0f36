import { sealPin, type PagePinKey, type SealedPin } from '@app/contracts';
import { type Problem } from '@app/http';
import { HttpException, Inject, Injectable, ServiceUnavailableException } from '@nestjs/common';
import { CONSOLE_SETTINGS, type ConsoleSettings } from '../settings.js';

export interface LogIn {
  readonly login: string;
  readonly password: string;
  readonly code?: string | undefined;
}

/** A holder's log-in: the PIN sealed where it was typed, or the code that came to the phone. */
export type HolderLogIn =
  { readonly cardNumber: string; readonly pin: SealedPin } | { readonly cardNumber: string; readonly code: string };

/** A session as the issuer tells it; what the page may see of it is all but the token. */
export interface ConsoleSession {
  readonly expiresAt: string;
  readonly idleMinutes: number;
  readonly stage: 'full' | 'enrolment';
  readonly user: { readonly userId: string; readonly login: string; readonly name: string; readonly roles: string[] };
}

/** A refusal of an application, handed on as it came. */
export class UpstreamRefusal extends HttpException {
  constructor(readonly problem: Problem) {
    super(problem, problem.status);
  }
}

/** Sessions are the issuer's: opened, read and closed there. */
@Injectable()
export class IssuerSessions {
  constructor(@Inject(CONSOLE_SETTINGS) private readonly settings: ConsoleSettings) {}

  /** Opens a session, with the second factor for whoever needs one. @throws UpstreamRefusal */
  async open(logIn: LogIn, address: string): Promise<ConsoleSession & { readonly token: string }> {
    return this.ask('POST', '/v1/sessions', { body: { ...logIn, secondFactor: 'required' }, address });
  }

  /** Opens a session of a card's holder. @throws UpstreamRefusal */
  async openHolder(logIn: HolderLogIn, address: string): Promise<ConsoleSession & { readonly token: string }> {
    return this.ask('POST', '/v1/holder-sessions', { body: logIn, address });
  }

  /** The same by a PIN that the sandbox shows to everybody. @throws UpstreamRefusal */
  async openHolderByPin(cardNumber: string, pin: string, address: string) {
    const key = await this.ask<PagePinKey>('POST', '/v1/holder-sessions/page-keys', { address });
    return this.openHolder({ cardNumber, pin: await sealPin(key, pin, cardNumber) }, address);
  }

  /** Undefined when the token stands for no session (any more). */
  async current(token: string): Promise<ConsoleSession | undefined> {
    try {
      return await this.ask<ConsoleSession>('GET', '/v1/sessions/current', { token });
    } catch (error) {
      if (error instanceof UpstreamRefusal && error.problem.status === 401) return undefined;
      throw error;
    }
  }

  /** Ends this session, or all of its user. One that has ended already is no error. */
  async close(token: string, everywhere: boolean): Promise<void> {
    try {
      await this.ask('DELETE', everywhere ? '/v1/sessions' : '/v1/sessions/current', { token });
    } catch (error) {
      if (!(error instanceof UpstreamRefusal && error.problem.status === 401)) throw error;
    }
  }

  private async ask<T>(
    method: string,
    path: string,
    { token, body, address }: { token?: string; body?: unknown; address?: string },
  ): Promise<T> {
    const headers: Record<string, string> = {};
    if (token) headers.authorization = `Bearer ${token}`;
    if (body) headers['content-type'] = 'application/json';
    if (address) headers['x-forwarded-for'] = address;
    const url = `${this.settings.upstreams.issuer}${path}`;
    const init = { method, headers, body: body ? JSON.stringify(body) : null };
    const answer = await fetch(url, init).catch((cause: unknown) => {
      throw new ServiceUnavailableException(undefined, { cause });
    });
    const text = await answer.text();
    if (!answer.ok) throw new UpstreamRefusal(JSON.parse(text) as Problem);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
