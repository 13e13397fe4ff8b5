import { isSearchedAlike } from '../../search/searched-parts.ts';
import { jobOf, putNextStep, removeDoneJob } from '../articles/job-rows.ts';
import type { StoredText } from '../articles/stored-texts.ts';
import { read, write } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { WatchJob } from '../rows/jobs.ts';
import {
  putHits,
  putWatchJob,
  type WatchedArticle,
  watchRuns,
  watchRunsKey,
} from './watched-rows.ts';

/** Makes the job look through all stored articles again. */
export const queueWatchJob = (now: number): Promise<void> =>
  write(['jobs'], async (tx) => {
    await putWatchJob(tx, now);
  });

/**
 * Stores what was found in these articles, except in those that have changed meanwhile: they are searched when they are
 * indexed.
 */
export const storeWatchHits = (
  job: WatchJob,
  found: readonly (StoredText & Pick<WatchedArticle, 'hits'>)[],
  now: number,
): Promise<void> =>
  write(['articles', 'watched', 'jobs', 'meta'], async (tx) => {
    const stored = await tx.articles.bulkGet(found.map(({ article }) => article.id));
    const unchanged = found.flatMap(({ article, hits }, at) => {
      const row = stored[at];
      return row && isSearchedAlike(row, article)
        ? [{ id: row.id, listedAt: row.listedAt, hits }]
        : [];
    });
    await putHits(tx, unchanged);
    const last = found.at(-1);
    if (last) await putNextStep(tx, job, { dueAt: now, beforeId: last.article.id });
    else await endWatchJob(tx, job);
  });

/** Removes all hits, because nothing is followed any more. */
export const clearWatchHits = (job: WatchJob): Promise<void> =>
  write(['watched', 'jobs', 'meta'], async (tx) => {
    await tx.watched.clear();
    await endWatchJob(tx, job);
  });

/** Ends the job and counts the run, so that a search that names entities starts again. */
async function endWatchJob(tx: Pick<Tables, 'jobs' | 'meta'>, job: WatchJob): Promise<void> {
  await tx.meta.put({ key: watchRunsKey, value: (await watchRuns(tx)) + 1 });
  await removeDoneJob(tx, job);
}

/** How many articles the job has looked through, of how many; `null` if it has nothing to do. */
export const watchProgress = (): Promise<{ done: number; total: number } | null> =>
  read(['jobs', 'articles'], async (tx) => {
    const job = await jobOf(tx, 'watch');
    if (!job) return null;
    const { articles } = tx;
    const [total, left] = await Promise.all([
      articles.count(),
      articles
        .where('id')
        .below(job.beforeId ?? Number.POSITIVE_INFINITY)
        .count(),
    ]);
    return { done: total - left, total };
  });
