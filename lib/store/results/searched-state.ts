import { read } from '../db/database.ts';
import { watchRuns } from '../watch/watched-rows.ts';

/**
 * A new object whenever a search may find other articles than before. Counts would not do as a value, because a changed tag
 * or note leaves them as they are.
 */
export const readSearchedState = (): Promise<object> =>
  read(['searchSegments', 'unindexed', 'unread', 'saved', 'highlights', 'meta'], (tx) =>
    Promise.all([
      tx.searchSegments.count(),
      tx.unindexed.count(),
      tx.unread.count(),
      tx.saved.count(),
      tx.highlights.count(),
      watchRuns(tx),
    ]),
  );

/**
 * A value that changes whenever the index has other articles; `null` while the worker indexes, so that an import, an
 * archive or a deletion is one change, at its end. Articles that can't be indexed for now count at once. For a query
 * that names entities, the value also changes once all stored articles have been searched for what is followed.
 */
export const readIndexedState = (now: number, namesEntity = false): Promise<string | null> =>
  read(['jobs', 'searchSegments', 'unindexed', 'meta'], async (tx) => {
    if (namesEntity && (await tx.jobs.get('watch'))) return null;
    const job = await tx.jobs.get('searchIndex');
    if (job && job.dueAt <= now) return null;
    const segments = await tx.searchSegments.toArray();
    const left = job ? await tx.unindexed.count() : 0;
    return [...segments.map(({ segment, live }) => `${segment}:${live.count}`), left]
      .concat(namesEntity ? await watchRuns(tx) : [])
      .join(' ');
  });
