import { articleDocument } from '../../article/document/derive-document.ts';
import type { Article } from '../../article/model/article.ts';
import { articleWords } from '../../search/index/article-words.ts';
import type { IndexDocument } from '../../search/index/index-document.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { search } from '../../search/rank/search.ts';
import type { SearchOptions } from '../../search/rank/search-options.ts';
import type { SearchResults } from '../../search/rank/search-results.ts';
import { withScanned } from '../../search/rank/with-scanned.ts';
import { countArticles } from '../articles/articles.ts';
import { tryWrite } from '../connection.ts';
import { tellRecoveryListeners } from '../db/queue-recovery.ts';
import type { IndexLag } from '../search/index-lag.ts';
import { newestUnindexed, textsToIndex } from '../search/newest-unindexed.ts';
import { restartIndex } from '../search/restart-index.ts';
import { CachedIndex } from '../search/stored-index.ts';
import { listedIds } from './listed-ids.ts';

export interface ArticleSearchOptions
  extends Pick<SearchOptions, 'now' | 'limit' | 'order' | 'userTexts' | 'among' | 'isLiteral'> {
  /** The words of articles that the index does not have, as `scanUnindexed` cuts them. */
  scanned: readonly IndexDocument[];
  /** The index as earlier searches have read it. */
  cachedIndex?: CachedIndex;
}

export interface ArticleResults extends SearchResults, IndexLag {
  /** The rows of the first results. */
  articles: ReadonlyMap<number, Article>;
  /**
   * Whether a part of the index was damaged. Then only scanned articles were searched, and the index is rebuilt, unless
   * the disk is full.
   */
  isDamaged: boolean;
}

/** Searches the stored articles as they are now, or as they were when `cachedIndex` was read. */
export async function searchArticles(
  query: Query,
  { scanned, cachedIndex = new CachedIndex(), ...options }: ArticleSearchOptions,
): Promise<ArticleResults> {
  const run = (of: SearchIndex, hidden: ReadonlySet<number>) =>
    searchWith(of, hidden, scanned, query, { ...options, listed: listedIds });
  const { index, stale, unindexed, stored } = await cachedIndex.read();
  const found = await run(index, stale);
  if (found.ok)
    return withArticles(found.value, cachedIndex, { unindexed, stored, isDamaged: false });
  if (await cachedIndex.hasLost(found.failure.segment))
    return searchArticles(query, { scanned, cachedIndex, ...options });
  if (cachedIndex.canRestart) {
    cachedIndex.canRestart = await tryWrite(
      restartIndex,
      'The damaged index could not be restarted.',
    );
    if (cachedIndex.canRestart) tellRecoveryListeners();
  }
  const left = await run({ ...index, segments: [] }, new Set());
  if (!left.ok) throw new Error('A segment in memory is damaged.');
  const all = await countArticles();
  return withArticles(left.value, cachedIndex, { unindexed: all, stored: all, isDamaged: true });
}

async function searchWith(
  index: SearchIndex,
  hidden: ReadonlySet<number>,
  scanned: readonly IndexDocument[],
  query: Query,
  options: SearchOptions,
): ReturnType<typeof search> {
  const whole = await withScanned(index, scanned, hidden);
  return whole.ok ? search(whole.value, query, options) : whole;
}

/** How many rows are read along with the results: more than are in view at once. */
const firstRows = 12;

async function withArticles(
  results: SearchResults,
  cachedIndex: CachedIndex,
  state: IndexLag & Pick<ArticleResults, 'isDamaged'>,
): Promise<ArticleResults> {
  const first = idsOf(results).slice(0, firstRows);
  const articles = await cachedIndex.readArticles(first);
  return { ...results, ...state, articles };
}

/** The articles of both groups, those with all words first. */
export const idsOf = ({ all, some }: Pick<SearchResults, 'all' | 'some'>): number[] =>
  [...all.hits, ...(some?.hits ?? [])].map(({ articleId }) => articleId);

/** How many articles a search scans in addition to the index. */
const maxScanned = 500;

/**
 * Cuts the newest articles that the index does not have into words, which may be any if it is damaged; awaits `pause`
 * after each.
 */
export async function scanUnindexed(
  pause: () => Promise<void>,
  isDamaged = false,
): Promise<IndexDocument[]> {
  const { found } = await textsToIndex(await newestUnindexed(maxScanned, isDamaged));
  const documents: IndexDocument[] = [];
  for (const { article, body } of found) {
    const document = body && articleDocument({ ...body, url: article.url });
    const words = articleWords(article, document?.passages ?? []);
    documents.push({ ...words, articleId: article.id });
    await pause();
  }
  return documents;
}
