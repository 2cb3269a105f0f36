import { type Actor, CurrentActor, Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer } from '@app/http';
import { notFound } from '@app/kernel';
import { Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { HolderCodes } from './holder-codes.service.js';
import { holderCodeAnswer } from './qr.schemas.js';

/** Codes to pay with, for the holder whose session it is. */
@ApiTags('holders')
@Roles('holder')
@Controller('v1/holder')
export class HolderPayCodesController {
  constructor(private readonly codes: HolderCodes) {}

  @ApiOperation({
    summary: 'A code of the card in hand, for a merchant to scan; good for one payment within a minute',
    description: 'Whether the card can pay is decided when it does.',
  })
  @Post('codes')
  @AnswerNotKept()
  @ApiAnswer(holderCodeAnswer, 201)
  async issue(@CurrentActor() { accountId }: Actor): Promise<z.output<typeof holderCodeAnswer>> {
    if (!accountId) throw notFound({ zh: '卡片', en: 'card' });
    const { code, expiresAt } = await this.codes.issue(accountId);
    return { code, expiresAt: expiresAt.toISOString() };
  }
}
