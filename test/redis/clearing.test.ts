import { Redis } from 'ioredis';
import { ClearingHouse } from '../clearing/clearing-house.js';
import { BreakableLine } from './support/breakable-line.js';
import { openRedis, type RedisServer } from './support/redis-server.js';

describe('clearing with its jobs on Redis', () => {
  let redis: RedisServer;
  let line: BreakableLine;
  let house: ClearingHouse;

  beforeAll(async () => {
    redis = await openRedis();
    line = await BreakableLine.to(redis.url);
    house = await ClearingHouse.open('2026-03-02', { redisUrl: line.url });
  });
  afterAll(async () => {
    await house?.close();
    await line?.cut();
    await redis?.close();
  });

  it('settles, proves and pays a day', async () => {
    const card = await house.issueCard(400_000);
    const merchant = await house.merchant({ feeRate: '0.0060' });
    await house.cards.purchase(card, merchant.merchantId, 10_000);
    await house.goTo('2026-03-03');
    expect(await house.closeDay('2026-03-02')).toMatchObject({ state: 'done', proven: true });
    const { body } = await house.get(`/v1/payouts?merchantId=${merchant.merchantId}`);
    expect(body.items).toMatchObject([{ amountFen: 9_940, state: 'instructed' }]);
    const client = new Redis(redis.url);
    expect(await client.keys('yufuka:clearing:*')).not.toEqual([]);
    client.disconnect();
    expect(await house.query('SELECT 1 FROM bullmq.job LIMIT 1')).toEqual([]);
  });

  it('loses nothing it is asked for while Redis is away', async () => {
    const card = await house.issueCard(400_000);
    const merchant = await house.merchant({ feeRate: '0.0060' });
    await house.cards.purchase(card, merchant.merchantId, 20_000);
    await house.goTo('2026-03-04');
    await line.cut();
    const { status, body } = await house.post('/v1/day-closes', { businessDate: '2026-03-03' });
    expect(status).toBe(202);
    await new Promise((done) => setTimeout(done, 1_500));
    expect((await house.get(`/v1/settlement-runs/${body.runId}`)).body.state).toBe('requested');
    await line.mend();
    expect(await house.runEnds(body.runId)).toMatchObject({ state: 'done', proven: true });
  });
});
