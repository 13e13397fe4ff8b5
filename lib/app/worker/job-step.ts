import { readSettings } from '../../platform/settings.ts';
import { endJob, putJobStep } from '../../store/articles/jobs.ts';
import { syncPictures } from '../../store/media/pictures.ts';
import type {
  BackfillJob,
  FullTextJob,
  GapJob,
  JobRow,
  NotificationJob,
  PictureJob,
  RecheckJob,
} from '../../store/rows/jobs.ts';
import { runBackup } from '../backup/backup-job.ts';
import type { Env } from '../env.ts';
import { fetchBackfillPage } from '../feed/backfill-page.ts';
import { completeNextExcerpt } from '../feed/complete-excerpt.ts';
import { recheckPage } from '../feed/recheck.ts';
import { followUp } from '../follow-up.ts';
import { fetchRecordingRange } from '../media/download-recording.ts';
import { fetchNextPicture } from '../media/fetch-pictures.ts';
import { sendNotifications } from '../notify/send-notifications.ts';
import { removeExpiredBatch } from '../retention/retention-job.ts';
import { findHighlightStates } from './highlight-states.ts';
import { postponed, postponementFor } from './postponement.ts';
import { rederiveBatch } from './rederive.ts';
import { judgeStored } from './rules.ts';
import { updateSearchIndex } from './search-index.ts';
import { findWatched } from './watch.ts';

/** Takes the next step of a job. Rejects where a step meets a bug. */
export async function runStep(job: JobRow, env: Env): Promise<void> {
  if (job.type === 'rederive') return rederiveBatch(job, env.now());
  if (job.type === 'retention') return removeExpiredBatch(job, env.now());
  if (job.type === 'backup') return runBackup(job, env);
  if (job.type === 'highlightStates') return findHighlightStates(job, env.now());
  if (job.type === 'watch') return findWatched(job, env.now());
  if (job.type === 'rules') return judgeStored(job, env.now());
  if (job.type === 'notifications') return announceHeld(job, env.now());
  if (job.type === 'searchIndex') return updateSearchIndex(job, env.now());
  const { pictures } = await readSettings();
  // Removes unwanted pictures at once, offline too.
  if (job.type === 'pictures' && (job.needsCheck || pictures === 'none')) {
    return syncPictures(pictures, env.now(), job);
  }
  const wait = await postponementFor(env);
  if (wait) return putJobStep(job, postponed(job, wait));
  // A recording takes long, and a poll must not wait for it.
  if (job.type === 'audio') return fetchRecordingRange(job, env);
  await navigator.locks.request('refresh', () => fetchStep(job, env));
  // A picture changes neither articles nor user data.
  if (job.type !== 'pictures') await followUp(env.now());
}

/** Announces what a quiet time has held, or what has waited long enough. If it has to wait on, the job is due again. */
async function announceHeld(job: NotificationJob, now: number): Promise<void> {
  await sendNotifications(now);
  await endJob(job);
}

function fetchStep(
  job: GapJob | BackfillJob | FullTextJob | PictureJob | RecheckJob,
  env: Env,
): Promise<void> {
  if (job.type === 'fullText') return completeNextExcerpt(job, env);
  if (job.type === 'pictures') return fetchNextPicture(job, env);
  if (job.type === 'recheck') return recheckPage(job, env);
  return fetchBackfillPage(job, env);
}
