import { keepsAll } from '../article/retention.ts';
import { readSettings } from '../platform/settings.ts';
import { hasJob, putJob, removeJob } from '../store/jobs.ts';
import { readRetained } from '../store/retained.ts';
import { retainSome } from '../store/retention.ts';
import type { RetentionJob } from '../store/rows/jobs.ts';
import { newRetention } from './new-retention.ts';

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

/** Looks at some articles and removes what the rule does not keep. */
export async function retainNext(job: RetentionJob, now: number): Promise<void> {
  const rule = await readSettings();
  if (keepsAll(rule)) return removeJob(job.kind);
  await retainSome(job, rule, now, slice);
}
