import { type Actor, assertMaySee, AuditTrail, CurrentActor, OwnerOnly, Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer, inBoth } from '@app/http';
import { CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { sessionRequired } from '../merchants/api-keys.controller.js';
import { idText } from '../merchants/merchant.schemas.js';
import { MERCHANT } from '../merchants/merchants.repository.js';
import { AcceptanceChanges } from '../terminals/acceptance-changes.js';
import { CreateSigningKey, keyName } from './create-signing-key.service.js';
import { SigningKeys } from './signing-keys.repository.js';

const keyNameText = z
  .string()
  .regex(/^yk_(sandbox|live)_\d{1,19}$/, inBoth('须为密钥名', 'must be the name of a key'))
  .meta({ example: 'yk_sandbox_512673014583296' });
const newKeyInput = z.strictObject({ label: z.string().trim().min(1).max(100).meta({ example: 'tills, autumn' }) });
const newKeyView = z.object({
  keyId: keyNameText.describe('goes into the header Yufuka-Key'),
  secret: z.string().describe('shown this once').meta({ example: 'Zr3pT0…' }),
});
const keyView = z.object({
  keyId: keyNameText,
  label: z.string(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

/** Keys by which a merchant's own systems sign their requests; two in force at most, for the change from one to the next. */
@ApiTags('merchants')
@Roles('ops_maker', 'merchant')
@OwnerOnly()
@Controller('v1/merchants/:id/signing-keys')
export class SigningKeysController {
  constructor(
    private readonly createKey: CreateSigningKey,
    private readonly keys: SigningKeys,
    private readonly changes: AcceptanceChanges,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: 'Makes a key that signs requests; its secret is shown once' })
  @Post()
  @AnswerNotKept()
  @ApiAnswer(newKeyView, 201)
  create(
    @Param('id', { schema: idText }) merchantId: Id,
    @Body({ schema: newKeyInput }) { label }: z.output<typeof newKeyInput>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof newKeyView>> {
    assertMaySee(actor, { merchantId }, MERCHANT);
    if (actor.via !== 'session') throw sessionRequired();
    return this.createKey.create(merchantId, label, actor);
  }

  @ApiOperation({ summary: 'Signing keys of the merchant, without their secrets' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(z.object({ items: z.array(keyView) }))
  async list(@Param('id', { schema: idText }) merchantId: Id, @CurrentActor() actor: Actor): Promise<object> {
    assertMaySee(actor, { merchantId }, MERCHANT);
    const rows = await this.keys.list(merchantId);
    return {
      items: rows.map((row) => ({
        keyId: keyName(row.key_id, row.sandbox),
        label: row.label,
        createdAt: row.created_at,
        revokedAt: row.revoked_at,
      })),
    };
  }

  @ApiOperation({ summary: 'Ends a key at once, in every process' })
  @Delete(':keyId')
  @HttpCode(204)
  async revoke(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('keyId', { schema: keyNameText }) name: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    assertMaySee(actor, { merchantId }, MERCHANT);
    const keyId = name.slice(name.lastIndexOf('_') + 1);
    if (!(await this.keys.revoke(merchantId, keyId, this.clock.now()))) {
      throw notFound({ zh: '签名密钥', en: 'signing key' });
    }
    await this.changes.announce('acceptance_signing_key', keyId);
    await this.audit.record({
      actor,
      action: 'signing_key.revoked',
      objectType: 'signing_key',
      objectId: keyId,
      change: { merchantId },
    });
  }
}
