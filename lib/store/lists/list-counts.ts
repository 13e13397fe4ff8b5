import { read } from '../db/database.ts';
import { hasKindIn } from './matching-ids.ts';

/** The numbers on a list's chips. */
export interface ListCounts {
  unread: number;
  saved: number;
  changed: number;
  hasPodcasts: boolean;
}

/** Counts the lists by index. */
export const readListCounts = (): Promise<ListCounts> =>
  read(['unread', 'saved', 'articles'], async (tx) => {
    const [unread, saved, changed, hasPodcasts] = await Promise.all([
      tx.unread.count(),
      tx.saved.count(),
      tx.articles.where('changedAt').above(0).count(),
      hasKindIn(tx, 'podcast'),
    ]);
    return { unread, saved, changed, hasPodcasts };
  });

/** How many articles are unread and saved: what badge, popup and panel show. */
export const countUnreadAndSaved = (): Promise<{ unread: number; saved: number }> =>
  read(['unread', 'saved'], async (tx) => {
    const [unread, saved] = await Promise.all([tx.unread.count(), tx.saved.count()]);
    return { unread, saved };
  });
