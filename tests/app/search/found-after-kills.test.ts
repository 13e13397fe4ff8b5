import { expect, test, vi } from 'vitest';
import { createArticleSearch, type SearchAnswer } from '../../../lib/app/search/article-search.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import { type ListFilter, withoutFilters } from '../../../lib/article/lists/list-filter.ts';
import { keyPointTexts } from '../../../lib/article/model/text-position.ts';
import { db } from '../../../lib/store/db/database.ts';
import { randomText, vocabulary } from '../../search/random-articles.ts';
import { countedFacets } from '../../search/rank/counted-facets.ts';
import { foundGroups } from '../../search/rank/found-groups.ts';
import {
  type OracleArticle,
  type OracleQuery,
  type OracleResults,
  oracleSearch,
} from '../../search/rank/oracle.ts';
import { randomQuery } from '../../search/rank/random-queries.ts';
import { feedItem } from '../../support/builders/feed-items.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { pollNews } from '../../support/database/poll-news.ts';
import { putRestingChannels } from '../../support/database/put-resting-channels.ts';
import { storeDrafts } from '../../support/database/store-texts.ts';
import { untilKilled } from '../../support/database/table-writes.ts';
import { createMachine, noon } from '../../support/fakes/simulated-machine.ts';
import { testsAll } from '../../support/sampled.ts';
import { pick, seededRandom } from '../../support/seeded-random.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('UTC');

const random = seededRandom(65);
/** Apart, so that other kinds of queries leave what happens to the articles as it is. */
const queryRandom = seededRandom(63);
const until = (most: number): number => Math.floor(random() * most);

/** `npm run check:long` kills more often, and runs more queries after each kill. */
const [kills, queriesPerKill] = testsAll ? [50, 40] : [10, 8];

const slugOf = (number: number): string => `article-${number}`;
const addressOf = (number: number): string => feedItem(slugOf(number)).url;

/** An article with random words, which differ each time. */
const randomItem = () => {
  const points = [randomText(6, random), randomText(4, random)];
  const list = `<h2>Highlights</h2><ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
  const number = until(60);
  return {
    slug: slugOf(number),
    title: randomText(1 + until(5), random),
    author: pick(['mining China', 'policy'], random) ?? null,
    categories: pick([['policy', 'rare Earths'], ['mining'], []], random) ?? [],
    publishedAt: Date.UTC(2025 + until(2), until(10), 1 + until(28), until(3)),
    text: `${randomText(20, random)}</p><p>${randomText(9, random)}</p>${number % 2 ? list : ''}<p>the`,
  };
};

const randomItems = (most: number) => {
  const items = Array.from({ length: 1 + until(most) }, randomItem);
  return [...new Map(items.map((item) => [item.slug, item])).values()];
};

/** Stores articles as backfills and backups do, unless their addresses are already stored. */
async function restore(items: readonly ReturnType<typeof randomItem>[]): Promise<void> {
  const known = await db.articles.toCollection().toArray();
  const urls = new Set(known.map(({ url }) => url));
  const fresh = items.filter(({ slug }) => !urls.has(feedItem(slug).url));
  const drafts = await Promise.all(
    fresh.map(({ slug, text, ...fields }) =>
      draftOf(feedItem(slug, { ...fields, source: `<p>${text}</p>` }), 'news'),
    ),
  );
  await storeDrafts(drafts);
}

/** Changes to articles, and to what the user has written about them. */
const changes = [
  () => pollNews(noon, ...randomItems(8)),
  () => restore(randomItems(12)),
  // In a transaction of its own, as everywhere: the one that Dexie opens for a single call keeps what it did before it failed.
  () =>
    db.transaction('rw', 'articles', () =>
      db.articles.where('id').between(until(60), until(80)).delete(),
    ),
  () =>
    db.highlights.put(
      highlight(`note-${until(9)}`, {
        url: addressOf(until(60)),
        note: randomText(5, random),
        tags: [randomText(1, random)],
      }),
    ),
  () => db.saved.put({ articleId: until(60), savedAt: noon, tags: [randomText(2, random)] }),
] as const;

/** The words of the stored articles, straight from their rows. */
async function storedArticles(): Promise<OracleArticle[]> {
  const [articles, bodies, highlights, saved] = await Promise.all([
    db.articles.toArray(),
    db.bodies.toArray(),
    db.highlights.toArray(),
    db.saved.toArray(),
  ]);
  const cut = (text: string): string[] =>
    text.split(' ').flatMap((word) => vocabulary[word] ?? word.toLowerCase());
  return articles.map((article) => {
    const { id, url, title, keyPoints, author, categories, kind, sortAt } = article;
    const own = bodies.find((body) => body.articleId === id && body.hash === article.hash);
    const notes = highlights.filter((each) => each.url === url);
    const tags = saved.find(({ articleId }) => articleId === id)?.tags ?? [];
    const texts = {
      title: [title],
      keyPoints: keyPointTexts(keyPoints),
      body: [...(own?.source ?? '').matchAll(/<p>(.*?)<\/p>/g)].map(([, text = '']) => text),
      author: author === null ? [] : [author],
      category: categories,
      note: [...notes.flatMap((each) => [each.note, each.quote.exact, ...each.tags]), ...tags],
    };
    const fields = Object.entries(texts).map(([field, of]) => [field, of.map(cut)] as const);
    const year = String(new Date(sortAt).getUTCFullYear());
    return {
      id,
      at: sortAt,
      fields: Object.fromEntries(fields),
      facets: { kind: [kind], author: texts.author, category: categories, year: [year] },
    };
  });
}

/** Filters, with a predicate for the articles that they leave. */
async function randomFilters(): Promise<[ListFilter, (article: OracleArticle) => boolean][]> {
  const unread = new Set(await db.unread.toCollection().primaryKeys());
  const has = (by: string, value: string) => (article: OracleArticle) =>
    article.facets[by]?.includes(value) === true;
  const all: [ListFilter, (article: OracleArticle) => boolean][] = [
    [{ by: 'category', value: 'mining' }, has('category', 'mining')],
    [{ by: 'author', value: 'policy' }, has('author', 'policy')],
    [{ by: 'is', value: 'unread' }, ({ id }) => unread.has(id)],
    [{ by: 'before', value: '2026-01-01' }, has('year', '2025')],
  ];
  return all.filter(() => queryRandom() < 0.2);
}

/** The complete answer of a search, with all of its results. */
async function foundIn(
  found: SearchAnswer,
  filters: readonly ListFilter[],
): Promise<OracleResults> {
  const { results } = await found.readMore(Number.POSITIVE_INFINITY);
  return {
    ...foundGroups(results),
    facets: await countedFacets(await found.facetColumns(), (removed) =>
      found.matching(withoutFilters(filters, removed)),
    ),
  };
}

/**
 * The answer that the rules demand. A value of a facet is counted without the filter of its kind, because choosing it
 * replaces that filter.
 */
function expectedOf(
  articles: readonly OracleArticle[],
  meaning: OracleQuery,
  filters: readonly [ListFilter, (article: OracleArticle) => boolean][],
): OracleResults {
  const searched = (removed: readonly string[]): OracleResults => {
    const left = filters.filter(([{ by }]) => !removed.includes(by));
    const ids = articles.filter((article) => left.every(([, leaves]) => leaves(article)));
    const among = { kind: 'ids' as const, ids: new Set(ids.map(({ id }) => id)) };
    const of = left.length === 0 ? meaning.of : [...meaning.of, among];
    return oracleSearch(articles, { ...meaning, of }, { now: noon, limit: 1_000 });
  };
  const { facets, ...results } = searched([]);
  const counted = Object.keys(facets).map((by) => {
    const removed = by === 'year' ? ['after', 'before'] : [by];
    return [by, searched(removed).facets[by] ?? {}] as const;
  });
  return { ...results, facets: Object.fromEntries(counted) };
}

test('after each kill of the worker, random queries find what the rules say in all that is stored', {
  timeout: 900_000,
}, async () => {
  // Interrupted code logs errors.
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  const machine = createMachine();
  await putRestingChannels(noon);
  await pollNews(noon, ...Array.from({ length: 50 }, randomItem));
  let killed = 0;
  for (let round = 0; killed < kills; round += 1) {
    const change = changes[round % changes.length] ?? changes[0];
    const wasKilled = await untilKilled(1 + until(40), async () => {
      await change();
      await runJobs(machine.env);
    });
    if (!wasKilled) continue;
    killed += 1;
    const articles = await storedArticles();
    const ids = new Set(await db.saved.toCollection().primaryKeys());
    const search = createArticleSearch();
    for (let number = 0; number < queriesPerKill; number += 1) {
      const { text, meaning } = randomQuery(queryRandom, ids);
      const chosen = await randomFilters();
      const filters = chosen.map(([filter]) => filter);
      const request = { text, filters, order: 'relevance' as const, now: noon };
      let found: SearchAnswer | undefined;
      for await (const each of search(request)) found = each;
      if (!found) throw new Error('Nothing was yielded.');
      const expected = expectedOf(articles, meaning, chosen);
      expect(await foundIn(found, filters), `kill ${killed}: ${text}`).toEqual(expected);
      expect(found.count).toBe(expected.all.count + (expected.some?.count ?? 0));
    }
  }
  expect(await db.articles.count()).toBeGreaterThan(20);
});
