import { putJob, removeJob, schedulePictureCheck } from '../../store/articles/jobs.ts';
import {
  putCheck,
  readCheck,
  recoverArticles,
  recoverUserRows,
} from '../../store/ingest/row-recovery.ts';
import type { CheckJob } from '../../store/rows/jobs.ts';
import { day } from '../../time.ts';
import { requestJobRun } from '../commands.ts';
import { ensureRederiveJob } from '../feed/rederive.ts';

/** Rows looked at in one step. */
const batchSize = 500;

/** On a worker's start: once a day the stored rows are looked through. The very first time there is nothing to find yet. */
export async function ensureCheck(now: number): Promise<void> {
  const last = await readCheck();
  if (last === null) return putCheck({ at: now, damaged: 0, mended: 0 });
  if (now - last.at >= day) await putJob(newCheck(now));
}

/** The reader wants the stored rows looked through now. */
export async function checkRows(): Promise<void> {
  await putJob(newCheck(Date.now()));
  await requestJobRun();
}

/** A look through all rows, from the first on. */
export const newCheck = (now: number): CheckJob => ({
  type: 'check',
  kind: 'check',
  dueAt: now,
  afterId: 0,
  damaged: 0,
  mended: 0,
});

/** Looks through some rows for damage and mends what can be; at the end, says how it went. */
export async function checkSome(job: CheckJob, now: number): Promise<void> {
  const { last, damaged, mended } = await recoverArticles(job.afterId, batchSize, now);
  const sum = { damaged: job.damaged + damaged, mended: job.mended + mended };
  if (last !== null) return putJob({ ...job, ...sum, afterId: last, dueAt: now });
  const marks = await recoverUserRows(now);
  await putCheck({
    at: now,
    damaged: sum.damaged + marks.damaged,
    mended: sum.mended + marks.mended,
  });
  await removeJob(job.kind);
  await ensureRederiveJob(now);
  // An article that was not there for a while may have left its pictures to nobody.
  if (sum.damaged > 0) await schedulePictureCheck(now);
}
