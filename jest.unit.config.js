import whole from './jest.config.js';

/**
 * The specs beside the code, of which none needs a database, a queue or a build: for the loop of a developer. Properties are tried
 * a few times; `npm test` tries them in full.
 */
export default {
  ...whole,
  globalSetup: undefined,
  globalTeardown: undefined,
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  moduleNameMapper: {
    ...whole.moduleNameMapper,
    '^fast-check$': '<rootDir>/test/support/fast-check-of-few-runs.ts',
  },
  testTimeout: 20_000,
};
