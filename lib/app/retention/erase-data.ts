import { clearAlarms } from '../../platform/alarm.ts';
import { clearBadge } from '../../platform/badge.ts';
import { clearStorage } from '../../platform/clear-storage.ts';
import { clearAllNotifications } from '../../platform/notifications.ts';
import { removeDownloadPermission } from '../../platform/permissions.ts';
import { clearJobs } from '../../store/articles/jobs.ts';
import { databaseExists, deleteDatabase } from '../../store/connection.ts';

/** Deletion attempts: an event that reached the worker meanwhile may have created an empty database. */
const maxDeletions = 3;

/**
 * Erases everything that is stored: articles, user data, settings, mirror, notifications, badge and alarms. Waits for
 * work in progress, so that it writes nothing afterwards.
 */
export async function eraseAllData(): Promise<void> {
  // Jobs end at their next step once their row is gone. A database that cannot be opened has no jobs.
  await clearJobs().catch(() => undefined);
  await navigator.locks.request('jobs', () =>
    navigator.locks.request('refresh', () => navigator.locks.request('mirror', eraseNow)),
  );
}

async function eraseNow(): Promise<void> {
  for (let left = maxDeletions; left > 0; left -= 1) {
    await deleteDatabase();
    await clearStorage();
    await clearAlarms();
    if (!(await databaseExists())) break;
  }
  await clearAllNotifications();
  await clearBadge();
  await removeDownloadPermission();
}
