import { Transactor } from '@app/database';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { UNKNOWN_ACCOUNT } from '../timeline/chip-timelines.js';
import type { Finding } from './classify-chunk.rules.js';

/** A finding with what the books made of it. */
export interface Outcome extends Finding {
  readonly authorizationId: Id | undefined;
}

const INSERT = `INSERT INTO chips.upload (upload_id, account_id, kind, origin_key, content_hash, file_id, row_no, from_byte, row_bytes,
    terminal_no, merchant_id, terminal_id, batch_no, trace_no, rrn, pan_masked, psn, atc, tc, amount_fen, tapped_on, state, class,
    queue, reason, rule_id, all_classes, authorization_id, received_at, processed_at)
  SELECT t.upload_id, t.account_id, 'purchase', t.origin_key, decode(t.content_hash, 'hex'), t.file_id, t.row_no, t.from_byte,
    t.row_bytes, t.terminal_no, t.merchant_id, t.terminal_id, t.batch_no, t.trace_no, t.rrn, t.pan_masked, t.psn, t.atc,
    decode(t.tc, 'hex'), t.amount_fen, t.tapped_on, t.state, t.class, t.queue, t.reason, t.rule_id, t.all_classes,
    t.authorization_id, t.received_at, t.processed_at
  FROM json_to_recordset($1) AS t (upload_id bigint, account_id bigint, origin_key text, content_hash text, file_id bigint,
    row_no bigint, from_byte bigint, row_bytes integer, terminal_no text, merchant_id bigint, terminal_id bigint, batch_no integer,
    trace_no integer, rrn text, pan_masked text, psn text, atc integer, tc text, amount_fen bigint, tapped_on date, state text,
    class text, queue text, reason jsonb, rule_id text, all_classes text[], authorization_id bigint, received_at timestamptz,
    processed_at timestamptz)`;
const UPDATE = `UPDATE chips.upload u SET account_id = t.account_id, pan_masked = coalesce(t.pan_masked, u.pan_masked),
    psn = coalesce(t.psn, u.psn), atc = t.atc, tc = decode(t.tc, 'hex'), tapped_on = t.tapped_on, state = t.state, class = t.class,
    queue = t.queue, reason = t.reason, rule_id = t.rule_id, all_classes = t.all_classes, authorization_id = t.authorization_id,
    merchant_id = t.merchant_id, terminal_id = t.terminal_id, processed_at = t.processed_at
  FROM json_to_recordset($1) AS t (upload_id bigint, account_id bigint, pan_masked text, psn text, atc integer, tc text,
    tapped_on date, state text, class text, queue text, reason jsonb, rule_id text, all_classes text[], authorization_id bigint,
    merchant_id bigint, terminal_id bigint, processed_at timestamptz)
  WHERE u.upload_id = t.upload_id`;
const PURCHASES = `INSERT INTO chips.purchase
  SELECT t.account_id, t.psn, t.atc, decode(t.tc, 'hex'), t.amount_fen, t.before_fen, t.upload_id, t.authorization_id, t.received_at
  FROM json_to_recordset($1) AS t (account_id bigint, psn text, atc integer, tc text, amount_fen bigint, before_fen bigint,
    upload_id bigint, authorization_id bigint, received_at timestamptz)
  ON CONFLICT (account_id, psn, atc) DO UPDATE SET authorization_id = excluded.authorization_id
    WHERE chips.purchase.authorization_id IS NULL AND chips.purchase.upload_id = excluded.upload_id
      AND excluded.authorization_id IS NOT NULL`;
const FLASHES = `INSERT INTO chips.flash_record
  SELECT t.account_id, t.psn, t.atc, t.upload_id, decode(t.tc, 'hex'), t.tc_verified, t.amount_fen, t.merchant_id, t.terminal_id,
    t.received_at
  FROM json_to_recordset($1) AS t (account_id bigint, psn text, atc integer, upload_id bigint, tc text, tc_verified boolean,
    amount_fen bigint, merchant_id bigint, terminal_id bigint, received_at timestamptz)
  ON CONFLICT DO NOTHING`;
const MARK = `INSERT INTO chips.to_reconcile (account_id, psn, due_at)
  SELECT DISTINCT t.account_id, t.psn, $3::timestamptz FROM unnest($1::bigint[], $2::text[]) AS t (account_id, psn)
  ON CONFLICT (account_id, psn) DO UPDATE SET due_at = least(chips.to_reconcile.due_at, excluded.due_at)`;

/** Writes what was found of a chunk of uploads, each table in one statement, in the caller's transaction. */
@Injectable()
export class UploadOutcomes {
  constructor(private readonly transactor: Transactor) {}

  /** @param markDueAt when the chips that have something new are to be reconciled */
  async write(outcomes: readonly Outcome[], now: Date, markDueAt: Date): Promise<void> {
    const rows = outcomes.map((outcome) => uploadRow(outcome, now));
    const isNew = (at: number): boolean => outcomes[at]!.upload.record.file !== undefined;
    await this.each(
      INSERT,
      rows.filter((_, at) => isNew(at)),
    );
    await this.each(
      UPDATE,
      rows.filter((_, at) => !isNew(at)),
    );
    const purchases = outcomes.filter(({ isEvidence, authorizationId }) => isEvidence || authorizationId !== undefined);
    const flashes = outcomes.filter(({ state, class: name }) => state === 'evidence' && name === 'FAILED_TAP');
    await this.each(PURCHASES, purchases.map(purchaseRow));
    await this.each(FLASHES, flashes.map(flashRow));
    // A second certificate of a count is news for its chip as well.
    const news = [...purchases, ...flashes, ...outcomes.filter((one) => one.class === 'CONFLICT' && one.chip)];
    if (news.length > 0) {
      const chips = news.map(({ chip }) => chip!);
      await this.transactor.query(MARK, [
        chips.map(({ accountId }) => accountId),
        chips.map(({ psn }) => psn),
        markDueAt,
      ]);
    }
  }

  private async each(sql: string, rows: readonly object[]): Promise<void> {
    if (rows.length > 0) await this.transactor.query(sql, [JSON.stringify(rows)]);
  }
}

function uploadRow(outcome: Outcome, now: Date): object {
  const { record, panMasked } = outcome.upload;
  const { file } = record;
  return {
    upload_id: record.uploadId,
    account_id: outcome.chip?.accountId ?? UNKNOWN_ACCOUNT,
    origin_key: record.originKey,
    content_hash: record.contentHash.toString('hex'),
    file_id: file?.fileId,
    row_no: file?.rowNo,
    from_byte: file?.fromByte,
    row_bytes: file?.rowBytes,
    terminal_no: file?.terminalNo,
    merchant_id: record.merchantId,
    terminal_id: record.terminalId,
    batch_no: record.batchNo,
    trace_no: record.traceNo,
    rrn: record.rrn,
    pan_masked: panMasked,
    psn: outcome.chip?.psn ?? record.psn,
    atc: outcome.atc,
    tc: outcome.tc?.toString('hex'),
    amount_fen: outcome.amountFen,
    tapped_on: outcome.tappedOn,
    state: outcome.state === 'post' ? 'posted' : outcome.state,
    class: outcome.class,
    queue: outcome.queue,
    reason: outcome.reason,
    rule_id: outcome.rule,
    all_classes: outcome.all,
    authorization_id: outcome.authorizationId,
    received_at: record.receivedAt,
    processed_at: now,
  };
}

function purchaseRow({ upload, chip, atc, tc, amountFen, authorizationId }: Outcome): object {
  return {
    account_id: chip!.accountId,
    psn: chip!.psn,
    atc,
    tc: tc!.toString('hex'),
    amount_fen: amountFen,
    before_fen: upload.beforeFen,
    upload_id: upload.record.uploadId,
    authorization_id: authorizationId,
    received_at: upload.record.receivedAt,
  };
}

function flashRow({ upload, chip, atc, tc, amountFen }: Outcome): object {
  const { record } = upload;
  return {
    account_id: chip!.accountId,
    psn: chip!.psn,
    atc,
    upload_id: record.uploadId,
    tc: tc?.toString('hex'),
    tc_verified: tc !== undefined && upload.cryptogramVerified && upload.transaction?.kind === 'TC',
    amount_fen: amountFen,
    merchant_id: record.merchantId,
    terminal_id: record.terminalId,
    received_at: record.receivedAt,
  };
}
