import { keepsAll } from '../../article/model/retention-rule.ts';
import { writeSettings } from '../../platform/settings.ts';
import type { Settings } from '../../settings.ts';
import { putJob, removeJob } from '../../store/articles/jobs.ts';
import { requestJobRun } from '../commands.ts';
import { newRetentionJob } from './new-retention-job.ts';

/** Changes the retention rule and applies it at once to what is stored. */
export async function setRetentionRule(
  change: Partial<Pick<Settings, 'keepReadDays' | 'keepVersions'>>,
): Promise<void> {
  const { after } = await writeSettings(change);
  if (keepsAll(after)) return removeJob('retention');
  await putJob(newRetentionJob(Date.now()));
  requestJobRun();
}
