import { describe, expect } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import type { RequestRecord, Scenario } from '../../../scripts/sample-site/server.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { makeJobsDue, refreshNow } from '../../support/browsers/extension-access.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';

/** Requests for article pages. */
const pages = ({ feedAndPageRequests }: Story): RequestRecord[] =>
  feedAndPageRequests.filter(({ url }) => !url.includes('/feed/'));

const newest = async (story: Story): Promise<Article> => {
  const article = (await story.articles()).at(-1);
  if (!article) throw new Error('Nothing is stored.');
  return article;
};

const sourceOf = async (story: Story, { id, hash }: Article) =>
  (await story.bodies()).find((body) => body.articleId === id && body.hash === hash)?.source ?? '';

/** Jobs other than pictures, whose timing varies. */
const jobs = async ({ driver }: Story) =>
  (await driver.rows<JobRow>('jobs')).filter(({ type }) => type !== 'pictures');

/** Publishes one article in this scenario and waits until the job has requested its page. */
async function publishOne(story: Story, scenario: Scenario): Promise<void> {
  const { driver, site } = story;
  site.setScenarios(scenario);
  site.publish();
  await refreshNow(driver);
  await makeJobsDue(driver);
  await waitUntil('its page to be asked for', async () => pages(story).length > 0);
}

describe('excerpt', () => {
  test('is completed from its page with one anonymous request', async ({ story }) => {
    const { driver } = story;
    await driver.setCookie('wordpress_logged_in', 'me');
    const whole = await story.articles();
    await publishOne(story, 'excerptsOnly');
    await expect.poll(async () => (await newest(story)).textFrom).toBe('page');
    const article = await newest(story);
    expect(article).toMatchObject({ isExcerpt: true, changedAt: null, changes: [] });
    const source = await sourceOf(story, article);
    expect(source.length).toBeGreaterThan(1_500);
    expect(source).not.toContain('[&#8230;]');
    expect((await story.bodies()).filter(({ articleId }) => articleId === article.id)).toHaveLength(
      1,
    );
    for (const { headers } of pages(story)) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    // Articles that were complete before the feed was cut stay complete, and their pages are not requested.
    expect((await story.articles()).slice(0, whole.length)).toEqual(
      whole.map((before) => expect.objectContaining({ id: before.id, hash: before.hash })),
    );
    expect(pages(story)).toHaveLength(1);
    await driver.killWorker();
  });

  test.for<Scenario>(['paywallPages', 'cookiePages', 'missingPages', 'homePages'])(
    '%s: keeps its excerpt, and the page is not requested again',
    async (scenario, { story }) => {
      const { driver } = story;
      await publishOne(story, scenario);
      await expect.poll(async () => (await newest(story)).awaitsFullText).toBeUndefined();
      const article = await newest(story);
      expect(article.textFrom).toBe('feed');
      expect(await sourceOf(story, article)).not.toMatch(/Subscribe|privacy|nothing was found/);
      const asked = pages(story).length;
      await driver.killWorker();
      await makeJobsDue(driver);
      await expect.poll(() => jobs(story)).toEqual([]);
      expect(pages(story)).toHaveLength(asked);
    },
  );

  test('behind a bot challenge waits for hours and keeps its excerpt', async ({ story }) => {
    await publishOne(story, 'challengePages');
    await expect
      .poll(async () => Math.min(...(await jobs(story)).map(({ dueAt }) => dueAt)))
      .toBeGreaterThan(Date.now() + 3.9 * 3_600_000);
    const article = await newest(story);
    expect(article).toMatchObject({ textFrom: 'feed', awaitsFullText: 1 });
    expect(await sourceOf(story, article)).not.toContain('Just a moment');
    expect(pages(story)).toHaveLength(1);
  });
});
