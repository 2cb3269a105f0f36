import base from './jest.config.mjs';

/** The queue suite on a real Redis (REDIS_URL, or a redis-server found on this machine). */
export default { ...base, testMatch: ['<rootDir>/test/redis/**/*.test.ts'], testPathIgnorePatterns: ['/node_modules/'] };
