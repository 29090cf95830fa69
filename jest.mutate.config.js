import config from './jest.config.js';

/** The suites that a mutant of `rules/` has to survive: pure ones only, so that each takes milliseconds. */
export default {
  ...config,
  roots: ['<rootDir>/test/rules'],
  // It takes seconds and pins no single place: what it evaluates is pinned by the suites of each part.
  testPathIgnorePatterns: ['searchEvaluation'],
  reporters: [],
  workerIdleMemoryLimit: undefined,
};
