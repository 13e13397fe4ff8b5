import type { ChromiumDriver } from './chromium-driver.ts';
import { formatFigures, readFigures } from './figures.ts';
import type { SampleSite } from './sample-site/server.ts';

/** A publisher in a hurry: an event every so many milliseconds, each followed by a poll. */
const paceMs = 20_000;

/**
 * With a display: goes on publishing, so that one sees the badge rise, until the browser is closed.
 * The live site is left to publish by itself.
 */
export async function runInteractiveDemo(
  driver: ChromiumDriver,
  sample: SampleSite | null,
): Promise<void> {
  console.log('Pin the extension, click it, read. Closing the browser ends this.');
  const closed = new Promise<void>((resolve) => driver.context.once('close', () => resolve()));
  const stop = sample?.publishEvery(paceMs);
  const polls = sample ? setInterval(() => void pollAndLog(driver), paceMs) : undefined;
  await closed;
  clearInterval(polls);
  stop?.();
}

async function pollAndLog(driver: ChromiumDriver): Promise<void> {
  try {
    await driver.pollAndWait();
    console.log(formatFigures(await readFigures(driver)));
  } catch {
    // The browser was closed during the poll; the caller is about to hear of it.
  }
}
