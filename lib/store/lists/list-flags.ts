import { countChanged } from '../articles/articles.ts';
import { db } from '../db/database.ts';
import { hasKind } from './filter-values.ts';

/** What a list shows beside its articles: what the reader did to them, and the numbers on its chips. */
export interface ListFlags {
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** How many articles changed after they came. */
  changed: number;
  hasPodcasts: boolean;
}

/** Read by primary key only, which takes some milliseconds for ten thousand. */
export async function readListFlags(): Promise<ListFlags> {
  const [unread, saved, changed, hasPodcasts] = await Promise.all([
    db.unread.toCollection().primaryKeys(),
    db.saved.toCollection().primaryKeys(),
    countChanged(),
    hasKind('podcast'),
  ]);
  return { unread: new Set(unread), saved: new Set(saved), changed, hasPodcasts };
}

/** How many articles are unread and how many saved: what badge, popup and panel all show. */
export async function countListFlags(): Promise<{ unread: number; saved: number }> {
  const [unread, saved] = await Promise.all([db.unread.count(), db.saved.count()]);
  return { unread, saved };
}
