import { describe, expect } from 'vitest';
import type { Coverage } from '../../../lib/article/model/coverage.ts';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import {
  makeJobsDue,
  refreshNow,
  shownNotifications,
} from '../../support/browsers/extension-access.ts';
import { readTables } from '../../support/browsers/read-tables.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import { findInconsistencies } from '../../support/database/find-inconsistencies.ts';

/** Jobs other than pictures, which run with or without a gap. */
const jobs = async ({ driver }: Story) =>
  (await driver.rows<JobRow>('jobs')).filter(({ type }) => type === 'gap');

const periods = async ({ driver }: Story) =>
  (await driver.rows<Coverage>('coverage')).filter(({ channel }) => channel === 'news');

/** Requested news pages after the first, in order. */
const olderPages = ({ feedAndPageRequests }: Story): string[] =>
  feedAndPageRequests.flatMap(({ url }) => /news-archive&paged=(\d+)/.exec(url)?.[1] ?? []);

/** Skips the ten seconds between pages: the worker is stopped, and a new one, which doesn't wait, is started. */
async function letNextPageCome(story: Story): Promise<void> {
  const asked = story.feedAndPageRequests.length;
  await story.driver.killWorker();
  await makeJobsDue(story.driver);
  await waitUntil(
    'the next page to be asked for',
    async () => story.feedAndPageRequests.length > asked,
  );
}

async function publish({ site }: Story, count: number): Promise<void> {
  for (let published = 0; published < count; published += 1) site.publish();
}

const storedSlugs = async (story: Story) =>
  new Set((await story.articles()).map(({ url }) => url.split('/').at(-2)));

describe('more new posts than a feed page holds', () => {
  test('are fetched from older pages, though the worker stops after each', async ({ story }) => {
    const { driver, site } = story;
    const before = await story.articles();
    await publish(story, 25);
    await refreshNow(driver);
    expect(await periods(story)).toHaveLength(2);
    expect(await jobs(story)).toMatchObject([{ type: 'gap', page: 2, stuck: null }]);
    expect(await story.articles()).toHaveLength(before.length + 10);

    await letNextPageCome(story);
    await expect.poll(() => jobs(story)).toMatchObject([{ type: 'gap', page: 3 }]);
    await letNextPageCome(story);
    await expect.poll(() => jobs(story)).toEqual([]);

    expect(olderPages(story)).toEqual(['2', '3']);
    const stored = await storedSlugs(story);
    expect(
      site
        .posts()
        .slice(0, 25)
        .filter(({ slug }) => !stored.has(slug)),
    ).toEqual([]);
    expect(await story.articles()).toHaveLength(before.length + 25);
    expect(await story.unread()).toHaveLength(before.length + 25);
    expect(await periods(story)).toHaveLength(1);
    expect(findInconsistencies(await readTables(driver))).toEqual([]);
    await expect.poll(async () => (await driver.badge()).text).toBe(String(before.length + 25));
    const shown = await shownNotifications(driver);
    expect(shown.every((id) => id.startsWith('summary:'))).toBe(true);
  });

  test('leave a gap with a reason if older pages are missing', async ({ story }) => {
    const { driver, site } = story;
    await publish(story, 25);
    await refreshNow(driver);
    site.setScenarios('notFound');
    await letNextPageCome(story);
    await expect.poll(() => jobs(story)).toMatchObject([{ type: 'gap', stuck: 'feedEnds' }]);
    expect(await periods(story)).toHaveLength(2);
    expect(findInconsistencies(await readTables(driver))).toEqual([]);
  });

  test('are retried from the failed page', async ({ story }) => {
    const { driver, site } = story;
    await publish(story, 25);
    await refreshNow(driver);
    site.setScenarios('serverError');
    await letNextPageCome(story);
    await expect
      .poll(() => jobs(story))
      .toMatchObject([{ type: 'gap', page: 2, failures: 1, failure: { status: 500 } }]);
    const [{ dueAt } = { dueAt: 0 }] = await jobs(story);
    expect(dueAt - Date.now()).toBeGreaterThan(40 * 60_000);
    site.setScenarios('normal');
    await letNextPageCome(story);
    await expect.poll(() => jobs(story)).toMatchObject([{ page: 3, failures: 0 }]);
  });
});
