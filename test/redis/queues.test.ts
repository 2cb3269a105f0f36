import { describeJobs } from '../jobs/job-cases.js';
import { openRedis, type RedisServer } from './support/redis-server.js';

let redis: RedisServer | undefined;

afterAll(() => redis?.close());

describeJobs({
  name: 'Redis',
  redisUrl: async () => {
    redis = await openRedis();
    return redis.url;
  },
});
