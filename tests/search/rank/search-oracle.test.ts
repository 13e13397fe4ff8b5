import { describe, expect, test } from 'vitest';
import { articleKinds } from '../../../lib/article/model/article-kind.ts';
import type { SearchedArticle } from '../../../lib/search/index/index-document.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { search } from '../../../lib/search/rank/search.ts';
import { UserTexts } from '../../../lib/search/rank/user-texts.ts';
import { db } from '../../../lib/store/db/database.ts';
import { type FacetColumns, readFacetColumns } from '../../../lib/store/results/result-facets.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { testsAll } from '../../support/sampled.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { useTimeZone } from '../../support/time-zone.ts';
import { MemoryIndex } from '../memory-index.ts';
import { randomArticle, randomText, vocabulary } from '../random-articles.ts';
import { countedFacets } from './counted-facets.ts';
import { foundGroups } from './found-groups.ts';
import { type OracleArticle, type OracleResults, oracleSearch } from './oracle.ts';
import { isSaved, type RandomQuery, randomQuery } from './random-queries.ts';

useTimeZone('UTC');

const now = Date.UTC(2026, 10, 27, 12);
/** Other queries and articles are tried with another seed. */
const seed = Number(process.env.REEX_SEED ?? 60);
/** `npm run check:long` tries more queries. */
const queryCount = testsAll ? 2_000 : 120;

/** Some articles have notes. */
const noteRandom = seededRandom(61);
const notes = new Map(
  Array.from({ length: 40 }, (_, at) => [
    1 + at * 6,
    [randomText(3, noteRandom), randomText(8, noteRandom)],
  ]),
);
const userTexts = new UserTexts();
for (const [articleId, texts] of notes) for (const text of texts) userTexts.add(articleId, text);

/** The facet values in the database row of an article. */
function rowOf({ articleId, sortAt, texts: { author = [], category = [] } }: SearchedArticle) {
  const kind = articleKinds[articleId % articleKinds.length] ?? 'news';
  const values = { kind, author: author[0] ?? null, categories: [...category], sortAt };
  return storedArticle(articleId, `article-${articleId}`, values);
}

/** The same article as words, according to the vocabulary's table. */
function oracleArticle(article: SearchedArticle): OracleArticle {
  const { articleId, sortAt, texts } = article;
  const { kind, author, categories } = rowOf(article);
  const cut = (text: string) => text.split(' ').flatMap((word) => vocabulary[word] ?? []);
  const all = { ...texts, note: notes.get(articleId) ?? [] };
  const fields = Object.entries(all).map(([field, of]) => [field, of.map(cut)] as const);
  const year = String(new Date(sortAt).getUTCFullYear());
  const facets = { kind: [kind], author: author === null ? [] : [author], category: categories };
  return {
    id: articleId,
    at: sortAt,
    fields: Object.fromEntries(fields),
    facets: { ...facets, year: [year] },
  };
}

const idsOf = (articles: Iterable<SearchedArticle>): Set<number> =>
  new Set([...articles].map(({ articleId }) => articleId).filter(isSaved));

async function searchIn(
  index: MemoryIndex,
  { text }: RandomQuery,
  ids: Set<number>,
  { limit, columns }: { limit: number; columns: FacetColumns },
): Promise<OracleResults> {
  const query = parseQuery(text, localClock(now));
  const options = { now, limit, order: 'relevance' as const, listed: async () => ids, userTexts };
  const results = await search(index, query, options);
  if (!results.ok) throw new Error('A block is damaged.');
  return {
    ...foundGroups(results.value),
    facets: await countedFacets(columns, async () => results.value.matching),
  };
}

describe('search: random queries find what the rules say, in their order', () => {
  const random = seededRandom(seed);
  const index = new MemoryIndex();
  const articles = new Map<number, SearchedArticle>();
  const queries = Array.from({ length: queryCount }, () => {
    // The saved articles are filled in once the articles exist.
    const ids = new Set<number>();
    return { ids, query: randomQuery(random, ids) };
  });

  const put = (of: readonly SearchedArticle[]): void => {
    index.add(of);
    for (const article of of) articles.set(article.articleId, article);
  };
  const remove = async (id: number): Promise<void> => {
    await index.delete(id);
    articles.delete(id);
  };
  const check = async (): Promise<void> => {
    const oracle = [...articles.values()].map(oracleArticle);
    const saved = idsOf(articles.values());
    await db.articles.bulkPut([...articles.values()].map(rowOf));
    const columns = await readFacetColumns();
    for (const { ids, query } of queries) {
      ids.clear();
      for (const id of saved) ids.add(id);
      const limit = query.text.length % 2 === 0 ? 20 : 1_000;
      const expected = oracleSearch(oracle, query.meaning, { now, limit });
      const found = await searchIn(index, query, ids, { limit, columns });
      expect(found, query.text).toEqual(expected);
    }
  };

  const articleOf = (id: number) => randomArticle(id, random);

  test('in several segments', { timeout: 900_000 }, async () => {
    let next = 1;
    for (const count of [120, 60, 40, 9, 1]) {
      put(Array.from({ length: count }, () => articleOf(next++)));
    }
    await check();
  });

  test('after deletions and edits', { timeout: 900_000 }, async () => {
    for (let id = 3; id < 230; id += 7) await remove(id);
    for (let id = 5; id < 230; id += 11) {
      await index.delete(id);
      put([articleOf(id)]);
    }
    await check();
  });

  test('after merges, with deletions in between', { timeout: 900_000 }, async () => {
    await index.merge([1, 4, 0], async () => remove(50));
    await index.merge([0, 1, 2, 3, 4, 5, 6], async () => remove(60));
    put(Array.from({ length: 5 }, (_, at) => articleOf(300 + at)));
    await index.merge(index.segments.map((_, place) => place));
    put([articleOf(310)]);
    await check();
  });
});
