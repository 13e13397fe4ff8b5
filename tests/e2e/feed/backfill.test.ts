import { describe, expect } from 'vitest';
import type { Coverage } from '../../../lib/article/model/coverage.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import type { BackfillJob, JobRow } from '../../../lib/store/rows/jobs.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import {
  makeJobsDue,
  sendCommand,
  shownNotifications,
} from '../../support/browsers/extension-access.ts';
import { readTables } from '../../support/browsers/read-tables.ts';
import { requestBackfill } from '../../support/browsers/request-backfill.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import { findInconsistencies } from '../../support/database/find-inconsistencies.ts';

const backfillOf = async ({ driver }: Story, channel: ChannelId) =>
  (await driver.rows<JobRow>('jobs')).find(
    (job): job is BackfillJob => job.type === 'backfill' && job.channel === channel,
  );

const bothAre = async (story: Story, state: BackfillJob['state']) => {
  const [news, podcast] = [await backfillOf(story, 'news'), await backfillOf(story, 'podcast')];
  return news?.state === state && podcast?.state === state;
};

/** Skips the ten seconds between pages, which a new worker doesn't wait for. */
async function letNextPagesCome(story: Story): Promise<void> {
  const { driver } = story;
  const asked = story.feedAndPageRequests.length;
  await driver.killWorker();
  await makeJobsDue(driver);
  // The worker may have stored the last page just before it was stopped.
  await waitUntil(
    'a page to be asked for, or the end',
    async () => story.feedAndPageRequests.length > asked || (await bothAre(story, 'done')),
  );
}

describe('backfill', () => {
  test('fetches to the end of the feed across worker stops, without notifications', async ({
    story,
  }) => {
    const { driver, site } = story;
    const unread = await story.unread();
    await requestBackfill(driver);
    // The run waits between pages while the worker is stopped, so its end is not awaited.
    void sendCommand(driver, 'runJobs').catch(() => undefined);
    await waitUntil('the first page', async () => (await backfillOf(story, 'news'))?.page === 3);
    for (let page = 3; !(await bothAre(story, 'done')); page += 1) {
      expect(page).toBeLessThan(9);
      await letNextPagesCome(story);
      await waitUntil('the page to be stored', async () => {
        const news = await backfillOf(story, 'news');
        return news?.state === 'done' || (news?.page ?? 0) > page;
      });
    }

    const tables = await readTables(driver);
    expect(tables.articles).toHaveLength(site.posts().length);
    expect(new Set(tables.articles.map(({ url }) => url)).size).toBe(site.posts().length);
    expect(await story.unread()).toEqual(unread);
    expect(tables.notifications).toEqual([]);
    expect(await shownNotifications(driver)).toEqual([]);
    const covered = await driver.rows<Coverage>('coverage');
    expect(covered.map(({ to, reachesStart }) => [to, reachesStart])).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(findInconsistencies(tables)).toEqual([]);
    const pages = story.feedAndPageRequests.flatMap(
      ({ url }) => /news-archive&paged=(\d)/.exec(url)?.[1] ?? [],
    );
    // An interrupted page is requested again; none is skipped.
    expect([...new Set(pages)]).toEqual(['2', '3', '4', '5']);
  });
});
