import { createPause } from '../../pause.ts';
import { readSettings } from '../../platform/settings.ts';
import { takeSteps } from '../../steps.ts';
import { articlesBefore, type StoredText } from '../../store/articles/stored-texts.ts';
import type { WatchJob } from '../../store/rows/jobs.ts';
import { clearWatchHits, storeWatchHits } from '../../store/watch/watch-job.ts';
import type { WatchHits } from '../../watch/watch-hits.ts';
import { countsFollowed, updateBadge } from '../notify/badge.ts';
import { currentFinder } from '../watch/current-finder.ts';
import { hitSteps } from './examine-stored.ts';

/** Articles per step; a worker that is stopped loses no more than these. */
const batchSize = 50;

/**
 * Finds followed entities in a batch of stored articles; the job is removed when none is left. The first step waits for
 * a poll that began with what was followed earlier.
 */
export const findWatched = (job: WatchJob, now: number): Promise<void> =>
  job.beforeId === null
    ? navigator.locks.request('refresh', () => takeStep(job, now))
    : takeStep(job, now);

async function takeStep(job: WatchJob, now: number): Promise<void> {
  const find = await currentFinder();
  if (!find) {
    await clearWatchHits(job);
    return updateBadge();
  }
  const pause = createPause();
  const found: (StoredText & { hits: WatchHits | null })[] = [];
  for (const each of await articlesBefore(job.beforeId, batchSize)) {
    found.push({ ...each, hits: await takeSteps(hitSteps(each, find), pause) });
    await pause();
  }
  await storeWatchHits(job, found, now);
  if (countsFollowed(await readSettings())) await updateBadge();
}
