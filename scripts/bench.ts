/**
 * `npm run bench`: measures what a user waits for, each beside the least that it could cost in the same run. Prints a
 * table in Markdown. Not a test: milliseconds depend on the machine.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'wxt';
import { forgetView, openBench } from './bench/bench-session.ts';
import { files } from './bench/measure/files.ts';
import { lists } from './bench/measure/lists.ts';
import { opening } from './bench/measure/opening.ts';
import { search } from './bench/measure/search.ts';
import { worker } from './bench/measure/worker.ts';
import { type BenchOptions, benchOptions } from './bench/options.ts';
import { failedRow, type Row, tableLine, tableStart } from './bench/row.ts';

const measure = { ...opening, ...lists, ...search, ...worker, ...files };

const options = readOptions();
ensureChromium();
await build({ browser: 'chrome' });
const bench = await openBench(join(import.meta.dirname, '../.output/chrome-mv3'), options);
console.log(tableStart(options.size));
try {
  for (const name of options.rows) {
    await forgetView(bench);
    const measured = measure[name](bench);
    const rows: Row[] = await measured.catch((error) => [failedRow(name, error)]);
    for (const row of rows) console.log(tableLine(row));
    if (rows.some(({ verdict }) => verdict === 'FAILED')) process.exitCode = 1;
  }
} finally {
  await bench.close();
}

/** Reports a wrong option as one sentence. */
function readOptions(): BenchOptions {
  try {
    return benchOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function ensureChromium(): void {
  const script = join(import.meta.dirname, 'ensure-installed.mjs');
  const { status } = spawnSync(process.execPath, [script, 'chromium'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The bench needs Chromium; the reason is printed above.');
}
