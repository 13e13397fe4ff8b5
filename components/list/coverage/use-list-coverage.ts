import {
  type Coverage,
  type CoverageGap,
  coverageGaps,
} from '../../../lib/article/model/coverage.ts';
import { type ChannelId, channels, newsChannel } from '../../../lib/site/channels.ts';
import { readCoverage } from '../../../lib/store/articles/coverage.ts';
import { readBackfillJob, readGapJob } from '../../../lib/store/articles/jobs.ts';
import { readRemovedTo } from '../../../lib/store/retention/retention-log.ts';
import type { BackfillJob, GapJob } from '../../../lib/store/rows/jobs.ts';
import { latest, useLive } from '../../live/use-live.ts';

/** A gap with the job that is to close it. */
export interface OpenGap extends CoverageGap {
  channel: ChannelId;
  job: GapJob | null;
}

/** How complete the lists are. */
export interface ListCoverage {
  /** The stretches of the news, the latest first. */
  news: Coverage[];
  /** The place up to which news were removed; `null` where none were. */
  removedTo: number | null;
  /** Of every channel. */
  gaps: OpenGap[];
  /** The readings of archives that the reader has asked for. */
  backfills: BackfillJob[];
}

/** What is known of how complete the lists are; `undefined` until it was read. */
export const useListCoverage = (): ListCoverage | undefined =>
  latest(useLive(readListCoverage, []));

async function readListCoverage(): Promise<ListCoverage> {
  const parts = await Promise.all(
    channels.map(async ({ id }) => ({
      id,
      stretches: await readCoverage(id),
      repair: (await readGapJob(id)) ?? null,
      archive: await readBackfillJob(id),
    })),
  );
  return {
    news: parts.find(({ id }) => id === newsChannel.id)?.stretches ?? [],
    removedTo: await readRemovedTo(newsChannel.id),
    gaps: parts.flatMap(({ id, stretches, repair }) =>
      coverageGaps(stretches).map((gap) => ({ ...gap, channel: id, job: repair })),
    ),
    backfills: parts.flatMap(({ archive }) => archive ?? []),
  };
}
