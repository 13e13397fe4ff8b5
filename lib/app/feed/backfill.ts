import { type ChannelId, channels } from '../../site/site.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { archiveKind, gapKind, putJob, readArchive, readGap, removeJob } from '../../store/articles/jobs.ts';
import { type ArchiveJob, never } from '../../store/db/rows/jobs.ts';
import { askRunJobs } from '../ask-run-jobs.ts';

/** The reader wants older articles: begins, or goes on with, the reading of every channel's archive. */
export async function getOlder(): Promise<void> {
  for (const { id } of channels) {
    const { url } = await readChannel(id);
    const job = (await readArchive(id)) ?? newArchive(id);
    if (url !== null && job.state !== 'done') {
      await putJob({ ...job, state: 'running', dueAt: Date.now() });
    }
  }
  await askRunJobs();
}

/** Reads every channel's archive once more from its beginning. */
export async function readOlderAnew(): Promise<void> {
  for (const { id } of channels) {
    const { url } = await readChannel(id);
    if (url !== null) await putJob({ ...newArchive(id), dueAt: Date.now() });
  }
  await askRunJobs();
}

/** Stops the reading of the archive where it is. */
export async function pauseOlder(): Promise<void> {
  for (const { id } of channels) {
    const job = await readArchive(id);
    if (job?.state === 'running') await putJob({ ...job, state: 'paused', dueAt: never });
  }
}

/** Gives the reading of the archive up; what it brought stays. */
export async function cancelOlder(): Promise<void> {
  for (const { id } of channels) await removeJob(archiveKind(id));
}

/** Tries once more to close a gap that was given up, from where it stopped. */
export async function retryGap(channel: ChannelId): Promise<void> {
  const gap = await readGap(channel);
  if (!gap) return;
  const page = gap.stuck === 'feedEnds' ? 2 : gap.page;
  await putJob({ ...gap, kind: gapKind(channel), page, pages: 0, stuck: null, dueAt: Date.now() });
  await askRunJobs();
}

/** Page 1 is what polls read. */
const newArchive = (channel: ChannelId): ArchiveJob => ({
  type: 'archive',
  kind: archiveKind(channel),
  channel,
  dueAt: 0,
  page: 2,
  failures: 0,
  failure: null,
  state: 'running',
  pages: 0,
  articles: 0,
  oldest: null,
});
