import { Transactor } from '@app/database';
import { type ChinaDate, CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** An acceptor that may not take e-cash; terminal `0` means all of the merchant's. */
export interface EcashDenial {
  readonly merchantId: Id;
  readonly terminalId: Id;
  readonly since: ChinaDate;
}

/** Who may take e-cash: every contracted merchant, but those that are denied it (R-CONTRACT). */
@Injectable()
export class DenyEcash {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async deny(denial: EcashDenial & { readonly reason: string }, by: string): Promise<EcashDenial> {
    const { merchantId, terminalId, since, reason } = denial;
    await this.transactor.query(
      `INSERT INTO chips.ecash_denial (merchant_id, terminal_id, since, reason, denied_by, denied_at)
       VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT (merchant_id, terminal_id, since) DO NOTHING`,
      [merchantId, terminalId, since, reason, by, this.clock.now()],
    );
    return { merchantId, terminalId, since };
  }

  /** @param denial `since`: the first day on which it may again. @throws Refusal `NOT_FOUND` when nothing is denied */
  async end({ merchantId, terminalId, since }: EcashDenial): Promise<EcashDenial> {
    const rows = await this.transactor.query<[unknown[], number]>(
      `UPDATE chips.ecash_denial SET until = $3
       WHERE merchant_id = $1 AND terminal_id = $2 AND until IS NULL AND since <= $3 RETURNING since::text AS since`,
      [merchantId, terminalId, since],
    );
    if (!rows.flat().some((row) => typeof row === 'object')) throw notFound({ zh: '限制', en: 'denial' });
    return { merchantId, terminalId, since };
  }
}
