import base from './jest.config.mjs';

/** The console in a real browser, on the platform as the demo starts it; or, asked so, the screenshots of its pages. */
export default {
  ...base,
  testMatch: [
    process.env.YUFUKA_SCREENSHOTS === '1'
      ? '<rootDir>/test/browser/screenshots.ts'
      : '<rootDir>/test/browser/**/*.test.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/browser/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/browser/support/global-teardown.mjs',
  testTimeout: 120_000,
  // One platform serves all suites; a second worker would only make the browsers slower.
  maxWorkers: 1,
};
