import { type Actor, CurrentActor, Roles, selfApproval } from '@app/access';
import { ApiAnswer, ApiRefusals, NoIdempotency, type Page, pageOf } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idSchema } from '../common.schemas.js';
import {
  cardFileRequestSchema,
  cardFileSchema,
  type CardFileView,
  refuseCardFileSchema,
  takeCardFileSchema,
} from './card-file.schemas.js';
import { ReleaseCardFile } from './release-card-file.service.js';

/** Full card numbers for the purchaser that bought the cards: two people, encrypted, once. */
@ApiTags('orders')
@Controller('v1')
export class CardFilesController {
  constructor(private readonly files: ReleaseCardFile) {}

  @ApiOperation({
    summary:
      'Asks for the full numbers of an order’s cards; a colleague, or one of the issuer’s checkers, releases them (R-PRIVACY)',
  })
  @Post('orders/:id/card-files')
  @HttpCode(202)
  @Roles('purchaser')
  @ApiAnswer(cardFileSchema, 202)
  request(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: cardFileRequestSchema }) { reason }: z.output<typeof cardFileRequestSchema>,
    @CurrentActor() actor: Actor,
  ): Promise<CardFileView> {
    return this.files.request(id, reason, actor);
  }

  @ApiOperation({ summary: 'The requests for an order’s full card numbers, newest first' })
  @Get('orders/:id/card-files')
  @Roles('purchaser', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(cardFileSchema))
  async list(@Param('id', { schema: idSchema }) id: Id, @CurrentActor() actor: Actor): Promise<Page<CardFileView>> {
    return { items: await this.files.ofOrder(id, actor), nextCursor: null };
  }

  @ApiOperation({ summary: 'Releases what a colleague of the same purchaser asked for; nobody releases their own' })
  @Post('card-files/:id/release')
  @HttpCode(200)
  @Roles('purchaser')
  @ApiAnswer(cardFileSchema)
  @ApiRefusals(selfApproval())
  release(@Param('id', { schema: idSchema }) id: Id, @CurrentActor() actor: Actor): Promise<CardFileView> {
    return this.files.release(id, actor);
  }

  @ApiOperation({ summary: 'Refuses what a colleague asked for, or withdraws what one asked for oneself' })
  @Post('card-files/:id/refuse')
  @HttpCode(200)
  @Roles('purchaser')
  @ApiAnswer(cardFileSchema)
  refuse(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: refuseCardFileSchema }) { reason }: z.output<typeof refuseCardFileSchema>,
    @CurrentActor() actor: Actor,
  ): Promise<CardFileView> {
    return this.files.refuse(id, reason, actor);
  }

  @ApiOperation({
    summary: 'Takes a released file, once, encrypted under a passphrase of the purchaser’s own',
    description: 'The format is in docs/card-files.md. Leaves a record.',
  })
  @Post('card-files/:id/take')
  @HttpCode(200)
  @NoIdempotency()
  @Roles('purchaser')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async take(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: takeCardFileSchema }) { passphrase }: z.output<typeof takeCardFileSchema>,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.files.take(id, passphrase, actor);
    return new StreamableFile(bytes, {
      type: 'application/octet-stream',
      disposition: `attachment; filename="${name}"`,
    });
  }
}
