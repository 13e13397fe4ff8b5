import { describe, expect, test } from 'vitest';
import {
  type ArticleSearch,
  createArticleSearch,
  type SearchAnswer,
  type SearchRequest,
} from '../../../lib/app/search/article-search.ts';
import { createArticleSearches } from '../../../lib/app/search/article-searches.ts';
import { rebuildIndex } from '../../../lib/app/search/rebuild-index.ts';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { db } from '../../../lib/store/db/database.ts';
import { CachedUserTexts } from '../../../lib/store/results/user-texts.ts';
import type { SearchBlockRow } from '../../../lib/store/rows/search.ts';
import { fillDisk, type Refusal } from '../../simulation/world/full-disk.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { pollNews } from '../../support/database/poll-news.ts';
import { listTransactions } from '../../support/database/table-reads.ts';

const now = Date.UTC(2026, 10, 24, 12);

/** More articles than are sorted at once. */
const items = Array.from({ length: 230 }, (_, at) => ({ slug: `tin-${at}`, text: 'Tin.' }));

async function firstFound(
  text: string,
  narrowed: Partial<SearchRequest> = {},
): Promise<SearchAnswer> {
  const request: SearchRequest = { text, filters: [], order: 'relevance', now, ...narrowed };
  const { value } = await createArticleSearch()(request).next();
  if (!value) throw new Error('Nothing was yielded.');
  return value;
}

test('article search: counts every result at once, and puts more in order when they are asked for', async () => {
  await pollNews(now, ...items);
  const found = await firstFound('tin ');
  expect([found.count, found.ids.length, found.results.articles.size]).toEqual([230, 200, 12]);
  expect(await found.readMore(200)).toBe(found);
  const [more, same] = await Promise.all([found.readMore(201), found.readMore(230)]);
  expect(more).toBe(same);
  expect(more.ids.slice(0, 200)).toEqual(found.ids);
  expect(new Set(more.ids).size).toBe(230);
  expect(await more.readMore(Number.POSITIVE_INFINITY)).toBe(more);
});

test('article search: articles with some of the words follow those with all', async () => {
  await pollNews(now, ...items, { slug: 'both', text: 'Tin and zinc.' });
  const found = await firstFound('tin zinc ');
  expect([found.results.all.count, found.count, found.ids.length]).toEqual([1, 231, 201]);
  const whole = await found.readMore(Number.POSITIVE_INFINITY);
  expect(whole.ids.length).toBe(231);
  expect(whole.ids[0]).toBe(found.ids[0]);
});

test('article search: filters leave exactly the articles that they leave in a list', async () => {
  const publishedAt = Date.UTC(2025, 5, 1);
  await pollNews(
    now,
    { slug: 'one', text: 'Tin.', categories: ['Mining'], publishedAt },
    { slug: 'two', text: 'Tin.', categories: ['Deep-Sea Mining'] },
    { slug: 'three', text: 'Tin.', categories: ['Mining', 'Policy'], author: 'A. Doe' },
    { slug: 'four', text: 'Zinc.', categories: ['Mining'] },
  );
  const mining: ListFilter = { by: 'category', value: 'Mining' };
  const found = await firstFound('tin ', { filters: [mining] });
  expect(found.ids.toSorted()).toEqual([1, 3]);
  expect([...found.results.matching.articleIds].toSorted()).toEqual([1, 3]);
  const matching = async (...filters: ListFilter[]) =>
    [...(await found.matching(filters)).articleIds].toSorted();
  expect(await matching(mining)).toEqual([1, 3]);
  expect(await matching()).toEqual([1, 2, 3]);
  expect(await matching(mining, { by: 'author', value: 'A. Doe' })).toEqual([3]);
  expect(await matching({ by: 'before', value: '2026-01-01' })).toEqual([1]);
});

test('article search: what the user did since is read again for each text, with the same filters', async () => {
  await pollNews(now, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Tin.' });
  await db.unread.bulkPut([1, 2].map((articleId) => ({ articleId, listedAt: now })));
  const search = createArticleSearch();
  const foundBy = async (filter: ListFilter, text: string): Promise<number[]> => {
    const { value } = await search({ text, filters: [filter], order: 'relevance', now }).next();
    return [...(value?.results.matching.articleIds ?? [])].toSorted();
  };
  expect(await foundBy({ by: 'is', value: 'unread' }, 'tin ')).toEqual([1, 2]);
  await db.unread.delete(1);
  expect(await foundBy({ by: 'is', value: 'unread' }, 'tin')).toEqual([2]);
  expect(await foundBy({ by: 'tag', value: 'later' }, 'tin ')).toEqual([]);
  await db.saved.put({ articleId: 1, savedAt: now, tags: ['later'] });
  expect(await foundBy({ by: 'tag', value: 'later' }, 'tin')).toEqual([1]);
});

test('article search: the newest come first on request', async () => {
  const from = (year: number) => Date.UTC(year, 5, 1);
  await pollNews(
    now,
    { slug: 'one', text: 'Tin.', publishedAt: from(2025) },
    { slug: 'two', text: 'Tin, tin and tin.', publishedAt: from(2024) },
    { slug: 'three', text: 'Tin.', publishedAt: from(2026) },
  );
  expect((await firstFound('tin ')).ids[0]).toBe(2);
  expect((await firstFound('tin ', { order: 'newest' })).ids).toEqual([3, 1, 2]);
});

/** Stores more notes than are read before anything is found, all on one article. */
async function putNotes(slug: string, note: string, length = 40): Promise<void> {
  const url = `https://rareearthexchanges.com/news/${slug}/`;
  const quote = { exact: '', prefix: '', suffix: '' };
  await db.highlights.bulkPut(
    Array.from({ length }, (_, at) => highlight(`note-${at}`, { url, note, quote })),
  );
}

async function allFound(text: string, search = createArticleSearch()): Promise<SearchAnswer[]> {
  const all: SearchAnswer[] = [];
  for await (const found of search({ text, filters: [], order: 'relevance', now })) all.push(found);
  return all;
}

const steps = (all: readonly SearchAnswer[]) =>
  all.map(({ count, hasUserTexts, isComplete }) => [count, hasUserTexts, isComplete]);

test('article search: many notes are searched after the articles, and only for the first text', async () => {
  await pollNews(now, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Zinc.' });
  await putNotes('two', 'Ask about tin.');
  const search = createArticleSearch();
  expect(steps(await allFound('tin ', search))).toEqual([
    [1, false, false],
    [2, true, true],
  ]);
  expect(steps(await allFound('ask ', search))).toEqual([[1, true, true]]);
});

describe('a search that is prepared', () => {
  const prepared = async (): Promise<ArticleSearch> => {
    const { begin, prepare, leave } = createArticleSearches();
    const search = begin();
    await prepare(search, now);
    leave();
    return search;
  };

  test('has read the index, if there are articles', async () => {
    const read = new Set<string>();
    const reading = (block: SearchBlockRow) => {
      read.add(block.part);
      return block;
    };
    db.searchBlocks.hook('reading', reading);
    try {
      await prepared();
      expect(read).toEqual(new Set());
      await pollNews(now, { slug: 'one', text: 'A rare earth.' });
      await prepared();
      expect(read).toEqual(new Set(['documents', 'terms', 'postings', 'positions']));
    } finally {
      db.searchBlocks.hook('reading').unsubscribe(reading);
    }
  });

  test('counts many notes at once', async () => {
    await pollNews(now, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Zinc.' });
    await putNotes('two', 'Ask about tin.');
    expect(steps(await allFound('tin ', await prepared()))).toEqual([[2, true, true]]);
  });
});

test('article search: notes that change are read again, and until then counted as they were', async () => {
  await pollNews(now, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Zinc.' });
  await putNotes('two', 'Ask about tin.');
  const { begin, leave } = createArticleSearches();
  try {
    expect(steps(await allFound('tin ', begin()))).toEqual([
      [1, false, false],
      [2, true, true],
    ]);
    expect(steps(await allFound('tin ', begin()))).toEqual([[2, true, true]]);
    await db.highlights.clear();
    expect(steps(await allFound('tin ', begin()))).toEqual([
      [2, true, false],
      [1, true, true],
    ]);
  } finally {
    leave();
  }
});

test('article search: notes that change while they are read are read again by the next search', async () => {
  await pollNews(now, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Zinc.' });
  await putNotes('two', 'Ask about tin.');
  const userTexts = new CachedUserTexts();
  const reading = userTexts.read();
  userTexts.forget();
  await reading;
  expect([userTexts.known !== undefined, userTexts.isCurrent]).toEqual([true, false]);
  await userTexts.read();
  expect(userTexts.isCurrent).toBe(true);
});

test.each([
  ['finds something', () => Promise.resolve()],
  ['fails', () => Promise.reject(new Error('The disk is full.'))],
])(
  'article search: reading the notes waits for a search that runs, until it %s',
  async (_what, settle) => {
    await pollNews(now, { slug: 'one', text: 'Tin.' });
    await putNotes('one', 'Ask about tin.');
    const userTexts = new CachedUserTexts();
    const search = Promise.withResolvers<void>();
    const held = userTexts.hold(search.promise).catch(() => undefined);
    const begun: string[] = [];
    await listTransactions(begun, async () => {
      const reading = userTexts.read();
      // Read by another instance, later and without waiting.
      await new CachedUserTexts().read();
      const ofOther = ['readonly highlights', 'readonly highlights', 'readonly saved'];
      expect(begun.filter((each) => ofOther.includes(each))).toEqual(ofOther);
      expect(userTexts.known).toBeUndefined();
      search.resolve(settle());
      await Promise.all([held, reading]);
    });
    expect(userTexts.isCurrent).toBe(true);
  },
);

test('article search: more notes than are read at once are all searched', async () => {
  const articles = Array.from({ length: 120 }, (_, at) => ({ slug: `zinc-${at}`, text: 'Zinc.' }));
  await pollNews(now, ...articles);
  await putNotes('zinc-0', 'Ask.', 251);
  const quote = { exact: '', prefix: '', suffix: '' };
  await db.highlights.bulkPut(
    articles.map(({ slug }) => {
      const url = `https://rareearthexchanges.com/news/${slug}/`;
      return highlight(`tin-${slug}`, { url, note: 'Tin.', quote });
    }),
  );
  expect((await allFound('tin ')).at(-1)?.count).toBe(120);
});

test('article search: few notes are searched at once', async () => {
  await pollNews(now, { slug: 'one', text: 'Tin.' });
  await db.highlights.put(
    highlight('a', { url: 'https://rareearthexchanges.com/news/one/', note: 'Ask.' }),
  );
  expect(steps(await allFound('ask '))).toEqual([[1, true, true]]);
  expect(steps(await allFound('ask zinc '))).toEqual([[1, true, true]]);
});

test.each([
  ['nothing is found', 'gallium '],
  ['a word is corrected', 'magnett '],
])(
  'article search: before the notes are searched, it is no answer that %s',
  async (_what, text) => {
    await pollNews(
      now,
      { slug: 'one', text: 'Magnets and a magnet.' },
      { slug: 'two', text: 'Zinc.' },
    );
    await putNotes('two', 'Gallium, and a magnett.');
    expect((await allFound(text)).map(({ hasUserTexts }) => hasUserTexts)).toEqual([true]);
  },
);

test('article search: saved searches are counted with the notes', async () => {
  await pollNews(now, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Zinc.' });
  await putNotes('two', 'Ask about tin.');
  const searches = ['tin', 'ask'].map((text) => ({ name: text, text, terms: '' }));
  const { count, leave } = createArticleSearches();
  expect(await count(searches, now)).toEqual([2, 1]);
  leave();
});

describe('article search: scans the newest articles until the worker queues them again', () => {
  const searches = async () => {
    const search = createArticleSearch();
    return [
      await allFound('tin ', search),
      await allFound('zinc ', search),
      await allFound('tin '),
    ];
  };
  const shown = (all: readonly SearchAnswer[]) =>
    all.at(-1)?.results.all.hits.map(({ articleId }) => articleId);

  test('where a block is damaged', async () => {
    await pollNews(now, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Zinc.' });
    await db.searchBlocks.toCollection().modify({ bytes: new Uint8Array(5) });
    expect((await searches()).map(shown)).toEqual([[1], [2], [1]]);
  });

  test.each<Refusal>(['row', 'end'])(
    'where a block is damaged and the disk is full (%s)',
    async (refusal) => {
      await pollNews(now, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Zinc.' });
      await db.searchBlocks.toCollection().modify({ bytes: new Uint8Array(5) });
      const disk = await fillDisk(refusal, 10, 'meta');
      const found = await searches();
      disk.leave();
      expect(found.map(shown)).toEqual([[1], [2], [1]]);
      expect(found.map((all) => all.at(-1)?.results.unindexed)).toEqual([2, 2, 2]);
      // Once for each search that has read the index.
      expect(disk.refused()).toBe(2);
    },
  );

  test('where the user rebuilds the index', async () => {
    await pollNews(now, { slug: 'one', text: 'Tin.' }, { slug: 'two', text: 'Zinc.' });
    await rebuildIndex();
    const found = await searches();
    expect(found.map(shown)).toEqual([[1], [2], [1]]);
    expect(found.map((all) => all.at(-1)?.results.unindexed)).toEqual([2, 2, 2]);
  });
});
