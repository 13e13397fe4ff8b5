import { currentWordsVersion } from '../../search/words/words-version.ts';
import { changedSince } from '../articles/job-rows.ts';
import type { StoredText } from '../articles/stored-texts.ts';
import { read, write } from '../db/database.ts';
import type { SearchIndexJob } from '../rows/jobs.ts';
import { restartKey } from '../rows/search.ts';
import { textsToIndex } from './newest-unindexed.ts';
import { addPostings, type PackedPostings, postingTables } from './posting-rows.ts';
import { restartIndex } from './restart-index.ts';
import { putSearchIndexJob, removeFromIndex, searchTables } from './segment-rows.ts';

/** How many articles have their earlier versions deleted from the index in one transaction. */
const staleAtOnce = 500;

/** How many articles are queued in one transaction when the index is rebuilt. */
const queuedAtOnce = 100;

/** Whether the index differs from the stored articles, or is about to be rebuilt. */
export const isIndexBehind = (): Promise<boolean> =>
  read(['unindexed', 'meta'], async (tx) => {
    const [some, restart] = await Promise.all([
      tx.unindexed.limit(1).primaryKeys(),
      tx.meta.get(restartKey),
    ]);
    return some.length > 0 || restart !== undefined;
  });

/** Queues the job, unless it is queued. */
export const queueIndexing = (now: number): Promise<void> =>
  write(['jobs'], (tx) => putSearchIndexJob(tx, now));

/** Removes the job, unless something is left to do or it was requested again. */
export const endIndexing = (job: SearchIndexJob): Promise<void> =>
  write(['unindexed', 'jobs'], async (tx) => {
    const isDone = (await tx.unindexed.count()) === 0 && !(await changedSince(tx, job));
    if (isDone) await tx.jobs.delete(job.kind);
  });

/** Unindexed articles with their texts. Those that can't be read are no longer queued. */
export async function readUnindexed(articleIds: readonly number[]): Promise<StoredText[]> {
  const { found, missing } = await textsToIndex(articleIds);
  // A damaged row is queued again by its recovery.
  if (missing.length > 0)
    await write(['unindexed'], ({ unindexed }) => unindexed.bulkDelete(missing));
  return found;
}

/** Indexes articles as one segment. Resolves to how many were indexed; those that have changed meanwhile are not. */
export const indexPostings = (postings: PackedPostings, now: number): Promise<number> =>
  write(postingTables, (tx) => addPostings(tx, postings, now));

/**
 * Deletes some earlier versions from the index. Resolves to whether there were any. Rejects with `DamagedBlock`.
 */
export const removeStaleVersions = (): Promise<boolean> =>
  write([...searchTables, 'articles'], async (tx) => {
    const rows = await tx.unindexed.where('isStale').equals(1).limit(staleAtOnce).toArray();
    if (rows.length === 0) return false;
    const ids = rows.map(({ articleId }) => articleId);
    await removeFromIndex(tx, ids);
    const stored = new Set(await tx.articles.where('id').anyOf(ids).primaryKeys());
    const left = rows.filter(({ articleId }) => stored.has(articleId));
    await tx.unindexed.bulkDelete(ids);
    await tx.unindexed.bulkPut(left.map(({ articleId, sortAt }) => ({ articleId, sortAt })));
    return true;
  });

/** Restarts the index if its words were cut by other rules. Resolves to whether it did. */
export async function restartOutdatedIndex(): Promise<boolean> {
  const isOutdated = await read(['searchSegments'], async ({ searchSegments }) => {
    const other = searchSegments.filter(({ wordsVersion }) => wordsVersion !== currentWordsVersion);
    return (await other.count()) > 0;
  });
  if (isOutdated) await restartIndex();
  return isOutdated;
}

/** Queues some articles of an index that is being rebuilt. Resolves to whether there were any. */
export const queueRestarted = (): Promise<boolean> =>
  write(['articles', 'unindexed', 'meta'], async (tx) => {
    const restart = await tx.meta.get(restartKey);
    if (!restart) return false;
    const ids = tx.articles.where('id').below(Number(restart.value)).reverse();
    const articles = await ids.limit(queuedAtOnce).toArray();
    await tx.unindexed.bulkPut(articles.map(({ id, sortAt }) => ({ articleId: id, sortAt })));
    const last = articles.at(-1);
    if (last) await tx.meta.put({ key: restartKey, value: last.id });
    else await tx.meta.delete(restartKey);
    return true;
  });
