import { Readable } from 'node:stream';
import { type Actor, CurrentActor, Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer, NoIdempotency, type Page, pageOf } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idSchema, proposalSchema, type ProposalView } from '../common.schemas.js';
import {
  type ChipFileInput,
  chipFileInput,
  chipFileSchema,
  type ChipFileView,
  type ChipKeyComponentAnswer,
  type ChipKeyComponentInput,
  chipKeyComponentInput,
  chipKeyComponentSchema,
  type ChipTransportKeyInput,
  chipTransportKeyInput,
  chipTransportKeySchema,
  type ChipTransportKeyView,
} from './chip-file.schemas.js';
import { ChipTransportKeys } from './chip-transport-keys.js';
import { ReleaseChipFile } from './release-chip-file.service.js';

/** Chip data on their way to the card factory. */
@ApiTags('chips')
@Controller('v1')
export class ChipFilesController {
  constructor(
    private readonly transportKeys: ChipTransportKeys,
    private readonly files: ReleaseChipFile,
  ) {}

  @ApiOperation({ summary: 'Keys shared with card factories and makers of secure elements' })
  @Get('chip-transport-keys')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(chipTransportKeySchema))
  async keys(): Promise<Page<ChipTransportKeyView>> {
    return { items: await this.transportKeys.list(), nextCursor: null };
  }

  @ApiOperation({ summary: 'Names a key whose halves two people will enter' })
  @Post('chip-transport-keys')
  @HttpCode(201)
  @Roles('ops_maker')
  @ApiAnswer(chipTransportKeySchema, 201)
  createKey(
    @Body({ schema: chipTransportKeyInput }) body: ChipTransportKeyInput,
    @CurrentActor() actor: Actor,
  ): Promise<ChipTransportKeyView> {
    return this.transportKeys.create(body, actor);
  }

  @ApiOperation({
    summary: 'Enters one half of a key (R-PIN); the second, by another person, completes it',
    description: 'Nobody sees the other half. The check value of the whole is compared with the other side’s.',
  })
  @Post('chip-transport-keys/:id/components')
  @HttpCode(200)
  @Roles('ops_maker', 'ops_checker')
  @AnswerNotKept()
  @ApiAnswer(chipKeyComponentSchema)
  enterComponent(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: chipKeyComponentInput }) body: ChipKeyComponentInput,
    @CurrentActor() actor: Actor,
  ): Promise<ChipKeyComponentAnswer> {
    return this.transportKeys.enter(id, body, actor);
  }

  @ApiOperation({
    summary: "Proposes to release the data of an order's chips to the card factory; a second person decides",
    description: 'Each release can be fetched once. Another release, for whatever reason, needs two people again.',
  })
  @Post('orders/:id/chip-files')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  propose(
    @Param('id', { schema: idSchema }) orderId: Id,
    @Body({ schema: chipFileInput }) body: ChipFileInput,
    @CurrentActor() actor: Actor,
  ): Promise<ProposalView> {
    return this.files.propose(orderId, body, actor);
  }

  @ApiOperation({ summary: 'Releases of an order’s chip data, and whether they were fetched' })
  @Get('orders/:id/chip-files')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(chipFileSchema))
  async list(@Param('id', { schema: idSchema }) orderId: Id): Promise<Page<ChipFileView>> {
    return { items: await this.files.list(orderId), nextCursor: null };
  }

  @ApiOperation({
    summary: 'Fetches a released file, once',
    description:
      'Lines of JSON; every card’s data are sealed under the transport key. A download that broke off is not repeated.',
  })
  @Post('chip-files/:id/fetch')
  @HttpCode(200)
  @Roles('ops_maker', 'ops_checker')
  @NoIdempotency()
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string', format: 'binary' } } } })
  async fetch(@Param('id', { schema: idSchema }) fileId: Id, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { name, bytes } = await this.files.fetch(fileId, actor);
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
      type: 'application/x-ndjson',
      disposition,
    });
  }
}
