/**
 * Mutation testing: the code is changed in one place, and a test has to fail. `npm run domain:mutate` runs it folder by
 * folder and writes docs/domain-mutation.md.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    process.env['EQUIPAGE_MUTATE'] ?? 'src/**/*.ts',
    '!src/**/*.test.ts',
    '!src/**/*.fixtures.ts',
    '!src/{fixtures,index,calls}.ts',
  ],
  // A change is tried on the tests that reach it, and on no other.
  coverageAnalysis: 'perTest',
  // What runs once, as a file is loaded (schemas, limits, tables), would need all files anew for each change: hours.
  // Rules tests, contract tests and types look at schemas; a limit that differs is a decision, not a mistake.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['json'],
  jsonReporter: { fileName: '../node_modules/.cache/equipage/domain-mutation.json' },
  allowEmpty: true,
};
