/**
 * `npm run dev`: WXT's dev server and a Chromium that reloads the extension after each change. The publisher's host is
 * mapped to the sample site, so that development never polls the live one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'wxt';
import { hasDisplay, interrupted, openAttendedBrowser } from './attended-browser.ts';
import { startSampleSite } from './sample-site/server.ts';

/** How often the sample site publishes. Press R or the refresh button to poll. */
const paceMs = 5 * 60_000;

if (!hasDisplay) {
  console.error('npm run dev opens a browser and needs a display. Without one, use npm start.');
  process.exit(1);
}

const interruption = interrupted();
const server = await createServer({ browser: 'chrome', webExt: { disabled: true } });
await server.start();
const sample = await startSampleSite();
sample.publishEvery(paceMs);
const profile = await mkdtemp(join(tmpdir(), 'reex-dev-'));
try {
  const { driver, quit } = await openAttendedBrowser({
    extension: join(import.meta.dirname, '../.output/chrome-mv3-dev'),
    profile,
    isNewProfile: true,
    sample,
  });
  await Promise.race([driver.closed, interruption]);
  await quit();
} finally {
  await sample.close();
  await server.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
}
process.exit();
