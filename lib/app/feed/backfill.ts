import type { ChannelId } from '../../site/channel-id.ts';
import { channels } from '../../site/channels.ts';
import { backfillKind } from '../../store/articles/job-rows.ts';
import { pauseJob, removeJob } from '../../store/articles/jobs.ts';
import { restartBackfill, resumeBackfill, retryGapJob } from '../../store/articles/paging-jobs.ts';
import { allowRemovedToReturn } from '../../store/retention/retention-log.ts';
import { requestJobRun, requestRefresh } from '../commands.ts';

/** Starts or resumes loading older articles of every channel. */
export async function startBackfill(): Promise<void> {
  await resumeBackfill(Date.now());
  requestJobRun();
}

/** Brings removed articles back: those that the site still has arrive as read, with a new retention period. */
export async function restoreRemovedArticles(): Promise<void> {
  // A poll in progress would overwrite the channels' rows.
  await navigator.locks.request('refresh', () => allowRemovedToReturn(Date.now()));
  // Backfill begins at page 2; the newest page comes with a poll.
  void requestRefresh();
  await restartBackfill(Date.now());
  requestJobRun();
}

/** Pauses backfill of every channel. */
export async function pauseBackfill(): Promise<void> {
  for (const { id } of channels) await pauseJob(backfillKind(id));
}

/** Cancels backfill; the articles that it loaded stay. */
export async function cancelBackfill(): Promise<void> {
  for (const { id } of channels) await removeJob(backfillKind(id));
}

/** Retries a gap whose job gave up. */
export async function retryGap(channel: ChannelId): Promise<void> {
  await retryGapJob(channel, Date.now());
  requestJobRun();
}
