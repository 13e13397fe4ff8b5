import type { ChannelId } from '../../site/channel-id.ts';
import { write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { backfillKind, gapKind, jobOf, newBackfillJob } from './job-rows.ts';

/** Starts or resumes backfill of every channel that has older articles left to load. */
export const resumeBackfill = (now: number): Promise<void> =>
  write(['channels', 'jobs'], async (tx) => {
    for (const channel of await channelsWithFeed(tx)) {
      const job =
        (await jobOf(tx, 'backfill', backfillKind(channel))) ?? newBackfillJob(channel, now);
      if (job.state !== 'done') await tx.jobs.put({ ...job, state: 'running', dueAt: now });
    }
  });

/** Restarts backfill of every channel from the beginning. */
export const restartBackfill = (now: number): Promise<void> =>
  write(['channels', 'jobs'], async (tx) => {
    const channels = await channelsWithFeed(tx);
    await tx.jobs.bulkPut(channels.map((channel) => newBackfillJob(channel, now)));
  });

/** The channels whose feed address is known. */
async function channelsWithFeed({ channels }: Pick<ReadTables, 'channels'>): Promise<ChannelId[]> {
  const known = await channels.filter(({ url }) => url !== null).toArray();
  return known.map(({ id }) => id);
}

/** Retries a gap whose job gave up, from where it stopped, or from the newest pages if the feed had ended. */
export const retryGapJob = (channel: ChannelId, now: number): Promise<void> =>
  write(['jobs'], async (tx) => {
    const gap = await jobOf(tx, 'gap', gapKind(channel));
    if (!gap) return;
    const page = gap.stuck === 'feedEnds' ? 2 : gap.page;
    await tx.jobs.put({ ...gap, page, pages: 0, stuck: null, dueAt: now });
  });
