import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterPageWrite } from '../../lib/app/after-write.ts';
import { afterWorkerWrite } from '../../lib/app/worker/after-write.ts';
import { startWorker } from '../../lib/app/worker/start.ts';
import { readPictureJob, schedulePictureCheckNow } from '../../lib/store/articles/jobs.ts';
import { db } from '../../lib/store/db/database.ts';
import { toggleSaved } from '../../lib/store/user/toggle-saved.ts';
import { markRangeRead, removeUnread } from '../../lib/store/user/unread.ts';
import { hour } from '../../lib/time.ts';
import { storedArticle } from '../support/builders/articles.ts';
import { feedXml } from '../support/builders/feed-xml.ts';
import { highlight } from '../support/builders/highlights.ts';
import {
  alarmTime,
  badgeState,
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
  shownNotifications,
} from '../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  machine.installAsRealEnv();
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short' }));
  await startWorker();
  await startWorker();
});

const mirrored = async (key: string): Promise<unknown> =>
  (await fakeBrowser.storage.local.get(key))[key];

const url = 'https://rareearthexchanges.com/news/scrap-is-short/';

describe('a page that closes right after its commit', () => {
  test('worker start: shows the badge and mirrors what is read, after a page marked an article read', async () => {
    expect((await badgeState()).text).toBe('1');
    await removeUnread(1);
    await startWorker();
    expect((await badgeState()).text).toBe('');
    expect(await mirrored('readUntil')).toMatchObject({ except: [] });
  });

  test('worker start: clears notifications of articles that a page marked read', async () => {
    machine.site.put(newsPath, feedXml({ slug: 'quota-is-cut' }, { slug: 'scrap-is-short' }));
    machine.advance(hour);
    await db.channels.toCollection().modify({ nextDueAt: 0 });
    await db.articles.put(storedArticle(9, 'magnet-plant'));
    await db.unread.put({ articleId: 9, listedAt: noon });
    await db.notifications.put({ articleId: 9, state: 'waiting', at: noon });
    await startWorker();
    expect(shownNotifications()).toHaveLength(1);
    await markRangeRead({ kind: 'these', articleIds: [9] }, noon);
    await startWorker();
    expect(shownNotifications()).toEqual([]);
  });

  test('worker start: mirrors an article that a page saved, and one that it removed from Saved', async () => {
    await toggleSaved(1, noon);
    await startWorker();
    expect(await mirrored(`saved:${url}`)).toMatchObject({ savedAt: noon });
    await toggleSaved(1, noon);
    await startWorker();
    expect(await mirrored(`saved:${url}`)).toBeUndefined();
  });

  test('worker start: mirrors a highlight whose note a page edited, though the number of highlights is the same', async () => {
    await db.highlights.put(highlight('a'));
    await startWorker();
    await db.highlights.put(highlight('a', { note: 'edited' }));
    await startWorker();
    expect(await mirrored('highlight:a')).toMatchObject({ note: 'edited' });
    expect(await db.mirrorQueue.count()).toBe(0);
  });

  test('worker start: moves the alarm to the picture job that a page made due', async () => {
    await db.articles
      .where('id')
      .equals(1)
      .modify((article) => {
        article.pictures = [`${url}chart.png`];
      });
    await toggleSaved(1, noon);
    await startWorker();
    expect(await alarmTime()).toBeLessThanOrEqual(noon + 90_000);
  });
});

test('what follows a write: changes nothing when it runs again', async () => {
  await toggleSaved(1, noon);
  const state = async () => [
    await fakeBrowser.storage.local.get(null),
    await badgeState(),
    shownNotifications(),
    await db.jobs.toArray(),
  ];
  await afterWorkerWrite(noon);
  const once = await state();
  await afterWorkerWrite(noon);
  expect(await state()).toEqual(once);
});

test('what follows a write: in a page asks the worker to run the picture job only where it is due', async () => {
  const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  await afterPageWrite(noon);
  expect(sent).not.toHaveBeenCalled();
  await schedulePictureCheckNow(noon);
  await afterPageWrite(noon);
  expect(sent).toHaveBeenCalledWith({ command: 'runJobs', args: [] });
  expect(await readPictureJob()).toMatchObject({ needsCheck: true });
});

test('what follows a write: a page leaves announcing new articles to the worker', async () => {
  await db.notifications.put({ articleId: 1, state: 'waiting', at: noon });
  await afterPageWrite(noon);
  expect(shownNotifications()).toEqual([]);
  await afterWorkerWrite(noon);
  expect(shownNotifications()).toHaveLength(1);
});

describe('the mirror queue', () => {
  const queued = async () => (await db.mirrorQueue.toArray()).map(({ table, key }) => [table, key]);

  beforeEach(() => db.mirrorQueue.clear());

  test('holds the key of every highlight and saved article that is put, changed or deleted', async () => {
    await db.highlights.bulkPut([highlight('a'), highlight('b')]);
    await db.highlights.update('a', { note: 'later' });
    await db.highlights.delete('b');
    await db.saved.put({ articleId: 1, savedAt: noon });
    await db.saved.clear();
    expect(await queued()).toEqual([
      ['highlights', 'a'],
      ['highlights', 'b'],
      ['highlights', 'a'],
      ['highlights', 'b'],
      ['saved', 1],
      ['saved', 1],
    ]);
  });

  test('is empty after a transaction that was aborted', async () => {
    const failing = db.transaction('rw', db.highlights, async () => {
      await db.highlights.put(highlight('a'));
      throw new Error('Aborted.');
    });
    await expect(failing).rejects.toThrow('Aborted.');
    expect(await queued()).toEqual([]);
  });

  test('keeps what the mirror could not take, until it can', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Full.'));
    await db.highlights.put(highlight('a'));
    await afterWorkerWrite(noon);
    expect(await queued()).toEqual([['highlights', 'a']]);
    full.mockRestore();
    await afterWorkerWrite(noon);
    expect(await mirrored('highlight:a')).toEqual(highlight('a'));
    expect(await queued()).toEqual([]);
  });
});
