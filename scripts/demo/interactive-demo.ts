import type { ChromiumDriver } from '../chromium-driver.ts';
import type { SampleSite } from '../sample-site/server.ts';
import { formatFigures, readFigures } from './figures.ts';

/** How often the sample site publishes. A poll follows each time. */
const paceMs = 20_000;

const introduction = (everySeconds: number | null): string => `
1. Click the REEx Reader button in the toolbar (Alt+Shift+E): the popup lists the headlines its badge counts.
2. Open an article in the side panel, select a sentence and press H to highlight it; press ? for all shortcuts.
3. ${
  everySeconds === null
    ? 'Press R to check for news.'
    : `Watch the badge: something is published every ${everySeconds} seconds.`
} Close the window or press Ctrl-C to quit.
`;

/** Runs until the window is closed or the command is interrupted. The sample site keeps publishing. */
export async function runInteractiveDemo(
  driver: ChromiumDriver,
  sample: SampleSite | null,
  interruption: Promise<void>,
): Promise<void> {
  console.log(introduction(sample ? paceMs / 1_000 : null));
  const stop = sample?.publishEvery(paceMs);
  const polls = sample ? setInterval(() => void pollAndLog(driver), paceMs) : undefined;
  await Promise.race([driver.closed, interruption]);
  clearInterval(polls);
  stop?.();
}

async function pollAndLog(driver: ChromiumDriver): Promise<void> {
  try {
    await driver.pollAndWait();
    console.log(formatFigures(await readFigures(driver)));
  } catch {
    // The browser was closed during the poll, which ends the demo.
  }
}
