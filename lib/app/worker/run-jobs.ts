import { readSettings } from '../../platform/settings.ts';
import { pollBounds } from '../../site/bounds.ts';
import { nextJob, putJobStep } from '../../store/articles/jobs.ts';
import { onDamage } from '../../store/connection.ts';
import { syncPictures } from '../../store/media/pictures.ts';
import type {
  BackfillJob,
  FullTextJob,
  GapJob,
  JobRow,
  PictureJob,
  RecheckJob,
} from '../../store/rows/jobs.ts';
import { runBackup } from '../backup/backup-job.ts';
import { browserEnv, type Env } from '../env.ts';
import { fetchBackfillPage } from '../feed/backfill-page.ts';
import { completeNextExcerpt } from '../feed/complete-excerpt.ts';
import { recheckPage } from '../feed/recheck.ts';
import { followUp } from '../follow-up.ts';
import { fetchRecordingRange } from '../media/download-recording.ts';
import { fetchNextPicture } from '../media/fetch-pictures.ts';
import { removeExpiredBatch } from '../retention/retention-job.ts';
import { scheduleAlarm } from '../schedule-alarm.ts';
import { findHighlightStates } from './highlight-states.ts';
import { postponed, postponementFor } from './postponement.ts';
import { rederiveBatch } from './rederive.ts';
import { queueSearchIndex, updateSearchIndex } from './search-index.ts';

/**
 * Runs the steps of due jobs one after the other, paced, for at most two minutes; the alarm continues from there. The
 * refresh lock is held per step, so that a poll never waits for more than one request.
 */
export async function runJobs(env: Env = browserEnv): Promise<void> {
  await navigator.locks.request('jobs', { ifAvailable: true }, async (lock) => {
    // Another run is in progress, and may be asleep until a later job is due.
    if (!lock) return wakeRun();
    // If the worker is killed, the alarm continues from here.
    await scheduleAlarm();
    const end = env.now() + pollBounds.maxJobRun;
    for (let job = await nextDueJob(end, env); job; job = await nextDueJob(end, env)) {
      await runStepSafely(job, env);
    }
  });
  await scheduleAlarm();
}

/** Recovers damaged rows as soon as this worker has met them. */
export const runJobsOnDamage = (): void => void onDamage(runOnDamage);

const runOnDamage = (): void => void runJobs();

/** Ends the sleep of the run in progress, so that it looks at the jobs again. */
let wakeRun = (): void => undefined;

/** The next due job within this run, after the delay between requests. */
async function nextDueJob(end: number, env: Env): Promise<JobRow | undefined> {
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wakeRun = resolve;
    });
    const now = env.now();
    await queueSearchIndex(now);
    const job = await nextJob(Math.min(now + pollBounds.requestDelay, end));
    if (!job || job.dueAt <= now) return job;
    // Afterward another job may be due first, or the user may have paused or canceled this one.
    await Promise.race([env.sleep(job.dueAt - now), woken]);
  }
}

/** A step that throws has hit a bug and would hit it again: the job is postponed, so that others go on. */
async function runStepSafely(job: JobRow, env: Env): Promise<void> {
  try {
    await runStep(job, env);
  } catch (error) {
    console.error(`A step of the job ${job.kind} failed.`, error);
    await putJobStep(job, { dueAt: env.now() + pollBounds.backoff[0] });
  }
}

async function runStep(job: JobRow, env: Env): Promise<void> {
  if (job.type === 'rederive') return rederiveBatch(job, env.now());
  if (job.type === 'retention') return removeExpiredBatch(job, env.now());
  if (job.type === 'backup') return runBackup(job, env);
  if (job.type === 'highlightStates') return findHighlightStates(job, env.now());
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

function fetchStep(
  job: GapJob | BackfillJob | FullTextJob | PictureJob | RecheckJob,
  env: Env,
): Promise<void> {
  if (job.type === 'fullText') return completeNextExcerpt(job, env);
  if (job.type === 'pictures') return fetchNextPicture(job, env);
  if (job.type === 'recheck') return recheckPage(job, env);
  return fetchBackfillPage(job, env);
}
