import { type Actor, AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { type ChinaDate, CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** An acceptor that may not take e-cash; terminal `0` means all of the merchant's. */
export interface AskedDenial {
  readonly merchantId: Id;
  readonly terminalId: Id;
  readonly since: ChinaDate;
  readonly reason: string;
}

/** A denial as it is kept. */
export interface EcashDenial extends AskedDenial {
  readonly denialId: Id;
  /** The first day on which it may again; null while it may not. */
  readonly until: ChinaDate | null;
  readonly deniedBy: string;
  readonly deniedAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

export interface DenialFilter {
  /** Null for every merchant. */
  readonly merchantId: Id | null;
  readonly open?: boolean | undefined;
}

const COLUMNS = `denial_id AS "denialId", merchant_id AS "merchantId", terminal_id AS "terminalId", since::text AS since,
  until::text AS until, reason, denied_by AS "deniedBy", denied_at AS "deniedAt", ended_by AS "endedBy", ended_at AS "endedAt",
  end_reason AS "endReason"`;
const INSERT = `INSERT INTO chips.ecash_denial (merchant_id, terminal_id, since, reason, denied_by, denied_at)
  VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT (merchant_id, terminal_id, since) WHERE until IS NULL DO NOTHING
  RETURNING ${COLUMNS}`;
const OPEN = `FROM chips.ecash_denial WHERE merchant_id = $1 AND terminal_id = $2 AND until IS NULL`;
const END = `UPDATE chips.ecash_denial SET until = $2, ended_by = $3, ended_at = $4, end_reason = $5 WHERE denial_id = ANY ($1)`;
const KNOWN = `SELECT FROM acceptance.merchant_state m WHERE m.merchant_id = $1
  AND ($2::bigint = 0 OR EXISTS (SELECT FROM acceptance.acceptor a WHERE a.merchant_id = $1 AND a.terminal_id = $2))`;

/** Who may take e-cash: every contracted merchant, but those that are denied it (R-CONTRACT). */
@Injectable()
export class DenyEcash {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Said again, the first stands. @throws Refusal `NOT_FOUND` for an acceptor that is not registered */
  async deny(asked: AskedDenial, actor: Actor): Promise<EcashDenial> {
    const { merchantId, terminalId, since, reason } = asked;
    return this.transactor.run(async () => {
      const known = await this.transactor.query(KNOWN, [merchantId, terminalId]);
      if (known.length === 0) throw notFound({ zh: '商户或终端', en: 'merchant or terminal' });
      const told = [merchantId, terminalId, since, reason, actor.login, this.clock.now()];
      const [denial] = await this.transactor.query<EcashDenial>(INSERT, told);
      if (!denial) return this.openSince(asked);
      await this.record('ecash_denial.made', asked, actor);
      return denial;
    });
  }

  /**
   * For taps from a day on it may again.
   * @param asked `since`: the first such day
   * @returns the newest of what ends by it
   * @throws Refusal `NOT_FOUND` when nothing is denied on that day
   */
  async end(asked: AskedDenial, actor: Actor): Promise<EcashDenial> {
    const { merchantId, terminalId, since, reason } = asked;
    return this.transactor.run(async () => {
      const denials = await this.transactor.query<EcashDenial>(
        `SELECT ${COLUMNS} ${OPEN} AND since <= $3 ORDER BY denial_id DESC FOR UPDATE`,
        [merchantId, terminalId, since],
      );
      const [newest] = denials;
      if (!newest) throw notFound({ zh: '限制', en: 'denial' });
      const now = this.clock.now();
      const ids = denials.map(({ denialId }) => denialId);
      await this.transactor.query(END, [ids, since, actor.login, now, reason]);
      await this.record('ecash_denial.ended', asked, actor);
      return { ...newest, until: since, endedBy: actor.login, endedAt: now, endReason: reason };
    });
  }

  /** Newest first, those before an id. */
  async list({ merchantId, open }: DenialFilter, beforeId: Id | null, limit: number): Promise<EcashDenial[]> {
    return this.transactor.query<EcashDenial>(
      `SELECT ${COLUMNS} FROM chips.ecash_denial
       WHERE ($1::bigint IS NULL OR denial_id < $1) AND ($2::bigint IS NULL OR merchant_id = $2)
         AND ($3::boolean IS NULL OR (until IS NULL) = $3)
       ORDER BY denial_id DESC LIMIT $4`,
      [beforeId, merchantId, open ?? null, limit],
    );
  }

  private async openSince({ merchantId, terminalId, since }: AskedDenial): Promise<EcashDenial> {
    const [denial] = await this.transactor.query<EcashDenial>(`SELECT ${COLUMNS} ${OPEN} AND since = $3`, [
      merchantId,
      terminalId,
      since,
    ]);
    return denial!;
  }

  private async record(
    action: string,
    { merchantId, terminalId, since, reason }: AskedDenial,
    actor: Actor,
  ): Promise<void> {
    const change = { terminalId, since };
    await this.audit.record({ actor, action, objectType: 'merchant', objectId: merchantId, change, reason });
  }
}
