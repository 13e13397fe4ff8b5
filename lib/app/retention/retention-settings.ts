import { keepsAll, type RetentionRule } from '../../article/model/retention-rule.ts';
import { writeSettings } from '../../platform/settings.ts';
import { putJob, removeJob } from '../../store/articles/jobs.ts';
import { allowRemovedToReturn } from '../../store/retention/retention-log.ts';
import { requestJobRun, requestRefresh } from '../commands.ts';
import { restartBackfill } from '../feed/backfill.ts';
import { newRetentionJob } from './new-retention-job.ts';

/** The reader has seen what a rule removes, and wants it: it holds from now on, and what it removes goes at once. */
export async function setRetentionRule(rule: RetentionRule): Promise<void> {
  const { keepReadDays, keepVersions } = rule;
  await writeSettings({ keepReadDays, keepVersions });
  if (keepsAll(rule)) return removeJob('retention');
  await putJob(newRetentionJob(Date.now()));
  await requestJobRun();
}

/**
 * The reader wants back what was removed: the archive is read anew, and what the site still has of it comes as read
 * articles, which are kept for their time once more.
 */
export async function restoreRemovedArticles(): Promise<void> {
  await allowRemovedToReturn(Date.now());
  // What is still on the newest page comes with a poll.
  void requestRefresh();
  await restartBackfill();
}
