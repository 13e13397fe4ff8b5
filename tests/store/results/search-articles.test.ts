import { describe, expect, test, vi } from 'vitest';
import { writeTerms } from '../../../lib/article/lists/filter-terms.ts';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { HitFinder } from '../../../lib/search/hits/hit-finder.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { articlesById } from '../../../lib/store/articles/articles.ts';
import { onDamage } from '../../../lib/store/connection.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readNarrowed } from '../../../lib/store/results/narrowed-articles.ts';
import {
  countFacet,
  countYears,
  readFacetColumns,
} from '../../../lib/store/results/result-facets.ts';
import {
  type ArticleResults,
  type ArticleSearchOptions,
  scanUnindexed,
  searchArticles,
} from '../../../lib/store/results/search-articles.ts';
import { readSnippet } from '../../../lib/store/results/snippets.ts';
import { readUserTexts } from '../../../lib/store/results/user-texts.ts';
import { deleteStaleBlocks, mergeNextSegments } from '../../../lib/store/search/merge-stored.ts';
import { restartIndex } from '../../../lib/store/search/restart-index.ts';
import { CachedIndex } from '../../../lib/store/search/stored-index.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { pollNews } from '../../support/database/poll-news.ts';
import { listTransactions } from '../../support/database/table-reads.ts';
import { countWrites } from '../../support/database/table-writes.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('UTC');

const now = Date.UTC(2026, 10, 24, 12);

const queryOf = (text: string) => parseQuery(text, localClock(now));

const searched = (
  text: string,
  options: Partial<ArticleSearchOptions> = {},
): Promise<ArticleResults> =>
  searchArticles(queryOf(text), {
    now,
    limit: 20,
    order: 'relevance',
    scanned: [],
    ...options,
  });

const titleOf = ({ articles }: ArticleResults, articleId: number): string =>
  articles.get(articleId)?.title ?? 'missing';

const titlesOf = (results: ArticleResults): string[] =>
  results.all.hits.map(({ articleId }) => titleOf(results, articleId));

/** The titles that a query finds, including by user texts. */
const found = async (text: string): Promise<string[]> =>
  titlesOf(await searched(text, { userTexts: await readUserTexts(noPause) })).sort();

const noPause = async (): Promise<void> => {};

describe('searching the stored articles', () => {
  test('finds them with their rows: those with all words, then those with some', async () => {
    await pollNews(
      now,
      { slug: 'one', text: 'Terbium and scandium.' },
      { slug: 'two', text: 'Scandium.' },
      { slug: 'three', text: 'Tin.' },
    );
    const results = await searched('terbium scandium ');
    expect(titlesOf(results)).toEqual(['One']);
    expect(results.some?.hits).toEqual([{ articleId: 2, missing: [{ start: 0, end: 7 }] }]);
    expect(titleOf(results, 2)).toBe('Two');
    expect(results).toMatchObject({ unindexed: 0, isDamaged: false, all: { count: 1 } });
  });

  test('leaves out articles that were deleted or edited since they were indexed', async () => {
    await pollNews(now, { slug: 'one', text: 'Terbium.' }, { slug: 'two', text: 'Terbium.' });
    await db.articles.delete(1);
    await db.articles
      .where('id')
      .equals(2)
      .modify((article) => {
        article.title = 'Another';
      });
    const results = await searched('terbium ');
    expect([results.all.count, results.unindexed]).toEqual([0, 2]);
    const scanned = await scanUnindexed(noPause);
    expect(titlesOf(await searched('terbium ', { scanned }))).toEqual(['Another']);
  });

  test('finds articles that are not indexed yet, once they are scanned', async () => {
    await pollNews(now, { slug: 'one', text: 'Terbium.' }, { slug: 'two', text: 'Terbium.' });
    await db.searchSegments.clear();
    await db.articles.toCollection().modify((article) => {
      article.author = 'Jane Doe';
    });
    const scanned = await scanUnindexed(noPause);
    expect(scanned.length).toBe(2);
    expect(titlesOf(await searched('author:doe terbium ', { scanned })).length).toBe(2);
  });

  test('begins the index again where it is damaged, and scans meanwhile', async () => {
    await pollNews(now, { slug: 'one', text: 'Terbium.' }, { slug: 'two', text: 'Terbium.' });
    const scanned = [await scannedOne()];
    await db.searchBlocks.toCollection().modify({ bytes: new Uint8Array([1, 2, 3, 4, 5, 6]) });
    const reported = vi.fn();
    onDamage(reported);
    const results = await searched('terbium ', { scanned });
    expect([titlesOf(results), results.isDamaged]).toEqual([['One'], true]);
    expect([results.unindexed, results.stored, reported.mock.calls.length]).toEqual([2, 2, 1]);
    expect(await db.meta.get('searchIndexRestart')).toBeDefined();
    expect(await searched('terbium ', { scanned })).toMatchObject({ isDamaged: false });
  });

  test('reads the index once, and again where its segments were merged and deleted', async () => {
    for (const slug of ['one', 'two', 'three', 'four'])
      await pollNews(now, { slug, text: 'Terbium, tin.' });
    const cachedIndex = new CachedIndex();
    expect((await searched('terbium ', { cachedIndex })).all.count).toBe(4);
    await pollNews(now, { slug: 'five', text: 'Terbium, tin.' });
    expect((await searched('terbium ', { cachedIndex })).all.count).toBe(4);
    expect(await mergeNextSegments()).toBe(true);
    while (await deleteStaleBlocks());
    // The positions of words were not read before.
    const results = await searched('terbium tin ', { cachedIndex });
    expect([results.all.count, results.isDamaged]).toEqual([5, false]);
    expect(await db.meta.get('searchIndexRestart')).toBeUndefined();
  });

  async function scannedOne() {
    await db.unindexed.put({ articleId: 1, sortAt: now, isStale: 1 });
    const [document] = await scanUnindexed(noPause);
    if (!document) throw new Error('Nothing was scanned.');
    await db.unindexed.clear();
    return document;
  }

  test('writes nothing', async () => {
    await pollNews(now, { slug: 'one', text: 'Terbium.' });
    for (const { name } of db.tables)
      expect([name, await countWrites(name, () => found('terbium is:unread '))]).toEqual([name, 0]);
  });
});

describe('what the user wrote', () => {
  const address = (slug: string) => `https://rareearthexchanges.com/news/${slug}/`;

  test('is found as the words of its article are, together with them', async () => {
    await pollNews(now, { slug: 'one', text: 'Terbium.' }, { slug: 'two', text: 'Terbium.' });
    const quote = { exact: 'A quoted ceiling', prefix: '', suffix: '' };
    await db.highlights.put(highlight('a', { url: address('two'), note: 'Check capex', quote }));
    await db.saved.put({ articleId: 1, savedAt: now, tags: ['watch list'] });
    expect(await found('terbium capex ')).toEqual(['Two']);
    expect(await found('"quoted ceiling"')).toEqual(['Two']);
    expect(await found('watch terbium ')).toEqual(['One']);
    expect(await found('terbium -capex ')).toEqual(['One']);
    expect(await found('title:capex ')).toEqual([]);
  });

  test('is read page by page', async () => {
    await pollNews(now, { slug: 'one', text: 'Terbium.' }, { slug: 'two', text: 'Terbium.' });
    const notes = Array.from({ length: 1_001 }, (_, at) =>
      highlight(String(at).padStart(4, '0'), { url: address('two'), note: `Number n${at}` }),
    );
    await db.highlights.bulkPut(notes);
    for (const word of ['n0', 'n499', 'n500', 'n999', 'n1000'])
      expect([word, await found(`${word} `)]).toEqual([word, ['Two']]);
  });

  test('is found in an article that arrives later', async () => {
    await db.highlights.put(highlight('a', { url: address('three'), note: 'Check later' }));
    expect(await found('later ')).toEqual([]);
    await pollNews(now, { slug: 'three', text: 'Terbium.' });
    expect(await found('later ')).toEqual(['Three']);
  });

  test('is no row of words that goes from one text to the next', async () => {
    await pollNews(now, { slug: 'one', text: 'Terbium.' });
    await db.saved.put({ articleId: 1, savedAt: now, tags: ['first tag', 'second'] });
    expect(await found('"first tag"')).toEqual(['One']);
    expect(await found('"tag second"')).toEqual([]);
  });

  test('is found by operators', async () => {
    await pollNews(
      now,
      { slug: 'one', text: 'Terbium. <a href="https://www.reuters.com/a">A source</a>' },
      { slug: 'two', text: 'Terbium.', author: 'Ed Mint', categories: ['Rare Earths', 'EU'] },
      { slug: 'three', text: 'Terbium.', author: 'M. Doe', categories: ['European Policy'] },
    );
    await db.unread.delete(2);
    await db.saved.put({ articleId: 3, savedAt: now, tags: ['Later'] });
    await db.highlights.put(highlight('b', { url: address('one'), tags: ['Later on'] }));
    await db.highlights.put(highlight('a', { url: address('two'), note: 'The mines, again' }));
    for (const [query, expected] of Object.entries({
      'is:unread ': ['One', 'Three'],
      'terbium is:read ': ['Two'],
      '-is:read ': ['One', 'Three'],
      'is:saved ': ['Three'],
      'is:highlighted ': ['One', 'Two'],
      'is:changed ': [],
      'is:news ': ['One', 'Three', 'Two'],
      'is:podcast ': [],
      'tag:later ': ['Three'],
      'color:1 ': ['One', 'Two'],
      'color:2 ': [],
      'note:mine ': ['Two'],
      'note:"mine tin" ': [],
      'source:reuters ': ['One'],
      'source:reuters.com ': ['One'],
      'source:euters ': [],
      'source:reu': ['One'],
      'note:min': ['Two'],
      'note:min* ': ['Two'],
      'tag:lat* ': ['One', 'Three'],
      '-tag:lat* ': ['Two'],
      'source:reu* ': ['One'],
      'tag:lat': ['One', 'Three'],
      'tag:lat ': [],
      'tag:later': ['Three'],
      'tag:on': ['One'],
      '-tag:lat': ['One', 'Three', 'Two'],
      'author:mi': ['Two'],
      'author:mi ': [],
      'author:m ': ['Three'],
      'category:po': ['Three'],
      'category:"rare e': ['Two'],
      'category:"rare ear': ['Two'],
      'category:eu': ['Two'],
      'category:eur': ['Three'],
      '-category:po': ['One', 'Three', 'Two'],
      '"terbium a sou': ['One'],
      '"terbium a sou ': [],
      '"terbium a s': ['One'],
      '"terbium sou': [],
      '-"terbium a sou': ['One', 'Three', 'Two'],
      'source:': ['One', 'Three', 'Two'],
      'source:www': ['One'],
      'source:www.re': ['One'],
      'source:www.reuters.com ': ['One'],
      'source:reuters.c': ['One'],
      'source:"reu': ['One'],
      'source:com': ['One'],
      'is:foo': [],
      'terbium is:foo': ['One', 'Three', 'Two'],
    }))
      expect([query, await found(query)]).toEqual([query, expected]);
  });
});

test('filters as terms: a search for them finds what they leave', async () => {
  const values = [
    ...[
      'Mining',
      'mining',
      'Deep-Sea Mining',
      'AND',
      '-Mining',
      'is:unread',
      '=x',
      'a (b',
      ' a  b ',
    ],
    ...[
      '“Jim” «O’Neill»',
      'a "b" \\c\\',
      '「稀土」',
      'Ünïcode',
      'a OR b',
      '#tag',
      'x:y',
      '"',
      '\ud800',
    ],
  ];
  await pollNews(now, ...values.map((_, at) => ({ slug: `a-${at}`, text: 'Tin.' })));
  await db.articles.toCollection().modify((article) => {
    const value = values[article.id - 1] ?? '';
    Object.assign(article, { author: value, categories: [value], sources: [value] });
  });
  await db.unread.where('articleId').below(9).delete();
  const idsIn = async (filters: readonly ListFilter[]) => {
    const among = await readNarrowed(filters);
    return values.flatMap((_, at) => (among?.has(at + 1) === false ? [] : [at + 1]));
  };
  const check = async (...filters: ListFilter[]) => {
    const { matching } = await searched(writeTerms(filters), {
      scanned: await scanUnindexed(noPause),
    });
    expect([filters, [...matching.articleIds].sort((a, b) => a - b)]).toEqual([
      filters,
      await idsIn(filters),
    ]);
    return matching.articleIds.length;
  };
  for (const value of values)
    for (const by of ['author', 'category', 'source'] as const)
      expect([value, by, await check({ by, value })]).toEqual([value, by, 1]);
  await check({ by: 'kind', value: 'news' }, { by: 'is', value: 'unread' });
  await check({ by: 'after', value: '2026-11-24' }, { by: 'category', value: 'Mining' });
});

describe('facets', () => {
  test('count the articles that were found by kind, author, category and year', async () => {
    const from = (year: number) => Date.UTC(year, 5, 1);
    await pollNews(
      now,
      { slug: 'one', text: 'Tin.', author: 'A. Doe', categories: ['Tin'], publishedAt: from(2025) },
      { slug: 'two', text: 'Tin.', author: 'A. Doe', categories: ['Tin', 'Zinc'] },
      { slug: 'three', text: 'Tin.', author: 'B. Roe', categories: [], publishedAt: from(2023) },
      { slug: 'four', text: 'Zinc.', author: 'B. Roe', categories: ['Zinc'] },
    );
    const { matching } = await searched('tin ', { limit: 1 });
    const columns = await readFacetColumns();
    const count = (by: 'kind' | 'author' | 'category') =>
      countFacet(columns, by, matching.articleIds);
    expect(count('kind')).toEqual([{ value: 'news', count: 3 }]);
    expect(count('author')).toEqual([
      { value: 'A. Doe', count: 2 },
      { value: 'B. Roe', count: 1 },
    ]);
    expect(count('category')).toEqual([
      { value: 'Tin', count: 2 },
      { value: 'Zinc', count: 1 },
    ]);
    expect(countYears(matching, (year) => Date.UTC(year, 0, 1))).toEqual([
      { year: 2026, count: 1 },
      { year: 2025, count: 1 },
      { year: 2023, count: 1 },
    ]);
    const nothing = { articleIds: new Uint32Array(), seconds: new Uint32Array() };
    expect(countYears(nothing, () => 0)).toEqual([]);
  });
});

describe('snippets', () => {
  test('are read with the text of an article', async () => {
    await pollNews(now, { slug: 'one', text: 'First.</p><p>The terbium is short.' });
    const finder = new HitFinder(queryOf('terbium '), { corrections: [], completed: [] });
    const [article] = await articlesById([1]);
    if (!article) throw new Error('The article is not stored.');
    expect(await readSnippet(article, finder)).toMatchObject({
      of: 'passage',
      number: 1,
      hits: [{ start: 4, end: 11 }],
      seconds: null,
    });
    await db.bodies.clear();
    expect(await readSnippet(article, finder)).toBeNull();
  });
});

test('snippets that are wanted at the same time are read in one transaction', async () => {
  await pollNews(now, { slug: 'one', text: 'Terbium.' }, { slug: 'two', text: 'More terbium.' });
  const finder = new HitFinder(queryOf('terbium '), { corrections: [], completed: [] });
  const articles = await articlesById([1, 2]);
  const begun: string[] = [];
  const texts: (string | undefined)[] = [];
  await listTransactions(begun, async () => {
    const reading = articles.map((article) => readSnippet(article, finder));
    const unwanted = articles.map((article) => readSnippet(article, finder, () => false));
    for (const found of await Promise.all([...reading, ...unwanted])) texts.push(found?.text);
  });
  expect(begun).toEqual(['readonly bodies']);
  expect(texts).toEqual(['Terbium.', 'More terbium.', undefined, undefined]);
});

test('a search while the index begins again finds what was scanned', async () => {
  await pollNews(now, { slug: 'one', text: 'Terbium.' });
  await restartIndex();
  expect(titlesOf(await searched('terbium '))).toEqual([]);
});
