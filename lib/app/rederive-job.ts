import { textVersion } from '../article/model/text-version.ts';
import { addJob } from '../store/articles/jobs.ts';
import { countOutdated } from '../store/ingest/rederive.ts';
import type { RederiveJob } from '../store/rows/jobs.ts';

/** At a worker's start: queues the job if any articles were derived by an older parser. */
export async function ensureRederiveJob(now: number): Promise<void> {
  if ((await countOutdated(textVersion)) > 0) await addJob(newRederiveJob(now));
}

/** A job that rederives every article that an older parser derived. */
export const newRederiveJob = (dueAt: number): RederiveJob => ({
  type: 'rederive',
  kind: 'rederive',
  dueAt,
});
