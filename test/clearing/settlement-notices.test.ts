import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiKeys } from '@app/access';
import { startApp } from '@app/http';
import { newId, type Id } from '@app/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AcceptanceModule } from '../../apps/acceptance/src/app.module.js';
import { Receiver } from '../acceptance/support/receiver.js';
import { ClearingHouse, type MerchantSeed } from './clearing-house.js';

describe('merchants are told of their settlements', () => {
  let house: ClearingHouse;
  let acceptance: NestFastifyApplication;
  let receiver: Receiver;
  let card: Id;

  beforeAll(async () => {
    house = await ClearingHouse.open('2026-03-02');
    acceptance = await startApp({
      name: 'acceptance',
      module: AcceptanceModule.forRoot({
        database: { url: house.database.appUrl, ownerUrl: house.database.ownerUrl },
        sandbox: true,
        hsmKeyFile: join(house.bankDir, 'hsm.key'),
        posPort: 0,
        host: '127.0.0.1',
      }),
      port: 0,
      sandbox: true,
    });
    receiver = await Receiver.listen();
    card = await house.issueCard(400_000);
  });
  afterAll(async () => {
    await receiver.close();
    await acceptance.close();
    await house.close();
  });

  const register = async ({ merchantId }: MerchantSeed): Promise<void> => {
    const { secret } = await acceptance.get(ApiKeys).create({ merchantId, label: 'till', sandbox: true });
    const response = await fetch(`${await acceptance.getUrl()}/v1/webhook-endpoints`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', 'Idempotency-Key': newId() },
      body: JSON.stringify({ url: receiver.url, events: ['settlement.paid', 'settlement.failed'] }),
    });
    expect(response.status).toBe(201);
    receiver.secret = ((await response.json()) as { secret: string }).secret;
  };
  const payoutFiles = (state: string) =>
    house.until(`payout files are ${state}`, async () => {
      const { body } = await house.get('/v1/payout-files');
      return body.items.length > 0 && body.items.every((file: { state: string }) => file.state === state);
    });

  it('failed first, paid at the second try: each once, in versions of one object, and not again for the same answer', async () => {
    const merchant = await house.merchant({ feeRate: '0' });
    await register(merchant);
    await house.bank.setStatus(merchant.accountNo, 'closed');
    await house.cards.purchase(card, merchant.merchantId, 10_000);
    await house.goTo('2026-03-03');
    expect(await house.closeDay('2026-03-02')).toMatchObject({ state: 'done' });
    await payoutFiles('written');
    await house.bank.processPaymentFiles();
    const [failed] = await receiver.until(1);
    expect(failed).toMatchObject({
      type: 'settlement.failed',
      data: {
        amountFen: 10_000,
        reason: expect.stringContaining('account closed'),
        accountNoMasked: '***',
        version: 1,
        settlements: [{ businessDate: '2026-03-02', amountFen: 10_000 }],
      },
    });

    await house.bank.setStatus(merchant.accountNo, 'open');
    await house.bank.setFaults({ answerTwice: 1 });
    const proposed = await house.post(`/v1/payouts/${failed!.data.payoutId}/retry`, { reason: '账户已恢复' });
    expect((await house.approve(proposed)).status).toBe(200);
    await payoutFiles('written');
    await house.bank.processPaymentFiles();
    const [paid] = await receiver.until(1, 'settlement.paid');
    expect(paid!.data).toMatchObject({
      amountFen: 10_000,
      firstPayoutId: failed!.data.payoutId,
      reason: null,
      version: 2,
    });
    expect(paid!.data.payoutId).not.toBe(failed!.data.payoutId);

    // The bank answers twice, and then contradicts itself: nothing new is told.
    const { instructionId } = paid!.data;
    const body = `H|PAYRES_102_X|102|${house.today}\nR|${instructionId}|failed|100.00|退票|\n`;
    const file = `${body}T|1|0.00|100.00|${createHash('sha256').update(body).digest('hex')}\n`;
    expect((await house.upload('/v1/payout-results', 'PAYRES_102_X.txt', file)).body.contradictionCount).toBe(1);
    await wait(500);
    expect(receiver.received).toHaveLength(2);
    expect(receiver.forged).toEqual([]);
  });
});
