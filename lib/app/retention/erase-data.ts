import { clearAlarms } from '../../platform/alarm.ts';
import { clearCachedSettings } from '../../platform/cached-settings.ts';
import { removeContextMenus } from '../../platform/context-menus.ts';
import { clearBrowserStorage, isErased, markErased, unmarkErased } from '../../platform/erased.ts';
import { clearAllNotifications } from '../../platform/notifications.ts';
import { removeDownloadPermission } from '../../platform/permissions.ts';
import { clearBadge } from '../../platform/toolbar-button.ts';
import { databaseExists, deleteDatabase } from '../../store/connection.ts';
import { requestAfterWrite } from '../commands.ts';
import { logFailure } from '../error-log.ts';

/** All work of the worker shares this lock; erasing data holds it exclusively. */
const lock = 'erasure';

/** How often deletion is tried: a page that was about to open the database may have created an empty one. */
const maxDeletions = 3;

/**
 * From a page: erases everything that is stored: articles, user data, settings, mirror, notifications, badge, menu
 * entries and alarms. Afterward no page and no worker fetches or stores anything until the user starts again.
 */
export async function eraseAllData(): Promise<void> {
  // First of all, because this page may be closed at once. The mark also ends jobs, after their step.
  await markErased();
  // The worker erases what is left once this page has done so or is gone.
  void requestAfterWrite();
  try {
    await navigator.locks.request(lock, eraseRemains);
  } catch (error) {
    await unmarkErased();
    throw error;
  }
}

/** In the worker: wraps the handler of an event, so that it does nothing once everything was erased. */
export const unlessErased =
  <Args extends unknown[], Result>(work: (...args: Args) => Result | Promise<Result>) =>
  (...args: Args): Promise<Result | undefined> =>
    logFailure(
      navigator.locks
        .request(lock, { mode: 'shared' }, async () => {
          const isOver = await isErased();
          return { isOver, result: isOver ? undefined : await work(...args) };
        })
        .then(async ({ isOver, result }) => {
          if (isOver) await completeErasure();
          return result;
        }),
    );

/** Erases what is left if the browser or the page was closed before everything was erased. Waits for running work. */
const completeErasure = (): Promise<void> =>
  navigator.locks.request(lock, async () => {
    if (await isErased()) await eraseRemains();
  });

/** In the worker: lets the extension work again. */
export const endErasure = (): Promise<void> =>
  navigator.locks.request(lock, async () => {
    if (!(await isErased())) return;
    await eraseRemains();
    await unmarkErased();
  });

/** Pages have closed the database by now, or do so as soon as they see the mark. */
const eraseRemains = (): Promise<void> =>
  navigator.locks.request('mirror', async () => {
    clearCachedSettings();
    for (let left = maxDeletions; left > 0 && (await databaseExists()); left -= 1) {
      await deleteDatabase();
    }
    await clearBrowserStorage();
    await clearAlarms();
    await removeContextMenus();
    await clearAllNotifications();
    await navigator.locks.request('badge', clearBadge);
    await removeDownloadPermission();
  });
