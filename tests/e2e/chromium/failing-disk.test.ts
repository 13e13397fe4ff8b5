import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { SavedRow } from '../../../lib/store/rows/articles.ts';
import { type ChromiumHarness, test } from '../../support/browsers/chromium-harness.ts';
import { putRow, shownNotifications } from '../../support/browsers/extension-access.ts';
import { readTables } from '../../support/browsers/read-tables.ts';
import type { ReaderPage } from '../../support/browsers/reader.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { testsAll } from '../../support/sampled.ts';

/** Simulates a disk that fails during writes. */
async function fillWithNonsense(store: string): Promise<void> {
  for (const file of await readdir(store)) {
    if (file !== 'LOCK') await writeFile(join(store, file), 'nonsense');
  }
}

/** Console messages about a database that the browser cannot open. */
const unopened = /backing store|The command \w+ failed/;

/** Simulates disk corruption: a file occupies the database's folder. */
const blockStore = async (store: string): Promise<void> => {
  // An earlier story may have left this folder.
  await rm(`${store}.aside`, { recursive: true, force: true });
  await rename(store, `${store}.aside`);
  await writeFile(store, 'No folder.');
};

const unblockStore = async (store: string): Promise<void> => {
  await rm(store);
  await rename(`${store}.aside`, store);
};

/** Restarts the browser with a database that it cannot open. The popup says so. */
async function openUnreadable(
  story: ChromiumHarness,
): Promise<{ popup: ReaderPage; store: string }> {
  let store = '';
  await story.restart(async (folder) => {
    store = folder;
    await blockStore(folder);
  });
  const popup = await story.driver.openPopup();
  await popup.getByText('The browser can’t open the stored data.').waitFor();
  return { popup, store };
}

async function pressErase(popup: ReaderPage): Promise<void> {
  await popup.getByRole('button', { name: 'Erase stored data and start again…' }).click();
  await popup.getByRole('button', { name: 'Erase stored data', exact: true }).click();
}

/** Does the same, but the disk works again by the time everything is erased. */
async function eraseUnreadable(story: ChromiumHarness): Promise<ReaderPage> {
  const { popup, store } = await openUnreadable(story);
  await rm(store);
  await pressErase(popup);
  return popup;
}

if (testsAll)
  describe('failing disk', () => {
    test('an unreadable database is kept, and complete once it can be opened', async ({
      story,
    }) => {
      const before = await readTables(story.driver);
      const { popup, store } = await openUnreadable(story);

      // Erasing fails as well, and the page says so.
      await pressErase(popup);
      await popup.getByText('Erasing didn’t help.').waitFor();

      await unblockStore(store);
      await popup.getByRole('button', { name: 'Reload' }).click();
      await popup.getByRole('heading', { level: 3 }).first().waitFor();
      expect(await readTables(story.driver)).toEqual(before);
      story.ignoreConsoleErrors(unopened);
    });

    test('an unreadable database can be erased, and the feed is loaded anew', async ({ story }) => {
      const stored = (await story.articles()).length;
      const popup = await eraseUnreadable(story);
      await popup.getByRole('heading', { level: 3 }).first().waitFor();
      await story.driver.waitUntilIdle();
      expect(await story.articles()).toHaveLength(stored);
      expect((await story.driver.badge()).text).toBe(String(stored));
      story.ignoreConsoleErrors(unopened);
    });

    test('a corrupted database is replaced, and the feed is loaded anew', async ({ story }) => {
      const { site } = story;
      const stored = (await story.articles()).length;
      await story.restart(fillWithNonsense);
      await story.driver.waitUntilIdle();
      expect(await story.articles()).toHaveLength(stored);
      expect((await story.driver.badge()).text).toBe(String(stored));
      expect(site.requests.at(-1)?.status).toBe(200);
    });
  });

describe('user data after losing the database to the disk', () => {
  /**
   * Saves the last two articles of the list, one of which is about to leave the feed, highlights one, and marks all as
   * read.
   */
  async function makeSomething(story: ChromiumHarness): Promise<string[]> {
    const panel = await story.driver.openPanel();
    const rows = panel.getByRole('button', { name: /^Save / });
    const { length: count } = await story.unread();
    // Rows out of view are drawn after those in view.
    await expect.poll(() => rows.count()).toBe(count);
    await rows.nth(count - 1).click();
    await rows.nth(count - 2).click();
    await expect.poll(async () => (await story.driver.rows('saved')).length).toBe(2);
    const [article] = await story.articles();
    await putRow(story.driver, 'highlights', highlight('a', { url: article?.url ?? '' }));
    await panel.getByRole('button', { name: 'Mark all as read' }).click();
    await expect.poll(() => story.unread()).toEqual([]);
    return savedTitles(story);
  }

  async function savedTitles(story: ChromiumHarness): Promise<string[]> {
    const saved = new Set(
      (await story.driver.rows<SavedRow>('saved')).map(({ articleId }) => articleId),
    );
    const articles = await story.articles();
    return articles.flatMap(({ id, title }) => (saved.has(id) ? [title] : [])).sort();
  }

  test('corrupted: it is restored, and read articles stay read', async ({ story }) => {
    const saved = await makeSomething(story);
    // The worker starts again and finds the highlight that was added behind its back.
    await story.restart();
    await expect.poll(() => mirror(story)).toHaveProperty('highlight:a');
    story.site.publish();
    await story.restart(fillWithNonsense);
    await story.driver.waitUntilIdle();
    expect(await savedTitles(story)).toEqual(saved);
    expect(await story.driver.rows('highlights')).toEqual([expect.objectContaining({ id: 'a' })]);
    expect(await story.unread()).toHaveLength(1);
    expect((await story.driver.badge()).text).toBe('1');
    expect(await shownNotifications(story.driver)).toEqual([]);
    const health = await story.driver.openTab('/health.html');
    await health
      .getByText(/Restored from the recovery copy: .*2 saved articles.*1 highlight/)
      .waitFor();
  });

  test('unreadable and erased: it is restored', async ({ story }) => {
    const saved = await makeSomething(story);
    const popup = await eraseUnreadable(story);
    await popup.getByText('Nothing unread').waitFor();
    await story.driver.waitUntilIdle();
    expect(await savedTitles(story)).toEqual(saved);
    expect(await story.unread()).toEqual([]);
    story.ignoreConsoleErrors(unopened);
  });
});

const mirror = ({ driver }: ChromiumHarness): Promise<Record<string, unknown>> =>
  driver.extensionPage.evaluate(() => chrome.storage.local.get<Record<string, unknown>>(null));
