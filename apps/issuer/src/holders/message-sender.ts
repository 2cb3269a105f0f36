import { Inject, Injectable, Logger } from '@nestjs/common';
import { ISSUER_SETTINGS, type IssuerSettings } from '../settings.js';
import { noMessages } from './holder.refusals.js';

const TIMEOUT_MS = 5_000;

/**
 * Text messages to phones, through the gateway of `YUFUKA_SMS_URL`: `POST {"to","text"}`, with `Authorization: Bearer` when
 * `YUFUKA_SMS_TOKEN` is set; any 2xx is taken as sent. What is sent is kept nowhere.
 */
@Injectable()
export class MessageSender {
  private readonly logger = new Logger('messages');

  constructor(@Inject(ISSUER_SETTINGS) private readonly settings: IssuerSettings) {}

  /** @throws Refusal `MESSAGES_UNAVAILABLE` 503 */
  async send(to: string, text: string): Promise<void> {
    const { sms } = this.settings;
    if (!sms) throw noMessages();
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (sms.token) headers.authorization = `Bearer ${sms.token}`;
    const init = {
      method: 'POST',
      headers,
      body: JSON.stringify({ to, text }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    };
    const answer = await fetch(sms.url, init).catch(() => undefined);
    if (answer?.ok) return;
    this.logger.warn(`the message gateway answers ${answer?.status ?? 'nothing'}`);
    throw noMessages();
  }
}
