import { randomBytes } from 'node:crypto';
import { type Actor, AuditTrail } from '@app/access';
import { CLOCK, type Clock, type Id, notFound, Refusal, SystemClock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Merchants } from '../merchants/merchants.repository.js';
import { Sealer } from '../secrets/sealer.js';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';
import { WebhookEndpoints } from './webhook-endpoints.repository.js';
import { webhookUrl } from './webhook-target.rules.js';

const ENDPOINTS_MAX = 5;
const PREVIOUS_SECRET_HOURS = 24;
const ENDPOINT = { zh: '通知地址', en: 'webhook endpoint' };

/** Registers, rotates and disables the addresses at which a merchant is told of events. */
@Injectable()
export class ManageEndpoints {
  private readonly realTime = new SystemClock();

  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly merchants: Merchants,
    private readonly sealer: Sealer,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCEPTANCE_SETTINGS) private readonly settings: AcceptanceSettings,
  ) {}

  /** @throws Refusal `WEBHOOK_URL_REFUSED` 422, `WEBHOOK_ENDPOINTS_MAX` 409 */
  async register(merchantId: Id, url: string, events: readonly string[], actor: Actor) {
    const target = webhookUrl(url, this.settings.sandbox);
    await this.merchants.lock(merchantId);
    const inUse = (await this.endpoints.list(merchantId)).filter(({ status }) => status === 'active');
    if (inUse.length >= ENDPOINTS_MAX) throw tooMany();
    const secret = newSecret();
    const endpoint = { merchantId, url: target.href, events, at: this.clock.now() };
    const endpointId = await this.endpoints.insert(endpoint, (id) => this.sealer.seal(secret, `webhook-secret/${id}`));
    await this.record('registered', endpointId, { merchantId, url: target.href, events }, actor);
    return { endpointId, secret };
  }

  /** The old secret signs along for a day, by real time, so that the merchant can change over. @throws Refusal `NOT_FOUND` */
  async rotate(merchantId: Id, endpointId: Id, actor: Actor) {
    const secret = newSecret();
    const until = new Date(this.realTime.now().getTime() + PREVIOUS_SECRET_HOURS * 3_600_000);
    const sealed = await this.sealer.seal(secret, `webhook-secret/${endpointId}`);
    if (!(await this.endpoints.replaceSecret(merchantId, endpointId, sealed, until))) throw notFound(ENDPOINT);
    await this.record('rotated', endpointId, { merchantId }, actor);
    return { endpointId, secret, previousSecretUntil: until.toISOString() };
  }

  /** Nothing is sent there any more, not even what waits. @throws Refusal `NOT_FOUND` */
  async disable(merchantId: Id, endpointId: Id, actor: Actor): Promise<void> {
    if (!(await this.endpoints.disable(endpointId, 'disabled by the merchant', merchantId))) throw notFound(ENDPOINT);
    await this.record('disabled', endpointId, { merchantId }, actor);
  }

  private async record(what: string, objectId: Id, change: object, actor: Actor): Promise<void> {
    await this.audit.record({
      actor,
      action: `webhook_endpoint.${what}`,
      objectType: 'webhook_endpoint',
      objectId,
      change,
    });
  }
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

function tooMany(): Refusal {
  return new Refusal(
    'WEBHOOK_ENDPOINTS_MAX',
    { zh: '最多五个有效通知地址，请先停用其一', en: 'five endpoints are in use already: disable one first' },
    { status: 409 },
  );
}
