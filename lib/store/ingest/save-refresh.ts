import type { RefreshPlan } from '../../article/ingest/refresh-plan.ts';
import type { Draft } from '../../article/model/article.ts';
import { coverageAfterNewestPage, wasInFeed } from '../../article/model/coverage.ts';
import { pollBounds } from '../../site/bounds.ts';
import { addRequests } from '../articles/channels.ts';
import { gapKind, readBackfillJob } from '../articles/jobs.ts';
import { db } from '../db/database.ts';
import type { ChannelRow, RequestRow } from '../rows/channels.ts';
import type { GapJob } from '../rows/jobs.ts';
import { applyPage, ingestTables } from './apply-page.ts';
import { derivePage, type PageDerivation } from './derive-page.ts';
import { writeDerived } from './write-derived.ts';

export interface RefreshToSave {
  drafts: readonly Draft[];
  channel: ChannelRow;
  log: readonly RequestRow[];
  now: number;
  /** Whether added articles are announced; the first time a channel is read, none is. */
  announce: boolean;
  /** When the channel was last read before this; `null` the first time. */
  lastSuccess: number | null;
}

/**
 * Stores one fetched page: articles, bodies, aliases, unread rows, the outbox, the record of what is covered and the
 * channel's validators in one transaction, so that a worker killed anywhere leaves all of it or nothing.
 */
export function saveRefresh(refresh: RefreshToSave): Promise<RefreshPlan> {
  return writeDerived(
    () => derivePage(refresh.drafts),
    (derivation) => writeRefresh(refresh, derivation),
  );
}

function writeRefresh(refresh: RefreshToSave, derivation: PageDerivation): Promise<RefreshPlan> {
  const tables = [...ingestTables, db.channels, db.requests, db.coverage];
  return db.transaction('rw', tables, async () => {
    const { now, announce } = refresh;
    const plan = await applyPage(refresh.drafts, derivation, { now, unread: true, announce });
    await recordCoverage(refresh, plan);
    await db.channels.put(refresh.channel);
    await addRequests(refresh.log);
    return plan;
  });
}

/** Carries the record on, or notes a gap: no item of the newest page is known, though others are. */
async function recordCoverage(
  { drafts, channel, now, lastSuccess }: RefreshToSave,
  plan: RefreshPlan,
) {
  const open = await db.coverage
    .filter((row) => row.channel === channel.id && row.to === null)
    .first();
  const meetsKnown = plan.known.some(wasInFeed) || plan.removed.length > 0;
  const overlaps = meetsKnown && !endsInNews(plan, drafts, lastSuccess);
  const page = { oldest: oldestOf(drafts, now), overlaps };
  const { closed, open: goesOn } = coverageAfterNewestPage(open, channel.id, page, lastSuccess);
  if (closed) await db.coverage.put(closed);
  if (goesOn) await db.coverage.put(goesOn);
  if (closed) await scheduleGap(channel, now);
}

/** Whether even the last of the page is newer than the last look: what is known on it was only put back to the top. */
function endsInNews(
  plan: RefreshPlan,
  drafts: readonly Draft[],
  lastSuccess: number | null,
): boolean {
  const last = drafts.at(-1);
  if (!last || last.publishedAt === null || lastSuccess === null) return false;
  return last.publishedAt > lastSuccess && plan.added.includes(last);
}

/** A gap is to be closed; an archive that is being read begins anew, for its pages must join what is now the latest. */
async function scheduleGap(channel: ChannelRow, now: number): Promise<void> {
  await db.jobs.put(gapJob(channel, now));
  const archive = await readBackfillJob(channel.id);
  if (!archive || archive.state === 'done') return;
  await db.jobs.put({ ...archive, page: 2, pages: 0, oldest: null });
}

function gapJob({ id }: ChannelRow, now: number): GapJob {
  return {
    type: 'gap',
    kind: gapKind(id),
    channel: id,
    dueAt: now + pollBounds.requestDelay,
    page: 2,
    pages: 0,
    noticedAt: now,
    failures: 0,
    failure: null,
    stuck: null,
  };
}

/**
 * Publication time of the last of these, as lists have it; `null` for none. Feeds list the newest first: an old date
 * further up belongs to an article that was backdated, and tells nothing of how far the page reaches.
 */
export function oldestOf(drafts: readonly Draft[], now: number): number | null {
  const last = drafts.at(-1);
  return last ? Math.min(last.publishedAt ?? now, now) : null;
}
