/**
 * `npm test`: every check, in one order. A failed stage doesn't stop the others. Stages that run no test files count as
 * one test each.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  formatAndLint,
  runBrowserTests,
  runCommandsTogether,
  runStages,
  runTests,
  types,
} from './test-stages.ts';

// A build left by an earlier run must not be tested in place of one that failed.
rmSync(join(import.meta.dirname, '../.output'), { recursive: true, force: true });

await runStages([
  formatAndLint,
  types,
  {
    title: 'Unit tests and simulated weeks',
    run: () => runTests('unit', 'isolated', 'simulation'),
  },
  { title: 'Rendered components in Chromium', run: () => runTests('rendered') },
  {
    title: 'Builds and archives',
    run: () => runCommandsTogether('wxt zip -b chrome', 'wxt zip -b firefox'),
  },
  {
    title: 'Tests of the builds, and stories in Chromium and Firefox',
    // Stories mostly wait: what is built again meanwhile takes next to no time.
    run: () => runBrowserTests('firefox', 'build', 'chromium'),
  },
]);
