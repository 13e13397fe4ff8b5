import { isErased, onErasure } from '../../platform/erased.ts';
import { pollBounds } from '../../site/bounds.ts';
import { nextJob, putJobStep } from '../../store/articles/jobs.ts';
import { onDamage } from '../../store/connection.ts';
import { isSiteJob, type JobRow } from '../../store/rows/jobs.ts';
import { browserEnv, type Env } from '../env.ts';
import { logError } from '../error-log.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { scheduleAlarm } from '../schedule-alarm.ts';
import { takeLocalStep } from './local-step.ts';
import { takeSiteStep } from './site-step.ts';
import { queueSearchIndex } from './update-search-index.ts';

/**
 * Runs the steps of due jobs one after the other, with delays between requests, for at most two minutes; then the alarm
 * continues. The refresh lock is held per step, so a poll never waits for more than one request.
 */
export async function runJobs(env: Env = browserEnv): Promise<void> {
  await navigator.locks.request('jobs', { ifAvailable: true }, async (lock) => {
    // Another run is in progress, which may be sleeping until a later job is due.
    if (!lock) return woken.resolve();
    const end = env.now() + pollBounds.maxJobRun;
    // Queues the job of the index as well, so the alarm is set after it. If the worker is stopped, the alarm continues.
    let job = await nextJobWithin(end, env);
    await scheduleAlarm();
    while (job) {
      await (job.dueAt > env.now() ? sleepUntil(job.dueAt, env) : runStepSafely(job, env));
      job = (await isErased()) ? undefined : await nextJobWithin(end, env);
    }
  });
  await scheduleAlarm();
}

/** Runs the job that recovers damaged rows as soon as this worker has met some. */
export const runJobsOnDamage = (): void => void onDamage(runOnDamage);

const runOnDamage = (): void => void unlessErased(() => runJobs())();

/** Ends the sleep of the run in progress, so that it checks the jobs again. */
let woken = Promise.withResolvers<void>();

/** The job that is due next within this run, and soon enough to wait for it. */
async function nextJobWithin(end: number, env: Env): Promise<JobRow | undefined> {
  woken = Promise.withResolvers();
  const now = env.now();
  await queueSearchIndex(now);
  return nextJob(Math.min(now + pollBounds.requestDelay, end));
}

/** Sleeps until then, or until woken or everything is to be erased, which waits for this run. */
async function sleepUntil(dueAt: number, env: Env): Promise<void> {
  const stopWatching = onErasure(woken.resolve);
  await Promise.race([env.sleep(dueAt - env.now()), woken.promise]);
  stopWatching();
}

/** A step that throws has hit a bug and would hit it again, so the job is postponed and other jobs go on. */
async function runStepSafely(job: JobRow, env: Env): Promise<void> {
  try {
    await (isSiteJob(job) ? takeSiteStep(job, env) : takeLocalStep(job, env));
  } catch (error) {
    console.error(`A step of the job ${job.kind} failed.`, error);
    void logError(error);
    await putJobStep(job, { dueAt: env.now() + pollBounds.backoff[0] });
  }
}
