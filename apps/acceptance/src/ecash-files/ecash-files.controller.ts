import { Readable } from 'node:stream';
import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, NoIdempotency, type Page, pageOf } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiProduces, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { idText } from '../merchants/merchant.schemas.js';
import {
  announceInput,
  fileView,
  type FileView,
  resultQuery,
  resultView,
  type ResultView,
} from './ecash-file.schemas.js';
import { EcashFiles } from './ecash-files.service.js';
import { fileResultsCsv } from './file-results.csv.js';
import { partPlace } from './part-place.rules.js';

/** Batch files of offline e-cash purchases, for operators with many terminals (docs/ecash-files.md). */
@ApiTags('ecash-files')
@ApiSecurity('signature')
@Roles('merchant')
@Controller('v1/ecash-files')
export class EcashFilesController {
  constructor(private readonly files: EcashFiles) {}

  @ApiOperation({ summary: 'Announces a file; the same file again is the same file' })
  @Post()
  @ApiAnswer(fileView, 201)
  announce(
    @Body({ schema: announceInput }) body: z.output<typeof announceInput>,
    @CurrentActor() actor: Actor,
  ): Promise<FileView> {
    return this.files.announce(body, actor);
  }

  @ApiOperation({ summary: 'Sends a part of up to 1 MiB; any order, and again where the answer was lost' })
  @Put(':id/parts')
  @NoIdempotency()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'Content-Range', required: true, description: 'bytes first-last/size of the file' })
  @ApiHeader({ name: 'Yufuka-Part-Sha256', required: true, description: 'SHA-256 of the part, hex' })
  @ApiAnswer(fileView)
  putPart(
    @Param('id', { schema: idText }) fileId: Id,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<FileView> {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return this.files.putPart(fileId, partPlace(request.headers, bytes.length), bytes, actor);
  }

  @ApiOperation({ summary: 'Every part is sent: the file is checked as a whole, then processed' })
  @Post(':id/complete')
  @HttpCode(200)
  @ApiAnswer(fileView)
  complete(@Param('id', { schema: idText }) fileId: Id, @CurrentActor() actor: Actor): Promise<FileView> {
    return this.files.complete(fileId, actor);
  }

  @ApiOperation({ summary: 'How far a file is: what is missing, rows processed, rows by class' })
  @Get(':id')
  @ApiAnswer(fileView)
  read(@Param('id', { schema: idText }) fileId: Id, @CurrentActor() actor: Actor): Promise<FileView> {
    return this.files.read(fileId, actor);
  }

  @ApiOperation({ summary: 'What became of each row, in the file’s order' })
  @Get(':id/results')
  @ApiAnswer(pageOf(resultView))
  results(
    @Param('id', { schema: idText }) fileId: Id,
    @Query({ schema: resultQuery }) query: z.output<typeof resultQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ResultView>> {
    return this.files.results(fileId, query, actor);
  }

  @ApiOperation({ summary: 'The same as CSV, all of it' })
  @Get(':id/results.csv')
  @ApiProduces('text/csv')
  async csv(@Param('id', { schema: idText }) fileId: Id, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const rows = await this.files.everyResult(fileId, actor);
    return new StreamableFile(Readable.from(fileResultsCsv(rows)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="ecash-${fileId}.csv"`,
    });
  }
}
