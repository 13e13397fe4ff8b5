import { Dexie, type IndexSpec } from 'dexie';
import { describe, expect, test } from 'vitest';
import { startWorker } from '../../lib/app/worker/start.ts';
import { newChannel } from '../../lib/store/articles/channels.ts';
import {
  db,
  NewerDatabaseError,
  ReaderDatabase,
  schemaVersion,
} from '../../lib/store/db/database.ts';
import { storedArticle } from '../support/articles.ts';
import { highlight } from '../support/highlights.ts';

/** What a released version made is there for good: whoever changes a table gives the schema a new number. */
const released: Record<number, Record<string, string>> = {
  1: {
    acts: '++id,at',
    aliases: 'alias,n',
    articles:
      '++n,&url,sortAt,[kind+sortAt],arrivedAt,changedAt,awaitsFullText,textVersion,*categories',
    blobs: 'url',
    bodies: '[n+hash],[n+seenAt]',
    channels: 'id',
    coverage: '++id',
    gone: 'url',
    highlights: 'id,url,createdAt,color,*tags',
    jobs: 'kind,dueAt',
    log: '++id',
    media: 'url,n,usedAt',
    meta: 'key',
    notices: 'n,state',
    opened: 'n',
    saved: 'n,savedAt',
    unread: 'n,sortAt',
    view: 'window,at',
  },
  2: {
    acts: '++id,at',
    aliases: 'alias,n',
    articles:
      '++n,&url,sortAt,[kind+sortAt],arrivedAt,changedAt,awaitsFullText,textVersion,author,*categories,*sources',
    authors: 'name',
    awaited: 'url',
    blobs: 'url',
    bodies: '[n+hash],[n+seenAt]',
    channels: 'id',
    coverage: '++id',
    gone: 'url',
    heard: 'n',
    highlights: 'id,url,createdAt,color,*tags',
    jobs: 'kind,dueAt',
    log: '++id',
    media: 'url,*articles,state,usedAt',
    meta: 'key',
    notices: 'n,state',
    opened: 'n',
    parts: '[url+offset]',
    places: 'n',
    saved: 'n,savedAt,*tags',
    unread: 'n,sortAt',
    view: 'window,at',
  },
};

const shapeOf = (database: ReaderDatabase) =>
  Object.fromEntries(
    database.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [{ ...primKey, unique: false }, ...indexes].map(written).join(','),
    ]),
  );

/** As a line of `stores` has it. A primary key is always unique and need not say so. */
function written({ auto, unique, multi, compound, keyPath }: IndexSpec): string {
  const name = compound ? `[${[keyPath].flat().join('+')}]` : String(keyPath);
  return `${auto ? '++' : ''}${unique ? '&' : ''}${multi ? '*' : ''}${name}`;
}

describe('the schema', () => {
  test('is what was released under its number', () => {
    expect(shapeOf(db)).toEqual(released[schemaVersion]);
  });
});

const { sources: _sources, ...articleOfSchemaOne } = storedArticle(1, 'a', {
  categories: ['Price'],
});

/** One row for each table, as a reader of schema 1 left them: an article that is unread and saved, with its text. */
const schemaOneRows: Record<string, object> = {
  acts: { id: 3, at: 50, kind: 'read', numbers: [1], places: [40] },
  aliases: { alias: 'https://rareearthexchanges.com/?p=7', n: 1 },
  articles: articleOfSchemaOne,
  blobs: { url: 'https://rareearthexchanges.com/a.png' },
  bodies: { n: 1, hash: 'aa', seenAt: 40, title: 'A', source: '<p>A</p>' },
  channels: { ...newChannel('news'), etag: 'W/"1"', nextDueAt: 90 },
  coverage: { id: 1, channel: 'news', from: 10, to: 40 },
  gone: { url: 'https://rareearthexchanges.com/news/b/' },
  highlights: highlight('h'),
  jobs: { kind: 'archive:news', type: 'archive', dueAt: 90, page: 4 },
  log: { id: 9, at: 40, url: 'https://rareearthexchanges.com/feed/', status: 200 },
  media: { url: 'https://rareearthexchanges.com/a.png', n: 1, usedAt: 40 },
  meta: { key: 'spread', value: 0.5 },
  notices: { n: 1, state: 'claimed', at: 40 },
  opened: { n: 1, hash: 'aa', at: 45 },
  saved: { n: 1, savedAt: 46 },
  unread: { n: 1, sortAt: 40 },
  view: { window: 'popup', list: 'saved', tab: 'saved', article: 1, selected: 1, at: 47 },
};

describe('a database that an earlier version made', () => {
  test('of schema 1 opens with everything that was in it', async () => {
    const older = new Dexie('older');
    older.version(1).stores(released[1] ?? {});
    for (const [table, row] of Object.entries(schemaOneRows)) await older.table(table).add(row);
    older.close();

    const database = new ReaderDatabase('older');
    const rows = await Promise.all(
      Object.keys(schemaOneRows).map(async (table) => [
        table,
        await database.table(table).toArray(),
      ]),
    );
    const { articles, view, ...others } = schemaOneRows;
    expect(Object.fromEntries(rows)).toEqual({
      ...Object.fromEntries(Object.entries(others).map(([table, row]) => [table, [row]])),
      // What the new schema knows and the old one did not: nothing yet.
      articles: [{ ...articles, sources: [], pictures: [] }],
      view: [{ ...view, filter: null }],
      media: [],
    });
    expect(await database.articles.where('categories').equals('Price').count()).toBe(1);
    await database.delete();
  });

  test('every schema that was released has its story here', () => {
    expect(Object.keys(released).map(Number)).toEqual([1, schemaVersion]);
    expect(Object.keys(schemaOneRows)).toEqual(Object.keys(released[1] ?? {}));
  });
});

/** Everything in a database, whatever made it. */
async function contents(name: string): Promise<unknown> {
  const database = await opened(indexedDB.open(name));
  const rows: Record<string, unknown> = {};
  for (const store of database.objectStoreNames) {
    rows[store] = await opened(database.transaction(store).objectStore(store).getAll());
  }
  const { version } = database;
  database.close();
  return { version, rows };
}

const opened = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** As a newer version of the reader would leave it: more tables, a higher number. */
async function makeNewer(name: string): Promise<void> {
  const request = indexedDB.open(name, (schemaVersion + 1) * 10);
  request.onupgradeneeded = () => {
    const { result } = request;
    if (!result.objectStoreNames.contains('channels'))
      result.createObjectStore('channels', { keyPath: 'id' });
    result.createObjectStore('marvels', { keyPath: 'id' });
  };
  (await opened(request)).close();
}

describe('a database that a newer version made', () => {
  test('is refused by its own error, and left as it is', async () => {
    await makeNewer('newer');
    const before = await contents('newer');
    const older = new ReaderDatabase('newer');
    await expect(older.open()).rejects.toThrow(NewerDatabaseError);
    await expect(older.channels.toArray()).rejects.toThrow();
    await expect(older.meta.put({ key: 'a', value: 1 })).rejects.toThrow();
    expect(older.isOpen()).toBe(false);
    expect(await contents('newer')).toEqual(before);
    indexedDB.deleteDatabase('newer');
  });

  test('ends the worker’s start before anything is asked or written', async () => {
    await db.open();
    db.close({ disableAutoOpen: false });
    await makeNewer(db.name);
    const before = await contents(db.name);
    await expect(startWorker()).rejects.toThrow();
    expect(await contents(db.name)).toEqual(before);
    // Otherwise the database of the next test would be this one.
    await opened(indexedDB.deleteDatabase(db.name));
  });

  test('of a newer version does not stand in the way of that one', async () => {
    await db.open();
    const upgraded = makeNewer(db.name);
    await expect(upgraded).resolves.toBeUndefined();
    await opened(indexedDB.deleteDatabase(db.name));
  });
});
