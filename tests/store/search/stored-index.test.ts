import { describe, expect, test } from 'vitest';
import { cutWords, type SearchedArticle } from '../../../lib/search/index/index-document.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { search } from '../../../lib/search/rank/search.ts';
import { finish } from '../../../lib/steps.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readIndexLag } from '../../../lib/store/search/index-lag.ts';
import {
  indexPostings,
  queueRestarted,
  readUnindexed,
  removeStaleVersions,
  restartOutdatedIndex,
} from '../../../lib/store/search/index-queue.ts';
import { readSearchIndexState } from '../../../lib/store/search/index-state.ts';
import { deleteStaleBlocks, mergeNextSegments } from '../../../lib/store/search/merge-stored.ts';
import { newestUnindexed } from '../../../lib/store/search/newest-unindexed.ts';
import { type PackedPostings, postingSteps } from '../../../lib/store/search/posting-rows.ts';
import { restartIndex } from '../../../lib/store/search/restart-index.ts';
import { readSearchIndex } from '../../../lib/store/search/stored-index.ts';
import { MemoryIndex } from '../../search/memory-index.ts';
import { plainResults } from '../../search/plain-results.ts';
import { randomArticle, randomText, titled } from '../../search/random-articles.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const now = Date.UTC(2026, 10, 27, 12);
const random = seededRandom(9);
const texts = Array.from({ length: 120 }, (_, index) => randomArticle(index + 1, random));

const rowOf = ({ articleId, sortAt }: SearchedArticle, hash = 'v') =>
  storedArticle(articleId, `article-${articleId}`, { hash, sortAt });

const postingsOf = (of: readonly SearchedArticle[], hash = 'v'): PackedPostings =>
  finish(postingSteps(of.map((text) => ({ article: rowOf(text, hash), words: cutWords(text) }))));

/** Stores articles without indexing them. */
async function store(of: readonly SearchedArticle[], hash = 'v'): Promise<void> {
  await db.articles.bulkPut(of.map((text) => rowOf(text, hash)));
}

/** Stores articles and indexes them as one segment. */
async function storeIndexed(of: readonly SearchedArticle[], hash = 'v'): Promise<void> {
  await store(of, hash);
  await indexPostings(postingsOf(of, hash), 0);
}

/** Deletes articles, and then their documents from the index. */
async function remove(articleIds: readonly number[]): Promise<void> {
  await db.articles.bulkDelete([...articleIds]);
  while (await removeStaleVersions());
}

async function found(text: string): Promise<ReturnType<typeof plainResults> | string> {
  const { index } = await readSearchIndex();
  const options = {
    now,
    limit: 500,
    order: 'relevance',
    listed: async () => new Set<number>(),
  } as const;
  const results = await search(index, parseQuery(text, localClock(now)), options);
  return results.ok
    ? plainResults(results.value)
    : `${results.failure.part} ${results.failure.number} is damaged`;
}

const queries = [
  'magnet ',
  'rare earth terbium ',
  '"rare earth" ',
  'dyspro',
  'policy -china ',
  'disprosium ',
];

/** What an index in memory finds that has only these articles. */
async function expectedOf(of: readonly SearchedArticle[]): Promise<unknown[]> {
  const index = new MemoryIndex();
  index.add(of);
  const options = {
    now,
    limit: 500,
    order: 'relevance',
    listed: async () => new Set<number>(),
  } as const;
  return Promise.all(
    queries.map(async (text) => {
      const results = await search(index, parseQuery(text, localClock(now)), options);
      return results.ok && plainResults(results.value);
    }),
  );
}

async function expectFound(of: readonly SearchedArticle[]): Promise<void> {
  const results: unknown[] = [];
  for (const text of queries) results.push(await found(text));
  expect(results).toEqual(await expectedOf(of));
}

describe('stored search index', () => {
  test('finds what an index in memory finds, in several segments', async () => {
    await storeIndexed(texts.slice(0, 100));
    await storeIndexed(texts.slice(100));
    await expectFound(texts);
    expect(await db.searchSegments.count()).toBe(2);
  });

  test('knows which articles it does not have yet, the newest first', async () => {
    await store(texts.slice(0, 30));
    const newest = texts.slice(0, 30).sort((one, other) => other.sortAt - one.sortAt);
    expect(await readUnindexed(await newestUnindexed(5))).toMatchObject(
      newest.slice(0, 5).map(({ sortAt }) => ({ article: { sortAt } })),
    );
    expect(await indexPostings(postingsOf(newest.slice(0, 5)), 0)).toBe(5);
    expect((await readSearchIndex()).unindexed).toBe(25);
    await expectFound(newest.slice(0, 5));
  });

  test('has only the current version of an edited article', async () => {
    await storeIndexed(texts.slice(0, 10));
    const edited = { ...texts[50], articleId: 3 } as SearchedArticle;
    await storeIndexed([edited], 'w');
    const others = texts.slice(0, 10).filter(({ articleId }) => articleId !== 3);
    await expectFound([...others, edited]);
  });

  test('does not take a version that is not current any more, or of a removed article', async () => {
    await store(texts.slice(0, 3));
    await db.articles.put(storedArticle(1, 'article-1', { hash: 'w' }));
    await db.articles.delete(2);
    expect(await indexPostings(postingsOf(texts.slice(0, 3)), 0)).toBe(1);
    expect(await newestUnindexed(9)).toEqual([1]);
    await expectFound(texts.slice(2, 3));
    expect(await indexPostings(postingsOf(texts.slice(0, 1)), 0)).toBe(0);
  });

  test('loses articles that are removed', async () => {
    await storeIndexed(texts.slice(0, 20));
    await remove([2, 7, 500]);
    expect(await db.unindexed.count()).toBe(0);
    await expectFound(texts.slice(0, 20).filter(({ articleId }) => ![2, 7].includes(articleId)));
  });

  test('is merged by size, and old blocks are deleted afterward', async () => {
    for (let from = 0; from < 120; from += 10) await storeIndexed(texts.slice(from, from + 10));
    while (await mergeNextSegments());
    expect(await db.searchSegments.count()).toBeLessThanOrEqual(4);
    await expectFound(texts);
    while (await deleteStaleBlocks());
    const segments = await db.searchSegments.toCollection().primaryKeys();
    const blocks = await db.searchBlocks.toArray();
    expect(new Set(blocks.map(({ segment }) => segment))).toEqual(new Set(segments));
    await expectFound(texts);
  });

  test('a merge writes half a megabyte in a transaction, however many blocks a word fills', async () => {
    const frequent = [1, 2, 3, 4].map((id) => titled(id, 'Magnets', randomText(48_000, random)));
    for (const each of frequent) await storeIndexed([each]);
    const written = new Map<unknown, number>();
    const creating = (_key: unknown, _block: unknown, transaction: unknown): void => {
      written.set(transaction, (written.get(transaction) ?? 0) + 1);
    };
    db.searchBlocks.hook('creating', creating);
    try {
      expect(await mergeNextSegments()).toBe(true);
    } finally {
      db.searchBlocks.hook('creating').unsubscribe(creating);
    }
    expect(Math.max(...written.values())).toBe(64);
    await expectFound(frequent);
  });

  test('a merge keeps what is removed meanwhile removed', async () => {
    for (let from = 0; from < 40; from += 10) await storeIndexed(texts.slice(from, from + 10));
    const merge = mergeNextSegments();
    const removal = remove([5, 25]);
    expect(await merge).toBe(true);
    await removal;
    await expectFound(texts.slice(0, 40).filter(({ articleId }) => ![5, 25].includes(articleId)));
  });

  test('a merge adds nothing to an index that begins again meanwhile', async () => {
    for (let from = 0; from < 40; from += 10) await storeIndexed(texts.slice(from, from + 10));
    const merge = mergeNextSegments();
    await restartIndex();
    await merge;
    expect(await db.searchSegments.count()).toBe(0);
  });

  test('a segment without live articles disappears in a merge', async () => {
    await storeIndexed(texts.slice(0, 5));
    await remove([1, 2, 3, 4, 5]);
    expect(await mergeNextSegments()).toBe(true);
    expect(await db.searchSegments.count()).toBe(0);
    expect(await found('magnet ')).toMatchObject({ all: { count: 0 } });
  });

  test('blocks of a merge that was killed are deleted, and their number is not used again', async () => {
    await storeIndexed(texts.slice(0, 10));
    const [block] = await db.searchBlocks.limit(1).toArray();
    if (!block) throw new Error('There is no block.');
    await db.searchBlocks.bulkPut([-1, 7, 8].map((segment) => ({ ...block, segment })));
    await db.meta.put({ key: 'nextSearchSegment', value: 9 });
    while (await deleteStaleBlocks());
    expect(new Set((await db.searchBlocks.toArray()).map(({ segment }) => segment))).toEqual(
      new Set([0]),
    );
    await storeIndexed(texts.slice(10, 20));
    expect(await db.searchSegments.toCollection().primaryKeys()).toEqual([0, 9]);
    await expectFound(texts.slice(0, 20));
  });

  test('names a block that is damaged, and begins again', async () => {
    await storeIndexed(texts.slice(0, 10));
    const blocks = await db.searchBlocks.filter(({ part }) => part === 'terms').toArray();
    await db.searchBlocks.bulkPut(
      blocks.map((each) => ({ ...each, bytes: each.bytes.with(9, (each.bytes[9] ?? 0) ^ 1) })),
    );
    expect(await found('magnet ')).toBe('terms 0 is damaged');
    await restartIndex();
    while (await queueRestarted());
    expect((await readSearchIndex()).unindexed).toBe(10);
    expect(await found('magnet ')).toMatchObject({ all: { count: 0 } });
    await indexPostings(postingsOf(texts.slice(0, 10)), 0);
    await expectFound(texts.slice(0, 10));
  });

  test('begins again if its words were cut by other rules', async () => {
    await storeIndexed(texts.slice(0, 10));
    expect(await restartOutdatedIndex()).toBe(false);
    const row = await db.searchSegments.get(0);
    if (!row) throw new Error('There is no segment.');
    await db.searchSegments.put({ ...row, wordsVersion: 0 });
    expect(await found('magnet ')).toMatchObject({ all: { count: 0 } });
    expect(await restartOutdatedIndex()).toBe(true);
    while (await queueRestarted());
    expect((await readSearchIndex()).unindexed).toBe(10);
  });
});

describe('the state of the index', () => {
  const sizeOfBlocks = async (): Promise<number> => {
    const blocks = await db.searchBlocks.toArray();
    return blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  };

  test('is what it has of the stored articles, and the size of its blocks', async () => {
    const dueAt = null;
    expect(await readSearchIndexState()).toEqual({ articles: 0, indexed: 0, bytes: 0, dueAt });
    await storeIndexed(texts.slice(0, 100));
    await storeIndexed(texts.slice(100));
    const { bytes, ...counts } = await readSearchIndexState();
    expect(counts).toEqual({ articles: texts.length, indexed: texts.length, dueAt });
    expect(bytes / (await sizeOfBlocks())).toBeCloseTo(1, 2);
  });

  test('counts no article that was edited or deleted since, and none once it begins again', async () => {
    await storeIndexed(texts.slice(0, 10));
    await db.articles.delete(1);
    await db.articles.put(storedArticle(2, 'article-2', { hash: 'w' }));
    expect(await readSearchIndexState()).toMatchObject({ articles: 9, indexed: 8 });
    await restartIndex();
    expect(await readSearchIndexState()).toEqual({
      articles: 9,
      indexed: 0,
      bytes: 0,
      dueAt: null,
    });
  });

  test('lacks what was not indexed, and everything while it begins again', async () => {
    expect(await readIndexLag()).toEqual({ unindexed: 0, stored: 0 });
    await storeIndexed(texts.slice(0, 10));
    expect(await readIndexLag()).toEqual({ unindexed: 0, stored: 0 });
    await store(texts.slice(10, 11));
    expect(await readIndexLag()).toEqual({ unindexed: 1, stored: 11 });
    await restartIndex();
    expect(await readIndexLag()).toEqual({ unindexed: 11, stored: 11 });
  });
});
