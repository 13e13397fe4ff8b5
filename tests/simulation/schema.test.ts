import type { IndexSpec } from 'dexie';
import { describe, expect, test } from 'vitest';
import { startWorker } from '../../lib/app/worker/start.ts';
import { createDatabase, type Database, db, schemaVersion } from '../../lib/store/db/database.ts';
import { NewerDatabaseError } from '../../lib/store/db/newer-database.ts';

/** The tables of the schema: changing one after the first release takes a new version and an upgrade. */
const pinned: Record<string, string> = {
  actions: '++id,at',
  aliases: 'alias,articleId',
  articles:
    '++id,&url,sortAt,listedAt,[kind+listedAt],[author+listedAt],arrivedAt,changedAt,awaitsFullText,textVersion,*categoryKeys,*sourceKeys,*sources',
  authors: 'name',
  bodies: '[articleId+hash],[articleId+seenAt]',
  briefings: 'day,createdAt',
  channels: 'id',
  coverage: '++id',
  fullTextAttempts: 'articleId,nextTryAt',
  highlightStates: '[highlightId+version]',
  highlights: 'id,url,createdAt,color,*tags',
  jobs: 'kind,dueAt',
  lastRead: 'articleId,at',
  media: 'url,*articleIds,state,usedAt,nextTryAt',
  meta: 'key',
  mirrorQueue: '++id',
  notifications: 'articleId,state',
  pendingState: 'url',
  pictureBlobs: 'url',
  playbackPositions: 'articleId',
  readingPositions: 'articleId',
  recordingParts: '[url+offset]',
  requests: '++id',
  ruleTurns: 'articleId',
  saved: 'articleId,savedAt,*tags',
  searchBlocks: '[segment+part+number]',
  searchSegments: 'segment',
  setAside: '++id',
  tombstones: 'url,articleUrl',
  unindexed: 'articleId,sortAt,isStale',
  watched: 'articleId,[isAbout+listedAt]',
  unread: 'articleId,listedAt',
  views: 'surface,at',
};

const shapeOf = (database: Database) =>
  Object.fromEntries(
    database.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [{ ...primKey, unique: false }, ...indexes].map(written).join(','),
    ]),
  );

/** An index in the format of Dexie's `stores`. A primary key is always unique. */
function written({ auto, unique, multi, compound, keyPath }: IndexSpec): string {
  const name = compound ? `[${[keyPath].flat().join('+')}]` : String(keyPath);
  return `${auto ? '++' : ''}${unique ? '&' : ''}${multi ? '*' : ''}${name}`;
}

describe('the schema', () => {
  test('has the pinned tables and indexes', () => {
    expect(shapeOf(db)).toEqual(pinned);
  });
});

/** Everything in a database, whoever created it. */
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

/** Creates a database like a newer version's: more tables, and a higher version number. */
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

describe('a database of a newer version', () => {
  test('is refused with its own error, and left unchanged', async () => {
    await makeNewer('newer');
    const before = await contents('newer');
    const older = createDatabase('newer');
    await expect(older.open()).rejects.toThrow(NewerDatabaseError);
    await expect(older.channels.toArray()).rejects.toThrow();
    await expect(older.meta.put({ key: 'a', value: 1 })).rejects.toThrow();
    expect(older.isOpen()).toBe(false);
    expect(await contents('newer')).toEqual(before);
    indexedDB.deleteDatabase('newer');
  });

  test('ends the worker start before any request or write', async () => {
    await db.open();
    db.close({ disableAutoOpen: false });
    await makeNewer(db.name);
    const before = await contents(db.name);
    await expect(startWorker()).rejects.toThrow();
    expect(await contents(db.name)).toEqual(before);
    // Otherwise the next test would open this database.
    await opened(indexedDB.deleteDatabase(db.name));
  });

  test('does not block the newer version', async () => {
    await db.open();
    const upgraded = makeNewer(db.name);
    await expect(upgraded).resolves.toBeUndefined();
    await opened(indexedDB.deleteDatabase(db.name));
  });
});
