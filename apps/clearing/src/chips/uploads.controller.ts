import { type Actor, CurrentActor, Roles } from '@app/access';
import { type ReadUpload, ReadUploads, ResolveUpload } from '@app/chips';
import { ApiAnswer, decodeCursor, page, pageOf } from '@app/http';
import { notFound } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idParameter, visibleMerchant } from '../api/answers.js';
import { done, queueTotals, reasonBody, totalsQuery, uploadQuery, uploadView } from './upload.schemas.js';

const proposed = z.object({ approvalId: z.string(), status: z.literal('pending') });

/** The queues of offline uploads: what could not be posted waits here with its reason until somebody ends it. */
@ApiTags('ecash-uploads')
@Controller('v1/ecash-uploads')
export class UploadsController {
  constructor(
    private readonly uploads: ReadUploads,
    private readonly resolving: ResolveUpload,
  ) {}

  @ApiOperation({ summary: 'Offline uploads, oldest first; by queue, merchant and state' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(pageOf(uploadView))
  async list(@Query({ schema: uploadQuery }) query: z.output<typeof uploadQuery>, @CurrentActor() actor: Actor) {
    const filter = { ...query, merchantId: visibleMerchant(actor, query.merchantId) };
    const rows = await this.uploads.list(filter, decodeCursor(query.cursor), query.limit + 1);
    return page(rows, query.limit, ({ uploadId }) => uploadId);
  }

  @ApiOperation({ summary: 'What waits, by queue, class and merchant, with sums' })
  @Get('totals')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(queueTotals)
  async totals(@Query({ schema: totalsQuery }) query: z.output<typeof totalsQuery>, @CurrentActor() actor: Actor) {
    return { items: await this.uploads.totals(visibleMerchant(actor, query.merchantId)) };
  }

  @ApiOperation({ summary: 'One upload' })
  @Get(':id')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(uploadView)
  async one(@Param('id', { schema: idParameter }) uploadId: string, @CurrentActor() actor: Actor): Promise<ReadUpload> {
    const upload = await this.uploads.one(uploadId);
    const merchantId = visibleMerchant(actor, undefined);
    if (!upload || (merchantId !== null && upload.merchantId !== merchantId)) {
      throw notFound({ zh: '上送记录', en: 'upload' });
    }
    return upload;
  }

  @ApiOperation({ summary: 'Asks a second person to pay the merchant nevertheless (R-OFFLINE)' })
  @Post(':id/waive')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposed, 202)
  waive(
    @Param('id', { schema: idParameter }) uploadId: string,
    @Body({ schema: reasonBody }) { reason }: z.output<typeof reasonBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.resolving.proposeWaiver(uploadId, reason, actor);
  }

  @ApiOperation({ summary: 'Rejects for good: the acceptor bears it' })
  @Post(':id/reject')
  @HttpCode(200)
  @Roles('ops_maker')
  @ApiAnswer(done)
  async reject(
    @Param('id', { schema: idParameter }) uploadId: string,
    @Body({ schema: reasonBody }) { reason }: z.output<typeof reasonBody>,
    @CurrentActor() actor: Actor,
  ) {
    await this.resolving.reject(uploadId, reason, actor);
    return { uploadId };
  }

  @ApiOperation({ summary: 'Processes once more, after its terminal was registered for instance' })
  @Post(':id/retry')
  @HttpCode(200)
  @Roles('ops_maker')
  @ApiAnswer(done)
  async retry(@Param('id', { schema: idParameter }) uploadId: string, @CurrentActor() actor: Actor) {
    await this.resolving.retry(uploadId, actor);
    return { uploadId };
  }
}
