import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../lib/store/db/database.ts';

/** Every article that was added as unread or to the outbox, and every notification that was shown. */
export interface AnnouncementRecorder {
  unread: number[];
  outbox: number[];
  shown: string[];
  /** Stops recording. */
  stop(): void;
}

/** Starts recording tables and notifications. */
export function recordAnnouncements(): AnnouncementRecorder {
  const seen = { unread: [] as number[], outbox: [] as number[], shown: [] as string[] };
  const unread = (articleId: number) => void seen.unread.push(articleId);
  const outbox = (articleId: number) => void seen.outbox.push(articleId);
  db.unread.hook('creating', unread);
  db.notifications.hook('creating', outbox);
  const { create } = fakeBrowser.notifications;
  Object.assign(fakeBrowser.notifications, {
    create: (id: string, options: chrome.notifications.NotificationCreateOptions) => {
      seen.shown.push(id);
      return create(id, options);
    },
  });
  return {
    ...seen,
    stop() {
      db.unread.hook('creating').unsubscribe(unread);
      db.notifications.hook('creating').unsubscribe(outbox);
    },
  };
}

/** The values that occur more than once. */
export function duplicates<T>(list: readonly T[]): T[] {
  return [...new Set(list.filter((each, place) => list.indexOf(each) !== place))];
}
