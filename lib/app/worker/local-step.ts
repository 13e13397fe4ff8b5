import { createPause } from '../../pause.ts';
import { readSettings } from '../../platform/settings.ts';
import { asksEntity } from '../../rule-condition.ts';
import { takeSteps } from '../../steps.ts';
import { endJob } from '../../store/articles/jobs.ts';
import { articlesBefore } from '../../store/articles/stored-texts.ts';
import type { JobRow, NotificationJob, RulesJob, SiteJob } from '../../store/rows/jobs.ts';
import { storeMuted, unmuteBatch } from '../../store/rules/rules-job.ts';
import { runBackup } from '../backup/backup-job.ts';
import type { Env } from '../env.ts';
import { followUp } from '../follow-up.ts';
import { sendNotifications } from '../notify/send-notifications.ts';
import { removeExpiredBatch } from '../retention/retention-job.ts';
import { currentJudge } from '../rules/current-judge.ts';
import { currentFinder } from '../watch/current-finder.ts';
import { makeBriefing } from './briefing.ts';
import { examinationSteps } from './examine-stored.ts';
import { updateHighlightStates } from './highlight-states.ts';
import { rederiveBatch } from './rederive.ts';
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

/** Articles per step; a worker that is stopped loses no more than these. */
const batchSize = 50;

/**
 * Mutes and unmutes a batch of stored articles by the current rules; the job is removed when none is left. The first
 * step waits for a poll that began with earlier rules.
 */
const judgeStored = (job: RulesJob, now: number): Promise<void> =>
  job.beforeId === null
    ? navigator.locks.request('refresh', () => takeStep(job, now))
    : takeStep(job, now);

async function takeStep(job: RulesJob, now: number): Promise<void> {
  const judge = await currentJudge();
  if (judge) {
    const find = (await readSettings()).rules.some(asksEntity) ? await currentFinder() : undefined;
    const pause = createPause();
    const judged = [];
    for (const each of await articlesBefore(job.beforeId, batchSize)) {
      const { rules = [] } = await takeSteps(examinationSteps(each, { find, judge }), pause);
      judged.push({ ...each, isMuted: rules.some(({ mutes }) => mutes) });
      await pause();
    }
    await storeMuted(job, judged, now);
  } else await unmuteBatch(job, batchSize, now);
  await followUp(now);
}
