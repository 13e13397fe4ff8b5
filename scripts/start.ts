/**
 * `npm start`: builds the extension and opens a Chromium with it, in which the sample site plays the publisher. `npm
 * start -- --live` reads the live site and keeps its profile. Without a display, the demo runs by itself and ends with
 * figures and screenshots.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, interrupted, openAttendedBrowser } from './attended-browser.ts';
import { formatFigures, readFigures } from './demo/figures.ts';
import { runHeadlessDemo } from './demo/headless-demo.ts';
import { runInteractiveDemo } from './demo/interactive-demo.ts';
import { withHeadlessBrowser } from './headless-browser.ts';
import { type LiveProfile, liveProfileFolder, openLiveProfile } from './live-profile.ts';
import { type SampleSite, startSampleSite } from './sample-site/server.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';

const extension = join(import.meta.dirname, '../.output/start/chrome-mv3');
const live = process.argv.includes('--live');
const interruption = interrupted();

console.log('Building the extension…');
if (await buildExtension()) await runDemo();
// Ends explicitly, because reading the terminal's keys or a running poll would keep the process alive.
process.exit();

/** Prints the output of the build only if it fails; warnings go to stderr, which is inherited. */
async function buildExtension(): Promise<boolean> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'demo/build-demo.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let isInterrupted = false;
  void interruption.then(() => {
    isInterrupted = true;
    child.kill();
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0 && !isInterrupted) {
    process.stderr.write(Buffer.concat(output));
    process.exitCode = 1;
  }
  return code === 0;
}

async function runDemo(): Promise<void> {
  const sample = live ? null : await startSampleSite();
  console.log(
    sample
      ? `The sample site plays rareearthexchanges.com on port ${sample.port}, with ${sample.posts().length} posts.`
      : 'Reading the live site.',
  );
  const { profile, isNew } = await openProfile();
  try {
    if (hasDisplay) await runAttended(profile, isNew, sample);
    else await runHeadless(profile, sample);
  } finally {
    await sample?.close();
    // Chromium may still be writing for a moment.
    if (!live) await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** The live site's profile is kept; the sample site's is deleted after the demo. */
async function openProfile(): Promise<LiveProfile> {
  if (!live) {
    return {
      profile: await mkdtemp(join(tmpdir(), 'reex-reader-')),
      isNew: true,
      setAside: null,
    };
  }
  const opened = await openLiveProfile(liveProfileFolder(), schemaFingerprint(), new Date());
  console.log(`Profile: ${opened.profile}`);
  if (opened.setAside) {
    console.log(
      `The database schema has changed. A new profile begins; the old one is in ${opened.setAside}`,
    );
  }
  return opened;
}

async function runAttended(
  profile: string,
  isNewProfile: boolean,
  sample: SampleSite | null,
): Promise<void> {
  const launch = openAttendedBrowser({ extension, profile, isNewProfile, sample });
  const browser = await Promise.race([launch, interruption]);
  if (browser) await runInteractiveDemo(browser.driver, sample, interruption);
  // An interrupted launch must not leave a browser behind.
  const opened = await launch.catch(() => null);
  await opened?.quit();
}

async function runHeadless(profile: string, sample: SampleSite | null): Promise<void> {
  await withHeadlessBrowser({ extension, profile, sample }, async (driver) => {
    console.log(`First poll done: ${formatFigures(await readFigures(driver))}`);
    process.exitCode = await runHeadlessDemo(driver, sample);
  });
}
