import type { ChannelId } from '../../site/channel-id.ts';

/** A period for which everything that the channel published is stored. Times are epoch milliseconds. */
export interface Coverage {
  id?: number;
  channel: ChannelId;
  /** Publication time of the oldest article. */
  from: number;
  /** When it was last known to be complete; `null` for the period that is still open. */
  to: number | null;
  /** Whether nothing older exists, because backfill reached the end. */
  reachesStart: boolean;
}

/**
 * Whether a feed has carried this article, so that a page with it overlaps the coverage. An article taken from the
 * site's page proves no overlap.
 */
export const wasInFeed = ({ feedHash }: { feedHash: string }): boolean => feedHash !== notInFeed;

/** Stands for the feed's version of an article that no feed has carried yet. */
export const notInFeed = '';

/**
 * Publication time of the last item; `null` for none. Feeds list the newest first, so an older date further up belongs to
 * a backdated article and does not tell how far the page reaches.
 */
export function oldestOf(
  drafts: readonly { publishedAt: number | null }[],
  now: number,
): number | null {
  const last = drafts.at(-1);
  return last ? Math.min(last.publishedAt ?? now, now) : null;
}

/** How far a page of a feed reaches. */
export interface PageReach {
  /** Publication time of the page's oldest article; `null` for a page without articles. */
  oldest: number | null;
  /** Whether the page has articles that were known before. */
  overlaps: boolean;
}

/**
 * Coverage after the newest page was read. If the page overlaps known articles, the open period continues. If not, that
 * period ends at the last success and a new one starts, with a possible gap between them.
 */
export function coverageAfterNewestPage(
  open: Coverage | undefined,
  channel: ChannelId,
  { oldest, overlaps }: PageReach,
  lastSuccess: number | null,
): { closed: Coverage | null; open: Coverage | null } {
  if (oldest === null) return { closed: null, open: open ?? null };
  const fresh: Coverage = { channel, from: oldest, to: null, reachesStart: false };
  if (!open) return { closed: null, open: fresh };
  if (overlaps) return { closed: null, open: { ...open, from: Math.min(open.from, oldest) } };
  return { closed: { ...open, to: lastSuccess ?? open.from }, open: fresh };
}

/** The open period after an older page was read. It absorbs the earlier period that the page reaches. */
export function coverageAfterBackfillPage(
  open: Coverage,
  earlier: Coverage | undefined,
  { oldest, overlaps }: PageReach,
): { open: Coverage; merged: boolean } {
  const reached = oldest === null ? open : { ...open, from: Math.min(open.from, oldest) };
  if (!overlaps || !earlier) return { open: reached, merged: false };
  return {
    open: {
      ...reached,
      from: Math.min(reached.from, earlier.from),
      reachesStart: earlier.reachesStart,
    },
    merged: true,
  };
}

/** A period in which articles may be missing. */
export interface CoverageGap {
  channel: ChannelId;
  /** Coverage is complete until then. */
  after: number;
  /** Coverage is complete again from then on. */
  before: number;
}

/** Gaps between a channel's covered periods. Both lists are in descending order of time. */
export function coverageGaps(periods: readonly Coverage[]): CoverageGap[] {
  return periods.slice(0, -1).flatMap((later, index) => {
    const earlier = periods[index + 1];
    if (!earlier) return [];
    return [{ channel: later.channel, after: earlier.to ?? earlier.from, before: later.from }];
  });
}
