import { read } from '../db/database.ts';

/** Changes whenever a search may find other articles than before. */
export const readSearchedState = (): Promise<string> =>
  read(['searchSegments', 'unindexed', 'unread', 'saved', 'highlights'], async (tx) => {
    const [segments, ...counts] = await Promise.all([
      tx.searchSegments.toCollection().primaryKeys(),
      tx.unindexed.count(),
      tx.unread.count(),
      tx.saved.count(),
      tx.highlights.count(),
    ]);
    return [...segments, ...counts].join(' ');
  });
