import { readSettings } from '../../platform/settings.ts';
import { readPictureJob } from '../../store/articles/jobs.ts';
import { syncPictures } from '../../store/media/pictures.ts';
import { updateMirror } from '../mirror.ts';
import { updateBadge } from '../notify/badge.ts';
import { dismissReadNotifications } from '../notify/dismiss-notifications.ts';
import { sendNotifications } from '../notify/send-notifications.ts';
import { lookUpAgain } from './update-search-index.ts';

/**
 * The worker's after-write: badge, mirror, notifications, pictures, and what the index takes next. Each part reads what
 * is left to do from the database, so running it again changes nothing, and a worker start makes up for a page that
 * closed after its commit.
 */
export async function afterWorkerWrite(now: number): Promise<void> {
  lookUpAgain();
  await Promise.all([updateBadge(), updateMirror(), updateNotifications(now), updatePictures(now)]);
}

/** Only the worker announces articles: a page can close between claiming a notification and showing it. */
async function updateNotifications(now: number): Promise<void> {
  await dismissReadNotifications();
  await sendNotifications(now);
}

/** Registers the pictures that are wanted, so that pages can show them as pending. */
async function updatePictures(now: number): Promise<void> {
  const job = await readPictureJob();
  if (job?.needsCheck) await syncPictures((await readSettings()).pictures, now, job);
}
