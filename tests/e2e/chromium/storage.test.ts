import { describe, expect } from 'vitest';
import type { ReaderBrowser } from '../../../scripts/chromium.ts';
import { until } from '../../../scripts/until.ts';
import { command, refreshNow } from '../../support/in-extension.ts';
import { readTables } from '../../support/read-tables.ts';
import { test } from '../../support/story.ts';

/** As a newer version of the reader would: opens the database under a higher number and adds a table. */
const upgrade = (reader: ReaderBrowser): Promise<string> =>
  reader.desk.evaluate(
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

const versionOf = (reader: ReaderBrowser): Promise<number | undefined> =>
  reader.desk.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'reex-reader')?.version,
  );

/** What worker and panel write about a database that is not theirs. */
const refused = /Schema 2 is newer than 1|The command refresh failed/;

describe('a database that a newer version of the reader has made', () => {
  test('is not written to by this one, neither after its upgrade nor after a restart', async ({
    story,
  }) => {
    const { site } = story;
    // Worker and panel hold it open, and must let go.
    const panel = await story.reader.openPanel();
    await panel.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await upgrade(story.reader)).toBe('done');
    const before = await readTables(story.reader);
    const asked = site.requests.length;

    site.publish();
    await command(story.reader, 'refresh');
    await panel.getByText(/made by a newer version of this reader/).waitFor();
    story.expectComplaints(refused);
    await story.restart();
    await command(story.reader, 'refresh');
    expect(await readTables(story.reader)).toEqual(before);
    expect(await versionOf(story.reader)).toBe(20);
    expect(site.requests).toHaveLength(asked);
    story.expectComplaints(refused);
  });
});

describe('a connection that the browser has closed', () => {
  test('is opened again: the worker goes on as if nothing had been', async ({ story }) => {
    const { reader, site } = story;
    const stored = (await story.articles()).length;
    const session = await reader.context.newCDPSession(reader.desk);
    await session.send('Storage.clearDataForOrigin', {
      origin: reader.extensionOrigin,
      storageTypes: 'indexeddb',
    });
    site.publish();
    await until('the worker to have a store again', async () => {
      await command(reader, 'refresh');
      return (await story.articles()).length > 0;
    });
    // Ten of the news are in the feed, the newest among them; the oldest has left it.
    expect(await story.articles()).toHaveLength(stored);
    await refreshNow(reader);
    expect((await reader.badge()).text).toBe(String(stored));
  });
});
