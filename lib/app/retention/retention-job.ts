import { keepsAll } from '../../article/model/retention-rule.ts';
import { readSettings } from '../../platform/settings.ts';
import { hasJob, putJob, removeJob } from '../../store/articles/jobs.ts';
import { removeExpired } from '../../store/retention/remove-expired.ts';
import { readRetentionLog } from '../../store/retention/retention-log.ts';
import type { RetentionJob } from '../../store/rows/jobs.ts';
import { day } from '../../time.ts';
import { newRetentionJob } from './new-retention-job.ts';

/** Articles looked at in one step: some tens of ms, so that whoever reads or writes meanwhile never waits for long. */
const batchSize = 50;

/** On a worker's start: once a day what the reader does not want kept any longer is removed. */
export async function ensureRetentionJob(now: number): Promise<void> {
  if (keepsAll(await readSettings()) || (await hasJob('retention'))) return;
  const { at } = await readRetentionLog();
  // A clock that was put back may have left a time that is still to come.
  if (at === null || at > now || now - at >= day) await putJob(newRetentionJob(now));
}

/** Looks at some articles and removes what the rule does not keep. */
export async function removeExpiredBatch(job: RetentionJob, now: number): Promise<void> {
  const rule = await readSettings();
  if (keepsAll(rule)) return removeJob(job.kind);
  await removeExpired(job, rule, now, batchSize);
}
