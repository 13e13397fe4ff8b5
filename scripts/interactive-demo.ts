import type { ReaderBrowser } from './chromium-driver.ts';
import { readFigures, report } from './figures.ts';
import type { SampleSite } from './sample-site/server.ts';

/** A publisher in a hurry: an event every so many milliseconds, each followed by a poll. */
const paceMs = 20_000;

/**
 * With a display: goes on publishing, so that one sees the badge rise, until the browser is closed.
 * The live site is left to publish by itself.
 */
export async function watchDemo(reader: ReaderBrowser, sample: SampleSite | null): Promise<void> {
  console.log('Pin the extension, click it, read. Closing the browser ends this.');
  const closed = new Promise<void>((resolve) => reader.context.once('close', () => resolve()));
  const stop = sample?.run(paceMs);
  const polls = sample ? setInterval(() => void pollAndTell(reader), paceMs) : undefined;
  await closed;
  clearInterval(polls);
  stop?.();
}

async function pollAndTell(reader: ReaderBrowser): Promise<void> {
  try {
    await reader.poll();
    console.log(report(await readFigures(reader)));
  } catch {
    // The browser was closed during the poll; the caller is about to hear of it.
  }
}
