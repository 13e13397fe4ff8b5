import type { Draft } from '../article/article.ts';
import { afterOlderPage, type Coverage } from '../article/coverage.ts';
import type { Plan } from '../article/plan.ts';
import { applyPage, planTables } from './apply-plan.ts';
import { addToLog } from './channels.ts';
import { readCoverage } from './coverage.ts';
import { db } from './db.ts';
import type { ArchiveJob, GapJob, LogRow } from './rows.ts';
import { oldestOf } from './save-refresh.ts';

export interface OlderPageToSave<Job extends GapJob | ArchiveJob> {
  drafts: readonly Draft[];
  log: readonly LogRow[];
  now: number;
  job: Job;
  /** The job after this page; `null` when it is done with. */
  next(plan: Plan, merged: boolean): Job | null;
  unread: boolean;
}

/** Stores an older page of the feed together with the job's place behind it, in one transaction. */
export function saveOlderPage<Job extends GapJob | ArchiveJob>(
  page: OlderPageToSave<Job>,
): Promise<Plan> {
  const tables = [...planTables, db.log, db.coverage, db.jobs];
  return db.transaction('rw', tables, async () => {
    const { now, job, unread } = page;
    const plan = await applyPage(page.drafts, { now, unread, announce: unread });
    const merged = await cover(page, plan);
    const next = page.next(plan, merged);
    if (next) await putStep(next);
    else await db.jobs.delete(job.kind);
    await addToLog(page.log);
    return plan;
  });
}

/** Notes that the feed ends before this page: nothing older exists. */
export function saveFeedEnd(job: GapJob | ArchiveJob, log: readonly LogRow[]): Promise<void> {
  return db.transaction('rw', [db.jobs, db.coverage, db.log], async () => {
    const [open] = await readCoverage(job.channel);
    if (open && job.type === 'archive') await db.coverage.put({ ...open, reachesStart: true });
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

/** Extends the open stretch down to this page; where it reaches an earlier one, the two become one. */
async function cover<Job extends GapJob | ArchiveJob>(
  { drafts, now, job }: OlderPageToSave<Job>,
  plan: Plan,
): Promise<boolean> {
  const [open, earlier] = await readCoverage(job.channel);
  if (!open) return false;
  const seen = { oldest: oldestOf(drafts, now), overlaps: reaches(plan, job, earlier) };
  const { open: longer, merged } = afterOlderPage(open, earlier, seen);
  await db.coverage.put(longer);
  if (merged && earlier?.id !== undefined) await db.coverage.delete(earlier.id);
  return merged;
}

/** Whether the page holds an article of the time before the gap; those that came with the pages just read do not count. */
function reaches(plan: Plan, job: GapJob | ArchiveJob, earlier: Coverage | undefined): boolean {
  return plan.known.some((article) =>
    job.type === 'gap'
      ? article.arrivedAt < job.noticedAt
      : earlier !== undefined && article.sortAt <= (earlier.to ?? article.sortAt),
  );
}
