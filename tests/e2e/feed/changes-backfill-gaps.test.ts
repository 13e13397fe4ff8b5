import { describe, expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import { type BackfillJob, type JobRow, never } from '../../../lib/store/rows/jobs.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { changeRows, makeJobsDue } from '../../support/browsers/extension-access.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import { testsAll } from '../../support/sampled.ts';

/** Jobs other than pictures, whose timing varies. */
const jobs = async ({ driver }: Story) =>
  (await driver.rows<JobRow>('jobs')).filter(
    ({ type }) => type !== 'pictures' && type !== 'searchIndex',
  );

/** Advances past the delay between two job requests, including a run that is waiting for it. */
async function passPace({ driver }: Story): Promise<void> {
  await driver.killWorker();
  await makeJobsDue(driver);
}

/** The backfill job of the news channel, once it has reached the page. */
const backfillAt = (story: Story, page: number) =>
  waitUntil(`page ${page} of the backfill to be next`, async () =>
    (await jobs(story)).find(
      (job): job is BackfillJob => job.type === 'backfill' && job.page >= page,
    ),
  );

/** A gap of 15 news posts, with a repair job that is on hold. */
async function missFifteen(story: Story): Promise<void> {
  for (let count = 0; count < 25; count += 1) story.site.publish();
  await story.driver.triggerPoll();
  await waitUntil('the gap to be noticed', async () =>
    (await jobs(story)).some(({ type }) => type === 'gap'),
  );
  await changeRows(story.driver, {
    table: 'jobs',
    where: { type: 'gap' },
    set: { dueAt: Date.now() + 3_600_000 },
  });
  await story.driver.killWorker();
}

const titlesOf = (articles: readonly Article[]) => articles.map(({ title }) => title);

describe('changed articles', () => {
  test('are listed with the kinds of change', async ({ story }) => {
    const { driver, site } = story;
    const panel = await driver.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    const chip = panel.getByRole('button', { name: /^Changed/ });
    expect(await chip.count()).toBe(0);

    const [post] = site.posts();
    const html = post?.html ?? '';
    expect(html).toContain('390,000 tonnes');
    site.edit(post?.slug ?? '', { html: html.replace('390,000 tonnes', '410,000 tonnes') });
    await driver.pollAndWait();

    await panel.getByRole('button', { name: 'Changed 1' }).click();
    const row = panel.getByRole('listitem').filter({ hasText: post?.title.slice(0, 20) ?? '' });
    await row.getByText('figures').waitFor();
    await row.getByText(/^\d+:\d\d/).waitFor();
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(1);
    await row.getByRole('button', { name: /^More for / }).click();
    await panel.getByRole('menuitem').first().waitFor();
    expect(await panel.getByRole('menuitem', { name: /all above/ }).count()).toBe(0);
  });

  test('new ones wait behind a pill while the list is open', async ({ story }) => {
    const { driver, site } = story;
    const panel = await driver.openPanel();
    const edit = async (place: number) => {
      const post = site.posts()[place];
      site.edit(post?.slug ?? '', { title: `${post?.title} (put right)` });
      await driver.pollAndWait();
    };
    await edit(1);
    await panel.getByRole('button', { name: 'Changed 1' }).click();
    await edit(2);
    const pill = panel.getByRole('button', { name: '1 changed' });
    await pill.waitFor();
    expect(await panel.getByRole('listitem').count()).toBe(1);
    await pill.click();
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(2);
  });
});

describe('backfill', () => {
  test('adds articles as read, without notifications, and shows progress', async ({ story }) => {
    const { driver } = story;
    const before = await story.articles();
    const panel = await driver.openPanel();
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await panel.getByText(/^Complete since /).waitFor();
    await panel.getByRole('button', { name: 'Load older articles' }).click();

    const progress = panel.getByRole('progressbar', { name: 'Loading older articles' });
    await progress.waitFor();
    await expect
      .poll(() => panel.evaluate(() => document.activeElement?.textContent))
      .toBe('Pause');
    await backfillAt(story, 3);
    await expect.poll(() => progress.getAttribute('aria-valuetext')).toMatch(/^\d pages?, \d+ art/);
    await expect
      .poll(() => panel.getByRole('heading', { level: 3 }).count())
      .toBeGreaterThan(before.length);

    for (;;) {
      await passPace(story);
      const moved = await waitUntil('a step or the end', async () => {
        const rows = await jobs(story);
        const isWaiting = rows.some(({ dueAt }) => dueAt < never && dueAt > Date.now());
        return isWaiting ? 'goes on' : rows.every(({ dueAt }) => dueAt === never) && 'is done';
      });
      if (moved === 'is done') break;
    }
    await panel.getByText('Complete to the first article').waitFor();
    expect(await panel.getByRole('button', { name: 'Load older articles' }).count()).toBe(0);

    const known = new Set(titlesOf(before));
    const older = (await story.articles()).filter(({ title }) => !known.has(title));
    expect(older.length).toBeGreaterThan(15);
    const unread = new Set((await story.unread()).map(({ articleId }) => articleId));
    expect(older.filter(({ id }) => unread.has(id))).toEqual([]);
    expect(unread.size).toBe(before.length);
    expect(await driver.rows('notifications')).toEqual([]);
    expect(await panel.getByRole('button', { name: /new$/ }).count()).toBe(0);
  });

  if (testsAll)
    test('can be paused, resumed and canceled', async ({ story }) => {
      const { driver } = story;
      const panel = await driver.openPanel();
      await panel.getByRole('button', { name: 'All', exact: true }).click();
      await panel.getByRole('button', { name: 'Load older articles' }).click();
      await backfillAt(story, 3);
      await panel.getByRole('button', { name: 'Pause' }).click();
      await panel.getByRole('button', { name: 'Resume' }).waitFor();
      const { page } = await backfillAt(story, 3);
      await passPace(story);
      await driver.pollAndWait();
      // Older pages may still be requested to look for edits.
      expect((await backfillAt(story, 3)).page).toBe(page);

      await panel.getByRole('button', { name: 'Resume' }).click();
      await backfillAt(story, 4);
      await panel.getByRole('button', { name: 'Cancel' }).click();
      await panel.getByRole('button', { name: 'Load older articles' }).waitFor();
      await expect.poll(() => jobs(story)).toEqual([]);
    });

  test('retries after a failure and says so', async ({ story }) => {
    const panel = await story.driver.openPanel();
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    story.site.setScenarios('serverError');
    await panel.getByRole('button', { name: 'Load older articles' }).click();
    await panel.getByText(/^The site answered with an error \(500\)\. Next try /).waitFor();
    story.site.setScenarios('normal');
    await passPace(story);
    await backfillAt(story, 3);
    await expect.poll(() => panel.getByText(/^The site answered/).count()).toBe(0);
  });
});

describe('gap', () => {
  if (testsAll)
    test('is a row in the list until it is closed', async ({ story }) => {
      const [newest] = (await story.articles()).toSorted((one, two) => two.sortAt - one.sortAt);
      await missFifteen(story);
      const panel = await story.driver.openPanel();
      await panel.getByRole('button', { name: 'All', exact: true }).click();
      const gap = panel.getByRole('listitem').filter({ hasText: 'may be missing' });
      await gap.getByText('Loading missing articles: page 2 is next.').waitFor();
      // The rows out of view are drawn after those in view.
      const rowBelow = async () => {
        const rows = await panel.getByRole('listitem').allTextContents();
        return rows[rows.findIndex((text) => text.includes('may be missing')) + 1];
      };
      await expect.poll(rowBelow).toContain(newest?.title);

      await passPace(story);
      await gap.getByText('page 3 is next').waitFor();
      await passPace(story);
      await expect.poll(() => gap.count()).toBe(0);
      const stored = new Set(titlesOf(await story.articles()));
      const published = story.site.posts().slice(0, 25);
      expect(published.filter(({ title }) => !stored.has(title))).toEqual([]);
    });

  test('gives its reason and can be retried', async ({ story }) => {
    await missFifteen(story);
    const panel = await story.driver.openPanel();
    const gap = panel.getByRole('listitem').filter({ hasText: 'may be missing' });
    story.site.setScenarios('serverError');
    await passPace(story);
    await gap.getByText('The site answered with an error (500).').waitFor();
    story.site.setScenarios('normal');
    await gap.getByRole('button', { name: 'Try again' }).click();
    await gap.getByText('page 3 is next').waitFor();
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await panel.getByText(/, with a possible gap$/).waitFor();
  });
});
