import { checkAfterFailure } from '../feed/schedule.ts';
import { maySeeSite } from '../platform/permission.ts';
import { readSettings } from '../platform/settings.ts';
import { pollBounds } from '../site.ts';
import { readChannel } from '../store/channels.ts';
import { nextExcerpt } from '../store/full-text.ts';
import { nextJob, putJob, removeJob } from '../store/jobs.ts';
import type { FullTextJob, JobRow } from '../store/rows.ts';
import { armAlarm } from './arm-alarm.ts';
import { fetchFullText } from './full-text.ts';
import { fetchOlderPage } from './older-page.ts';
import { type Outside, outside as realOutside } from './outside.ts';
import { rebuildSome } from './rebuild.ts';
import { showBadge } from './show-badge.ts';
import { tell } from './tell.ts';

/**
 * Does the steps of jobs that are due, one after the other at the stated pace, for at most two minutes; the alarm goes on from there.
 * Each step holds the refresh lock only for itself, so that a poll or the button never waits for more than one request.
 */
export async function runJobs(outside: Outside = realOutside): Promise<void> {
  await navigator.locks.request('jobs', { ifAvailable: true }, async (lock) => {
    // Another run is at it.
    if (!lock) return;
    const end = outside.now() + pollBounds.runAtMost;
    for (let job = await dueJob(end, outside); job; job = await dueJob(end, outside)) {
      await step(job, outside);
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

async function step(job: JobRow, outside: Outside): Promise<void> {
  if (job.type === 'rebuild') return rebuildSome(outside.now());
  const wait = await mustWait(job, outside);
  if (wait !== null) return putJob({ ...job, dueAt: wait });
  await navigator.locks.request('refresh', () =>
    job.type === 'fullText' ? completeNext(job, outside) : fetchOlderPage(job, outside),
  );
  if (job.type === 'gap') await tell(outside.now());
  await showBadge();
}

/** Until when a job that needs the site has to wait, if it has to. */
async function mustWait(job: JobRow, outside: Outside): Promise<number | null> {
  const now = outside.now();
  const { notBefore } = await readChannel('channel' in job ? job.channel : 'news');
  if (notBefore > now) return notBefore;
  const reachable = outside.isOnline() && (await maySeeSite());
  return reachable ? null : now + pollBounds.firstRetry;
}

/** Completes the newest excerpt; the job is gone when none is left or the reader does not want it. */
async function completeNext(job: FullTextJob, outside: Outside): Promise<void> {
  const article = await nextExcerpt();
  if (!article || !(await readSettings()).completeExcerpts) return removeJob(job.kind);
  const result = await fetchFullText(article, outside);
  const now = outside.now();
  if (result.ok || result.failure.kind === 'noText') {
    return putJob({ ...job, failures: 0, dueAt: now + pollBounds.pace });
  }
  const failures = job.failures + 1;
  const schedule = { now, interval: 0, random: outside.random() };
  const { at } = checkAfterFailure(result.failure, failures, schedule);
  await putJob({ ...job, failures, dueAt: at });
}
