import { type Actor, ApiKeys, assertMaySee, CurrentActor, OwnerOnly, Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer } from '@app/http';
import { type Id, Refusal } from '@app/kernel';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';
import { idText } from './merchant.schemas.js';
import { MERCHANT, Merchants } from './merchants.repository.js';

const newKeyInput = z.strictObject({ label: z.string().trim().min(1).max(100).meta({ example: 'till server' }) });
const newKeyView = z.object({
  keyId: z.string(),
  secret: z.string().describe('shown this once').meta({ example: 'yk_sandbox_…' }),
});
const keyView = z.object({
  keyId: z.string(),
  label: z.string(),
  sandbox: z.boolean(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

/** Bearer keys by which a merchant's own systems call the acceptance API in the sandbox; elsewhere they sign. */
@ApiTags('merchants')
@Roles('ops_maker', 'merchant')
@OwnerOnly()
@Controller('v1/merchants/:id/api-keys')
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly merchants: Merchants,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  @ApiOperation({ summary: 'Makes an API key; its secret is shown once' })
  @Post()
  @AnswerNotKept()
  @ApiAnswer(newKeyView, 201)
  async create(
    @Param('id', { schema: idText }) merchantId: Id,
    @Body({ schema: newKeyInput }) { label }: z.output<typeof newKeyInput>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof newKeyView>> {
    assertMaySee(actor, { merchantId }, MERCHANT);
    if (actor.via !== 'session') throw sessionRequired();
    if (!this.settings.sandbox) throw sandboxOnly();
    await this.merchants.lock(merchantId);
    return this.keys.create({ merchantId, label, sandbox: this.settings.sandbox, createdBy: actor });
  }

  @ApiOperation({ summary: 'API keys of the merchant, without their secrets' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(z.object({ items: z.array(keyView) }))
  async list(@Param('id', { schema: idText }) merchantId: Id, @CurrentActor() actor: Actor): Promise<object> {
    assertMaySee(actor, { merchantId }, MERCHANT);
    return { items: await this.keys.list(merchantId) };
  }

  @ApiOperation({ summary: 'Ends a key at once' })
  @Delete(':keyId')
  @HttpCode(204)
  async revoke(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('keyId', { schema: idText }) keyId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    assertMaySee(actor, { merchantId }, MERCHANT);
    await this.keys.revoke(merchantId, keyId, actor);
  }
}

function sandboxOnly(): Refusal {
  return new Refusal('SANDBOX_ONLY', {
    zh: '生产环境不使用 API 密钥，请创建签名密钥（signing-keys）',
    en: 'API keys are for the sandbox: make a signing key (signing-keys)',
  });
}

/** A key that leaked must not make itself successors. */
export function sessionRequired(): Refusal {
  return new Refusal(
    'SESSION_REQUIRED',
    { zh: '请登录后操作，密钥不能创建密钥', en: 'log in for this: a key makes no keys' },
    { status: 403 },
  );
}
