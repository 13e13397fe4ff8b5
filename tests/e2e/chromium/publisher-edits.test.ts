import { describe, expect } from 'vitest';
import type { Scenario } from '../../../scripts/sample-site/server.ts';
import { findDisagreements } from '../../support/find-inconsistencies.ts';
import { command, noticesOn, refreshNow } from '../../support/extension-access.ts';
import { readTables } from '../../support/read-tables.ts';
import { type Story, test } from '../../support/chromium-harness.ts';

/** What makes an article the one it was. */
const selves = async (story: Story) =>
  (await story.articles()).map(({ n, sortAt, arrivedAt }) => ({ n, sortAt, arrivedAt }));

async function readAll({ reader }: Story): Promise<void> {
  const panel = await reader.openPanel();
  await panel.getByRole('button', { name: /mark all/i }).click();
  await expect.poll(async () => (await reader.badge()).text).toBe('');
}

describe('what the publisher does to articles that are known', () => {
  test('makes none of them new: other guids, links, dates, places, and machines in turn', async ({
    story,
  }) => {
    const { reader, site } = story;
    await readAll(story);
    const before = await selves(story);
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
      site.play(scenario);
      await refreshNow(reader);
      await refreshNow(reader);
      expect({ scenario, articles: await selves(story) }).toEqual({ scenario, articles: before });
    }
    expect(await story.unread()).toEqual([]);
    expect(await noticesOn(reader)).toEqual([]);
    expect(findDisagreements(await readTables(reader))).toEqual([]);
  });

  test('an edit is a version, in place, and tells nobody', async ({ story }) => {
    const { reader, site } = story;
    await readAll(story);
    const [post] = site.posts();
    site.edit(post?.slug ?? '', { html: `${post?.html}\n<p>The figure is now 44,000 tonnes.</p>` });
    await refreshNow(reader);
    const article = (await story.articles()).find(({ url }) => url.includes(post?.slug ?? '?'));
    expect(article?.changes).toContain('figures');
    const versions = (await story.bodies()).filter(({ n }) => n === article?.n);
    expect(versions).toHaveLength(2);
    expect(await story.unread()).toEqual([]);

    // The old text comes back, and goes again: both versions are kept, and no third.
    site.edit(post?.slug ?? '', { html: post?.html ?? '' });
    await refreshNow(reader);
    expect((await story.bodies()).filter(({ n }) => n === article?.n)).toHaveLength(2);
    expect(await noticesOn(reader)).toEqual([]);
  });

  test('an article that moved is the same one at another address, under both of which it is known', async ({
    story,
  }) => {
    const { reader, site } = story;
    await readAll(story);
    const before = await selves(story);
    const [post] = site.posts();
    site.edit(post?.slug ?? '', { slug: 'another-address-altogether' });
    await refreshNow(reader);
    expect(await selves(story)).toEqual(before);
    const moved = (await story.articles()).find(({ url }) => url.includes('another-address'));
    const aliases = await reader.rows<{ alias: string; n: number }>('aliases');
    const own = aliases.filter(({ n }) => n === moved?.n).map(({ alias }) => alias);
    expect(own).toContainEqual(expect.stringContaining(`/${post?.slug}/`));
    expect(await story.unread()).toEqual([]);
  });

  test('an article that is gone from the feed stays, and stays read when it is back', async ({
    story,
  }) => {
    const { reader, site } = story;
    await readAll(story);
    const before = await selves(story);
    site.play('withoutFirst');
    await refreshNow(reader);
    site.play('normal');
    await refreshNow(reader);
    expect(await selves(story)).toEqual(before);
    expect(await story.unread()).toEqual([]);
  });
});

describe('a store that was lost', () => {
  test('is filled again by a request without a condition', async ({ story }) => {
    const { reader } = story;
    const stored = (await story.articles()).length;
    await reader.killWorker();
    await reader.desk.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('reex-reader');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    const asked = story.asked.length;
    await command(reader, 'refresh');
    await reader.atRest();
    expect(await story.articles()).toHaveLength(stored);
    const again = story.asked.slice(asked);
    expect(again.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
  });
});
