import { type Actor, CurrentActor, Roles } from '@app/access';
import {
  ApiAnswer,
  ApiUpload,
  Idempotency,
  NoIdempotency,
  type Page,
  pageOf,
  pageQuery,
  parseInput,
  readUpload,
} from '@app/http';
import type { Id } from '@app/kernel';
import { canonicalJson } from '@app/security';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { idSchema, proposalSchema, type ProposalView, reasonSchema } from '../common.schemas.js';
import { FILE_LIMITS } from '../recipients/file.limits.js';
import { ActivateOrderService } from './activate-order.service.js';
import { ApproveOrderService } from './approve-order.service.js';
import { CancelOrderService } from './cancel-order.service.js';
import { OrderReports } from './order-reports.js';
import {
  type Activation,
  activationSchema,
  type OrderDetail,
  orderDetailSchema,
  orderFormSchema,
  type OrderLineView,
  orderLineSchema,
  orderListQuery,
  ORDER_FIELDS,
  orderSchema,
  type OrderView,
} from './order.schemas.js';
import { PlaceOrderService } from './place-order.service.js';

const cancelSchema = z.object({ reason: reasonSchema });

@ApiTags('orders')
@Controller('v1/orders')
export class OrderController {
  constructor(
    private readonly placeOrder: PlaceOrderService,
    private readonly approveOrder: ApproveOrderService,
    private readonly activateOrder: ActivateOrderService,
    private readonly cancelOrder: CancelOrderService,
    private readonly reports: OrderReports,
    private readonly idempotency: Idempotency,
  ) {}

  @ApiOperation({
    summary: 'Places an order by a list of recipients',
    description:
      'R-REALNAME, R-REGISTER, R-NONCASH, R-CAP and R-PAR are checked for the list as a whole and row by row; every mistake is told at once. The same key with the same file and fields gives the first answer.',
  })
  @Post()
  @NoIdempotency()
  @Roles('purchaser')
  @ApiUpload('XLSX or CSV (UTF-8, GB18030), at most 5 MB and 10,000 rows', ORDER_FIELDS)
  @ApiAnswer(orderSchema, 201)
  async place(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<OrderView> {
    const { fileName, bytes, fields } = await readUpload(request, { maxBytes: FILE_LIMITS.bytesMax });
    const form = await parseInput(orderFormSchema, fields);
    const content = Buffer.concat([Buffer.from(`${canonicalJson(form)}\n`), bytes]);
    return this.idempotency.runForRequest(request, content, async () => {
      const orderId = await this.placeOrder.place({ fileName, bytes }, form, actor);
      return this.reports.get(orderId, actor);
    });
  }

  @ApiOperation({ summary: 'Orders, newest first; a purchaser sees its own' })
  @Get()
  @Roles('purchaser', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(orderSchema))
  list(
    @Query({ schema: orderListQuery }) query: z.infer<typeof orderListQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<OrderView>> {
    return this.reports.list(query, actor);
  }

  @ApiOperation({ summary: 'One order with its timeline' })
  @Get(':id')
  @Roles('purchaser', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(orderDetailSchema)
  get(@Param('id', { schema: idSchema }) id: Id, @CurrentActor() actor: Actor): Promise<OrderDetail> {
    return this.reports.detail(id, actor);
  }

  @ApiOperation({ summary: 'The recipients, in the order of the list, with the cards issued to them' })
  @Get(':id/lines')
  @Roles('purchaser', 'ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(orderLineSchema))
  lines(
    @Param('id', { schema: idSchema }) id: Id,
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<OrderLineView>> {
    return this.reports.lines(id, query, actor);
  }

  @ApiOperation({ summary: 'Proposes a paid order for issue; a second person approves, then its cards are issued' })
  @Post(':id/approve-proposal')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposalSchema, 202)
  propose(@Param('id', { schema: idSchema }) id: Id, @CurrentActor() actor: Actor): Promise<ProposalView> {
    return this.approveOrder.propose(id, actor);
  }

  @ApiOperation({ summary: 'Activates the cards of an issued order' })
  @Post(':id/activate')
  @HttpCode(200)
  @Roles('purchaser', 'ops_maker')
  @ApiAnswer(activationSchema)
  async activate(@Param('id', { schema: idSchema }) id: Id, @CurrentActor() actor: Actor): Promise<Activation> {
    const activatedCount = await this.activateOrder.activate(id, actor);
    return { order: await this.reports.get(id, actor), activatedCount };
  }

  @ApiOperation({ summary: 'Gives an order up that is not paid yet' })
  @Post(':id/cancel')
  @HttpCode(200)
  @Roles('purchaser', 'ops_maker')
  @ApiAnswer(orderSchema)
  async cancel(
    @Param('id', { schema: idSchema }) id: Id,
    @Body({ schema: cancelSchema }) body: z.infer<typeof cancelSchema>,
    @CurrentActor() actor: Actor,
  ): Promise<OrderView> {
    await this.cancelOrder.cancel(id, body.reason, actor);
    return this.reports.get(id, actor);
  }
}
