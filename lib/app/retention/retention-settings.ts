import { keepsAll, type RetentionRule } from '../../article/model/retention-rule.ts';
import { writeSettings } from '../../platform/settings.ts';
import { putJob, removeJob } from '../../store/articles/jobs.ts';
import { requestJobRun } from '../commands.ts';
import { newRetentionJob } from './new-retention-job.ts';

/** Applies a retention rule that the user has previewed: from now on, and at once to what is stored. */
export async function setRetentionRule(rule: RetentionRule): Promise<void> {
  const { keepReadDays, keepVersions } = rule;
  await writeSettings({ keepReadDays, keepVersions });
  if (keepsAll(rule)) return removeJob('retention');
  await putJob(newRetentionJob(Date.now()));
  requestJobRun();
}
