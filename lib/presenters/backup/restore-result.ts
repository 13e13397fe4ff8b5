import type { MergedKind, MergeTally } from '../../backup/merge-user-data.ts';
import { restoreWords } from '../../i18n/en/restore.ts';

/** What came of a restore. */
export interface RestoredCounts {
  tallies: Record<MergedKind, MergeTally>;
  /** For each kind, whether what differed was written. */
  wrote: Record<MergedKind, boolean>;
  settings: number;
  articles: number;
}

/** One sentence on what a restore has brought. */
export function restoreMessage({ tallies, wrote, settings, articles }: RestoredCounts): string {
  const { parts } = restoreWords;
  const kinds = (['highlights', 'saved', 'reading'] as const).map((kind) => ({
    kind,
    count: tallies[kind].added + (wrote[kind] ? tallies[kind].differing : 0),
  }));
  const told = [
    ...kinds,
    { kind: 'articles' as const, count: articles },
    { kind: 'settings' as const, count: settings },
  ].filter(({ count }) => count > 0);
  if (told.length === 0) return restoreWords.restoredNothing;
  return restoreWords.restored(told.map(({ kind, count }) => parts[kind](count)).join(', '));
}
