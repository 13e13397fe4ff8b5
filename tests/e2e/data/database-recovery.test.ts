import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import type { SavedRow } from '../../../lib/store/rows/articles.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import {
  putRow,
  refreshNow,
  sendCommand,
  shownNotifications,
} from '../../support/browsers/extension-access.ts';
import {
  clickText,
  dragSelect,
  paintedHighlights,
  storedHighlights,
} from '../../support/browsers/highlighting.ts';
import { readTables } from '../../support/browsers/read-tables.ts';
import type { Reader, ReaderPage } from '../../support/browsers/reader.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { testsAll } from '../../support/sampled.ts';

/** Upgrades the database as a newer version would: a higher version number and another table. */
const upgrade = (driver: Reader): Promise<string> =>
  driver.extensionPage.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('reex-reader', 20);
        request.onupgradeneeded = () => void request.result.createObjectStore('marvels');
        request.onblocked = () => reject(new Error('An open connection stands in the way.'));
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve('done');
        };
      }),
  );

const versionOf = (driver: Reader): Promise<number | undefined> =>
  driver.extensionPage.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'reex-reader')?.version,
  );

/** The log message of worker and panel for a newer database. */
const refused = /Schema 2 is newer than 1|The command refresh failed/;

describe('newer database', () => {
  test('is never written to, neither after its upgrade nor after a restart', async ({ story }) => {
    const { site } = story;
    // Worker and panel hold the database open and must close it.
    const panel = await story.driver.openPanel();
    await panel.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await upgrade(story.driver)).toBe('done');
    const before = await readTables(story.driver);
    const asked = story.feedAndPageRequests.length;

    site.publish();
    await sendCommand(story.driver, 'refresh');
    await panel.getByText(/saved by a newer version of REEx Reader/).waitFor();
    story.ignoreConsoleErrors(refused);
    await story.restart();
    await sendCommand(story.driver, 'refresh');
    expect(await readTables(story.driver)).toEqual(before);
    expect(await versionOf(story.driver)).toBe(20);
    expect(story.feedAndPageRequests).toHaveLength(asked);
    story.ignoreConsoleErrors(refused);
  });
});

describe('closed database connection', () => {
  test('is reopened by the worker', async ({ story }) => {
    const { driver, site } = story;
    const stored = (await story.articles()).length;
    await driver.loseDatabases();
    site.publish();
    await waitUntil('the worker to have a store again', async () => {
      await sendCommand(driver, 'refresh');
      return (await story.articles()).length > 0;
    });
    // The feed contains ten articles including the newest; the oldest has left it.
    expect(await story.articles()).toHaveLength(stored);
    await refreshNow(driver);
    expect((await driver.badge()).text).toBe(String(stored));
  });
});

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
  // One that an earlier story left.
  await rm(`${store}.aside`, { recursive: true, force: true });
  await rename(store, `${store}.aside`);
  await writeFile(store, 'No folder.');
};

const unblockStore = async (store: string): Promise<void> => {
  await rm(store);
  await rename(`${store}.aside`, store);
};

/** Restarts the browser on a database that it cannot open, which the popup says. */
async function openUnreadable(story: Story): Promise<{ popup: ReaderPage; store: string }> {
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

/** The same, on a disk that works again by the time everything is erased. */
async function eraseUnreadable(story: Story): Promise<ReaderPage> {
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

      // Erasing fails as well and reports it.
      await pressErase(popup);
      await popup.getByText('Erasing didn’t help.').waitFor();
      story.ignoreConsoleErrors(unopened);

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

describe('user data after losing the database', () => {
  /** Saves the last two articles of the list, one about to leave the feed, highlights one, and reads all. */
  async function makeSomething(story: Story): Promise<string[]> {
    const panel = await story.driver.openPanel();
    const rows = panel.getByRole('button', { name: /^Save / });
    const count = await rows.count();
    await rows.nth(count - 1).click();
    await rows.nth(count - 2).click();
    await expect.poll(async () => (await story.driver.rows('saved')).length).toBe(2);
    const [article] = await story.articles();
    await putRow(story.driver, 'highlights', highlight('a', { url: article?.url ?? '' }));
    await panel.getByRole('button', { name: 'Mark all as read' }).click();
    await expect.poll(() => story.unread()).toEqual([]);
    return savedTitles(story);
  }

  async function savedTitles(story: Story): Promise<string[]> {
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
    await health.getByText(/2 saved articles and 1 highlight were restored/).waitFor();
  });

  test('deleted under an open panel: notes, tags and colors are restored', async ({ story }) => {
    const { driver } = story;
    const panel = await driver.openPanel();
    await panel.getByRole('button', { name: /^Separation Permits/ }).click();
    await dragSelect(panel, 'Ore can be bought', 'at a price');
    await panel.getByRole('button', { name: 'Highlight in green' }).click();
    await expect.poll(() => paintedHighlights(panel)).not.toEqual({});
    await clickText(panel, 'Ore can be bought');
    await panel.getByRole('toolbar').waitFor();
    await panel.keyboard.press('n');
    await panel.keyboard.type('Is it? 🧲');
    await panel.keyboard.press('Tab');
    await panel.keyboard.type('ore, price,');
    await expect
      .poll(async () => (await storedHighlights(story))[0])
      .toMatchObject({ color: 2, note: 'Is it? 🧲', tags: ['ore', 'price'] });
    const made = await storedHighlights(story);
    await expect
      .poll(async () => (await mirror(story))[`highlight:${made[0]?.id}`])
      .toEqual(made[0]);

    await driver.loseDatabases();
    // The page is unaware of it and continues.
    await panel.keyboard.type('more,');
    await panel.keyboard.press('Escape');
    await refreshAfterLoss(driver);
    // What is typed after the loss may be stored as a tag as well.
    const restored = {
      ...made[0],
      changedAt: expect.any(Number),
      tags: expect.arrayContaining(['ore', 'price']),
    };
    await expect.poll(() => storedHighlights(story)).toEqual([restored]);
    // The page reports the write that met the deletion.
    story.ignoreConsoleErrors(/Error\b/);
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

/**
 * Refreshes; a new database has no channel that would have to be made due. The browser may leave a request to a database
 * that is being deleted without an answer, and stops the worker that waits for it after five minutes: here much earlier.
 */
async function refreshAfterLoss(driver: Reader): Promise<void> {
  const refreshed = () =>
    Promise.race([sendCommand(driver, 'refresh').then(() => true), pause(15_000, false)]);
  if (await refreshed()) return;
  await driver.killWorker();
  if (await refreshed()) return;
  const locks = await driver.extensionPage.evaluate(() => navigator.locks.query());
  throw new Error(`A new worker can't refresh either; locks: ${JSON.stringify(locks)}`);
}

const mirror = ({ driver }: Story): Promise<Record<string, unknown>> =>
  driver.extensionPage.evaluate(() => chrome.storage.local.get<Record<string, unknown>>(null));
