import config from './jest.config.js';

/** The suites that a mutant of `rules/` has to survive: pure ones only, so that each takes milliseconds. */
export default {
  ...config,
  roots: ['<rootDir>/test/rules'],
  reporters: [],
  workerIdleMemoryLimit: undefined,
};
