import { describe, expect } from 'vitest';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import type { SearchSegmentRow } from '../../../lib/store/rows/search.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { refreshNow, sendCommand } from '../../support/browsers/extension-access.ts';
import { readTables } from '../../support/browsers/read-tables.ts';
import { requestBackfill } from '../../support/browsers/request-backfill.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import { testsAll } from '../../support/sampled.ts';

/** How many articles the index has, and how many it lacks. */
async function indexOf({ driver }: Story): Promise<[number, number]> {
  const segments = await driver.rows<SearchSegmentRow>('searchSegments');
  const indexed = segments.reduce((sum, { live }) => sum + live.count, 0);
  return [indexed, (await driver.rows('unindexed')).length];
}

describe('the search index', () => {
  test('has what polls bring, edits included', async ({ story }) => {
    const { driver, site } = story;
    const stored = (await readTables(driver)).articles.length;
    expect(await indexOf(story)).toEqual([stored, 0]);
    const [post] = site.posts();
    site.edit(post?.slug ?? '', { title: 'Scandium, edited' });
    site.publish();
    await refreshNow(driver);
    expect(await indexOf(story)).toEqual([stored + 1, 0]);
  });

  if (testsAll)
    test('has what a backfill brings, after a job', async ({ story }) => {
      const { driver } = story;
      await requestBackfill(driver);
      void sendCommand(driver, 'runJobs').catch(() => undefined);
      await waitUntil('more articles to be indexed', async () => {
        const { articles } = await readTables(driver);
        const [indexed, unindexed] = await indexOf(story);
        const jobs = await driver.rows<JobRow>('jobs');
        const isDone = !jobs.some(({ type }) => type === 'searchIndex');
        return isDone && unindexed === 0 && indexed === articles.length && indexed > 30;
      });
    });
});
