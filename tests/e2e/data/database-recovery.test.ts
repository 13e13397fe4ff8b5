import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { schemaVersion } from '../../../lib/store/db/database.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { refreshNow, sendCommand } from '../../support/browsers/extension-access.ts';
import {
  clickText,
  dragSelect,
  paintedHighlights,
  storedHighlights,
} from '../../support/browsers/highlighting.ts';
import { isFocused } from '../../support/browsers/is-focused.ts';
import { readTables } from '../../support/browsers/read-tables.ts';
import type { Reader } from '../../support/browsers/reader.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';

/** The browser's number of a newer version of the schema. */
const newerVersion = 10 * (schemaVersion + 1);

/** Upgrades the database as a newer version would: a higher version number and another table. */
const upgrade = (driver: Reader): Promise<string> =>
  driver.extensionPage.evaluate(
    (version) =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('reex-reader', version);
        request.onupgradeneeded = () => void request.result.createObjectStore('marvels');
        request.onblocked = () => reject(new Error('An open connection stands in the way.'));
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve('done');
        };
      }),
    newerVersion,
  );

const versionOf = (driver: Reader): Promise<number | undefined> =>
  driver.extensionPage.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'reex-reader')?.version,
  );

/** What worker and panel log about a newer database. */
const refused = /Schema \d is newer than \d|The command refresh failed/;

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
    expect(await versionOf(story.driver)).toBe(newerVersion);
    expect(story.feedAndPageRequests).toHaveLength(asked);
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

describe('user data after losing the database', () => {
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
    await expect.poll(() => isFocused(panel.getByRole('textbox', { name: 'Note' }))).toBe(true);
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
    // The page doesn't know of the loss and continues.
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
    // The page logs the write during which the database was deleted.
    story.ignoreConsoleErrors(/Error\b/);
  });
});

/**
 * Refreshes after a loss; a new database has no channels that must be made due. The browser may never answer a request
 * to a database that is being deleted. It stops the worker that waits for the answer after five minutes; here the
 * worker is stopped much earlier.
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
