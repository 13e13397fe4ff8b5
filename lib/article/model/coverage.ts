/** A stretch of time in which nothing that the channel published is missing. Times are epoch ms. */
export interface Coverage {
  id?: number;
  channel: string;
  /** Publication time of its oldest article. */
  from: number;
  /** When it was last known to be whole; `null` for the stretch that goes on. */
  to: number | null;
  /** Whether nothing older exists: the archive was read to its end. */
  reachesStart: boolean;
}

/**
 * Whether a feed has brought this article, so that meeting it again shows how far back a page reaches. One that the
 * reader took from the site's page shows nothing of that.
 */
export const wasInFeed = ({ feedHash }: { feedHash: string }): boolean => feedHash !== notInFeed;

/** What stands for the feed's version of an article that no feed has brought yet. */
export const notInFeed = '';

/** What one page of a feed means for the record. */
export interface PageReach {
  /** The oldest article on the page; `null` for a page without articles. */
  oldest: number | null;
  /** Whether the page reaches what was known before. */
  overlaps: boolean;
}

/**
 * The record after a newest page was read. Where it reaches something known, the open stretch goes on; where it does
 * not, that stretch ended at the last success and a new one begins: between them something may be missing.
 */
export function coverageAfterNewestPage(
  open: Coverage | undefined,
  channel: string,
  { oldest, overlaps }: PageReach,
  lastSuccess: number | null,
): { closed: Coverage | null; open: Coverage | null } {
  if (oldest === null) return { closed: null, open: open ?? null };
  const fresh: Coverage = { channel, from: oldest, to: null, reachesStart: false };
  if (!open) return { closed: null, open: fresh };
  if (overlaps) return { closed: null, open: { ...open, from: Math.min(open.from, oldest) } };
  return { closed: { ...open, to: lastSuccess ?? open.from }, open: fresh };
}

/** The open stretch after an older page was read; once it reaches an earlier stretch, the two are one. */
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

/** A time from which articles may be missing. */
export interface CoverageGap {
  channel: string;
  /** Until then the record was whole. */
  after: number;
  /** From then on it is whole again. */
  before: number;
}

/** The gaps between a channel's stretches, the latest first. `stretches` come latest first too. */
export function coverageGaps(stretches: readonly Coverage[]): CoverageGap[] {
  return stretches.slice(0, -1).flatMap((later, index) => {
    const earlier = stretches[index + 1];
    if (!earlier) return [];
    return [{ channel: later.channel, after: earlier.to ?? earlier.from, before: later.from }];
  });
}
