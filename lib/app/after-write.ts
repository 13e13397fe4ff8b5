import { readSettings } from '../platform/settings.ts';
import { readPictureJob } from '../store/articles/jobs.ts';
import { syncPictures } from '../store/media/pictures.ts';
import { requestJobRun } from './commands.ts';
import type { WriteContext } from './follow-up.ts';
import { updateMirror } from './mirror.ts';
import { updateBadge } from './notify/badge.ts';
import { dismissReadNotifications } from './notify/dismiss-notifications.ts';
import { sendNotifications } from './notify/send-notifications.ts';

/**
 * Follows every write to articles or user data: badge, mirror, notifications and pictures. Each part reads what is owed from
 * the database, so running it again changes nothing, and a worker start makes up for a page that closed after its commit.
 */
export async function afterWrite(context: WriteContext, now: number): Promise<void> {
  await Promise.all([
    updateBadge(),
    updateMirror(),
    updateNotifications(context, now),
    updatePictures(context, now),
  ]);
}

/** Only the worker announces articles: a page can close between claiming a notification and showing it. */
async function updateNotifications(context: WriteContext, now: number): Promise<void> {
  await dismissReadNotifications();
  if (context === 'worker') await sendNotifications(now);
}

/**
 * The worker registers the pictures that are wanted, so that pages can show them as pending. A page asks the worker to
 * start a job that is due, without waiting for the answer.
 */
async function updatePictures(context: WriteContext, now: number): Promise<void> {
  const job = await readPictureJob();
  if (!job) return;
  if (context === 'page') {
    if (job.dueAt <= now) requestJobRun();
  } else if (job.needsCheck) {
    await syncPictures((await readSettings()).pictures, now);
  }
}
