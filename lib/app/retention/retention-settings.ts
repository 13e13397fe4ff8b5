import { keepsAll, type RetentionRule } from '../../article/model/retention-rule.ts';
import { writeSettings } from '../../platform/settings.ts';
import { putJob, removeJob } from '../../store/articles/jobs.ts';
import { letRemovedReturn } from '../../store/retention/retention-log.ts';
import { readOlderAnew } from '../feed/backfill.ts';
import { askRefresh } from '../ask-refresh.ts';
import { askRunJobs } from '../ask-run-jobs.ts';
import { newRetention } from './new-retention-job.ts';

/** The reader has seen what a rule removes, and wants it: it holds from now on, and what it removes goes at once. */
export async function adoptRule(rule: RetentionRule): Promise<void> {
  const { keepRead, keepVersions } = rule;
  await writeSettings({ keepRead, keepVersions });
  if (keepsAll(rule)) return removeJob('retention');
  await putJob(newRetention(Date.now()));
  await askRunJobs();
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
