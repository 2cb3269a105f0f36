import { Transactor } from '@app/database';
import { type ChinaDate, type Fen, fen, type Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { ChipRef } from '../chip.types.js';

/** What is known of a chip when its uploads are classified. */
export interface ChipFacts extends ChipRef {
  readonly transactionLimitFen: Fen;
  readonly blacklistedOn: ChinaDate | undefined;
  /** Last day of the card; undefined for one without. */
  readonly expiresOn: ChinaDate | undefined;
  readonly shadowBalanceFen: Fen;
  readonly refunds: readonly Refund[];
}

/** Counts whose money was given back: one, or a stretch. */
interface Refund {
  readonly from: number;
  readonly to: number;
}

/** A purchase of a count that is here already. */
export interface KnownPurchase {
  /** Hex, upper case. */
  readonly tc: string;
  readonly uploadId: Id;
  readonly paid: boolean;
}

export interface Acceptor {
  readonly merchantKnown: boolean;
  readonly terminalKnown: boolean;
  /** Not allowed from a day on, until another. */
  readonly denials: readonly { readonly since: ChinaDate; readonly until: ChinaDate | null }[];
  readonly closed: boolean;
}

/** A terminal by its number, as files name it. */
export interface AcceptorRef {
  readonly merchantId: Id;
  readonly terminalId: Id;
}

const LOCK = `SELECT c.account_id, c.psn FROM chips.chip c
  JOIN (SELECT DISTINCT * FROM unnest($1::bigint[], $2::text[])) AS t (account_id, psn) USING (account_id, psn)
  ORDER BY c.account_id, c.psn FOR NO KEY UPDATE OF c`;
const CHIPS = `SELECT c.account_id, c.psn, c.transaction_limit_fen, c.blacklisted_on::text AS blacklisted_on,
    a.valid_to::text AS valid_to, a.chip_fen,
    coalesce((SELECT json_agg(json_build_object('from', coalesce(r.atc, r.from_atc), 'to', coalesce(r.atc, r.to_atc)))
              FROM chips.resolution r
              WHERE r.account_id = c.account_id AND r.psn = c.psn AND r.outcome = 'REFUND_HOLDER'), '[]') AS refunds
  FROM chips.chip c
  JOIN (SELECT DISTINCT * FROM unnest($1::bigint[], $2::text[])) AS t (account_id, psn) USING (account_id, psn)
  JOIN ledger.account a ON a.account_id = c.account_id`;
const KNOWN = `SELECT p.account_id, p.psn, p.atc, upper(encode(p.tc, 'hex')) AS tc, p.upload_id, p.authorization_id
  FROM chips.purchase p
  JOIN (SELECT DISTINCT * FROM unnest($1::bigint[], $2::text[], $3::integer[])) AS t (account_id, psn, atc)
    USING (account_id, psn, atc)`;
const ACCEPTORS = `SELECT t.merchant_id, t.terminal_id, m.merchant_status IS NOT NULL AS merchant_known,
    coalesce(m.merchant_status = 'closed', false) AS closed,
    EXISTS (SELECT FROM acceptance.acceptor a
            WHERE a.terminal_id = t.terminal_id AND a.merchant_id = t.merchant_id) AS terminal_known,
    coalesce((SELECT json_agg(json_build_object('since', d.since, 'until', d.until)) FROM chips.ecash_denial d
              WHERE d.merchant_id = t.merchant_id AND d.terminal_id IN (0, t.terminal_id)), '[]') AS denials
  FROM (SELECT DISTINCT * FROM unnest($1::bigint[], $2::bigint[])) AS t (merchant_id, terminal_id)
  LEFT JOIN acceptance.merchant_state m ON m.merchant_id = t.merchant_id`;

export function chipKey({ accountId, psn }: ChipRef): string {
  return `${accountId}/${psn}`;
}

export function countKey(chip: ChipRef, atc: number): string {
  return `${chipKey(chip)}/${atc}`;
}

export function acceptorKey({ merchantId, terminalId }: AcceptorRef): string {
  return `${merchantId}/${terminalId}`;
}

/** Gathers what is known about many uploads, a statement for each kind of fact. */
@Injectable()
export class UploadFactsReader {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Locks the chips until the commit, in one order for everybody, so that no decision about them falls in between; then
   * reads what is known of each. Chips that are not there are left out.
   */
  async lockChips(chips: readonly ChipRef[]): Promise<Map<string, ChipFacts>> {
    if (chips.length === 0) return new Map();
    const told = [chips.map(({ accountId }) => accountId), chips.map(({ psn }) => psn)];
    await this.transactor.query(LOCK, told);
    const rows = await this.transactor.query<{
      account_id: Id;
      psn: string;
      transaction_limit_fen: string;
      blacklisted_on: string | null;
      valid_to: string | null;
      chip_fen: string;
      refunds: Refund[];
    }>(CHIPS, told);
    const facts = rows.map((row): ChipFacts => ({
      accountId: row.account_id,
      psn: row.psn,
      transactionLimitFen: fen(row.transaction_limit_fen),
      blacklistedOn: row.blacklisted_on ?? undefined,
      expiresOn: row.valid_to ?? undefined,
      shadowBalanceFen: fen(row.chip_fen),
      refunds: row.refunds,
    }));
    return new Map(facts.map((each) => [chipKey(each), each]));
  }

  /** Purchases that are here already, by {@link countKey}. */
  async knownPurchases(counts: readonly (ChipRef & { readonly atc: number })[]): Promise<Map<string, KnownPurchase>> {
    if (counts.length === 0) return new Map();
    const rows = await this.transactor.query<{
      account_id: Id;
      psn: string;
      atc: number;
      tc: string;
      upload_id: Id;
      authorization_id: Id | null;
    }>(KNOWN, [counts.map(({ accountId }) => accountId), counts.map(({ psn }) => psn), counts.map(({ atc }) => atc)]);
    return new Map(
      rows.map(({ account_id: accountId, psn, atc, tc, upload_id: uploadId, authorization_id: paidBy }) => [
        countKey({ accountId, psn }, atc),
        { tc, uploadId, paid: paidBy !== null },
      ]),
    );
  }

  /** By {@link acceptorKey}. */
  async acceptors(refs: readonly AcceptorRef[]): Promise<Map<string, Acceptor>> {
    const rows = await this.transactor.query<{
      merchant_id: Id;
      terminal_id: Id;
      merchant_known: boolean;
      terminal_known: boolean;
      closed: boolean;
      denials: { since: string; until: string | null }[];
    }>(ACCEPTORS, [refs.map(({ merchantId }) => merchantId), refs.map(({ terminalId }) => terminalId)]);
    return new Map(
      rows.map((row) => [
        acceptorKey({ merchantId: row.merchant_id, terminalId: row.terminal_id }),
        {
          merchantKnown: row.merchant_known,
          terminalKnown: row.terminal_known,
          closed: row.closed,
          denials: row.denials,
        },
      ]),
    );
  }
}
