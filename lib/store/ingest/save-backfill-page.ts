import type { RefreshPlan } from '../../article/ingest/refresh-plan.ts';
import type { Draft } from '../../article/model/article.ts';
import {
  type Coverage,
  coverageAfterBackfillPage,
  oldestOf,
  wasInFeed,
} from '../../article/model/coverage.ts';
import { addRequests } from '../articles/channels.ts';
import { coverageOf, coveredSince } from '../articles/coverage.ts';
import { gapKind, putNextStep } from '../articles/job-rows.ts';
import { write } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { clearRemovedTo } from '../retention/retention-log.ts';
import type { RequestRow } from '../rows/channels.ts';
import type { BackfillJob, GapJob } from '../rows/jobs.ts';
import { queueChanged } from '../user/highlight-states.ts';
import { applyPage, ingestTables } from './apply-page.ts';
import { derivePage, type PageDerivation } from './derive-page.ts';
import { writeDerived } from './write-derived.ts';

export interface BackfillPageToSave<Job extends GapJob | BackfillJob> {
  drafts: readonly Draft[];
  log: readonly RequestRow[];
  now: number;
  job: Job;
  /** The job after this page, which may have closed the last gap; `null` when it is done. */
  next(plan: RefreshPlan, isGapless: boolean): Job | null;
  hasRules: boolean;
}

/** Stores an older page of the feed together with the job's progress, in one transaction. */
export async function saveBackfillPage<Job extends GapJob | BackfillJob>(
  page: BackfillPageToSave<Job>,
): Promise<RefreshPlan> {
  const plan = await writeDerived(
    () => derivePage(page.drafts),
    (derivation) => writeBackfillPage(page, derivation),
  );
  await queueChanged(plan, page.now);
  return plan;
}

const writeBackfillPage = <Job extends GapJob | BackfillJob>(
  page: BackfillPageToSave<Job>,
  derivation: PageDerivation,
): Promise<RefreshPlan> =>
  write([...ingestTables, 'requests', 'coverage'], async (tx) => {
    const { now, job, hasRules } = page;
    const since = coveredSince(await coverageOf(tx, job.channel));
    // In an archive, only articles of the covered period are new: polls have missed them.
    const isNew = ({ publishedAt }: Draft) =>
      job.type === 'gap' || (publishedAt !== null && publishedAt > since && publishedAt <= now);
    const plan = await applyPage(tx, page.drafts, derivation, {
      now,
      isNew,
      hasRules,
    });
    const isGapless = await extendCoverage(tx, page, plan);
    const next = page.next(plan, isGapless);
    if (next) await putNextStep(tx, job, next);
    else await tx.jobs.delete(job.kind);
    await addRequests(tx, page.log);
    return plan;
  });

/** Stores that the feed ends before this page. A backfill has then read all there is, from the first page to the last. */
export const saveFeedEnd = (
  job: GapJob | BackfillJob,
  changes: Partial<GapJob | BackfillJob>,
  log: readonly RequestRow[],
): Promise<void> =>
  write(['jobs', 'coverage', 'requests', 'meta'], async (tx) => {
    const [open, ...earlier] = await coverageOf(tx, job.channel);
    if (open && job.type === 'backfill') {
      const from = Math.min(open.from, ...earlier.map((period) => period.from));
      await tx.coverage.put({ ...open, from, reachesStart: true });
      await tx.coverage.bulkDelete(earlier.flatMap(({ id }) => id ?? []));
      await tx.jobs.delete(gapKind(job.channel));
      await clearRemovedTo(tx, job.channel);
    }
    await putNextStep(tx, job, changes);
    await addRequests(tx, log);
  });

/** Stores a step that brought nothing, with the time of its next attempt. */
export const saveFailedStep = (
  job: GapJob | BackfillJob,
  changes: Partial<GapJob | BackfillJob>,
  log: readonly RequestRow[],
): Promise<void> =>
  write(['jobs', 'requests'], async (tx) => {
    await putNextStep(tx, job, changes);
    await addRequests(tx, log);
  });

/**
 * Extends the open period down to this page and merges the earlier ones that it reaches. Resolves to whether no gap is
 * left.
 */
async function extendCoverage<Job extends GapJob | BackfillJob>(
  tx: Pick<Tables, 'coverage' | 'jobs'>,
  { drafts, now, job }: BackfillPageToSave<Job>,
  plan: RefreshPlan,
): Promise<boolean> {
  const [open, ...earlier] = await coverageOf(tx, job.channel);
  if (!open) return false;
  const reached = earlier.filter((period) => reaches(plan, period));
  const oldest = oldestOf(drafts, now);
  let longer = coverageAfterBackfillPage(open, undefined, { oldest, overlaps: false }).open;
  for (const period of reached) {
    longer = coverageAfterBackfillPage(longer, period, { oldest, overlaps: true }).open;
  }
  await tx.coverage.put(longer);
  await tx.coverage.bulkDelete(reached.flatMap(({ id }) => id ?? []));
  const isGapless = reached.length === earlier.length;
  if (isGapless) await tx.jobs.delete(gapKind(job.channel));
  return isGapless;
}

/** Whether the page holds an article from before the gap; those that arrived since do not count. */
const reaches = ({ known, removed }: RefreshPlan, { to, from }: Coverage): boolean =>
  [...known.filter(wasInFeed), ...removed].some(
    ({ arrivedAt }) => arrivedAt !== null && arrivedAt <= (to ?? from),
  );
