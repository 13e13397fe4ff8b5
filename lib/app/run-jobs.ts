import { maySeeSite } from '../platform/permission.ts';
import { pollBounds } from '../site.ts';
import { readChannel } from '../store/channels.ts';
import { nextJob, putJob } from '../store/jobs.ts';
import type { JobRow } from '../store/rows.ts';
import { armAlarm } from './arm-alarm.ts';
import { fetchOlderPage } from './older-page.ts';
import { type Outside, outside as realOutside } from './outside.ts';
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
  const { notBefore } = await readChannel(job.channel);
  if (notBefore > outside.now()) return putJob({ ...job, dueAt: notBefore });
  if (!outside.isOnline() || !(await maySeeSite())) {
    return putJob({ ...job, dueAt: outside.now() + pollBounds.firstRetry });
  }
  await navigator.locks.request('refresh', () => fetchOlderPage(job, outside));
  if (job.type === 'gap') await tell(outside.now());
  await showBadge();
}
