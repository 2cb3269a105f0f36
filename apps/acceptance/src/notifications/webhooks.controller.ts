import { type Actor, CurrentActor, OwnerOnly, Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer, type Page, pageOf } from '@app/http';
import { Outbox } from '@app/jobs';
import { type Id, notFound } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idText } from '../merchants/merchant.schemas.js';
import { CallingMerchant } from '../payments/calling-merchant.service.js';
import { DELIVER_NOTIFICATION } from './deliver-notification.service.js';
import { ManageEndpoints } from './manage-endpoints.service.js';
import { Notifications } from './notifications.repository.js';
import { NOTIFICATION, ReadNotifications } from './read-notifications.service.js';
import { WebhookEndpoints } from './webhook-endpoints.repository.js';
import {
  endpointInput,
  type EndpointView,
  endpointView,
  newEndpointView,
  type NotificationRowView,
  notificationRowView,
  notificationsQuery,
  type NotificationView,
  notificationView,
  rotatedView,
} from './webhook.schemas.js';

/** Where a merchant is told of events, and what it was told. */
@ApiTags('notifications')
@ApiSecurity('signature')
@Roles('merchant')
@Controller('v1')
export class WebhooksController {
  constructor(
    private readonly callers: CallingMerchant,
    private readonly manage: ManageEndpoints,
    private readonly endpoints: WebhookEndpoints,
    private readonly reader: ReadNotifications,
    private readonly notifications: Notifications,
    private readonly outbox: Outbox,
  ) {}

  @ApiOperation({ summary: 'Registers an address for what happens from now on' })
  @Post('webhook-endpoints')
  @OwnerOnly()
  @AnswerNotKept()
  @ApiAnswer(newEndpointView, 201)
  async register(
    @Body({ schema: endpointInput }) { url, events }: z.output<typeof endpointInput>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof newEndpointView>> {
    const { merchantId } = await this.callers.of(actor);
    return this.manage.register(merchantId, url, events, actor);
  }

  @ApiOperation({ summary: 'Addresses that are told what happens, without their secrets' })
  @Get('webhook-endpoints')
  @ApiAnswer(z.object({ items: z.array(endpointView) }))
  async list(@CurrentActor() actor: Actor): Promise<{ items: EndpointView[] }> {
    const { merchantId } = await this.callers.of(actor);
    const rows = await this.endpoints.list(merchantId);
    return {
      items: rows.map((row) => ({
        endpointId: row.endpoint_id,
        url: row.url,
        events: row.events,
        status: row.status,
        disabledReason: row.disabled_reason,
        createdAt: row.created_at.toISOString(),
      })),
    };
  }

  @ApiOperation({ summary: 'Makes a new secret; the old one signs along for 24 hours' })
  @Post('webhook-endpoints/:id/rotate-secret')
  @OwnerOnly()
  @AnswerNotKept()
  @HttpCode(200)
  @ApiAnswer(rotatedView)
  async rotate(
    @Param('id', { schema: idText }) endpointId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof rotatedView>> {
    const { merchantId } = await this.callers.of(actor);
    return this.manage.rotate(merchantId, endpointId, actor);
  }

  @ApiOperation({ summary: 'Sends nothing there any more, not even what waits' })
  @Post('webhook-endpoints/:id/disable')
  @OwnerOnly()
  @HttpCode(204)
  async disable(@Param('id', { schema: idText }) endpointId: Id, @CurrentActor() actor: Actor): Promise<void> {
    const { merchantId } = await this.callers.of(actor);
    await this.manage.disable(merchantId, endpointId, actor);
  }

  @ApiOperation({ summary: 'What was told and how it went, newest first' })
  @Get('notifications')
  @ApiAnswer(pageOf(notificationRowView))
  async notificationsOf(
    @Query({ schema: notificationsQuery }) query: z.output<typeof notificationsQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<NotificationRowView>> {
    const { merchantId } = await this.callers.of(actor);
    return this.reader.list(merchantId, query);
  }

  @ApiOperation({ summary: 'One message with all tries to deliver it' })
  @Get('notifications/:id')
  @ApiAnswer(notificationView)
  async notification(
    @Param('id', { schema: idText }) notificationId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<NotificationView> {
    const { merchantId } = await this.callers.of(actor);
    return this.reader.one(merchantId, notificationId);
  }

  @ApiOperation({
    summary: 'Sends a message again at once, the same under the same webhook-id, with all its tries before it',
  })
  @Post('notifications/:id/replay')
  @HttpCode(202)
  @ApiAnswer(notificationView, 202)
  async replay(
    @Param('id', { schema: idText }) notificationId: Id,
    @CurrentActor() actor: Actor,
  ): Promise<NotificationView> {
    const { merchantId } = await this.callers.of(actor);
    const round = await this.notifications.beginRound(merchantId, notificationId);
    if (round === undefined) throw notFound(NOTIFICATION);
    await this.outbox.enqueue(DELIVER_NOTIFICATION, { notificationId, round, tryNo: 1 });
    return this.reader.one(merchantId, notificationId);
  }
}
