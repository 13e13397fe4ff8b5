import { articleDocument } from '../../article/document/derive-document.ts';
import { createPause } from '../../pause.ts';
import { articlesBefore, type StoredText } from '../../store/articles/stored-texts.ts';
import type { WatchJob } from '../../store/rows/jobs.ts';
import { clearHits, storeHits } from '../../store/watch/watch-job.ts';
import { type WatchFinder, watchedWords } from '../../watch/watch-finder.ts';
import type { WatchHits } from '../../watch/watch-hits.ts';
import { updateBadge } from '../notify/badge.ts';
import { currentFinder } from '../watch/current-finder.ts';

/** Articles per step: a worker that is killed loses as many. */
const batchSize = 50;

/**
 * Looks for what is followed in some stored articles; the job is removed when none is left. The first step waits for a
 * poll that has begun with what was followed before.
 */
export const findWatched = (job: WatchJob, now: number): Promise<void> =>
  job.beforeId === null
    ? navigator.locks.request('refresh', () => takeStep(job, now))
    : takeStep(job, now);

async function takeStep(job: WatchJob, now: number): Promise<void> {
  const find = await currentFinder();
  if (!find) {
    await clearHits(job);
    return updateBadge();
  }
  const pause = createPause();
  const found: (StoredText & { hits: WatchHits | null })[] = [];
  for (const each of await articlesBefore(job.beforeId, batchSize)) {
    found.push({ ...each, hits: hitsIn(each, find) });
    await pause();
  }
  await storeHits(job, found, now);
  await updateBadge();
}

function hitsIn({ article, body }: StoredText, find: WatchFinder): WatchHits | null {
  try {
    const document = body && articleDocument({ ...body, url: article.url });
    return find(watchedWords(article, document?.passages ?? []));
  } catch (error) {
    // A bug that this text meets would keep all others from being searched. Its title and Highlights are.
    console.error(`The text of ${article.url} could not be searched for what is followed.`, error);
    return find(watchedWords(article, []));
  }
}
