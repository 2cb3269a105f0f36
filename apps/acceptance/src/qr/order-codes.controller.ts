import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer } from '@app/http';
import { Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { orderNoText } from '../orders/order.schemas.js';
import { IssueOrderCode } from './issue-order-code.service.js';
import { type OrderCodeAnswer, orderCodeAnswer } from './qr.schemas.js';

/** Codes of payment orders, for holders to scan. */
@ApiTags('payment orders')
@ApiSecurity('signature')
@Roles('merchant')
@Controller('v1/payment-orders/:orderNo/codes')
export class OrderCodesController {
  constructor(private readonly codes: IssueOrderCode) {}

  @ApiOperation({ summary: 'A code of the order, good for a minute; however many codes it had, an order is paid once' })
  @Post()
  @ApiAnswer(orderCodeAnswer, 201)
  async issue(
    @Param('orderNo', { schema: orderNoText }) orderNo: string,
    @CurrentActor() actor: Actor,
  ): Promise<OrderCodeAnswer> {
    const { code, expiresAt } = await this.codes.issue(orderNo, actor);
    return { code, expiresAt: expiresAt.toISOString() };
  }
}
