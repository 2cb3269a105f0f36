import { sqlState, Transactor } from '@app/database';
import { type Id, newId, notFound, Refusal } from '@app/kernel';
import { type ListEntry, type Subject } from '@app/risk';
import { Injectable } from '@nestjs/common';
import type { ListEntryInput, ListEntryView } from './risk.schemas.js';
import { RISK_CHANGED } from './risk-line.js';

const COLUMNS = `entry_id::text AS "entryId", list, subject, subject_id AS "subjectId", reason, expires_at AS "expiresAt",
  created_by AS "createdBy", created_at AS "createdAt", removed_by AS "removedBy", removed_at AS "removedAt",
  removal_reason AS "removalReason"`;
const ENTRY = { zh: '名单记录', en: 'list entry' };

type Instants = 'expiresAt' | 'createdAt' | 'removedAt';
type Stored = Omit<ListEntryView, Instants> & { expiresAt: Date | null; createdAt: Date; removedAt: Date | null };

/** Entries of the lists; joins the caller's transaction. */
@Injectable()
export class ListEntries {
  constructor(private readonly transactor: Transactor) {}

  /** What the processes decide by: entries that were not removed and have not expired. */
  async inForce(at: Date): Promise<ListEntry[]> {
    const rows = await this.transactor.query<{
      list: ListEntry['list'];
      subject: Subject;
      subject_id: string;
      expires_at: Date | null;
    }>(
      `SELECT list, subject, subject_id, expires_at FROM acceptance.risk_list_entry
       WHERE removed_at IS NULL AND (expires_at IS NULL OR expires_at > $1)`,
      [at],
    );
    return rows.map(({ list, subject, subject_id: subjectId, expires_at: expiresAt }) => {
      return { list, subject, subjectId, expiresAtMs: expiresAt?.getTime() ?? null };
    });
  }

  /** Differs whenever the rules in force or the lists differ. */
  async revision(): Promise<string> {
    const [row] = await this.transactor.query<{ revision: string }>(
      `SELECT concat_ws('/', (SELECT rule_set_id FROM acceptance.risk_rule_set WHERE status = 'active'),
         count(*), count(removed_at), max(entry_id)) AS revision FROM acceptance.risk_list_entry`,
    );
    return row!.revision;
  }

  async list(
    filter: { list?: string | undefined; subject?: string | undefined; subjectId?: string | undefined },
    below: Id | null,
    count: number,
  ): Promise<ListEntryView[]> {
    const rows = await this.transactor.query<Stored>(
      `SELECT ${COLUMNS} FROM acceptance.risk_list_entry
       WHERE ($1::text IS NULL OR list = $1) AND ($2::text IS NULL OR subject = $2) AND ($3::text IS NULL OR subject_id = $3)
         AND ($4::bigint IS NULL OR entry_id < $4) ORDER BY entry_id DESC LIMIT $5`,
      [filter.list ?? null, filter.subject ?? null, filter.subjectId ?? null, below, count],
    );
    return rows.map(viewOf);
  }

  /** @throws Refusal `NOT_FOUND`, 404 */
  async one(entryId: Id): Promise<ListEntryView> {
    const [row] = await this.transactor.query<Stored>(
      `SELECT ${COLUMNS} FROM acceptance.risk_list_entry WHERE entry_id = $1`,
      [entryId],
    );
    if (!row) throw notFound(ENTRY);
    return viewOf(row);
  }

  /** The account behind an account or card id, a known merchant or terminal; a device is whatever the edges tell. */
  async resolve(subject: Subject, subjectId: string): Promise<string | undefined> {
    if (subject === 'device') return subjectId;
    if (!/^\d{1,19}$/.test(subjectId)) return undefined;
    const from = {
      card: 'SELECT account_id::text AS id FROM issuer.card_directory WHERE account_id = $1 OR card_id = $1 LIMIT 1',
      merchant: 'SELECT merchant_id::text AS id FROM acceptance.merchant WHERE merchant_id = $1',
      terminal: 'SELECT terminal_id::text AS id FROM acceptance.terminal WHERE terminal_id = $1',
    }[subject];
    const [row] = await this.transactor.query<{ id: string }>(from, [subjectId]);
    return row?.id;
  }

  /** @throws Refusal `ALREADY_LISTED`, 409 */
  async insert(entry: ListEntryInput, by: string, at: Date): Promise<Id> {
    const entryId = newId();
    await this.transactor.query(
      `UPDATE acceptance.risk_list_entry SET removed_by = 'system', removed_at = expires_at, removal_reason = 'expired'
       WHERE list = $1 AND subject = $2 AND subject_id = $3 AND removed_at IS NULL AND expires_at <= $4`,
      [entry.list, entry.subject, entry.subjectId, at],
    );
    try {
      await this.transactor.query(
        `INSERT INTO acceptance.risk_list_entry (entry_id, list, subject, subject_id, reason, expires_at, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [entryId, entry.list, entry.subject, entry.subjectId, entry.reason, entry.expiresAt, by, at],
      );
    } catch (error) {
      if (sqlState(error) !== '23505') throw error;
      const text = {
        zh: '该对象已在名单中，请先移除原记录',
        en: 'it is on that list already: remove that entry first',
      };
      throw new Refusal('ALREADY_LISTED', text, { status: 409 });
    }
    await this.announce();
    return entryId;
  }

  /** @throws Refusal `ALREADY_REMOVED`, 409 */
  async remove(entryId: Id, reason: string, by: string, at: Date): Promise<void> {
    const [, changed] = (await this.transactor.query(
      `UPDATE acceptance.risk_list_entry SET removed_by = $2, removed_at = $3, removal_reason = $4
       WHERE entry_id = $1 AND removed_at IS NULL`,
      [entryId, by, at, reason],
    )) as unknown as [unknown, number];
    if (changed === 0) {
      const text = { zh: '该名单记录已移除', en: 'this entry was removed before' };
      throw new Refusal('ALREADY_REMOVED', text, { status: 409 });
    }
    await this.announce();
  }

  private async announce(): Promise<void> {
    await this.transactor.query('SELECT pg_notify($1, $2)', [RISK_CHANGED, 'lists']);
  }
}

function viewOf(row: Stored): ListEntryView {
  return {
    ...row,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    removedAt: row.removedAt?.toISOString() ?? null,
  };
}
