import { describe, expect } from 'vitest';
import type { Coverage } from '../../../lib/article/model/coverage.ts';
import type { JobRow } from '../../../lib/store/db/rows/jobs.ts';
import { until } from '../../../scripts/wait-until.ts';
import { findDisagreements } from '../../support/find-inconsistencies.ts';
import { letJobsFallDue, noticesOn, refreshNow } from '../../support/extension-access.ts';
import { readTables } from '../../support/read-tables.ts';
import { type Story, test } from '../../support/chromium-harness.ts';

/** Pictures come after the news, gap or no gap. */
const jobs = async ({ reader }: Story) =>
  (await reader.rows<JobRow>('jobs')).filter(({ type }) => type !== 'pictures');

const stretches = async ({ reader }: Story) =>
  (await reader.rows<Coverage>('coverage')).filter(({ channel }) => channel === 'news');

/** Pages of the news after the first, in the order they were asked for. */
const olderPages = ({ asked }: Story): string[] =>
  asked.flatMap(({ url }) => /news-archive&paged=(\d+)/.exec(url)?.[1] ?? []);

/** Ten seconds are between two pages. They pass here by stopping the worker, which waits them out, and waking another. */
async function letNextPageCome(story: Story): Promise<void> {
  const asked = story.asked.length;
  await story.reader.killWorker();
  await letJobsFallDue(story.reader);
  await until('the next page to be asked for', async () => story.asked.length > asked);
}

async function publish({ site }: Story, count: number): Promise<void> {
  for (let published = 0; published < count; published += 1) site.publish();
}

const storedSlugs = async (story: Story) =>
  new Set((await story.articles()).map(({ url }) => url.split('/').at(-2)));

describe('more posts than a page of the feed holds', () => {
  test('are fetched from older pages, though the worker is stopped after each', async ({
    story,
  }) => {
    const { reader, site } = story;
    const before = await story.articles();
    await publish(story, 25);
    await refreshNow(reader);
    expect(await stretches(story)).toHaveLength(2);
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
    expect(await stretches(story)).toHaveLength(1);
    expect(findDisagreements(await readTables(reader))).toEqual([]);
    await expect.poll(async () => (await reader.badge()).text).toBe(String(before.length + 25));
    const shown = await noticesOn(reader);
    expect(shown.every((id) => id.startsWith('summary:'))).toBe(true);
  });

  test('whose older pages do not come are a gap that says why', async ({ story }) => {
    const { reader, site } = story;
    await publish(story, 25);
    await refreshNow(reader);
    site.play('notFound');
    await letNextPageCome(story);
    await expect.poll(() => jobs(story)).toMatchObject([{ type: 'gap', stuck: 'feedEnds' }]);
    expect(await stretches(story)).toHaveLength(2);
    expect(findDisagreements(await readTables(reader))).toEqual([]);
  });

  test('whose older pages fail are asked for again, from where it stopped', async ({ story }) => {
    const { reader, site } = story;
    await publish(story, 25);
    await refreshNow(reader);
    site.play('serverError');
    await letNextPageCome(story);
    await expect
      .poll(() => jobs(story))
      .toMatchObject([{ type: 'gap', page: 2, failures: 1, failure: { status: 500 } }]);
    const [{ dueAt } = { dueAt: 0 }] = await jobs(story);
    expect(dueAt - Date.now()).toBeGreaterThan(40 * 60_000);
    site.play('normal');
    await letNextPageCome(story);
    await expect.poll(() => jobs(story)).toMatchObject([{ page: 3, failures: 0 }]);
  });
});
