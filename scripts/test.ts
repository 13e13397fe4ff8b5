/**
 * `npm test`: everything that is checked, in one order. A stage that fails is reported and the others still run; the
 * last line counts them all, where a stage that is no test file counts as one test.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findFirefox } from './find-browsers.mjs';
import { runCommands, runTests, type TestCounts } from './test-stages.ts';

interface Stage {
  title: string;
  run: () => TestCounts;
}

const stages: Stage[] = [
  { title: 'Format and lint', run: () => runCommands('biome ci --colors=off .') },
  { title: 'Types', run: () => runCommands('wxt prepare', 'tsc --noEmit') },
  { title: 'Unit tests', run: () => runTests('unit') },
  { title: 'Simulated weeks', run: () => runTests('simulation') },
  { title: 'Rendered components in Chromium', run: () => runTests('rendered') },
  {
    title: 'Builds and archives',
    run: () => runCommands('wxt zip -b chrome', 'wxt zip -b firefox'),
  },
  { title: 'Tests of the builds', run: () => runTests('build') },
  { title: "Mozilla's linter", run: () => runCommands('node scripts/lint-firefox.ts') },
  { title: 'Stories in Chromium and Firefox', run: stories },
];

// What an earlier run left must not be tested in place of a build that failed.
rmSync(join(import.meta.dirname, '../.output'), { recursive: true, force: true });

const total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
for (const { title, run } of stages) {
  console.log(`\n■ ${title}`);
  const began = performance.now();
  const counts = run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${title}: ${inWords(counts)} (${seconds} s)`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${inWords(total)}`);

function stories(): TestCounts {
  if (findFirefox()) return runTests('chromium', 'firefox');
  console.log('Firefox was not found: its stories are skipped.');
  const counts = runTests('chromium');
  return { ...counts, skipped: counts.skipped + 1 };
}

function inWords({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
