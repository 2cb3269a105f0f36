import { Inject, Injectable } from '@nestjs/common';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, newId } from '@app/kernel';
import { canonicalJson, CHAIN_START, chainHash, safeLog } from '@app/security';
import type { Actor } from './access.types.js';

export type AuditRecord = ({ readonly actor: Actor } | { /** Job or start-up step. */ readonly system: string }) & {
  /** Past tense: `order.approved`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** What changed, from and to. Card data and secrets in it are masked. */
  readonly change?: unknown;
  readonly reason?: string;
};

/** `headHash` is worth keeping elsewhere: it shows whether the end was cut off. */
export type AuditVerdict =
  | { readonly intact: true; readonly count: number; readonly headHash: string }
  | { readonly intact: false; /** Position of the first event that does not fit. */ readonly brokenAt: number };

const PORTION = 1_000;

/** Who did what to which object (R-TRACE): rows that nobody can edit, chained by hashes. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records an event in the caller's transaction; it is chained at the commit and gone with a rollback. */
  async record(event: AuditRecord): Promise<void> {
    const { action, objectType, objectId, change, reason } = event;
    const text = canonicalJson({
      by: 'actor' in event ? actorOf(event.actor) : { system: event.system },
      at: this.clock.now(),
      action,
      objectType,
      objectId,
      reason: safeLog(reason),
      change: safeLog(change),
    });
    await this.transactor.query('INSERT INTO access.audit_event (event_id, event) VALUES ($1, $2)', [newId(), text]);
  }

  /** Recomputes the chain from its start, a thousand events at a time. */
  async verify(): Promise<AuditVerdict> {
    let headHash = CHAIN_START;
    for (let position = 0; ;) {
      const rows = await this.transactor.query<{ position: string; event: string; hash: Buffer }>(
        'SELECT position, event, hash FROM access.audit_event WHERE position > $1 ORDER BY position LIMIT $2',
        [position, PORTION],
      );
      for (const row of rows) {
        const expected = chainHash(headHash, row.event);
        if (Number(row.position) !== position + 1 || !expected.equals(row.hash)) {
          return { intact: false, brokenAt: position + 1 };
        }
        position += 1;
        headHash = expected;
      }
      if (rows.length < PORTION) return { intact: true, count: position, headHash: headHash.toString('hex') };
    }
  }
}

function actorOf(actor: Actor): object {
  return { userId: actor.userId, login: actor.login, name: actor.name, via: actor.via };
}
