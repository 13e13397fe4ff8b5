import { keepsAll, type RetentionRule } from '../article/retention.ts';
import { readSettings, writeSettings } from '../platform/settings.ts';
import { hasJob, putJob, removeJob } from '../store/jobs.ts';
import { letRemovedReturn, readRetained } from '../store/retained.ts';
import { retainSome } from '../store/retention.ts';
import type { RetentionJob } from '../store/rows.ts';
import { readOlderAnew } from './archive.ts';
import { askRefresh } from './ask-refresh.ts';
import { askRunJobs } from './ask-run-jobs.ts';

const day = 24 * 3_600_000;

/** Articles looked at in one step: some tens of ms, so that whoever reads or writes meanwhile never waits for long. */
const slice = 50;

/** On a worker's start: once a day what the reader does not want kept any longer is removed. */
export async function ensureRetention(now: number): Promise<void> {
  if (keepsAll(await readSettings()) || (await hasJob('retention'))) return;
  const { at } = await readRetained();
  // A clock that was put back may have left a time that is still to come.
  if (at === null || at > now || now - at >= day) await putJob(newRetention(now));
}

/** The reader has seen what a rule removes, and wants it: it holds from now on, and what it removes goes at once. */
export async function adoptRule(rule: RetentionRule): Promise<void> {
  const { keepRead, keepVersions } = rule;
  await writeSettings({ keepRead, keepVersions });
  if (keepsAll(rule)) return removeJob('retention');
  await putJob(newRetention(Date.now()));
  await askRunJobs();
}

/** From the first article on. */
const newRetention = (now: number): RetentionJob => ({
  type: 'retention',
  kind: 'retention',
  dueAt: now,
  after: 0,
  articles: 0,
  versions: 0,
});

/** Looks at some articles and removes what the rule does not keep. */
export async function retainNext(job: RetentionJob, now: number): Promise<void> {
  const rule = await readSettings();
  if (keepsAll(rule)) return removeJob(job.kind);
  await retainSome(job, rule, now, slice);
}

/**
 * The reader wants back what was removed: the archive is read anew, and what the site still has of it comes as read
 * articles, which are kept for their time once more.
 */
export async function bringBack(): Promise<void> {
  await letRemovedReturn(Date.now());
  // What is still on the newest page comes with a poll.
  void askRefresh();
  await readOlderAnew();
}
