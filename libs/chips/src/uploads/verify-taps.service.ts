import { balancesAroundTap, type ChipTransaction } from '@app/ecash';
import { Transactor } from '@app/database';
import type { Fen, Id } from '@app/kernel';
import { type BulkCryptogram, PanVault } from '@app/security';
import { Injectable } from '@nestjs/common';
import type { ChipFamily } from '../chip-families.js';
import type { ChipRef } from '../chip.types.js';
import { ChipVerifiers } from './chip-verifiers.js';
import { type FlashTap, inputOf, readFlash, readTap } from './read-tap.rules.js';
import type { UploadRecord } from './upload.types.js';

/** An upload with all that needs no lock: read, its card found, its cryptogram checked. */
export interface CheckedUpload {
  readonly record: UploadRecord;
  readonly panMasked: string | undefined;
  /** Of a card of ours. Whether it has such a chip, the facts tell. */
  readonly chip: ChipRef | undefined;
  readonly malformed: string | undefined;
  readonly transaction: ChipTransaction | undefined;
  /** Elements of field 55, of whatever can be checked. */
  readonly values: ReadonlyMap<string, Buffer> | undefined;
  readonly flash: FlashTap | undefined;
  readonly cryptogramVerified: boolean;
  /** The balance before the tap, told under a right MAC. */
  readonly beforeFen: Fen | undefined;
}

interface Card {
  readonly accountId: Id;
  readonly productCode: string;
  readonly panMasked: string;
  readonly psn: string | null;
}

/** One cryptogram to be checked, and whose. */
interface Check {
  readonly at: number;
  readonly family: ChipFamily;
  readonly cryptogram: BulkCryptogram;
}

type Draft = { -readonly [K in keyof CheckedUpload]: CheckedUpload[K] };

const CARDS = `SELECT encode(pan_hash, 'hex') AS hash, account_id AS "accountId", product_code AS "productCode",
  pan_masked AS "panMasked", psn FROM issuer.card_directory WHERE pan_hash = ANY ($1)`;

/** Reads uploads, finds their cards by the hashes of their numbers, and checks their cryptograms and balances in bulk. */
@Injectable()
export class VerifyTaps {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
    private readonly verifiers: ChipVerifiers,
  ) {}

  async check(records: readonly UploadRecord[]): Promise<CheckedUpload[]> {
    const cards = await this.cardsOf(records);
    const families = await this.familiesOf(cards);
    const drafts: Draft[] = [];
    const checks: Check[] = [];
    for (const record of records) {
      const card = record.pan === undefined ? undefined : cards.get(record.pan);
      const draft = draftOf(record, card);
      drafts.push(draft);
      const family = card && families.get(card.productCode);
      if (!family) continue;
      const cryptogram = cryptogramOf(draft, family);
      if (cryptogram) checks.push({ at: drafts.length - 1, family, cryptogram });
    }
    for (const family of new Set(checks.map((each) => each.family))) {
      await this.verify(
        family,
        checks.filter((each) => each.family === family),
        drafts,
      );
    }
    return drafts;
  }

  private async verify(family: ChipFamily, checks: readonly Check[], drafts: Draft[]): Promise<void> {
    const verifier = await this.verifiers.verifier(family, checks.length);
    const verdicts = await verifier.verifyWithBalance(checks.map(({ cryptogram }) => cryptogram));
    checks.forEach(({ at }, index) => {
      const draft = drafts[at]!;
      const { cryptogram, balance } = verdicts[index]!;
      draft.cryptogramVerified = cryptogram;
      const transaction = draft.transaction;
      const told = transaction?.iad.balance;
      if (!cryptogram || !balance || !transaction || !told) return;
      draft.beforeFen = balancesAroundTap(
        family.profile,
        transaction.kind,
        told.balanceFen,
        transaction.amountFen,
      ).beforeFen;
    });
  }

  /** Every product once: objects of one family are the same object. */
  private async familiesOf(cards: ReadonlyMap<string, Card>): Promise<Map<string, ChipFamily>> {
    const families = new Map<string, ChipFamily>();
    for (const productCode of new Set([...cards.values()].map((card) => card.productCode))) {
      const family = await this.verifiers.familyOf(productCode);
      if (family) families.set(productCode, family);
    }
    return families;
  }

  private async cardsOf(records: readonly UploadRecord[]): Promise<Map<string, Card>> {
    const pans = new Set(records.flatMap(({ pan }) => (pan && /^\d{13,19}$/.test(pan) ? [pan] : [])));
    const panOf = new Map<string, string>();
    const hashes: Buffer[] = [];
    for (const pan of pans) {
      const hash = await this.vault.panHash(pan);
      hashes.push(hash);
      panOf.set(hash.toString('hex'), pan);
    }
    const rows = hashes.length === 0 ? [] : await this.transactor.query<Card & { hash: string }>(CARDS, [hashes]);
    return new Map(rows.map((row) => [panOf.get(row.hash)!, row]));
  }
}

function draftOf(record: UploadRecord, card: Card | undefined): Draft {
  const draft: Draft = {
    record,
    panMasked: card?.panMasked,
    chip: undefined,
    malformed: record.malformed,
    transaction: undefined,
    values: undefined,
    flash: undefined,
    cryptogramVerified: false,
    beforeFen: undefined,
  };
  const chipOf = (psn: string | undefined): ChipRef | undefined => {
    const known = psn ?? card?.psn ?? undefined;
    return card && known ? { accountId: card.accountId, psn: known } : undefined;
  };
  if (record.kind === 'flash') {
    const flash = readFlash(record);
    return { ...draft, flash, chip: chipOf(flash.psn), ...flash.whole };
  }
  const tap = readTap(record);
  if ('malformed' in tap) return { ...draft, malformed: draft.malformed ?? tap.malformed, chip: chipOf(record.psn) };
  return { ...draft, transaction: tap.transaction, values: tap.values, chip: chipOf(tap.psn) };
}

/** What is to be checked of a draft, if anything; notes on the draft what is missing for it. */
function cryptogramOf(draft: Draft, { profile }: ChipFamily): BulkCryptogram | undefined {
  const { record, chip, transaction, values } = draft;
  if (!chip || !transaction || !values || draft.malformed !== undefined) return undefined;
  const read = inputOf(values, profile);
  if ('malformed' in read) {
    if (record.kind === 'purchase') draft.malformed = read.malformed;
    return undefined;
  }
  const { atc, cryptogram, iad } = transaction;
  return { pan: record.pan!, psn: chip.psn, atc, input: read.input, cryptogram, balance: iad.balance };
}
