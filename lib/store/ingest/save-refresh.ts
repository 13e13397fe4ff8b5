import type { RefreshPlan } from '../../article/ingest/refresh-plan.ts';
import type { Draft } from '../../article/model/article.ts';
import { coverageAfterNewestPage, oldestOf, wasInFeed } from '../../article/model/coverage.ts';
import type { BacklogChoice } from '../../backlog-choice.ts';
import { addRequests, putAfterPoll } from '../articles/channels.ts';
import { coverageOf, coveredSince } from '../articles/coverage.ts';
import { backfillKind, jobOf, newGapJob } from '../articles/job-rows.ts';
import { write } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { ifWithinQuota } from '../retention/quota.ts';
import type { ChannelRow, RequestRow } from '../rows/channels.ts';
import { addPostings, postingTables } from '../search/posting-rows.ts';
import { putSearchIndexJob, queueMerge } from '../search/segment-rows.ts';
import { queueChanged } from '../user/highlight-states.ts';
import { applyPage, ingestTables } from './apply-page.ts';
import { derivePage, type PageDerivation } from './derive-page.ts';
import { derivePostings, type Examination } from './derive-postings.ts';
import { writeDerived } from './write-derived.ts';

export interface RefreshToSave {
  drafts: readonly Draft[];
  channel: ChannelRow;
  log: readonly RequestRow[];
  now: number;
  /** Time of the channel's last successful poll; `null` on the first. */
  lastSuccess: number | null;
  /** On a channel's first poll, or after one that was cut off: which part of the backlog is unread. */
  backlog?: BacklogChoice | undefined;
  /** What else to find out about the articles, if anything. */
  examine?: Examination;
}

/**
 * Stores a fetched page with its postings in one transaction, so that a worker that stops at any point leaves all of it
 * or nothing. If the disk has no space for the postings, the page is stored without them.
 */
export async function saveRefresh(refresh: RefreshToSave): Promise<RefreshPlan> {
  const indexed = await ifWithinQuota(() => save(refresh, derivePostings));
  const plan = indexed ?? (await save(refresh, () => null));
  await queueChanged(plan, refresh.now);
  return plan;
}

const save = (refresh: RefreshToSave, derive: typeof derivePostings): Promise<RefreshPlan> =>
  writeDerived(
    async () => {
      const derivation = await derivePage(refresh.drafts);
      return { derivation, postings: derive(derivation.plan, refresh.now, refresh.examine ?? {}) };
    },
    ({ derivation, postings }) => writeRefresh(refresh, derivation, postings),
  );

const writeRefresh = (
  refresh: RefreshToSave,
  derivation: PageDerivation,
  postings: ReturnType<typeof derivePostings>,
): Promise<RefreshPlan> =>
  write([...ingestTables, ...postingTables, 'channels', 'requests', 'coverage'], async (tx) => {
    const { now, backlog, channel } = refresh;
    const plan = await applyPage(tx, refresh.drafts, derivation, {
      now,
      isNew: () => true,
      // What was published before coverage began has not been missed.
      backlog: backlog && {
        initial: backlog,
        before: coveredSince(await coverageOf(tx, channel.id)),
      },
      hasRules: refresh.examine?.judge !== undefined,
    });
    await Promise.all([
      recordCoverage(tx, refresh, plan),
      putAfterPoll(tx, refresh.channel),
      addRequests(tx, refresh.log),
    ]);
    if (postings === 'leftToJob') await putSearchIndexJob(tx, now);
    else if (postings && (await addPostings(tx, postings, now)) > 0) await queueMerge(tx, now);
    return plan;
  });

/** Extends the open period. If no item of the newest page is known, a gap begins. */
async function recordCoverage(
  tx: Pick<Tables, 'coverage' | 'jobs'>,
  { drafts, channel, now, lastSuccess }: RefreshToSave,
  plan: RefreshPlan,
) {
  const open = await tx.coverage
    .filter((row) => row.channel === channel.id && row.to === null)
    .first();
  const meetsKnown = plan.known.some(wasInFeed) || plan.removed.length > 0;
  const overlaps = meetsKnown && !endsInNews(plan, drafts, lastSuccess);
  const page = { oldest: oldestOf(drafts, now), overlaps };
  const next = coverageAfterNewestPage(open, channel.id, page, lastSuccess);
  if (next.open) await tx.coverage.put(next.open);
  if (!next.closed) return;
  await tx.coverage.put(next.closed);
  await scheduleGap(tx, channel, now);
}

/** Whether even the last item is newer than the last poll; known items on the page were then only moved to its top. */
function endsInNews(
  plan: RefreshPlan,
  drafts: readonly Draft[],
  lastSuccess: number | null,
): boolean {
  const last = drafts.at(-1);
  if (!last || last.publishedAt === null || lastSuccess === null) return false;
  return last.publishedAt > lastSuccess && plan.added.includes(last);
}

/**
 * Queues the gap job, from the first page where that was cut off. A backfill starts again, because its pages must join
 * the newest ones.
 */
async function scheduleGap(
  tx: Pick<Tables, 'jobs'>,
  channel: ChannelRow,
  now: number,
): Promise<void> {
  const page = channel.isUnclosed ? { page: 1 } : {};
  await tx.jobs.put({ ...newGapJob(channel.id, now), ...page });
  const backfill = await jobOf(tx, 'backfill', backfillKind(channel.id));
  if (!backfill || backfill.state === 'done') return;
  await tx.jobs.put({ ...backfill, page: 2, pages: 0, oldest: null });
}
