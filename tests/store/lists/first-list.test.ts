import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { databaseName } from '../../../lib/store/db/early-opening.ts';
import {
  type EarlyRows,
  earlyRowsAtMost,
  readEarlyRows,
} from '../../../lib/store/db/early-rows.ts';
import {
  firstChannel,
  firstShortList,
  firstView,
  withFirstList,
} from '../../../lib/store/lists/first-list.ts';
import { firstReading } from '../../../lib/store/lists/first-reading.ts';
import type { ListQuery } from '../../../lib/store/lists/list-query.ts';
import { readView } from '../../../lib/store/lists/opened-views.ts';
import { readList } from '../../../lib/store/lists/read-list.ts';
import { readShortList } from '../../../lib/store/lists/short-list.ts';
import { updateView } from '../../../lib/store/lists/views.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { toggleSaved } from '../../../lib/store/user/toggle-saved.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { countReads, countRequests } from '../../support/database/table-reads.ts';

const surface = 'panel:1';

/** Articles 1 to `count`, the last one the newest; every second is unread. */
async function storeArticles(count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, at) => at + 1);
  const sortAt = (id: number) => id * hour;
  await db.articles.bulkPut(
    ids.map((id) => storedArticle(id, `article-${id}`, { sortAt: sortAt(id) })),
  );
  await db.unread.bulkPut(
    ids.filter((id) => id % 2 === 0).map((id) => ({ articleId: id, listedAt: sortAt(id) })),
  );
}

let connection: IDBDatabase;

const request = <T>(made: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    made.onsuccess = () => resolve(made.result);
    made.onerror = () => reject(made.error);
  });

beforeEach(async () => {
  await db.open();
  connection = await request(indexedDB.open(databaseName));
});

afterEach(() => connection.close());

const readEarly = () => readEarlyRows(connection, surface);

/** What a page gets while it is drawn with these rows. */
function drawnWith<T>(rows: EarlyRows | undefined, get: () => T): T | undefined {
  let found: T | undefined;
  withFirstList(rows, () => {
    found = get();
  });
  return found;
}

const atTop = { window: null, anchor: null, pins: [], count: null, top: null };

describe('the rows that a page draws first', () => {
  test.each(['unread', 'all'] as const)('are those at the top of the list: %s', async (name) => {
    await storeArticles(60);
    await toggleSaved(60, 1);
    await toggleSaved(7, 1);
    await updateView(surface, { list: name }, 1);
    const query = { name, filters: [] };
    const first = drawnWith(await readEarly(), () => firstReading(query));
    const { stretches, articles, unread, saved, tags } = await readList(query, undefined, atTop);
    const ids = stretches[0]?.ids.slice(0, earlyRowsAtMost) ?? [];
    expect(ids).toHaveLength(earlyRowsAtMost);
    expect(first?.stretches).toEqual([{ from: 0, ids }]);
    const shown = new Set(ids);
    const isShown = (id: number) => shown.has(id);
    expect(first?.articles).toEqual(new Map([...articles].filter(([id]) => isShown(id))));
    expect(first?.unread).toEqual(new Set([...unread].filter(isShown)));
    expect(first?.saved).toEqual(new Set([...saved].filter(isShown)));
    expect(first?.tags).toEqual(new Map([...tags].filter(([id]) => isShown(id))));
  });

  test('are those of the popup', async () => {
    await storeArticles(60);
    await toggleSaved(58, 1);
    const rows = await readEarlyRows(connection, 'popup');
    const { articles, unread, saved } = await readShortList('unread', earlyRowsAtMost, []);
    expect(drawnWith(rows, () => firstShortList('unread', earlyRowsAtMost))).toMatchObject({
      articles,
      unread,
      saved,
    });
    expect(drawnWith(rows, () => firstShortList('saved', earlyRowsAtMost))).toBeUndefined();
  });

  test('come with what the surface shows and with the state of the feed', async () => {
    await storeArticles(4);
    await updateView('panel:2', { list: 'all' }, 1);
    const channel = { ...newChannel('news'), succeededAt: 5 };
    await db.channels.put(channel);
    const rows = await readEarly();
    const view = drawnWith(rows, () => firstView(surface));
    expect(view).toMatchObject({ surface, list: 'all' });
    expect({ ...view, isOwn: false }).toEqual(await readView(surface));
    expect(drawnWith(rows, () => firstView('panel:2'))).toBeUndefined();
    expect(drawnWith(rows, () => firstChannel('news'))).toEqual(channel);
    expect(drawnWith(rows, () => firstChannel('podcast'))).toEqual(newChannel('podcast'));
  });

  test('are forgotten once the page is drawn', async () => {
    await storeArticles(4);
    const rows = await readEarly();
    expect(drawnWith(rows, () => firstView(surface))).toBeDefined();
    expect(firstView(surface)).toBeUndefined();
  });

  test('take as many requests and rows whatever is stored', async () => {
    await storeArticles(400);
    const requests = await countRequests(readEarly);
    const reads = await countReads(readEarly);
    await storeArticles(800);
    expect(await countRequests(readEarly)).toBe(requests);
    expect(await countReads(readEarly)).toBe(reads);
  });
});

describe('the store reads the first rows itself', () => {
  test.each<[string, Parameters<typeof updateView>[1]]>([
    ['of another list', { list: 'saved' }],
    ['of a filtered list', { terms: 'category:=News' }],
    ['of a list in another order', { order: 'oldest' }],
    ['below an article', { articleId: 2 }],
    ['of what a search has found', { search: 'magnets' }],
    ['of the popup’s other tabs', { tab: 'saved' }],
    ['of a list that was left further down', { top: { articleId: 2, sortAt: 2, offset: 0 } }],
  ])('%s', async (_story, change) => {
    await storeArticles(4);
    await updateView(surface, change, 1);
    expect(await readEarly()).toBeUndefined();
  });

  test('of a list other than the one that was read', async () => {
    await storeArticles(4);
    const rows = await readEarly();
    const isDrawn = (query: ListQuery) => drawnWith(rows, () => firstReading(query)) !== undefined;
    const filter = { by: 'category', value: 'News' } as const;
    expect(isDrawn({ name: 'unread', filters: [] })).toBe(true);
    expect(isDrawn({ name: 'all', filters: [] })).toBe(false);
    expect(isDrawn({ name: 'unread', filters: [filter] })).toBe(false);
    expect(isDrawn({ name: 'unread', filters: [], order: 'oldest' })).toBe(false);
  });

  test('of an empty list', async () => {
    expect(await readEarly()).toBeUndefined();
  });

  test('where articles may be missing between them', async () => {
    await storeArticles(4);
    await db.coverage.bulkAdd([
      { channel: 'news', from: 0, to: 1, reachesStart: true },
      { channel: 'news', from: 2, to: null, reachesStart: false },
    ]);
    expect(await readEarly()).toBeUndefined();
  });

  test.each<[string, (rows: EarlyRows) => EarlyRows]>([
    ['an article is missing', (rows) => ({ ...rows, articles: [undefined] })],
    ['an article is damaged', (rows) => ({ ...rows, articles: [{ id: 4 }] })],
    ['the view is damaged', (rows) => ({ ...rows, view: { list: 'unread' } })],
    ['a channel is damaged', (rows) => ({ ...rows, channels: [{ id: 'news' }] })],
    ['a saved row is damaged', (rows) => ({ ...rows, saved: [{ articleId: 4 }] })],
  ])('where %s', async (_story, spoil) => {
    await storeArticles(4);
    const rows = await readEarly();
    expect(drawnWith(rows, () => firstView(surface))).toBeDefined();
    expect(drawnWith(rows && spoil(rows), () => firstView(surface))).toBeUndefined();
  });

  test('where a newer version has made them', async () => {
    await storeArticles(4);
    const newer = Object.create(connection, { version: { value: connection.version + 10 } });
    newer.transaction = connection.transaction.bind(connection);
    expect(await readEarlyRows(newer, surface)).toBeUndefined();
  });

  test('where the database has other tables', async () => {
    const another = await request(indexedDB.open('another', connection.version));
    expect(await readEarlyRows(another, surface)).toBeUndefined();
    another.close();
    await request(indexedDB.deleteDatabase('another'));
  });

  test('where the connection was closed or could not be opened', async () => {
    await storeArticles(4);
    connection.close();
    expect(await readEarly()).toBeUndefined();
    expect(await readEarlyRows(undefined, surface)).toBeUndefined();
  });
});
