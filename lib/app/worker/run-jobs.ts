import { pollBounds } from '../../site/bounds.ts';
import { nextJob, putJobStep } from '../../store/articles/jobs.ts';
import { onDamage } from '../../store/connection.ts';
import type { JobRow } from '../../store/rows/jobs.ts';
import { browserEnv, type Env } from '../env.ts';
import { logError } from '../error-log.ts';
import { loadReferences } from '../load-references.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { scheduleAlarm } from '../schedule-alarm.ts';
import { isOwn, takeOwnStep } from './own-step.ts';
import { takeSiteStep } from './site-step.ts';
import { queueSearchIndex } from './update-search-index.ts';

/**
 * Runs the steps of due jobs one after the other, with delays between requests, for at most two minutes; then the alarm
 * continues. The refresh lock is held per step, so a poll never waits for more than one request.
 */
export async function runJobs(env: Env = browserEnv): Promise<void> {
  await navigator.locks.request('jobs', { ifAvailable: true }, async (lock) => {
    // Another run is in progress, which may be sleeping until a later job is due.
    if (!lock) return wakeRun();
    // If the worker is stopped, the alarm continues.
    await scheduleAlarm();
    const end = env.now() + pollBounds.maxJobRun;
    for (let job = await nextDueJob(end, env); job; job = await nextDueJob(end, env)) {
      await runStepSafely(job, env);
    }
  });
  await scheduleAlarm();
}

/** Runs the job that recovers damaged rows as soon as this worker has met some. */
export const runJobsOnDamage = (): void => void onDamage(runOnDamage);

const runOnDamage = (): void => void unlessErased(() => runJobs())();

/** Ends the sleep of the run in progress, so that it checks the jobs again. */
let wakeRun = (): void => undefined;

/** Waits for the next job that is due within this run. */
async function nextDueJob(end: number, env: Env): Promise<JobRow | undefined> {
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wakeRun = resolve;
    });
    const now = env.now();
    await queueSearchIndex(now);
    const job = await nextJob(Math.min(now + pollBounds.requestDelay, end));
    if (!job || job.dueAt <= now) return job;
    // After the wait another job may be due first, or the user may have paused or canceled this one.
    await Promise.race([env.sleep(job.dueAt - now), woken]);
  }
}

/** A step that throws has hit a bug and would hit it again, so the job is postponed and other jobs go on. */
async function runStepSafely(job: JobRow, env: Env): Promise<void> {
  try {
    await loadReferences();
    await (isOwn(job) ? takeOwnStep(job, env) : takeSiteStep(job, env));
  } catch (error) {
    console.error(`A step of the job ${job.kind} failed.`, error);
    void logError(error);
    await putJobStep(job, { dueAt: env.now() + pollBounds.backoff[0] });
  }
}
