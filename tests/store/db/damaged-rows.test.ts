import { beforeEach, describe, expect, test } from 'vitest';
import { isTime } from '../../../lib/checks.ts';
import { dateBounds } from '../../../lib/site/document-bounds.ts';
import { readChannel, readNotBefore } from '../../../lib/store/articles/channels.ts';
import { db } from '../../../lib/store/db/database.ts';
import { unguarded } from '../../../lib/store/db/unguarded.ts';
import { readView } from '../../../lib/store/lists/opened-views.ts';
import { updateView } from '../../../lib/store/lists/views.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { putLastRead } from '../../../lib/store/user/last-read.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { damageRow, storedRows } from '../../support/database/damage-row.ts';

test('times reach as far as the dates that a document may name', () => {
  expect([isTime(dateBounds.latest), isTime(dateBounds.latest + 1)]).toEqual([true, false]);
});

const noon = Date.UTC(2026, 10, 24, 12);

describe('a damaged row', () => {
  beforeEach(async () => {
    await db.saved.bulkPut([1, 2, 3, 4].map((articleId) => ({ articleId, savedAt: articleId })));
    await damageRow('saved', 4, { tags: 'price' });
    await damageRow('saved', 3, { hash: null });
  });

  const ids = (rows: { articleId: number }[]) => rows.map(({ articleId }) => articleId);

  test('is hidden from every kind of read', async () => {
    expect(await db.saved.get(4)).toBeUndefined();
    expect(await db.saved.bulkGet([3, 1])).toEqual([undefined, { articleId: 1, savedAt: 1 }]);
    expect(ids(await db.saved.toArray())).toEqual([1, 2]);
    expect(ids(await db.saved.filter(() => true).toArray())).toEqual([1, 2]);
    expect(ids(await db.saved.where('savedAt').anyOf(2, 3, 4).toArray())).toEqual([2]);
    const seen: number[] = [];
    await db.saved.each((row, { primaryKey }) => void seen.push(row.articleId, primaryKey));
    expect(seen).toEqual([1, 1, 2, 2]);
  });

  test('does not take the place of others that are asked for', async () => {
    const latest = db.saved.orderBy('savedAt').reverse();
    expect(ids(await latest.limit(2).toArray())).toEqual([2, 1]);
    expect((await db.saved.orderBy('savedAt').last())?.articleId).toBe(2);
    expect(
      ids(
        await db.saved
          .filter(() => true)
          .limit(2)
          .toArray(),
      ),
    ).toEqual([1, 2]);
  });

  test('is there for those who ask for it', async () => {
    expect(ids(await unguarded(db.saved).toArray())).toEqual([1, 2, 3, 4]);
  });
});

describe('a damaged field of a channel', () => {
  test('falls back to its default, and the others are kept', async () => {
    const row = { ...newChannel('news'), url: 'https://rareearthexchanges.com/feed/' };
    await db.channels.put({ ...row, notBefore: noon, failures: 2 });
    await damageRow('channels', 'news', { etag: {}, nextDueAt: 8.64e15, reason: 'later' });
    expect(await readChannel('news')).toEqual({ ...row, notBefore: noon, failures: 2 });
    expect(await readNotBefore()).toBe(noon);
  });
});

describe('a damaged field of a view', () => {
  test('falls back to its default, and the others are kept', async () => {
    await updateView('popup', { list: 'saved', articleId: 7 }, 100);
    await damageRow('views', 'popup', { list: 'digest', order: 'random', places: { saved: 1 } });
    expect(await readView('popup')).toMatchObject({
      list: 'unread',
      order: 'newest',
      articleId: 7,
      places: {},
    });
  });
});

describe('a damaged row of the user', () => {
  const setAside = async () => (await db.setAside.toArray()).map(({ id: _id, ...row }) => row);

  test('is set aside before another one takes its place', async () => {
    await db.articles.put(storedArticle(1, 'a'));
    await putLastRead(1, 'v', noon);
    await damageRow('lastRead', 1, { at: 'noon' });
    await putLastRead(1, 'w', noon + hour);
    expect(await db.lastRead.toArray()).toEqual([{ articleId: 1, hash: 'w', at: noon + hour }]);
    expect(await setAside()).toEqual([
      { table: 'lastRead', row: { articleId: 1, hash: 'v', at: 'noon' } },
    ]);
  });

  test('is set aside in the transaction that writes', async () => {
    await db.highlights.put(highlight('a'));
    await damageRow('highlights', 'a', { note: 5 });
    const failing = db.transaction('rw', db.highlights, async () => {
      await db.highlights.put(highlight('a'));
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect([await storedRows('highlights'), await setAside()]).toEqual([
      [{ ...highlight('a'), note: 5 }],
      [],
    ]);
  });

  test('is set aside among many that are written together', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({ articleId: index, savedAt: 1 }));
    await db.saved.bulkPut(rows);
    await damageRow('saved', 200, { savedAt: null });
    await db.saved.bulkPut(rows);
    expect(await setAside()).toEqual([{ table: 'saved', row: { articleId: 200, savedAt: null } }]);
  });

  test('is not set aside where a sound one is replaced', async () => {
    await db.saved.put({ articleId: 1, savedAt: 1 });
    await db.saved.put({ articleId: 1, savedAt: 2 });
    expect(await setAside()).toEqual([]);
  });
});
