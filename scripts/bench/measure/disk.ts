import { join } from 'node:path';
import type { ChromiumDriver } from '../../chromium-driver.ts';
import type { SampleSite } from '../../sample-site/server.ts';
import { restoredFile } from '../baseline-extension.ts';
import { forgetView, type Measure } from '../bench-session.ts';
import { databaseSize } from '../folder-size.ts';
import { publish, startMeasuredSite } from '../measured-articles.ts';
import { backupArticles, writeBackupFile, writeLines } from '../restored-backup.ts';
import { alternate, fewRounds, megabytes, type Row, row } from '../row.ts';
import { indexedBytes } from '../timed-search.ts';
import { userFlows } from '../user-flows.ts';
import { makeNewsDue, wakeBaseline } from '../wake.ts';

/** What the publisher posts in a year, but in fewer polls with more articles each. */
const articlesPerYear = 3_300;
const articlesPerPoll = 50;

/** The most bytes that a year may take on disk: texts alone, and texts with the search index. */
const maxYear = { texts: 40_000_000, whole: 45_000_000 } as const;

/** What a user has after about three years. */
const mostRestored = 10_000;

/** How many articles of a poll the publisher edits afterward: one in ten. */
const editsPerPoll = 5;

/** What is stored on disk. */
export const disk = {
  year: async ({ launchAnother, folder }) => {
    const site = await startMeasuredSite(articlesPerYear);
    site.setPostsPerFeed(articlesPerPoll + 10);
    const profile = join(folder, 'year');
    const driver = await launchAnother(site, profile);
    for (let polled = 0; polled < articlesPerYear; polled += articlesPerPoll) {
      publish(site, articlesPerPoll);
      await refresh(driver);
      for (const { slug, html } of site.posts().slice(0, editsPerPoll))
        site.edit(slug, { html: `${html}<p>Correction: the permit was granted in May.</p>` });
    }
    await refresh(driver);
    const { length } = await driver.rows('articles');
    const index = await driver.extensionPage.evaluate(indexedBytes);
    await driver.close();
    await site.close();
    const bytes = await databaseSize(profile);
    const source = sourceBytes(site);
    const sizeRow = (action: string, ours: number, most: number): Row => ({
      action,
      baseline: megabytes(source),
      ours: megabytes(ours),
      ratio: `${(ours / source).toFixed(2)}×`,
      budget: `≤ ${megabytes(most)}`,
      isMet: ours <= most,
    });
    const action = `a year on disk: ${length} articles with their index (baseline: their markup)`;
    return [
      sizeRow(action, bytes, maxYear.whole),
      sizeRow('the same without the blocks of the index', bytes - index, maxYear.texts),
    ];
  },

  restore: async (bench) => {
    const { page, origin, companion, folder, options } = bench;
    const count = Math.min(mostRestored, options.size);
    const file = join(folder, 'backup.zip');
    let round = 0;
    const { baseline, ours } = await alternate(
      async () => {
        round += 1;
        const articles = backupArticles(count, round);
        await writeBackupFile(file, articles);
        await writeLines(join(companion, restoredFile), articles);
        return wakeBaseline(bench, 'bare', 'restore');
      },
      async () => {
        await forgetView(bench);
        await page.goto(`${origin}/options.html#backup`);
        return userFlows.restoreBackup(page, file);
      },
      fewRounds,
    );
    return [row(`restore a backup of ${count} articles`, baseline, ours, 2)];
  },
} satisfies Record<string, Measure>;

async function refresh({ extensionPage }: ChromiumDriver): Promise<void> {
  await extensionPage.evaluate(makeNewsDue);
  await extensionPage.evaluate(() => chrome.runtime.sendMessage({ command: 'refresh', args: [] }));
}

const sourceBytes = (site: SampleSite): number =>
  site.posts().reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
