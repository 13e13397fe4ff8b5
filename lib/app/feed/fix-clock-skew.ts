import { clampDue, clampNotBefore } from '../../feed/schedule.ts';
import { pollBounds } from '../../site/bounds.ts';
import { type ChannelTimes, correctChannelTimes } from '../../store/articles/channels.ts';
import { fixJobClockSkew } from '../../store/articles/jobs.ts';
import type { ChannelRow } from '../../store/rows/channels.ts';

/** Corrects due times that are too far ahead because the clock was set back. Resolves to whether there were any. */
export async function fixClockSkew(now: number): Promise<boolean> {
  const [channels, jobs] = await Promise.all([
    correctChannelTimes((row) => correctedTimes(row, now)),
    fixJobClockSkew(now, pollBounds.maxRetryAfter),
  ]);
  return channels + jobs > 0;
}

/**
 * Whether channels are due too far ahead because the clock was set back. A poll that has read their rows checks this
 * before it writes.
 */
export const hasClockSkew = (rows: readonly ChannelRow[], now: number): boolean =>
  rows.some((row) => correctedTimes(row, now) !== null);

function correctedTimes(row: ChannelRow, now: number): ChannelTimes | null {
  const { nextDueAt, notBefore } = row;
  const times = {
    nextDueAt: clampDue(row, now),
    notBefore: clampNotBefore(notBefore, now),
  };
  return times.nextDueAt < nextDueAt || times.notBefore < notBefore ? times : null;
}
