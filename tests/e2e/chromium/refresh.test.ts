import { describe, expect } from 'vitest';
import { test } from '../../support/chromium-harness.ts';

describe('the main job, from feed to badge', () => {
  test('the first poll finds the feeds, stores their items as unread and announces none', async ({
    story,
  }) => {
    const { reader, site } = story;
    const published = site.posts();
    const news = published.filter((post) => post.type !== 'podcast').slice(0, 10);
    const podcasts = published.filter((post) => post.type === 'podcast').slice(0, 10);
    const articles = await story.articles();
    expect(articles).toHaveLength(news.length + podcasts.length);
    expect(await story.unread()).toHaveLength(articles.length);
    expect((await reader.badge()).text).toBe(String(articles.length));
    expect(await reader.rows('notices')).toEqual([]);
    expect(story.feedRequests()).toEqual([
      '200 /feed/?post_type=news-archive',
      '200 /podcast/feed/',
    ]);
  });

  test('an unchanged feed is answered 304 and no article is touched', async ({ story }) => {
    const before = { articles: await story.articles(), bodies: await story.bodies() };
    await story.reader.poll();
    expect(story.feedRequests().slice(2)).toEqual([
      '304 /feed/?post_type=news-archive',
      '304 /podcast/feed/',
    ]);
    expect({ articles: await story.articles(), bodies: await story.bodies() }).toEqual(before);
  });

  test('one edit and two new posts: two are added, one is changed in place and stays read', async ({
    story,
  }) => {
    const { reader, site } = story;
    const panel = await reader.openPanel();
    await panel.getByRole('button', { name: /mark all/i }).click();
    await expect.poll(async () => (await reader.badge()).text).toBe('');
    const before = await story.articles();

    const edited = site.edit(site.posts()[3]?.slug ?? '', { title: 'A Headline Put Right' });
    site.publish();
    site.publish();
    await reader.poll();

    const after = await story.articles();
    expect(after).toHaveLength(before.length + 2);
    const changed = after.find((article) => article.title === 'A Headline Put Right');
    const original = before.find((article) => article.n === changed?.n);
    expect(original?.url).toContain(edited.slug);
    expect(changed).toMatchObject({ sortAt: original?.sortAt, arrivedAt: original?.arrivedAt });
    expect((await story.unread()).map((row) => row.n)).not.toContain(changed?.n);
    expect((await reader.badge()).text).toBe('2');
  });

  test('a worker that is stopped while the site keeps it waiting loses nothing', async ({
    story,
  }) => {
    const { reader, site } = story;
    const before = await story.articles();
    site.play('slow');
    site.publish();
    const asked = story.asked.length;
    await reader.letPollFallDue();
    await expect.poll(() => story.asked.length).toBeGreaterThan(asked);
    await reader.killWorker();
    site.play('normal');
    await reader.poll();
    expect(await story.articles()).toHaveLength(before.length + 1);
    expect((await reader.badge()).text).toBe(String(before.length + 1));
  });
});
