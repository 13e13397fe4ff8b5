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
  {
    title: 'Builds and archives',
    run: () => runCommandsTogether('wxt zip -b chrome', 'wxt zip -b firefox'),
  },
  {
    title: 'Rendered components in Chromium, and stories in Firefox',
    run: () => runBrowserTests('firefox', 'rendered'),
  },
  {
    title: 'Tests of the builds, and stories in Chromium',
    // Stories mostly wait, so building again meanwhile takes hardly any extra time.
    run: () => runTests('build', 'chromium'),
  },
]);
