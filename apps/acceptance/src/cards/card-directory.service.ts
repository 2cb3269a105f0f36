import type { Id } from '@app/kernel';
import { PanVault } from '@app/security';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What acceptance needs to know of a card. None of it changes while the card lives. */
export interface DirectoryCard {
  readonly accountId: Id;
  readonly cardId: Id;
  readonly kind: 'named' | 'anonymous';
  readonly expiryYymm: string;
  readonly panMasked: string;
  readonly productCode: string;
  /** Sequence number of its chip; null when it has none. */
  readonly psn: string | null;
}

interface DirectoryRow {
  pan_hash: Buffer;
  account_id: Id;
  card_id: Id;
  kind: 'named' | 'anonymous';
  expiry_yymm: string;
  pan_masked: string;
  product_code: string;
  psn: string | null;
}

interface Question {
  readonly panHash: Buffer;
  readonly resolve: (card: DirectoryCard | undefined) => void;
  readonly reject: (error: unknown) => void;
}

const CARDS_MAX = 100_000;
const QUESTIONS_MAX = 500;
const BY_HASH = `SELECT pan_hash, account_id, card_id, kind, expiry_yymm, pan_masked, product_code, psn
  FROM issuer.card_directory WHERE pan_hash = ANY ($1)`;
const VERIFIER = 'SELECT pin_verifier FROM issuer.card_directory WHERE card_id = $1 AND pan_hash = $2';

/**
 * From a presented card number to the account it draws on, through the view the issuer publishes. The cards used last are
 * kept, by hash: no card number stays in memory. Cards that are asked for at the same moment share one query; unknown
 * numbers are asked again, since the card may be issued any moment.
 */
@Injectable()
export class CardDirectory {
  private readonly cards = new Map<string, DirectoryCard>();
  private questions: Question[] = [];
  private scheduled = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: PanVault,
  ) {}

  /** @param pan 13 to 19 digits. @returns undefined when it is not a card of this issuer */
  async find(pan: string): Promise<DirectoryCard | undefined> {
    const panHash = await this.vault.panHash(pan);
    const key = panHash.toString('latin1');
    const known = this.cards.get(key);
    if (known) {
      this.keep(key, known);
      return known;
    }
    return new Promise((resolve, reject) => {
      this.questions.push({ panHash, resolve, reject });
      this.schedule();
    });
  }

  /** The verifier of the card's PIN, read anew because a PIN may be changed; null when it has none. */
  async pinVerifier(pan: string, card: DirectoryCard): Promise<string | null> {
    const panHash = await this.vault.panHash(pan);
    const rows: { pin_verifier: string | null }[] = await this.dataSource.query(VERIFIER, [card.cardId, panHash]);
    return rows[0]?.pin_verifier ?? null;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      const questions = this.questions.splice(0, QUESTIONS_MAX);
      if (this.questions.length > 0) this.schedule();
      void this.answer(questions);
    });
  }

  private async answer(questions: Question[]): Promise<void> {
    try {
      const rows: DirectoryRow[] = await this.dataSource.query(BY_HASH, [questions.map(({ panHash }) => panHash)]);
      for (const row of rows) this.keep(row.pan_hash.toString('latin1'), cardOf(row));
      for (const { panHash, resolve } of questions) resolve(this.cards.get(panHash.toString('latin1')));
    } catch (error) {
      for (const { reject } of questions) reject(error);
    }
  }

  private keep(key: string, card: DirectoryCard): void {
    this.cards.delete(key);
    this.cards.set(key, card);
    if (this.cards.size > CARDS_MAX) this.cards.delete(this.cards.keys().next().value!);
  }
}

function cardOf(row: DirectoryRow): DirectoryCard {
  return {
    accountId: row.account_id,
    cardId: row.card_id,
    kind: row.kind,
    expiryYymm: row.expiry_yymm,
    panMasked: row.pan_masked,
    productCode: row.product_code,
    psn: row.psn,
  };
}
