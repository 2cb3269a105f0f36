import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, ApiUpload, NoIdempotency, parseInput, readUpload } from '@app/http';
import { Body, Controller, Get, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { FILE_LIMITS } from '../recipients/file.limits.js';
import {
  type OrderHints,
  type OrderHintsInput,
  orderHintsInput,
  orderHintsSchema,
  type OrderPreview,
  orderPreviewSchema,
} from './order-preview.schemas.js';
import { ORDER_FIELDS, orderFormSchema } from './order.schemas.js';
import { PreviewOrder } from './preview-order.service.js';
import { recipientsTemplate } from './recipients-template.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What an order would be answered, before it is placed. Nothing is stored. */
@ApiTags('orders')
@Roles('purchaser')
@NoIdempotency()
@Controller('v1')
export class OrderPreviewController {
  constructor(private readonly previews: PreviewOrder) {}

  @ApiOperation({
    summary: 'What the rules say of an order that is being thought about (R-CAP, R-NONCASH, R-REALNAME, R-REGISTER)',
  })
  @Post('order-hints')
  @HttpCode(200)
  @ApiAnswer(orderHintsSchema)
  hints(@Body({ schema: orderHintsInput }) wanted: OrderHintsInput, @CurrentActor() actor: Actor): Promise<OrderHints> {
    return this.previews.hints(wanted, actor);
  }

  @ApiOperation({
    summary: 'A list of recipients with its mistakes marked by row and column, and what the order would come to',
  })
  @Post('order-previews')
  @HttpCode(200)
  @ApiUpload('XLSX or CSV (UTF-8, GB18030), at most 5 MB and 10,000 rows', ORDER_FIELDS)
  @ApiAnswer(orderPreviewSchema)
  async preview(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<OrderPreview> {
    const { fileName, bytes, fields } = await readUpload(request, { maxBytes: FILE_LIMITS.bytesMax });
    return this.previews.preview({ fileName, bytes }, await parseInput(orderFormSchema, fields), actor);
  }

  @ApiOperation({ summary: 'An empty list of recipients, as a workbook to fill in' })
  @Get('order-template')
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  async template(): Promise<StreamableFile> {
    const disposition = 'attachment; filename="yufuka-recipients.xlsx"';
    return new StreamableFile(await recipientsTemplate(), { type: XLSX, disposition });
  }
}
