import type { Draft } from '../article/article.ts';
import { afterNewestPage } from '../article/coverage.ts';
import type { Plan } from '../article/plan.ts';
import { pollBounds } from '../site.ts';
import { applyPage, planTables } from './apply-plan.ts';
import { addToLog } from './channels.ts';
import { db } from './db.ts';
import { gapKind } from './jobs.ts';
import type { ChannelRow, GapJob, LogRow } from './rows.ts';

export interface RefreshToSave {
  drafts: readonly Draft[];
  channel: ChannelRow;
  log: readonly LogRow[];
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
export function saveRefresh(refresh: RefreshToSave): Promise<Plan> {
  const tables = [...planTables, db.channels, db.log, db.coverage, db.jobs];
  return db.transaction('rw', tables, async () => {
    const { now, announce } = refresh;
    const plan = await applyPage(refresh.drafts, { now, unread: true, announce });
    await cover(refresh, plan);
    await db.channels.put(refresh.channel);
    await addToLog(refresh.log);
    return plan;
  });
}

/** Carries the record on, or notes a gap: no item of the newest page is known, though others are. */
async function cover({ drafts, channel, now, lastSuccess }: RefreshToSave, plan: Plan) {
  const open = await db.coverage
    .filter((row) => row.channel === channel.id && row.to === null)
    .first();
  const page = { oldest: oldestOf(drafts, now), overlaps: plan.known.length > 0 };
  const { closed, open: goesOn } = afterNewestPage(open, channel.id, page, lastSuccess);
  if (closed) await db.coverage.put(closed);
  if (goesOn) await db.coverage.put(goesOn);
  if (closed) await db.jobs.put(gapJob(channel, now));
}

function gapJob({ id }: ChannelRow, now: number): GapJob {
  return {
    type: 'gap',
    kind: gapKind(id),
    channel: id,
    dueAt: now + pollBounds.pace,
    page: 2,
    pages: 0,
    noticedAt: now,
    failures: 0,
    failure: null,
    stuck: null,
  };
}

/** Publication time of the oldest of these, as lists have it; `null` for none. */
export function oldestOf(drafts: readonly Draft[], now: number): number | null {
  if (drafts.length === 0) return null;
  return Math.min(...drafts.map((draft) => Math.min(draft.publishedAt ?? now, now)));
}
