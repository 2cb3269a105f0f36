import base from './jest.config.mjs';

/** The queue suite on a real Redis: the empty database REDIS_URL names, or a redis-server found on this machine. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/redis/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // The suites may share one database, which each finds empty.
  maxWorkers: 1,
};
