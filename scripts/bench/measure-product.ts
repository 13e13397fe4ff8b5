import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'wxt';
import { type Bench, forgetView, type Measure, openBench } from './bench-session.ts';
import { keepResult, readResults, tableOf } from './kept-results.ts';
import { disk } from './measure/disk.ts';
import { files } from './measure/files.ts';
import { follow } from './measure/follow.ts';
import { highlights } from './measure/highlights.ts';
import { lists } from './measure/lists.ts';
import { opening } from './measure/opening.ts';
import { search } from './measure/search.ts';
import { worker } from './measure/worker.ts';
import { measureModules } from './module-sizes.ts';
import type { BenchOptions, Measurement } from './options.ts';
import { packageRow } from './package-row.ts';
import type { Row } from './row.ts';

/** The rows of each measurement. */
const measure: Record<Measurement, Measure> = {
  ...opening,
  ...lists,
  ...highlights,
  ...search,
  ...worker,
  ...disk,
  ...files,
  ...follow,
};

const built = join(import.meta.dirname, '../../.output/chrome-mv3');

/**
 * Builds the extension and measures what users do most, each beside the least that it could cost in the same run.
 * Prints the results together with those of earlier runs.
 */
export async function measureProduct(options: BenchOptions): Promise<void> {
  ensureChromium();
  const modules = measureModules();
  await build({ browser: 'chrome', vite: () => ({ plugins: [modules.plugin] }) });
  for (const surface of ['popup', 'background', 'sidepanel', 'options', 'health']) {
    console.log(`${surface}: largest modules, each minified and zipped by itself`);
    console.table(modules.largest(surface, 25));
  }
  const bench = await openBench(built, options);
  try {
    await measureAll(bench, options);
  } finally {
    await bench.close();
  }
  console.table(tableOf(await readResults()));
}

/** Checked here, because a collection is measured without a browser. */
function ensureChromium(): void {
  const script = join(import.meta.dirname, '../ensure-installed.mjs');
  const { status } = spawnSync(process.execPath, [script, 'chromium'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The bench needs Chromium; the reason is printed above.');
}

/** Stores the result of each measurement at once, in case a later one doesn't end. */
async function measureAll(session: Bench, options: BenchOptions): Promise<void> {
  const { size, unread, following } = options;
  const keep = (measurement: Measurement | 'package', rows: readonly Row[]) =>
    keepResult({ measurement, size, unread, following, rows, at: new Date().toISOString() });
  for (const name of options.rows) {
    // A run takes minutes, so it prints its progress.
    console.log(`${name}…`);
    await forgetView(session);
    const found = await measure[name](session);
    for (const { action, baseline, ours, ratio } of found)
      console.log(`  ${action}: ${baseline} → ${ours}, ${ratio}`);
    await keep(name, found);
  }
  await keep('package', [packageRow(built)]);
}
