import { expect, test } from 'vitest';
import { indexDocument, type SearchedArticle } from '../../../lib/search/index/index-document.ts';
import type { SearchIndex } from '../../../lib/search/index/search-index.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { search } from '../../../lib/search/rank/search.ts';
import { withScanned } from '../../../lib/search/rank/with-scanned.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { MemoryIndex } from '../memory-index.ts';
import { plainResults } from '../plain-results.ts';
import { randomArticle } from '../random-articles.ts';

const now = Date.UTC(2026, 10, 27, 12);
const random = seededRandom(10);
const articles = Array.from({ length: 90 }, (_, id) => randomArticle(id, random));

const queries = [
  'magnet ',
  'rare earth terbium ',
  '"rare earth" ',
  'dyspro',
  '-china ',
  'disprosium ',
];

async function resultsIn(index: SearchIndex): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const text of queries) {
    const query = parseQuery(text, localClock(now));
    const options = {
      now,
      limit: 500,
      order: 'relevance',
      listed: async () => new Set<number>(),
    } as const;
    const found = await search(index, query, options);
    if (!found.ok) throw new Error('A block is damaged.');
    results.push(plainResults(found.value));
  }
  return results;
}

async function scannedWith(
  index: SearchIndex,
  of: readonly SearchedArticle[],
  hidden: readonly number[] = [],
): Promise<SearchIndex> {
  const scanned = await withScanned(index, of.map(indexDocument), new Set(hidden));
  if (!scanned.ok) throw new Error('A block is damaged.');
  return scanned.value;
}

test('articles that were deleted, or are not scanned, are hidden', async () => {
  const indexed = new MemoryIndex();
  indexed.add(articles.slice(0, 30));
  indexed.add(articles.slice(30, 60));
  const left = new MemoryIndex();
  left.add(articles.slice(5, 60));
  const hidden = articles.slice(0, 5).map(({ articleId }) => articleId);
  const shown = await scannedWith(indexed, [], [...hidden, 10_000]);
  expect(await resultsIn(shown)).toEqual(await resultsIn(left));
  // Segments that contain none of them are not read.
  expect(shown.segments[1]).toBe(indexed.segments[1]);
});

test('a damaged block is a failure that names it', async () => {
  const indexed = new MemoryIndex();
  indexed.add(articles.slice(0, 30));
  indexed.source.stored.delete('0/documents/0');
  const hidden = new Set([articles[3]?.articleId ?? 0]);
  expect(await withScanned(indexed, [], hidden)).toEqual({
    ok: false,
    failure: { segment: 0, part: 'documents', number: 0 },
  });
});

test('articles that are not indexed yet are found as if they were, in their current version', async () => {
  const indexed = new MemoryIndex();
  indexed.add(articles.slice(0, 30));
  indexed.add(articles.slice(30, 60));
  // Some articles are new, and some were edited.
  const edited = articles
    .slice(10, 20)
    .map((article, at): SearchedArticle => ({ ...article, texts: articles[70 + at]?.texts ?? {} }));
  const waiting = [...articles.slice(60), ...edited];
  const complete = new MemoryIndex();
  complete.add([...articles.slice(0, 10), ...articles.slice(20, 60), ...waiting]);

  const scanned = await scannedWith(indexed, waiting);
  expect(await resultsIn(scanned)).toEqual(await resultsIn(complete));
  const nothingIndexed = await scannedWith(new MemoryIndex(), waiting);
  const onlyWaiting = new MemoryIndex();
  onlyWaiting.add(waiting);
  expect(await resultsIn(nothingIndexed)).toEqual(await resultsIn(onlyWaiting));
});
