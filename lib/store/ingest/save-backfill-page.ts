import type { Draft } from '../../article/model/article.ts';
import { afterOlderPage, type Coverage, wasInFeed } from '../../article/model/coverage.ts';
import type { Plan } from '../../article/ingest/refresh-plan.ts';
import { applyPage, planTables } from './apply-page.ts';
import { addToLog } from '../articles/channels.ts';
import { readCoverage } from '../articles/coverage.ts';
import { db } from '../db/database.ts';
import { gapKind, putStep } from '../articles/jobs.ts';
import { forgetRemovedTo } from '../retention/retention-log.ts';
import type { LogRow } from '../db/rows/channels.ts';
import type { ArchiveJob, GapJob } from '../db/rows/jobs.ts';
import { oldestOf } from './save-refresh.ts';

export interface OlderPageToSave<Job extends GapJob | ArchiveJob> {
  drafts: readonly Draft[];
  log: readonly LogRow[];
  now: number;
  job: Job;
  /** The job after this page, which may have made the record whole; `null` when it is done with. */
  next(plan: Plan, isWhole: boolean): Job | null;
  unread: boolean;
}

/** Stores an older page of the feed together with the job's place behind it, in one transaction. */
export function saveOlderPage<Job extends GapJob | ArchiveJob>(
  page: OlderPageToSave<Job>,
): Promise<Plan> {
  const tables = [...planTables, db.log, db.coverage];
  return db.transaction('rw', tables, async () => {
    const { now, job, unread } = page;
    const plan = await applyPage(page.drafts, { now, unread, announce: unread });
    const isWhole = await cover(page, plan);
    const next = page.next(plan, isWhole);
    if (next) await putStep(next);
    else await db.jobs.delete(job.kind);
    await addToLog(page.log);
    return plan;
  });
}

/** Notes that the feed ends before this page. Who has read it from the first page to the last has all there is. */
export function saveFeedEnd(job: GapJob | ArchiveJob, log: readonly LogRow[]): Promise<void> {
  return db.transaction('rw', [db.jobs, db.coverage, db.log, db.meta], async () => {
    const [open, ...earlier] = await readCoverage(job.channel);
    if (open && job.type === 'archive') {
      const from = Math.min(open.from, ...earlier.map((stretch) => stretch.from));
      await db.coverage.put({ ...open, from, reachesStart: true });
      await db.coverage.bulkDelete(earlier.flatMap(({ id }) => id ?? []));
      await db.jobs.delete(gapKind(job.channel));
      await forgetRemovedTo(job.channel);
    }
    await putStep(job);
    await addToLog(log);
  });
}

/** Notes a step that failed, with when it is tried again. */
export function saveFailedStep(job: GapJob | ArchiveJob, log: readonly LogRow[]): Promise<void> {
  return db.transaction('rw', [db.jobs, db.log], async () => {
    await putStep(job);
    await addToLog(log);
  });
}

/** Extends the open stretch down to this page; earlier ones that it reaches are one with it. Resolves to whether no gap is left. */
async function cover<Job extends GapJob | ArchiveJob>(
  { drafts, now, job }: OlderPageToSave<Job>,
  plan: Plan,
): Promise<boolean> {
  const [open, ...earlier] = await readCoverage(job.channel);
  if (!open) return false;
  const reached = earlier.filter((stretch) => reaches(plan, stretch));
  const oldest = oldestOf(drafts, now);
  let longer = afterOlderPage(open, undefined, { oldest, overlaps: false }).open;
  for (const stretch of reached) {
    longer = afterOlderPage(longer, stretch, { oldest, overlaps: true }).open;
  }
  await db.coverage.put(longer);
  await db.coverage.bulkDelete(reached.flatMap(({ id }) => id ?? []));
  const isWhole = reached.length === earlier.length;
  if (isWhole) await db.jobs.delete(gapKind(job.channel));
  return isWhole;
}

/** Whether the page holds an article from before the gap; those that have come since, with its pages, do not count. */
const reaches = ({ known, removed }: Plan, { to, from }: Coverage): boolean =>
  [...known.filter(wasInFeed), ...removed].some(
    ({ arrivedAt }) => arrivedAt !== null && arrivedAt <= (to ?? from),
  );
