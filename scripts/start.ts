/**
 * `npm start`: builds the extension, puts the sample site where the publisher's host name leads, and opens a Chromium
 * that has the extension loaded. Without a display the same runs by itself and ends with a report and pictures.
 * `npm start -- --live` reads the live site instead.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { ChromiumDriver } from './chromium-driver.ts';
import { formatFigures, readFigures } from './figures.ts';
import { findChromium } from './find-browsers.mjs';
import { runHeadlessDemo } from './headless-demo.ts';
import { runInteractiveDemo } from './interactive-demo.ts';
import { startSampleSite } from './sample-site/server.ts';

const live = process.argv.includes('--live');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

console.log('Building the extension…');
await build({ browser: 'chrome', logger: quietLogger() });

const executable = findChromium();
if (!executable)
  throw new Error('No Chromium was found. `npm start` looks for one and installs it.');
const sample = live ? null : await startSampleSite();
const profile = await mkdtemp(join(tmpdir(), 'reex-reader-'));
console.log(
  sample
    ? `The sample site plays rareearthexchanges.com on port ${sample.port}, with ${sample.posts().length} posts.`
    : 'Reading the live site.',
);
const reader = await ChromiumDriver.launch({
  extension: join(import.meta.dirname, '../.output/chrome-mv3'),
  profile,
  executable,
  headless: !hasDisplay,
  sample,
});
try {
  await reader.waitUntilIdle();
  console.log(`First poll done: ${formatFigures(await readFigures(reader))}`);
  if (hasDisplay) await runInteractiveDemo(reader, sample);
  else process.exitCode = await runHeadlessDemo(reader, sample);
} finally {
  await reader.close();
  await sample?.close();
  await rm(profile, { recursive: true, force: true });
}

/** WXT's progress belongs to a build one looks at; here only what goes wrong does. */
function quietLogger() {
  const silent = () => undefined;
  return {
    debug: silent,
    log: silent,
    info: silent,
    success: silent,
    warn: console.warn,
    error: console.error,
    fatal: console.error,
    level: 0,
  };
}
