import { describeJobs } from './job-cases.js';

describeJobs({ name: 'PostgreSQL', redisUrl: async () => undefined });
