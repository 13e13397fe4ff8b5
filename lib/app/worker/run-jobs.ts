import type { FeedFailure } from '../../feed/failure.ts';
import { checkAfterFailure } from '../../feed/schedule.ts';
import { maySeeSite } from '../../platform/permissions.ts';
import { readSettings } from '../../platform/settings.ts';
import { pollBounds } from '../../site/site.ts';
import { quietUntil } from '../../store/articles/channels.ts';
import { nextExcerpt } from '../../store/ingest/full-text.ts';
import { nextJob, putStep, removeJob } from '../../store/articles/jobs.ts';
import { alignPictures } from '../../store/media/pictures.ts';
import type {
  AudioJob,
  BackupJob,
  CheckJob,
  FullTextJob,
  JobRow,
  RebuildJob,
  RetentionJob,
} from '../../store/db/rows/jobs.ts';
import { armAlarm } from '../feed/schedule-alarm.ts';
import { fetchRecording } from '../media/download-recording.ts';
import { fetchNextPicture } from '../media/fetch-pictures.ts';
import { fetchFullText } from '../feed/full-text.ts';
import { checkSome } from './mend.ts';
import { fetchOlderPage } from '../feed/backfill-page.ts';
import { type Outside, outside as realOutside } from '../env.ts';
import { rebuildSome } from '../feed/rederive.ts';
import { retainNext } from '../retention/retention-job.ts';
import { runBackup } from '../backup/automatic-backup-job.ts';
import { showBadge } from '../notify/badge.ts';
import { tell } from '../notify/send-notifications.ts';

/**
 * Does the steps of jobs that are due, one after the other at the stated pace, for at most two minutes; the alarm goes on from there.
 * Each step holds the refresh lock only for itself, so that a poll or the button never waits for more than one request.
 */
export async function runJobs(outside: Outside = realOutside): Promise<void> {
  await navigator.locks.request('jobs', { ifAvailable: true }, async (lock) => {
    // Another run is at it.
    if (!lock) return;
    // Should the worker be stopped in the middle of it, the alarm goes on from there.
    await armAlarm();
    const end = outside.now() + pollBounds.runAtMost;
    for (let job = await dueJob(end, outside); job; job = await dueJob(end, outside)) {
      await stepOrPutOff(job, outside);
    }
  });
  await armAlarm();
}

/** The next job to do within this run, after the pause that the pace asks for. */
async function dueJob(end: number, outside: Outside): Promise<JobRow | undefined> {
  const job = await nextJob(Math.min(outside.now() + pollBounds.pace, end));
  if (!job) return undefined;
  await outside.pause(Math.max(0, job.dueAt - outside.now()));
  // The reader may have paused or cancelled it meanwhile.
  return nextJob(outside.now());
}

/** A step that throws has met a bug of ours, and would meet it again: the job rests a while, and the others go on. */
async function stepOrPutOff(job: JobRow, outside: Outside): Promise<void> {
  try {
    await step(job, outside);
  } catch (error) {
    console.error(`A step of the job ${job.kind} failed.`, error);
    await putStep({ ...job, dueAt: outside.now() + pollBounds.backOff[0] });
  }
}

async function step(job: JobRow, outside: Outside): Promise<void> {
  if (job.type === 'rebuild') return rebuildSome(outside.now());
  if (job.type === 'check') return checkSome(job, outside.now());
  if (job.type === 'retention') return retainNext(job, outside.now());
  if (job.type === 'backup') return runBackup(job, outside);
  const { pictures } = await readSettings();
  // What is no longer wanted goes at once, offline too.
  if (job.type === 'pictures' && (job.look || pictures === 'none')) {
    return alignPictures(pictures, outside.now());
  }
  const wait = await mustWait(outside);
  if (wait) return putStep(putOff(job, wait));
  // A recording takes its time, and no poll has to wait for it.
  if (job.type === 'audio') return fetchRecording(job, outside);
  await navigator.locks.request('refresh', () => fetchStep(job, outside));
  if (job.type === 'gap') await tell(outside.now());
  await showBadge();
}

function fetchStep(
  job: Exclude<JobRow, RebuildJob | CheckJob | AudioJob | RetentionJob | BackupJob>,
  outside: Outside,
): Promise<void> {
  if (job.type === 'fullText') return completeNext(job, outside);
  if (job.type === 'pictures') return fetchNextPicture(job, outside);
  return fetchOlderPage(job, outside);
}

/** Until when a job that needs the site has to wait, and why. */
interface Wait {
  until: number;
  why: FeedFailure;
}

async function mustWait(outside: Outside): Promise<Wait | null> {
  const now = outside.now();
  const quiet = await quietUntil();
  if (quiet > now) {
    return { until: quiet, why: { kind: 'rateLimited', status: 429, retryAt: quiet } };
  }
  const until = now + pollBounds.firstRetry;
  if (!outside.isOnline()) return { until, why: { kind: 'offline' } };
  return (await maySeeSite()) ? null : { until, why: { kind: 'noPermission' } };
}

/** Somebody looks at how a download goes, and is told. */
const putOff = (job: JobRow, { until, why }: Wait): JobRow =>
  job.type === 'audio' ? { ...job, dueAt: until, failure: why } : { ...job, dueAt: until };

/** Completes the newest excerpt; the job is gone when none is left or the reader does not want it. */
async function completeNext(job: FullTextJob, outside: Outside): Promise<void> {
  const article = await nextExcerpt();
  if (!article || !(await readSettings()).completeExcerpts) return removeJob(job.kind);
  const result = await fetchFullText(article, outside);
  const now = outside.now();
  if (result.ok || result.failure.kind === 'noText') {
    return putStep({ ...job, failures: 0, dueAt: now + pollBounds.pace });
  }
  const failures = job.failures + 1;
  const schedule = { now, interval: 0, random: outside.random() };
  const { at } = checkAfterFailure(result.failure, failures, schedule);
  await putStep({ ...job, failures, dueAt: at });
}
