import { read } from '../db/database.ts';
import { recentlyReadIds } from '../user/last-read-rows.ts';
import { hasKindIn } from './matching-ids.ts';

/** The numbers on a list's chips. */
export interface ListCounts {
  unread: number;
  saved: number;
  changed: number;
  hasPodcasts: boolean;
  /** Whether an article was read of which it is known when. */
  hasRecentlyRead: boolean;
}

/** Counts the lists by index. */
export const readListCounts = (): Promise<ListCounts> =>
  read(['unread', 'saved', 'articles', 'lastRead'], async (tx) => {
    const [unread, saved, changed, hasPodcasts, read] = await Promise.all([
      tx.unread.count(),
      tx.saved.count(),
      tx.articles.where('changedAt').above(0).count(),
      hasKindIn(tx, 'podcast'),
      recentlyReadIds(tx, 1),
    ]);
    return { unread, saved, changed, hasPodcasts, hasRecentlyRead: read.length > 0 };
  });
