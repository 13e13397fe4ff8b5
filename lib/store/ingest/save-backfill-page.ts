import type { RefreshPlan } from '../../article/ingest/refresh-plan.ts';
import type { Draft } from '../../article/model/article.ts';
import {
  type Coverage,
  coverageAfterBackfillPage,
  wasInFeed,
} from '../../article/model/coverage.ts';
import { addRequests } from '../articles/channels.ts';
import { readCoverage } from '../articles/coverage.ts';
import { gapKind, putJobStep } from '../articles/jobs.ts';
import { db } from '../db/database.ts';
import { clearRemovedTo } from '../retention/retention-log.ts';
import type { RequestRow } from '../rows/channels.ts';
import type { BackfillJob, GapJob } from '../rows/jobs.ts';
import { applyPage, ingestTables } from './apply-page.ts';
import { derivePage, type PageDerivation } from './derive-page.ts';
import { oldestOf } from './save-refresh.ts';
import { writeDerived } from './write-derived.ts';

export interface BackfillPageToSave<Job extends GapJob | BackfillJob> {
  drafts: readonly Draft[];
  log: readonly RequestRow[];
  now: number;
  job: Job;
  /** The job after this page, which may have made the record whole; `null` when it is done with. */
  next(plan: RefreshPlan, isWhole: boolean): Job | null;
  unread: boolean;
}

/** Stores an older page of the feed together with the job's place behind it, in one transaction. */
export function saveBackfillPage<Job extends GapJob | BackfillJob>(
  page: BackfillPageToSave<Job>,
): Promise<RefreshPlan> {
  return writeDerived(
    () => derivePage(page.drafts),
    (derivation) => writeBackfillPage(page, derivation),
  );
}

function writeBackfillPage<Job extends GapJob | BackfillJob>(
  page: BackfillPageToSave<Job>,
  derivation: PageDerivation,
): Promise<RefreshPlan> {
  const tables = [...ingestTables, db.requests, db.coverage];
  return db.transaction('rw', tables, async () => {
    const { now, job, unread } = page;
    const plan = await applyPage(page.drafts, derivation, { now, unread, announce: unread });
    const isWhole = await extendCoverage(page, plan);
    const next = page.next(plan, isWhole);
    if (next) await putJobStep(next);
    else await db.jobs.delete(job.kind);
    await addRequests(page.log);
    return plan;
  });
}

/** Notes that the feed ends before this page. Who has read it from the first page to the last has all there is. */
export function saveFeedEnd(job: GapJob | BackfillJob, log: readonly RequestRow[]): Promise<void> {
  return db.transaction('rw', [db.jobs, db.coverage, db.requests, db.meta], async () => {
    const [open, ...earlier] = await readCoverage(job.channel);
    if (open && job.type === 'archive') {
      const from = Math.min(open.from, ...earlier.map((stretch) => stretch.from));
      await db.coverage.put({ ...open, from, reachesStart: true });
      await db.coverage.bulkDelete(earlier.flatMap(({ id }) => id ?? []));
      await db.jobs.delete(gapKind(job.channel));
      await clearRemovedTo(job.channel);
    }
    await putJobStep(job);
    await addRequests(log);
  });
}

/** Notes a step that failed, with when it is tried again. */
export function saveFailedStep(
  job: GapJob | BackfillJob,
  log: readonly RequestRow[],
): Promise<void> {
  return db.transaction('rw', [db.jobs, db.requests], async () => {
    await putJobStep(job);
    await addRequests(log);
  });
}

/** Extends the open stretch down to this page; earlier ones that it reaches are one with it. Resolves to whether no gap is left. */
async function extendCoverage<Job extends GapJob | BackfillJob>(
  { drafts, now, job }: BackfillPageToSave<Job>,
  plan: RefreshPlan,
): Promise<boolean> {
  const [open, ...earlier] = await readCoverage(job.channel);
  if (!open) return false;
  const reached = earlier.filter((stretch) => reaches(plan, stretch));
  const oldest = oldestOf(drafts, now);
  let longer = coverageAfterBackfillPage(open, undefined, { oldest, overlaps: false }).open;
  for (const stretch of reached) {
    longer = coverageAfterBackfillPage(longer, stretch, { oldest, overlaps: true }).open;
  }
  await db.coverage.put(longer);
  await db.coverage.bulkDelete(reached.flatMap(({ id }) => id ?? []));
  const isWhole = reached.length === earlier.length;
  if (isWhole) await db.jobs.delete(gapKind(job.channel));
  return isWhole;
}

/** Whether the page holds an article from before the gap; those that have come since, with its pages, do not count. */
const reaches = ({ known, removed }: RefreshPlan, { to, from }: Coverage): boolean =>
  [...known.filter(wasInFeed), ...removed].some(
    ({ arrivedAt }) => arrivedAt !== null && arrivedAt <= (to ?? from),
  );
