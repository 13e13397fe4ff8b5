import { describe, expect } from 'vitest';
import { test } from '../../support/browsers/stories.ts';

describe('refresh, from feed to badge', () => {
  test('the first poll finds the feeds and stores items as unread, without notifications', async ({
    story,
  }) => {
    const { driver, site } = story;
    const published = site.posts();
    const news = published.filter((post) => post.type !== 'podcast').slice(0, 10);
    const podcasts = published.filter((post) => post.type === 'podcast').slice(0, 10);
    const articles = await story.articles();
    expect(articles).toHaveLength(news.length + podcasts.length);
    expect(await story.unread()).toHaveLength(articles.length);
    expect((await driver.badge()).text).toBe(String(articles.length));
    expect(await driver.rows('notifications')).toEqual([]);
    expect(story.feedRequests()).toEqual([
      '200 /feed/?post_type=news-archive',
      '200 /podcast/feed/',
    ]);
  });

  test('a 304 changes nothing', async ({ story }) => {
    const before = { articles: await story.articles(), bodies: await story.bodies() };
    await story.driver.pollAndWait();
    expect(story.feedRequests().slice(2)).toEqual([
      '304 /feed/?post_type=news-archive',
      '304 /podcast/feed/',
    ]);
    expect({ articles: await story.articles(), bodies: await story.bodies() }).toEqual(before);
  });

  test('one edit and two new posts: two are added, one is changed and stays read', async ({
    story,
  }) => {
    const { driver, site } = story;
    const panel = await driver.openPanel();
    await panel.getByRole('button', { name: /mark all/i }).click();
    await expect.poll(async () => (await driver.badge()).text).toBe('');
    const before = await story.articles();

    const edited = site.edit(site.posts()[3]?.slug ?? '', { title: 'A Headline Put Right' });
    site.publish();
    site.publish();
    await driver.pollAndWait();

    const after = await story.articles();
    expect(after).toHaveLength(before.length + 2);
    const changed = after.find((article) => article.title === 'A Headline Put Right');
    const original = before.find((article) => article.id === changed?.id);
    expect(original?.url).toContain(edited.slug);
    expect(changed).toMatchObject({ sortAt: original?.sortAt, arrivedAt: original?.arrivedAt });
    expect((await story.unread()).map((row) => row.articleId)).not.toContain(changed?.id);
    expect((await driver.badge()).text).toBe('2');
  });

  test('a worker stopped while waiting for the site loses nothing', async ({ story }) => {
    const { driver, site } = story;
    const before = await story.articles();
    site.setScenarios('slow');
    site.publish();
    const asked = story.feedAndPageRequests.length;
    await driver.triggerPoll();
    await expect.poll(() => story.feedAndPageRequests.length).toBeGreaterThan(asked);
    await driver.killWorker();
    site.setScenarios('normal');
    await driver.pollAndWait();
    expect(await story.articles()).toHaveLength(before.length + 1);
    expect((await driver.badge()).text).toBe(String(before.length + 1));
  });
});
