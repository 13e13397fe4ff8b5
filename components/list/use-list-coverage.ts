import { type Coverage, type Gap, gapsBetween } from '../../lib/article/model/coverage.ts';
import { type ChannelId, channels, site } from '../../lib/site/site.ts';
import { readCoverage } from '../../lib/store/articles/coverage.ts';
import { readArchive, readGap } from '../../lib/store/articles/jobs.ts';
import { readRemovedTo } from '../../lib/store/retention/retention-log.ts';
import type { ArchiveJob, GapJob } from '../../lib/store/db/rows/jobs.ts';
import { latest, useLive } from '../live/use-live.ts';

/** A gap with the job that is to close it. */
export interface OpenGap extends Gap {
  channel: ChannelId;
  repair: GapJob | null;
}

/** How complete the lists are. */
export interface ListRecord {
  /** The stretches of the news, the latest first. */
  news: Coverage[];
  /** The place up to which news were removed; `null` where none were. */
  removedTo: number | null;
  /** Of every channel. */
  gaps: OpenGap[];
  /** The readings of archives that the reader has asked for. */
  archives: ArchiveJob[];
}

/** What is known of how complete the lists are; `undefined` until it was read. */
export const useRecord = (): ListRecord | undefined => latest(useLive(readRecord, []));

async function readRecord(): Promise<ListRecord> {
  const parts = await Promise.all(
    channels.map(async ({ id }) => ({
      id,
      stretches: await readCoverage(id),
      repair: (await readGap(id)) ?? null,
      archive: await readArchive(id),
    })),
  );
  return {
    news: parts.find(({ id }) => id === site.news.id)?.stretches ?? [],
    removedTo: await readRemovedTo(site.news.id),
    gaps: parts.flatMap(({ id, stretches, repair }) =>
      gapsBetween(stretches).map((gap) => ({ ...gap, channel: id, repair })),
    ),
    archives: parts.flatMap(({ archive }) => archive ?? []),
  };
}
