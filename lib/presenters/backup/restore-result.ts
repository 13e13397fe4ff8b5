import type { MergedKind, MergeTally } from '../../backup/merge-user-data.ts';
import { t } from '../../i18n/t.ts';

/** The result of a restore. */
export interface RestoredCounts {
  tallies: Record<MergedKind, MergeTally>;
  /** For each kind, whether conflicting entries were written. */
  wrote: Record<MergedKind, boolean>;
  settings: number;
  articles: number;
}

/** Summarizes a restore in one sentence. */
export function restoreMessage({ tallies, wrote, settings, articles }: RestoredCounts): string {
  const kinds = (['highlights', 'saved', 'reading'] as const).map((kind) => ({
    kind,
    count: tallies[kind].added + (wrote[kind] ? tallies[kind].differing : 0),
  }));
  const told = [
    ...kinds,
    { kind: 'articles' as const, count: articles },
    { kind: 'settings' as const, count: settings },
  ].filter(({ count }) => count > 0);
  if (told.length === 0) return t('restore_nothingNew');
  return t('restore_restored', {
    parts: told.map(({ kind, count }) => t(`restore_restored_${kind}`, { count })).join(', '),
  });
}

/** Reports what was restored from the mirror after the database was lost. */
export const recoveryMessage = (saved: number, highlights: number, ago: string): string =>
  t('recovery_summary', {
    ago,
    highlights: t('count_highlights', { count: highlights }),
    saved: t('count_savedArticles', { count: saved }),
  });
