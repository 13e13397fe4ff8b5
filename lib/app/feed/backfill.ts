import type { ChannelId } from '../../site/channel-id.ts';
import { channels } from '../../site/channels.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { backfillKind, gapKind } from '../../store/articles/job-rows.ts';
import {
  pauseJob,
  putJob,
  readBackfillJob,
  readGapJob,
  removeJob,
} from '../../store/articles/jobs.ts';
import { allowRemovedToReturn } from '../../store/retention/retention-log.ts';
import type { BackfillJob } from '../../store/rows/jobs.ts';
import { requestJobRun, requestRefresh } from '../commands.ts';

/** Starts or resumes loading older articles of every channel. */
export async function startBackfill(): Promise<void> {
  for (const { id } of channels) {
    const { url } = await readChannel(id);
    const job = (await readBackfillJob(id)) ?? newBackfillJob(id);
    if (url !== null && job.state !== 'done') {
      await putJob({ ...job, state: 'running', dueAt: Date.now() });
    }
  }
  requestJobRun();
}

/** Loads the older articles of every channel again from the start. */
async function restartBackfill(): Promise<void> {
  for (const { id } of channels) {
    const { url } = await readChannel(id);
    if (url !== null) await putJob({ ...newBackfillJob(id), dueAt: Date.now() });
  }
  requestJobRun();
}

/**
 * Brings removed articles back: what the site still has arrives as read articles, with a new retention period.
 */
export async function restoreRemovedArticles(): Promise<void> {
  // A poll in progress would overwrite the channels' rows.
  await navigator.locks.request('refresh', () => allowRemovedToReturn(Date.now()));
  // Backfill begins at page 2; the newest page comes with a poll.
  void requestRefresh();
  await restartBackfill();
}

/** Pauses backfill where it is. */
export async function pauseBackfill(): Promise<void> {
  for (const { id } of channels) await pauseJob(backfillKind(id));
}

/** Cancels backfill; the articles that it brought stay. */
export async function cancelBackfill(): Promise<void> {
  for (const { id } of channels) await removeJob(backfillKind(id));
}

/** Retries a gap that was given up, from where it stopped. */
export async function retryGap(channel: ChannelId): Promise<void> {
  const gap = await readGapJob(channel);
  if (!gap) return;
  const page = gap.stuck === 'feedEnds' ? 2 : gap.page;
  await putJob({ ...gap, kind: gapKind(channel), page, pages: 0, stuck: null, dueAt: Date.now() });
  requestJobRun();
}

/** Page 1 is read by polls. */
const newBackfillJob = (channel: ChannelId): BackfillJob => ({
  type: 'backfill',
  kind: backfillKind(channel),
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
