import { describe, expect } from 'vitest';
import type { Coverage } from '../../../lib/article/model/coverage.ts';
import type { ChannelId } from '../../../lib/site/site.ts';
import type { ArchiveJob, JobRow } from '../../../lib/store/db/rows/jobs.ts';
import { until } from '../../../scripts/wait-until.ts';
import { askForOlder } from '../../support/request-backfill.ts';
import { findDisagreements } from '../../support/find-inconsistencies.ts';
import { command, letJobsFallDue, noticesOn } from '../../support/extension-access.ts';
import { readTables } from '../../support/read-tables.ts';
import { type Story, test } from '../../support/chromium-harness.ts';

const archiveOf = async ({ reader }: Story, channel: ChannelId) =>
  (await reader.rows<JobRow>('jobs')).find(
    (job): job is ArchiveJob => job.type === 'archive' && job.channel === channel,
  );

/** Ten seconds are between two pages: another worker need not wait for them. */
async function letNextPagesCome(story: Story): Promise<void> {
  const { reader } = story;
  const asked = story.asked.length;
  await reader.killWorker();
  await letJobsFallDue(reader);
  await until('a page to be asked for', async () => story.asked.length > asked);
}

const bothAre = async (story: Story, state: ArchiveJob['state']) => {
  const [news, podcast] = [await archiveOf(story, 'news'), await archiveOf(story, 'podcast')];
  return news?.state === state && podcast?.state === state;
};

describe('older articles', () => {
  test('are fetched to the end of the feed, over stops of the worker, and disturb nobody', async ({
    story,
  }) => {
    const { reader, site } = story;
    const unread = await story.unread();
    await askForOlder(reader);
    // The run waits between pages, and the worker is stopped meanwhile: nobody waits for its end.
    void command(reader, 'runJobs').catch(() => undefined);
    await until('the first page', async () => (await archiveOf(story, 'news'))?.page === 3);
    for (let page = 3; !(await bothAre(story, 'done')); page += 1) {
      expect(page).toBeLessThan(9);
      await letNextPagesCome(story);
      await until('the page to be stored', async () => {
        const news = await archiveOf(story, 'news');
        return news?.state === 'done' || (news?.page ?? 0) > page;
      });
    }

    const tables = await readTables(reader);
    expect(tables.articles).toHaveLength(site.posts().length);
    expect(new Set(tables.articles.map(({ url }) => url)).size).toBe(site.posts().length);
    expect(await story.unread()).toEqual(unread);
    expect(tables.notices).toEqual([]);
    expect(await noticesOn(reader)).toEqual([]);
    const covered = await reader.rows<Coverage>('coverage');
    expect(covered.map(({ to, reachesStart }) => [to, reachesStart])).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(findDisagreements(tables)).toEqual([]);
    const pages = story.asked.flatMap(({ url }) => /news-archive&paged=(\d)/.exec(url)?.[1] ?? []);
    // A page that a stop cut short is asked for again; none is left out.
    expect([...new Set(pages)]).toEqual(['2', '3', '4', '5']);
  });
});
