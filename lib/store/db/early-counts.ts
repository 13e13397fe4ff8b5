import type { ListCounts } from '../rows/list-counts.ts';
import { answerOf, readEarly } from './early-reading.ts';

declare global {
  /** The counts that a page's first script reads after its rows, while the app loads. */
  var earlyCounts: Promise<ListCounts | undefined> | undefined;
}

const tables = ['unread', 'saved', 'articles', 'lastRead', 'watched', 'highlights'] as const;

/**
 * The counts of the lists, as `readListCounts` reads them; `undefined` if the store must read them, because articles
 * are muted or the database can't be read early. Never rejects.
 */
export const countEarly = (connection: IDBDatabase | undefined): Promise<ListCounts | undefined> =>
  readEarly(connection, tables, async (table) => {
    const count = (name: (typeof tables)[number]) => answerOf(table(name).count());
    const articlesBy = (index: string) => table('articles').index(index);
    const watchedIn = (isAbout: number) =>
      answerOf(table('watched').index('[isAbout+listedAt]').count(listedAs(isAbout)));
    const [unread, saved, highlights, watched, mentions, changed, muted, podcast, read] =
      await Promise.all([
        count('unread'),
        count('saved'),
        count('highlights'),
        watchedIn(1),
        watchedIn(0),
        answerOf(articlesBy('changedAt').count(IDBKeyRange.lowerBound(0, true))),
        answerOf(articlesBy('listedAt').count(IDBKeyRange.upperBound(0, true))),
        answerOf(articlesBy('[kind+listedAt]').getKey(listedAs('podcast'))),
        answerOf(table('lastRead').index('at').getKey(anyTime)),
      ]);
    if (muted > 0) return undefined;
    const hasPodcasts = podcast !== undefined;
    const hasRecentlyRead = read !== undefined;
    return { unread, saved, changed, watched, mentions, highlights, hasPodcasts, hasRecentlyRead };
  });

/** The rows with this value that lists show, as a range of an index of the value and `listedAt`. */
const listedAs = (value: unknown): IDBKeyRange => IDBKeyRange.bound([value, 0], [value, []]);

const anyTime = IDBKeyRange.bound(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
