import { keepsAll } from '../../article/model/retention-rule.ts';
import { createBatchSize } from '../../batch-size.ts';
import { readSettings } from '../../platform/settings.ts';
import { newsChannel } from '../../site/channels.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { addJob, endJob } from '../../store/articles/jobs.ts';
import { removeExpired } from '../../store/retention/remove-expired.ts';
import { readRetentionLog } from '../../store/retention/retention-log.ts';
import type { RetentionJob } from '../../store/rows/jobs.ts';
import { day } from '../../time.ts';
import { keptAbout } from '../../watch/watch-list.ts';
import { newRetentionJob } from '../new-retention-job.ts';

/** How many articles a step checks; for those that stay, this only reads. */
const batchSize = 50;

/** How many articles are removed in one transaction. */
const removalSize = createBatchSize({ least: 3, first: 5, most: 40 });

/** A clock that is months ahead can't reach any site, because all certificates seem to have expired. */
const maxWithoutPoll = 7 * day;

/**
 * At a worker's start: queues the job once a day, unless everything is kept. If the clock was set ahead, everything
 * would seem old, so a poll must have succeeded recently.
 */
export async function ensureRetentionJob(now: number): Promise<void> {
  if (keepsAll(await readSettings())) return;
  const { succeededAt } = await readChannel(newsChannel.id);
  if (now - (succeededAt ?? 0) > maxWithoutPoll) return;
  const { at } = await readRetentionLog();
  // A time in the future was recorded before the clock was set back.
  if (at === null || at > now || now - at >= day) await addJob(newRetentionJob(now));
}

/** Removes what the retention rule does not keep, for one batch of articles. */
export async function removeExpiredBatch(job: RetentionJob, now: number): Promise<void> {
  const settings = await readSettings();
  if (keepsAll(settings)) return endJob(job);
  await removeExpired(job, { ...settings, ...keptAbout(settings) }, now, batchSize, removalSize);
}
