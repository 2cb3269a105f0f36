import { type Actor, AuditTrail, CurrentActor, Roles } from '@app/access';
import { Transactor } from '@app/database';
import { ApiAnswer, decodeCursor, page, type Page, pageOf } from '@app/http';
import { fen } from '@app/kernel';
import { type Hsm, HSM, PanVault } from '@app/security';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type SandboxCard, sandboxCardSchema, sandboxCardsQuery } from './card.schemas.js';
import { track2Of } from './track2.rules.js';

interface Row extends Omit<SandboxCard, 'pan' | 'pin' | 'track2' | 'balanceFen'> {
  readonly balanceFen: string;
  readonly panCipher: Buffer;
  readonly pinMailer: string | null;
}

/** Cards with all that is printed and written on them, for the simulators. Exists in the sandbox only. */
@ApiTags('sandbox')
@Controller('v1/sandbox/cards')
export class SandboxCardsController {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
    private readonly audit: AuditTrail,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  @ApiOperation({ summary: 'Card numbers, tracks and PINs in clear' })
  @Get()
  @Roles('ops_maker')
  @ApiAnswer(pageOf(sandboxCardSchema))
  async list(
    @Query({ schema: sandboxCardsQuery }) query: z.infer<typeof sandboxCardsQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<SandboxCard>> {
    const rows = await this.transactor.query<Row>(
      `SELECT c.card_id AS "cardId", c.order_id AS "orderId", c.kind, a.status, a.balance_fen AS "balanceFen",
         c.expiry_yymm AS "expiryYymm", c.pan_cipher AS "panCipher", c.pin_mailer AS "pinMailer"
       FROM issuer.card c JOIN ledger.account a USING (account_id)
       WHERE ($1::bigint IS NULL OR c.card_id > $1) AND ($2::text IS NULL OR a.status::text = $2)
         AND ($3::bigint IS NULL OR c.order_id = $3)
       ORDER BY c.card_id LIMIT $4`,
      [decodeCursor(query.cursor), query.status ?? null, query.orderId ?? null, query.limit + 1],
    );
    await this.audit.record({
      actor,
      action: 'issuer.sandbox-cards-revealed',
      objectType: 'card',
      objectId: query.orderId ?? 'all',
      change: { count: Math.min(rows.length, query.limit) },
    });
    const cards = await Promise.all(rows.map((row) => this.reveal(row)));
    return page(cards, query.limit, (card) => card.cardId);
  }

  private async reveal({ panCipher, pinMailer, ...row }: Row): Promise<SandboxCard> {
    const pan = await this.vault.decryptPan(panCipher);
    const pin = pinMailer === null ? null : await this.hsm.revealPinForSandbox(pinMailer);
    return { ...row, balanceFen: fen(row.balanceFen), pan, pin, track2: track2Of(pan, row.expiryYymm) };
  }
}
