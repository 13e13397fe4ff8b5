import {
  type Coverage,
  type CoverageGap,
  coverageGaps,
} from '../../../lib/article/model/coverage.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { channels, newsChannel } from '../../../lib/site/channels.ts';
import { readCoverage } from '../../../lib/store/articles/coverage.ts';
import { readBackfillJob, readGapJob } from '../../../lib/store/articles/jobs.ts';
import { readRemovedTo } from '../../../lib/store/retention/retention-log.ts';
import type { BackfillJob, GapJob } from '../../../lib/store/rows/jobs.ts';
import { latest, useLive } from '../../live/use-live.ts';

/** A gap, and the job that repairs it. */
export interface OpenGap extends CoverageGap {
  channel: ChannelId;
  job: GapJob | null;
}

export interface ListCoverage {
  /** The covered periods of the news feed, the latest first. */
  news: Coverage[];
  /** The time before which news articles were removed; `null` where none were. */
  removedTo: number | null;
  /** The gaps of all channels. */
  gaps: OpenGap[];
  /** The backfills that the user started. */
  backfills: BackfillJob[];
}

/** How complete the stored articles are; `undefined` until loaded. */
export const useListCoverage = (): ListCoverage | undefined =>
  latest(useLive(readListCoverage, []));

/** Reads everything in parallel, because the list waits for it. */
async function readListCoverage(): Promise<ListCoverage> {
  const [parts, removedTo] = await Promise.all([
    Promise.all(channels.map(({ id }) => readChannelCoverage(id))),
    readRemovedTo(newsChannel.id),
  ]);
  return {
    news: parts.find(({ id }) => id === newsChannel.id)?.coverage ?? [],
    removedTo,
    gaps: parts.flatMap(({ id, coverage, gapJob }) =>
      coverageGaps(coverage).map((gap) => ({ ...gap, channel: id, job: gapJob })),
    ),
    backfills: parts.flatMap(({ backfill }) => backfill ?? []),
  };
}

async function readChannelCoverage(id: ChannelId) {
  const [coverage, gapJob = null, backfill] = await Promise.all([
    readCoverage(id),
    readGapJob(id),
    readBackfillJob(id),
  ]);
  return { id, coverage, gapJob, backfill };
}
