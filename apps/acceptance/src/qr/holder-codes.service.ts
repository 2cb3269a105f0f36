import { randomInt } from 'node:crypto';
import { Transactor } from '@app/database';
import { type ChinaDate, chinaDate, CLOCK, type Clock, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CodeKeys } from './code-keys.service.js';
import { CodePartitions } from './code-partitions.js';
import {
  bearsMac,
  CODE_LIFE_S,
  HANDLES,
  type HolderCode,
  holderCodeContent,
  isExpired,
  readHolderCode,
  writeHolderCode,
} from './holder-code.rules.js';

/** A code as it is shown: no part of it tells the card. */
export interface IssuedHolderCode {
  /** 24 digits. */
  readonly code: string;
  readonly expiresAt: Date;
}

/** Where a code's row lies. */
export interface HolderCodeRow {
  readonly codeDate: ChinaDate;
  readonly issuedS: number;
  readonly handle: number;
}

/** A scanned code: genuine or not, fresh or not, by its own digits; the card it stands for, when it still stands for one. */
export interface ScannedHolderCode {
  readonly refusal: 'CODE_INVALID' | 'CODE_EXPIRED' | null;
  readonly row: HolderCodeRow | null;
  readonly accountId: Id;
  readonly panMasked: string;
}

const NOTHING = { row: null, accountId: '0', panMasked: '' } as const;
const CARD_OF_CODE = `
  SELECT c.account_id, d.pan_masked
  FROM acceptance.holder_code c LEFT JOIN issuer.card_directory d ON d.account_id = c.account_id
  WHERE c.code_date = $1 AND c.issued_s = $2 AND c.handle = $3`;

/** Holders' dynamic codes: shown by the holder's app, scanned by the merchant, good for one payment within a minute. */
@Injectable()
export class HolderCodes {
  constructor(
    private readonly transactor: Transactor,
    private readonly keys: CodeKeys,
    private readonly partitions: CodePartitions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A new code of a card. Whoever calls has made sure that the card's holder asks for it: the holder's app calls this with
   * the card of its session. A code before it stays good for its minute, since it may be on the counter just now.
   */
  async issue(accountId: Id): Promise<IssuedHolderCode> {
    const issuedS = Math.floor(this.clock.now().getTime() / 1000);
    const code: HolderCode = { keyNo: await this.keys.current('holder'), issuedS, handle: randomInt(HANDLES) };
    const { codeDate } = rowOf(code);
    await this.partitions.ensure(codeDate);
    const expiresAt = new Date((issuedS + CODE_LIFE_S) * 1000);
    const rows = await this.transactor.query(
      `INSERT INTO acceptance.holder_code (code_date, issued_s, handle, account_id, expires_at) VALUES ($1,$2,$3,$4,$5)
       ON CONFLICT DO NOTHING RETURNING handle`,
      [codeDate, issuedS, code.handle, accountId, expiresAt],
    );
    // Another card drew the same handle in this very second.
    if (rows.length === 0) return this.issue(accountId);
    return { code: writeHolderCode(code, await this.macOf(code)), expiresAt };
  }

  /** Reads a scanned code. Signature and age are decided without the database; only a genuine code is looked up. */
  async scan(text: string): Promise<ScannedHolderCode> {
    const nowS = Math.floor(this.clock.now().getTime() / 1000);
    const code = readHolderCode(text, nowS);
    const mac = code && (await this.keys.mac('holder', code.keyNo, holderCodeContent(code)));
    if (!code || !mac || !bearsMac(text, mac)) return { refusal: 'CODE_INVALID', ...NOTHING };
    const refusal = isExpired(code, nowS) ? 'CODE_EXPIRED' : null;
    const row = rowOf(code);
    const [card] = await this.transactor.query<{ account_id: Id; pan_masked: string | null }>(CARD_OF_CODE, [
      row.codeDate,
      row.issuedS,
      row.handle,
    ]);
    if (!card) return { ...NOTHING, refusal: refusal ?? 'CODE_INVALID' };
    return { refusal, row, accountId: card.account_id, panMasked: card.pan_masked ?? '' };
  }

  private async macOf(code: HolderCode): Promise<Buffer> {
    const mac = await this.keys.mac('holder', code.keyNo, holderCodeContent(code));
    if (!mac) throw new Error(`code key ${code.keyNo} is gone`);
    return mac;
  }
}

function rowOf({ issuedS, handle }: HolderCode): HolderCodeRow {
  return { codeDate: chinaDate(new Date(issuedS * 1000)), issuedS, handle };
}
