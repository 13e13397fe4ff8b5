import { readSettings } from '../../platform/settings.ts';
import { pollBounds } from '../../site/bounds.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { putJobStep } from '../../store/articles/jobs.ts';
import { syncPictures } from '../../store/media/pictures.ts';
import type {
  BackfillJob,
  FullTextJob,
  GapJob,
  PictureJob,
  RecheckJob,
  SiteJob,
} from '../../store/rows/jobs.ts';
import type { Env } from '../env.ts';
import { fetchBackfillPage } from '../feed/backfill-page.ts';
import { completeNextExcerpt } from '../feed/complete-excerpt.ts';
import { postponed, postponementFor } from '../feed/postponement.ts';
import { recheckPage } from '../feed/recheck.ts';
import { followUp } from '../follow-up.ts';
import { fetchRecordingRange } from '../media/download-recording.ts';
import { fetchNextPicture } from '../media/fetch-pictures.ts';

/** Takes the next step of a job that sends requests to the site. Rejects if it hits a bug. */
export async function takeSiteStep(job: SiteJob, env: Env): Promise<void> {
  const { pictures } = await readSettings();
  // Comes before requests, so that unwanted pictures are removed even while offline.
  if (job.type === 'pictures' && (job.needsCheck || pictures === 'none')) {
    return syncPictures(pictures, env.now(), job);
  }
  const wait = await postponementFor(env);
  if (wait) return putJobStep(job, postponed(job, wait));
  // Takes no refresh lock: a recording takes long, and a poll must not wait for it.
  if (job.type === 'audio') return fetchRecordingRange(job, env);
  await navigator.locks.request('refresh', () => fetchStep(job, env));
  // A picture changes neither articles nor user data.
  if (job.type !== 'pictures') await followUp(env.now());
}

async function fetchStep(
  job: GapJob | BackfillJob | FullTextJob | PictureJob | RecheckJob,
  env: Env,
): Promise<void> {
  if (job.type === 'fullText') return completeNextExcerpt(job, env);
  if (job.type === 'pictures') return fetchNextPicture(job, env);
  const { checkedAt } = await readChannel(job.channel);
  // The alarm polls before it runs jobs, so the first page of this feed may have been requested just now.
  if (Math.abs(env.now() - (checkedAt ?? 0)) < pollBounds.requestDelay)
    return putJobStep(job, { dueAt: env.now() + pollBounds.requestDelay });
  if (job.type === 'recheck') return recheckPage(job, env);
  return fetchBackfillPage(job, env);
}
