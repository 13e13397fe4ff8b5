import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReaderBrowser } from './chromium-driver.ts';
import { photograph } from './capture-screenshots.ts';
import { readFigures, report } from './figures.ts';
import type { SampleSite } from './sample-site/server.ts';

const pictures = join(import.meta.dirname, '../.output/demo');

/**
 * Without a display: polls, publishes, polls again, takes pictures of the real popup and side panel, and compares
 * what the extension stored with what its badge says. Resolves to the exit code.
 */
export async function playDemo(reader: ReaderBrowser, sample: SampleSite | null): Promise<number> {
  await reader.poll();
  console.log(`Unchanged since: ${report(await readFigures(reader))}`);
  const expected = sample ? await publishSome(reader, sample) : null;
  await mkdir(pictures, { recursive: true });
  for (const name of await photograph(reader, pictures)) console.log(`Picture: ${name}`);
  const figures = await readFigures(reader);
  console.log(report(figures));
  const agree =
    figures.badge === String(figures.unread || '') &&
    figures.articles > 0 &&
    (expected === null || figures.articles === expected);
  if (!agree) console.error('The figures do not agree.');
  return agree ? 0 : 1;
}

/** Two new posts and one edited headline; only the new ones may raise the badge. Resolves to the articles there must be. */
async function publishSome(reader: ReaderBrowser, sample: SampleSite): Promise<number> {
  const { articles } = await readFigures(reader);
  const added = [sample.publish(), sample.publish()].filter((post) => post !== undefined);
  for (const post of added) console.log(`Published: ${post.title}`);
  const edited = sample.posts()[4];
  if (edited) {
    sample.edit(edited.slug, { title: `${edited.title} (Corrected)` });
    console.log(`Edited: ${edited.title}`);
  }
  await reader.poll();
  console.log(`After that: ${report(await readFigures(reader))}`);
  return articles + added.length;
}
