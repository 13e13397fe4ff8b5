import { describe, expect } from 'vitest';
import { shownNotifications } from '../support/browsers/extension-access.ts';
import { test } from '../support/browsers/stories.ts';
import { testsAll } from '../support/sampled.ts';

describe('notifications', () => {
  test('one new article is announced once over many polls', async ({ story }) => {
    expect(await shownNotifications(story.driver)).toEqual([]);
    const post = story.site.publish();
    await story.driver.pollAndWait();
    const article = (await story.articles()).find((row) => row.url.includes(post?.slug ?? '?'));
    expect(await shownNotifications(story.driver)).toEqual([`article:${article?.id}`]);
    expect(await story.driver.rows('notifications')).toEqual([]);

    await story.driver.extensionPage.evaluate(
      (id) => chrome.notifications.clear(id),
      `article:${article?.id}`,
    );
    story.site.edit(post?.slug ?? '', { title: 'The Same Article With Another Headline' });
    await story.driver.pollAndWait();
    expect(await shownNotifications(story.driver)).toEqual([]);
  });

  if (testsAll)
    test('more than three new articles give one summary', async ({ story }) => {
      for (let count = 0; count < 4; count += 1) story.site.publish();
      await story.driver.pollAndWait();
      const ids = await shownNotifications(story.driver);
      expect(ids).toHaveLength(1);
      expect(ids[0]).toMatch(/^summary:/);
    });

  test('a click opens the article in a tab if no panel is open', async ({ story }) => {
    const post = story.site.publish();
    await story.driver.pollAndWait();
    const [id = ''] = await shownNotifications(story.driver);
    const page = await story.driver.openedBy(() => story.driver.clickNotification(id));
    await page.getByRole('heading', { level: 1, name: post?.title ?? '' }).waitFor();
    await expect.poll(() => shownNotifications(story.driver)).toEqual([]);
  });

  test('a click shows the article in an open panel, and reading dismisses notifications', async ({
    story,
  }) => {
    const panel = await story.driver.openPanel();
    const first = story.site.publish();
    const second = story.site.publish();
    await story.driver.pollAndWait();
    const articles = await story.articles();
    const idOf = (slug = '?') => `article:${articles.find((row) => row.url.includes(slug))?.id}`;
    expect((await shownNotifications(story.driver)).toSorted()).toEqual(
      [idOf(first?.slug), idOf(second?.slug)].toSorted(),
    );

    await story.driver.clickNotification(idOf(first?.slug));
    await panel.getByRole('heading', { level: 1, name: first?.title ?? '' }).waitFor();
    await expect.poll(() => shownNotifications(story.driver)).toEqual([idOf(second?.slug)]);

    await panel.getByRole('button', { name: /^next/i }).last().click();
    await panel
      .getByRole('heading', { level: 1, name: first?.title ?? '' })
      .waitFor({ state: 'detached' });
  });
});
