// ES modules through swc: types are checked by `npm run types`, not here.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  // A worker per file: restify patches node:http for a whole process, and a suite after it would meet that.
  workerIdleMemoryLimit: '1MB',
  testTimeout: 30000,
  reporters: ['default', '<rootDir>/test/closingLine.js'],
};
