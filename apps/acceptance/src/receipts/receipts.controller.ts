import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer } from '@app/http';
import type { Id } from '@app/kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { idText } from '../merchants/merchant.schemas.js';
import { ReadReceipt } from './read-receipt.service.js';
import { receiptQuery, type ReceiptQuery, receiptView, type ReceiptView } from './receipt.schemas.js';

/** Slips of POS transactions, to be printed again. */
@ApiTags('terminals')
@Controller('v1/merchants/:id/receipts')
export class ReceiptsController {
  constructor(private readonly reader: ReadReceipt) {}

  @ApiOperation({ summary: 'One transaction’s slip, by terminal, batch and trace number or by reference number' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(receiptView)
  read(
    @Param('id', { schema: idText }) merchantId: Id,
    @Query({ schema: receiptQuery }) query: ReceiptQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ReceiptView> {
    return this.reader.read(merchantId, query, actor);
  }
}
