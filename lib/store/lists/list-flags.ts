import { read } from '../db/database.ts';
import { findSaved } from '../user/saved-rows.ts';
import { findUnread } from '../user/unread.ts';
import { hasKindIn } from './matching-ids.ts';

/** What a list shows beside its articles: their state, and the numbers on its chips. */
export interface ListFlags {
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** How many articles were edited after they arrived. */
  changed: number;
  hasPodcasts: boolean;
}

/** The flags of all articles. Read by primary key, which takes milliseconds for ten thousand. */
export const readListFlags = (): Promise<ListFlags> =>
  read(['unread', 'saved', 'articles'], async (tx) => {
    const [unread, saved, changed, hasPodcasts] = await Promise.all([
      tx.unread.toCollection().primaryKeys(),
      tx.saved.toCollection().primaryKeys(),
      tx.articles.where('changedAt').above(0).count(),
      hasKindIn(tx, 'podcast'),
    ]);
    return { unread: new Set(unread), saved: new Set(saved), changed, hasPodcasts };
  });

/** The flags of these articles: what a list shows of the rows that it draws. */
export const readRowFlags = (
  articleIds: readonly number[],
): Promise<Pick<ListFlags, 'unread' | 'saved'>> =>
  read(['unread', 'saved'], async (tx) => {
    const [unread, saved] = await Promise.all([
      findUnread(tx, articleIds),
      findSaved(tx, articleIds),
    ]);
    return { unread, saved };
  });

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
export const countListFlags = (): Promise<{ unread: number; saved: number }> =>
  read(['unread', 'saved'], async (tx) => {
    const [unread, saved] = await Promise.all([tx.unread.count(), tx.saved.count()]);
    return { unread, saved };
  });
