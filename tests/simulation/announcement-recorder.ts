import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../lib/store/db/database.ts';

/** Everything that was written down as unread or to be announced, and every notification that was shown. */
export interface Witness {
  unread: number[];
  outbox: number[];
  shown: string[];
  /** Ends the watching. */
  leave(): void;
}

/** Watches tables and notifications from now on. */
export function watch(): Witness {
  const seen = { unread: [] as number[], outbox: [] as number[], shown: [] as string[] };
  const unread = (n: number) => void seen.unread.push(n);
  const outbox = (n: number) => void seen.outbox.push(n);
  db.unread.hook('creating', unread);
  db.notices.hook('creating', outbox);
  const { create } = fakeBrowser.notifications;
  Object.assign(fakeBrowser.notifications, {
    create: (id: string, options: chrome.notifications.NotificationCreateOptions) => {
      seen.shown.push(id);
      return create(id, options);
    },
  });
  return {
    ...seen,
    leave() {
      db.unread.hook('creating').unsubscribe(unread);
      db.notices.hook('creating').unsubscribe(outbox);
    },
  };
}

/** The members that occur more than once. */
export function repeated<T>(list: readonly T[]): T[] {
  return [...new Set(list.filter((each, place) => list.indexOf(each) !== place))];
}
