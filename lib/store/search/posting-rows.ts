import type { Rule } from '../../rule.ts';
import { DamagedBlock } from '../../search/index/blocks.ts';
import type { DocumentWords } from '../../search/index/index-document.ts';
import { type PackedSegment, packSteps, sealSegment } from '../../search/index/write-segment.ts';
import { isSearchedAlike, type SearchedParts } from '../../search/searched-parts.ts';
import { finish, type Steps } from '../../steps.ts';
import type { WatchHits } from '../../watch/watch-hits.ts';
import type { Tables } from '../db/tables.ts';
import { restartKey } from '../rows/search.ts';
import { applyVerdicts, type RuleTables, ruleTables } from '../rules/rule-rows.ts';
import { putHits } from '../watch/watched-rows.ts';
import {
  addSegment,
  removeFromIndex,
  type SearchTables,
  searchTables,
  takeSegmentNumber,
} from './segment-rows.ts';

/** A version of an article, which may not be stored yet, with its words. */
export interface ArticlePostings {
  article: SearchedParts & { url: string };
  words: DocumentWords;
  /** What was found in it of what is followed; `undefined` if nothing is. */
  hits?: WatchHits | null | undefined;
  /** The rules that it matches; `undefined` if there are no rules. */
  rules?: readonly Rule[] | undefined;
}

/** The words of some articles, packed as a segment. */
export interface PackedPostings {
  articles: readonly ArticlePostings[];
  packed: PackedSegment;
}

/** Packs the words of articles in small steps. */
export function* postingSteps(articles: readonly ArticlePostings[]): Steps<PackedPostings> {
  return { articles, packed: yield* packSteps(articles.map(({ words }) => words)) };
}

export const postingTables = [...searchTables, ...ruleTables, 'meta'] as const;

/**
 * Indexes articles as one segment, inside the transaction that stores them or later. Articles that are now stored in
 * another version, and those whose earlier version is in a damaged part of the index, stay unindexed. Resolves to how
 * many were indexed.
 */
export async function addPostings(
  tx: SearchTables & RuleTables & Pick<Tables, 'meta'>,
  { articles, packed }: PackedPostings,
  now: number,
): Promise<number> {
  // A rebuild of the index queues every article once more.
  if (await tx.meta.get(restartKey)) return 0;
  const stored = await Promise.all(
    articles.map(({ article: { url } }) => tx.articles.where('url').equals(url).first()),
  );
  const rows = articles.map(({ article }, at) => {
    const row = stored[at];
    return row && isSearchedAlike(row, article) ? row : null;
  });
  const unindexed = await tx.unindexed.bulkGet(rows.flatMap((row) => row?.id ?? []));
  const stale = unindexed.flatMap((row) => (row?.isStale ? row.articleId : []));
  // An article that is not unindexed has been indexed meanwhile.
  const open = new Set(unindexed.map((row) => row?.articleId));
  for (const id of await removeStale(tx, stale)) open.delete(id);
  const indexed = articles.flatMap(({ words, hits, rules }, at) => {
    const article = rows[at];
    return article && open.has(article.id)
      ? { id: article.id, listedAt: article.listedAt, article, words, hits, rules }
      : [];
  });
  if (indexed.length === 0) return 0;
  const isAll = indexed.length === articles.length;
  const kept = isAll ? packed : finish(packSteps(indexed.map(({ words }) => words)));
  const articleIds = indexed.map(({ id }) => id);
  await addSegment(tx, sealSegment(await takeSegmentNumber(tx), kept, articleIds), articleIds);
  await putHits(tx, indexed);
  await applyVerdicts(tx, indexed, now);
  return indexed.length;
}

/** Deletes earlier versions from the index. Resolves to the articles for which that is impossible. */
async function removeStale(
  tx: SearchTables,
  articleIds: readonly number[],
): Promise<readonly number[]> {
  if (articleIds.length === 0) return [];
  try {
    await removeFromIndex(tx, articleIds);
    return [];
  } catch (error) {
    // The job meets the damage as well, and restarts the index.
    if (error instanceof DamagedBlock) return articleIds;
    throw error;
  }
}
