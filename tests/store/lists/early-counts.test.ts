import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { countEarly } from '../../../lib/store/db/early-counts.ts';
import { readListCounts } from '../../../lib/store/lists/list-counts.ts';
import { hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { highlight } from '../../support/builders/highlights.ts';

const ids = Array.from({ length: 60 }, (_, at) => at + 1);

const every = (nth: number): number[] => ids.filter((id) => id % nth === 0);

const listedAt = (id: number) => id * hour;

/** Articles 1 to 60; every third is unread. */
beforeEach(async () => {
  await db.articles.bulkPut(ids.map((id) => article(id)));
  await db.unread.bulkPut(every(3).map((id) => ({ articleId: id, listedAt: listedAt(id) })));
});

const article = (id: number, props: Parameters<typeof storedArticle>[2] = {}) =>
  storedArticle(id, `article-${id}`, { sortAt: listedAt(id), ...props });

const watched = (id: number, isAbout: 0 | 1) => ({
  articleId: id,
  listedAt: listedAt(id),
  isAbout,
  about: isAbout ? ['terbium'] : [],
  inTitle: 0,
  mentioned: isAbout ? [] : ['terbium'],
});

const situations: Record<string, () => Promise<unknown>> = {
  'with nothing but articles': async () => undefined,
  'with an empty database': () => Promise.all([db.articles.clear(), db.unread.clear()]),
  'with saved articles': () =>
    db.saved.bulkPut(every(7).map((id) => ({ articleId: id, savedAt: id }))),
  'with a podcast': () => db.articles.put(article(5, { kind: 'podcast' })),
  'with edited articles': () =>
    db.articles.bulkPut(every(10).map((id) => article(id, { changedAt: id, changes: ['words'] }))),
  'with articles about what is followed, and others that mention it': () =>
    db.watched.bulkPut([
      ...every(6).map((id) => watched(id, 1)),
      ...[1, 7].map((id) => watched(id, 0)),
    ]),
  'with highlights': () => db.highlights.bulkPut([highlight('a'), highlight('b')]),
  'with a recently read article': () => db.lastRead.put({ articleId: 4, at: 1, hash: 'read' }),
};

let connection: IDBDatabase;

beforeEach(() => {
  connection = db.backendDB();
});

describe('what a page counts before the store is loaded', () => {
  test.each(Object.entries(situations))('is what the store counts: %s', async (_, prepare) => {
    await prepare();
    const counts = await countEarly(connection);
    expect(counts).toEqual(await readListCounts());
  });

  test('is left to the store where articles are muted', async () => {
    await db.articles.put({ ...article(6), listedAt: -listedAt(6) });
    expect(await countEarly(connection)).toBeUndefined();
  });

  test('is left to the store where there is no connection', async () => {
    expect(await countEarly(undefined)).toBeUndefined();
  });
});
