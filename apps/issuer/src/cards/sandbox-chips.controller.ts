import { type Actor, AuditTrail, CurrentActor, Roles } from '@app/access';
import { Transactor } from '@app/database';
import { AnswerNotKept, ApiAnswer } from '@app/http';
import { type Id, notFound } from '@app/kernel';
import { type Hsm, HSM, PanVault, type TransportedKey, type WrappedKey } from '@app/security';
import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idSchema } from '../common.schemas.js';
import { ChipKeys } from '../products/chip-keys.js';
import { sandboxChipSchema } from './card.schemas.js';

interface CardRow {
  readonly productId: Id;
  readonly panCipher: Buffer;
  readonly psn: string | null;
}

type SandboxChip = z.output<typeof sandboxChipSchema>;

/** Personalizes simulated chips: the card's keys under a transport key that is shown with them. Exists in the sandbox only. */
@ApiTags('sandbox')
@Controller('v1/sandbox/cards/:id/personalization')
export class SandboxChipsController {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
    private readonly chips: ChipKeys,
    private readonly audit: AuditTrail,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  @ApiOperation({ summary: "A chip's keys", description: 'Every look is recorded.' })
  @Post()
  @HttpCode(200)
  @Roles('ops_maker')
  @AnswerNotKept()
  @ApiAnswer(sandboxChipSchema)
  async personalize(@Param('id', { schema: idSchema }) cardId: Id, @CurrentActor() actor: Actor): Promise<SandboxChip> {
    const [card] = await this.transactor.query<CardRow>(
      `SELECT product_id AS "productId", pan_cipher AS "panCipher", psn FROM issuer.card WHERE card_id = $1`,
      [cardId],
    );
    if (!card?.psn) throw notFound({ zh: '芯片卡', en: 'chip card' });
    const { psn, productId, panCipher } = card;
    const pan = await this.vault.decryptPan(panCipher);
    let transport: WrappedKey | undefined;
    const made = await this.chips.ofCard(productId, { pan, psn }, async (algorithm) => {
      transport = await this.hsm.generateKey('CHIP_TRANSPORT', algorithm);
      return transport;
    });
    if (!made || !transport) throw notFound({ zh: '芯片密钥', en: 'chip keys' });
    await this.audit.record({
      actor,
      action: 'issuer.sandbox-chip-personalized',
      objectType: 'card',
      objectId: cardId,
      change: { psn },
    });
    const { algorithm, keys } = made;
    return {
      psn,
      algorithm,
      transportKey: await this.hsm.revealForSandbox(transport),
      ac: shown(keys.ac),
      mac: shown(keys.mac),
      enc: shown(keys.enc),
    };
  }
}

function shown({ encrypted, kcv }: TransportedKey): { encrypted: string; kcv: string } {
  return { encrypted: encrypted.toString('hex').toUpperCase(), kcv: kcv.toString('hex').toUpperCase() };
}
