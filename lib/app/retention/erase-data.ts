import { clearAlarms } from '../../platform/alarm.ts';
import { clearBadge } from '../../platform/badge.ts';
import { clearStorage } from '../../platform/clear-storage.ts';
import { clearAllNotifications } from '../../platform/notifications.ts';
import { removeDownloadPermission } from '../../platform/permissions.ts';
import { db } from '../../store/db/database.ts';

/** How often the database is removed: an event that met the worker meanwhile may have made an empty one. */
const maxDeletions = 3;

/**
 * Erases all that the reader has stored on this computer: articles, marks, settings, the mirror, notifications, badge and
 * alarms. Work that is under way is waited for, so that it writes nothing behind it. Afterwards it is as before the first run.
 */
export async function eraseAllData(): Promise<void> {
  // Long work ends with its next step when its job is gone. A database that cannot be opened has none.
  await db.jobs.clear().catch(() => undefined);
  await navigator.locks.request('jobs', () =>
    navigator.locks.request('refresh', () => navigator.locks.request('mirror', eraseNow)),
  );
}

async function eraseNow(): Promise<void> {
  for (let left = maxDeletions; left > 0; left -= 1) {
    await db.delete({ disableAutoOpen: false });
    await clearStorage();
    await clearAlarms();
    const there = await indexedDB.databases();
    if (!there.some(({ name }) => name === db.name)) break;
  }
  await clearAllNotifications();
  await clearBadge();
  await removeDownloadPermission();
}
