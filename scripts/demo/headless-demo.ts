import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChromiumDriver } from '../chromium-driver.ts';
import { captureScreenshots } from '../pictures/capture-screenshots.ts';
import type { SampleSite } from '../sample-site/server.ts';
import { formatFigures, readFigures } from './figures.ts';

const pictures = join(import.meta.dirname, '../../.output/demo');

/**
 * The demo without a display: polls, publishes, polls again, takes screenshots of the real popup and side panel, and
 * compares the database with the badge. Resolves to the exit code.
 */
export async function runHeadlessDemo(
  driver: ChromiumDriver,
  sample: SampleSite | null,
): Promise<number> {
  await driver.pollAndWait();
  console.log(`Polled again, nothing new: ${formatFigures(await readFigures(driver))}`);
  const expected = sample ? await publishNext(driver, sample) : null;
  await mkdir(pictures, { recursive: true });
  for (const name of await captureScreenshots(driver, pictures)) console.log(`Screenshot: ${name}`);
  const figures = await readFigures(driver);
  console.log(formatFigures(figures));
  const agree =
    figures.badge === String(figures.unread || '') &&
    figures.articles > 0 &&
    (expected === null || figures.articles === expected);
  if (!agree) console.error('The figures do not agree.');
  return agree ? 0 : 1;
}

/** Publishes two posts and edits a headline, which must not raise the badge. Resolves to the expected number of articles. */
async function publishNext(driver: ChromiumDriver, sample: SampleSite): Promise<number> {
  const { articles } = await readFigures(driver);
  const added = [sample.publish(), sample.publish()].filter((post) => post !== undefined);
  for (const post of added) console.log(`Published: ${post.title}`);
  const edited = sample.posts()[4];
  if (edited) {
    sample.edit(edited.slug, { title: `${edited.title} (Corrected)` });
    console.log(`Edited: ${edited.title}`);
  }
  await driver.pollAndWait();
  console.log(`Polled again: ${formatFigures(await readFigures(driver))}`);
  return articles + added.length;
}
