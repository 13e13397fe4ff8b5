import { read } from '../db/database.ts';
import { countListed } from '../db/muted.ts';
import type { ListCounts } from '../rows/list-counts.ts';
import { recentlyReadIds } from '../user/last-read-rows.ts';
import { watchedIn } from '../watch/watched-rows.ts';
import { countListedChanges, hasKindIn } from './matching-ids.ts';

/** Counts the lists by index. */
export const readListCounts = (): Promise<ListCounts> =>
  read(['unread', 'saved', 'articles', 'lastRead', 'watched', 'highlights'], async (tx) => {
    const [unread, saved, changed, watched, mentions, highlights, hasPodcasts, read] =
      await Promise.all([
        countListed(tx.unread),
        tx.saved.count(),
        countListedChanges(tx),
        watchedIn(tx, 'watch').count(),
        watchedIn(tx, 'mentions').count(),
        tx.highlights.count(),
        hasKindIn(tx, 'podcast'),
        recentlyReadIds(tx, 1),
      ]);
    const hasRecentlyRead = read.length > 0;
    return { unread, saved, changed, watched, mentions, highlights, hasPodcasts, hasRecentlyRead };
  });
