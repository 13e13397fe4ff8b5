import { readPictureJob } from '../store/articles/jobs.ts';
import { requestJobRun } from './commands.ts';
import { updateMirror } from './mirror.ts';
import { updateBadge } from './notify/badge.ts';
import { dismissReadNotifications } from './notify/dismiss-notifications.ts';

/**
 * The after-write of a page, for articles and user data: badge, mirror, notifications and pictures. What only the
 * worker may do is in `lib/app/worker/after-write.ts`, so that pages don't load it.
 */
export async function afterPageWrite(now: number): Promise<void> {
  await Promise.all([
    updateBadge(),
    updateMirror(),
    dismissReadNotifications(),
    requestDuePictures(now),
  ]);
}

/** Asks the worker to start the picture job if it is due, without waiting for the answer. */
async function requestDuePictures(now: number): Promise<void> {
  const job = await readPictureJob();
  if (job && job.dueAt <= now) requestJobRun();
}
