import { describe, expect } from 'vitest';
import type { Scenario } from '../../../scripts/sample-site/server.ts';
import {
  refreshNow,
  sendCommand,
  shownNotifications,
} from '../../support/browsers/extension-access.ts';
import { readTables } from '../../support/browsers/read-tables.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import { findInconsistencies } from '../../support/database/find-inconsistencies.ts';
import { testsAll } from '../../support/sampled.ts';

/** The fields that identify an article. */
const identities = async (story: Story) =>
  (await story.articles()).map(({ id, sortAt, arrivedAt }) => ({ id, sortAt, arrivedAt }));

async function readAll({ driver }: Story): Promise<void> {
  const panel = await driver.openPanel();
  await panel.getByRole('button', { name: /mark all/i }).click();
  await expect.poll(async () => (await driver.badge()).text).toBe('');
}

describe('publisher edits', () => {
  if (testsAll)
    test('never make known articles new: changed guids, links, dates, order, servers', async ({
      story,
    }) => {
      const { driver, site } = story;
      await readAll(story);
      const before = await identities(story);
      const scenarios: Scenario[] = [
        'newGuidHost',
        'movedLinks',
        'sameGuids',
        'noGuids',
        'trackedLinks',
        'plainHttpLinks',
        'oddDates',
        'reordered',
        'backdated',
        'withoutFirst',
        'twoEdges',
        'cutText',
        'empty',
        'normal',
      ];
      for (const scenario of scenarios) {
        site.setScenarios(scenario);
        await refreshNow(driver);
        await refreshNow(driver);
        expect({ scenario, articles: await identities(story) }).toEqual({
          scenario,
          articles: before,
        });
      }
      expect(await story.unread()).toEqual([]);
      expect(await shownNotifications(driver)).toEqual([]);
      expect(findInconsistencies(await readTables(driver))).toEqual([]);
    });

  test('an edit adds a version without a notification', async ({ story }) => {
    const { driver, site } = story;
    await readAll(story);
    const [post] = site.posts();
    site.edit(post?.slug ?? '', { html: `${post?.html}\n<p>The figure is now 44,000 tonnes.</p>` });
    await refreshNow(driver);
    const article = (await story.articles()).find(({ url }) => url.includes(post?.slug ?? '?'));
    expect(article?.changes).toContain('figures');
    const versions = (await story.bodies()).filter(({ articleId }) => articleId === article?.id);
    expect(versions).toHaveLength(2);
    expect(await story.unread()).toEqual([]);

    // The old text returns and disappears again: both versions are kept, and no third is added.
    site.edit(post?.slug ?? '', { html: post?.html ?? '' });
    await refreshNow(driver);
    expect(
      (await story.bodies()).filter(({ articleId }) => articleId === article?.id),
    ).toHaveLength(2);
    expect(await shownNotifications(driver)).toEqual([]);
  });

  test('a moved article is known under both addresses', async ({ story }) => {
    const { driver, site } = story;
    await readAll(story);
    const before = await identities(story);
    const [post] = site.posts();
    site.edit(post?.slug ?? '', { slug: 'another-address-altogether' });
    await refreshNow(driver);
    expect(await identities(story)).toEqual(before);
    const moved = (await story.articles()).find(({ url }) => url.includes('another-address'));
    const aliases = await driver.rows<{ alias: string; articleId: number }>('aliases');
    const own = aliases
      .filter(({ articleId }) => articleId === moved?.id)
      .map(({ alias }) => alias);
    expect(own).toContainEqual(expect.stringContaining(`/${post?.slug}/`));
    expect(await story.unread()).toEqual([]);
  });

  test('an article gone from the feed stays, and stays read when it returns', async ({ story }) => {
    const { driver, site } = story;
    await readAll(story);
    const before = await identities(story);
    site.setScenarios('withoutFirst');
    await refreshNow(driver);
    site.setScenarios('normal');
    await refreshNow(driver);
    expect(await identities(story)).toEqual(before);
    expect(await story.unread()).toEqual([]);
  });
});

describe('lost database', () => {
  test('is filled by an unconditional request', async ({ story }) => {
    const { driver } = story;
    const stored = (await story.articles()).length;
    await driver.killWorker();
    await driver.extensionPage.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('reex-reader');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    const asked = story.feedAndPageRequests.length;
    await sendCommand(driver, 'refresh');
    await driver.waitUntilIdle();
    expect(await story.articles()).toHaveLength(stored);
    const again = story.feedAndPageRequests.slice(asked);
    expect(again.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
  });
});
