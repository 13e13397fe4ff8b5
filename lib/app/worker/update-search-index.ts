import { createPause } from '../../pause.ts';
import { DamagedBlock } from '../../search/index/blocks.ts';
import { segmentsToJoin } from '../../search/index/segments-to-merge.ts';
import { takeSteps } from '../../steps.ts';
import { putJobStep } from '../../store/articles/jobs.ts';
import { ifWithinQuota } from '../../store/retention/quota.ts';
import type { SearchIndexJob } from '../../store/rows/jobs.ts';
import {
  endIndexing,
  indexPostings,
  isIndexBehind,
  queueIndexing,
  queueRestarted,
  readUnindexed,
  removeStaleVersions,
  restartOutdatedIndex,
} from '../../store/search/index-queue.ts';
import { deleteStaleBlocks, mergeNextSegments } from '../../store/search/merge-stored.ts';
import { newestUnindexed } from '../../store/search/newest-unindexed.ts';
import { type ArticlePostings, postingSteps } from '../../store/search/posting-rows.ts';
import { restartIndex } from '../../store/search/restart-index.ts';
import { hour } from '../../time.ts';
import { followUp } from '../follow-up.ts';
import { currentJudge } from '../rules/current-judge.ts';
import { currentFinder } from '../watch/current-finder.ts';
import { examinationSteps } from './examine-stored.ts';

/**
 * Articles of one segment: its transactions take some tens of ms, and a worker that is stopped loses no more than these
 * articles.
 */
const batchSize = 50;

/**
 * How many articles are looked up at once. To find the newest ones, the database passes over all that were indexed
 * since, and others wait for that.
 */
const maxUpcoming = 1_000;

/** What was looked up and is indexed next. */
let upcoming: number[] = [];

/** Articles may have been queued that are newer than those that were looked up, and the newest are indexed first. */
export function lookUpAgain(): void {
  upcoming = [];
}

/** At a worker's start: rebuilds the index if its words were cut by other rules, and queues the job. */
export async function ensureSearchIndex(now: number): Promise<void> {
  await restartOutdatedIndex();
  await queueSearchIndex(now);
}

/** Queues the job if the index is behind, whichever context has written articles. */
export async function queueSearchIndex(now: number): Promise<void> {
  if (await isIndexBehind()) await queueIndexing(now);
}

/**
 * Takes one step to bring the search index up to date; the job is removed when nothing is left. Stale parts are deleted
 * before anything is added, so that an index takes no more space than it needs.
 */
export async function updateSearchIndex(job: SearchIndexJob, now: number): Promise<void> {
  try {
    const hasMore = await ifWithinQuota(() => takeStep(now));
    if (hasMore === null) return putJobStep(job, { dueAt: now + hour });
    if (!hasMore) {
      await endIndexing(job);
      // What an article is about may only be known now.
      return followUp(now);
    }
  } catch (error) {
    if (!(error instanceof DamagedBlock)) throw error;
    console.warn('The search index is damaged and begins again.', error);
    await restartIndex();
  }
  await putJobStep(job, { dueAt: now });
}

/** Resolves to whether there was anything to do. */
const takeStep = async (now: number): Promise<boolean> =>
  (await queueRestarted()) ||
  (await removeStaleVersions()) ||
  (await deleteStaleBlocks()) ||
  (await mergeNextSegments()) ||
  (await indexNewest(now)) ||
  mergeNextSegments(segmentsToJoin);

async function indexNewest(now: number): Promise<boolean> {
  const pause = createPause();
  if (upcoming.length === 0) upcoming = await newestUnindexed(maxUpcoming);
  const found = await readUnindexed(upcoming.splice(0, batchSize));
  if (found.length === 0) return false;
  const [find, judge] = await Promise.all([currentFinder(), currentJudge()]);
  const articles: ArticlePostings[] = [];
  for (const each of found) {
    articles.push(await takeSteps(examinationSteps(each, { find, judge }), pause));
    await pause();
  }
  await indexPostings(await takeSteps(postingSteps(articles), pause), now);
  return true;
}
