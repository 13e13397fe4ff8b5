/**
 * `npm test`: every check, in one order. A failed stage doesn't stop the others. Stages that run no test files count as
 * one test each.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildArchives,
  runBrowserTests,
  runStages,
  runTests,
  sourceChecks,
  together,
} from './test-stages.ts';

// A build left by an earlier run must not be tested in place of one that failed.
rmSync(join(import.meta.dirname, '../.output'), { recursive: true, force: true });

await runStages([
  sourceChecks,
  {
    title: 'Unit tests and simulated weeks, and builds and archives',
    // The builds take what unit tests leave idle.
    run: () => together(runTests('unit', 'isolated', 'simulation'), buildArchives()),
  },
  {
    title: 'Rendered components, tests of the builds, and stories in both browsers',
    // Stories mostly wait, so building again meanwhile takes hardly any extra time.
    run: () =>
      runBrowserTests({
        computing: ['rendered'],
        firefox: 'firefox',
        afterFirefox: ['build', 'chromium'],
      }),
  },
]);
