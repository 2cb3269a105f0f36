import { type Actor, CurrentActor, Roles } from '@app/access';
import type { Id } from '@app/kernel';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idText } from '../merchants/merchant.schemas.js';
import { MerchantSight } from '../merchants/merchant-sight.service.js';
import { qrPng, qrSvg } from './qr-picture.js';
import { storeQrFormat } from './qr.schemas.js';
import { StaticCodeLimit } from './static-code-limit.js';
import { StaticCodes } from './static-codes.service.js';
import { tableStandPdf } from './table-stand.pdf.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** A store's static code, for print. */
@ApiTags('merchants')
@Controller('v1/merchants/:id/stores/:storeId')
export class StoreQrController {
  constructor(
    private readonly codes: StaticCodes,
    private readonly limit: StaticCodeLimit,
    private readonly sight: MerchantSight,
  ) {}

  @ApiOperation({ summary: "The store's code as a picture, or as an A6 table stand with the merchant's short name" })
  @Get(':format')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiOkResponse({ content: { 'image/png': BINARY, 'image/svg+xml': BINARY, 'application/pdf': BINARY } })
  async read(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('storeId', { schema: idText }) storeId: Id,
    @Param('format', { schema: storeQrFormat }) format: z.output<typeof storeQrFormat>,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    await this.sight.assertMaySee(actor, merchantId);
    const stand = await this.codes.ofStore(merchantId, storeId);
    const disposition = `inline; filename="${stand.merchantNo}-${storeId}-${format}"`;
    switch (format) {
      case 'qr.png':
        return new StreamableFile(await qrPng(stand.content), { type: 'image/png', disposition });
      case 'qr.svg':
        return new StreamableFile(Buffer.from(await qrSvg(stand.content)), { type: 'image/svg+xml', disposition });
      case 'qr.pdf':
        return new StreamableFile(await tableStandPdf(stand, await this.limit.today()), {
          type: 'application/pdf',
          disposition,
        });
    }
  }
}
