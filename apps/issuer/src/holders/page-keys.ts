import { createHash } from 'node:crypto';
import { Transactor } from '@app/database';
import { type Hsm, HSM, HsmError } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { pageKeyGone } from './holder.refusals.js';
import type { PageKey } from './holder-session.schemas.js';

const LIFE_MS = 5 * 60_000;
const FORM = /^(\d{13})\.([\w+/=]{40,900})$/;

/** A page's key, read: what the HSM needs to open an envelope. */
export interface OpenPageKey {
  readonly sealed: Buffer;
  readonly context: string;
}

/** Keys that pages seal PINs for. The page carries the key itself, sealed to the HSM; here is only which were used. */
@Injectable()
export class PageKeys {
  constructor(
    private readonly transactor: Transactor,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  async make(): Promise<PageKey> {
    const expiresAtMs = String((await this.realNowMs()) + LIFE_MS);
    const { publicKey, sealed } = await this.hsm.newPageKey(expiresAtMs);
    return {
      key: `${expiresAtMs}.${sealed.toString('base64')}`,
      publicKey: publicKey.toString('base64'),
      expiresAt: new Date(Number(expiresAtMs)).toISOString(),
    };
  }

  /** Uses a key up. @throws Refusal `PAGE_KEY_EXPIRED` 401 for one that is too old, was used, or is none */
  async take(key: string): Promise<OpenPageKey> {
    const [, expiresAtMs, sealed] = FORM.exec(key) ?? [];
    if (!expiresAtMs || !sealed || Number(expiresAtMs) < (await this.realNowMs())) throw pageKeyGone();
    await this.transactor.query('DELETE FROM issuer.used_page_key WHERE expires_at < clock_timestamp()');
    const first = await this.transactor.query(
      'INSERT INTO issuer.used_page_key (key_hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [createHash('sha256').update(key).digest(), new Date(Number(expiresAtMs) + LIFE_MS)],
    );
    if (first.length === 0) throw pageKeyGone();
    return { sealed: Buffer.from(sealed, 'base64'), context: expiresAtMs };
  }

  /** As sessions, keys live by real time: the sandbox's clock does not age them. */
  private async realNowMs(): Promise<number> {
    const [row] = await this.transactor.query<{ ms: number }>(
      'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    );
    return row!.ms;
  }
}

/** What the HSM cannot open, as a refusal. */
export function pageKeyRefusal(error: unknown): unknown {
  return error instanceof HsmError && error.code === 'KEY_UNREADABLE' ? pageKeyGone() : error;
}
