/**
 * `npm run bench`: what people do most, beside the least it could cost in the same run. Ratios rather than milliseconds,
 * which depend on the machine. Lists the largest modules of each surface, too. Not a test.
 */
import { join } from 'node:path';
import { build } from 'wxt';
import { type Bench, forgetView, type Measure, openBench } from './bench/bench-session.ts';
import { disk } from './bench/measure/disk.ts';
import { highlights } from './bench/measure/highlights.ts';
import { lists } from './bench/measure/lists.ts';
import { opening } from './bench/measure/opening.ts';
import { worker } from './bench/measure/worker.ts';
import { measureModules } from './bench/module-sizes.ts';
import { benchOptions, type Measurement } from './bench/options.ts';
import { packageRow } from './bench/package-row.ts';
import type { Row } from './bench/row.ts';

/** The rows of each measurement. */
const measure: Record<Measurement, Measure> = {
  ...opening,
  ...lists,
  ...highlights,
  ...worker,
  ...disk,
};

const options = benchOptions(process.argv.slice(2));
const built = join(import.meta.dirname, '../.output/chrome-mv3');

const modules = measureModules();
await build({ browser: 'chrome', vite: () => ({ plugins: [modules.plugin] }) });
for (const surface of ['popup', 'background', 'sidepanel', 'options', 'health']) {
  console.log(`${surface}: largest modules, each minified and zipped by itself`);
  console.table(modules.largest(surface, 25));
}
const bench = await openBench(built, options);
try {
  const { size, unread } = options;
  console.log(`${size.toLocaleString('en')} articles stored, ${unread} % of them unread`);
  console.table(await measureAll(bench));
} finally {
  await bench.close();
}

async function measureAll(session: Bench): Promise<Row[]> {
  const table: Row[] = [];
  for (const name of options.rows) {
    // A run takes minutes: it says how far it is, and what it has found should it not end.
    console.log(`${name}…`);
    await forgetView(session);
    const found = await measure[name](session);
    for (const { action, baseline, ours, ratio } of found)
      console.log(`  ${action}: ${baseline} → ${ours}, ${ratio}`);
    table.push(...found);
  }
  table.push(await packageRow(built));
  return table;
}
