import { endJob } from '../../store/articles/jobs.ts';
import type { JobRow, NotificationJob, SiteJob } from '../../store/rows/jobs.ts';
import { runBackup } from '../backup/backup-job.ts';
import type { Env } from '../env.ts';
import { sendNotifications } from '../notify/send-notifications.ts';
import { removeExpiredBatch } from '../retention/retention-job.ts';
import { makeBriefing } from './briefing.ts';
import { updateHighlightStates } from './highlight-states.ts';
import { rederiveBatch } from './rederive.ts';
import { judgeStored } from './rules.ts';
import { updateSearchIndex } from './update-search-index.ts';
import { findWatched } from './watch.ts';

/** A job that requests nothing from the site. */
type LocalJob = Exclude<JobRow, SiteJob>;

/** How each of these jobs takes a step. */
const steps: {
  [Type in LocalJob['type']]: (job: Extract<JobRow, { type: Type }>, env: Env) => Promise<void>;
} = {
  rederive: (job, env) => rederiveBatch(job, env.now()),
  retention: (job, env) => removeExpiredBatch(job, env.now()),
  backup: runBackup,
  highlightStates: (job, env) => updateHighlightStates(job, env.now()),
  watch: (job, env) => findWatched(job, env.now()),
  rules: (job, env) => judgeStored(job, env.now()),
  notifications: (job, env) => announceHeld(job, env.now()),
  briefing: makeBriefing,
  searchIndex: (job, env) => updateSearchIndex(job, env.now()),
};

/** Takes the next step of a job that requests nothing from the site. Rejects if it hits a bug. */
export function takeLocalStep(job: LocalJob, env: Env): Promise<void> {
  const step: (job: never, env: Env) => Promise<void> = steps[job.type];
  return step(job as never, env);
}

/**
 * Announces what a quiet time has held, or what has waited long enough. If something must keep waiting, the job is due
 * again.
 */
async function announceHeld(job: NotificationJob, now: number): Promise<void> {
  await sendNotifications(now);
  await endJob(job);
}
