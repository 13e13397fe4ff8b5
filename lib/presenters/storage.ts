import type { RetentionRule } from '../article/model/retention-rule.ts';
import { formatBytes } from '../i18n/format-amount.ts';
import { formatDay } from '../i18n/format-date.ts';
import { formatList } from '../i18n/format-list.ts';
import { formatTimestamp } from '../i18n/format-timestamp.ts';
import { t } from '../i18n/t.ts';

/** The label of a choice for how long read articles are kept. */
export function keepReadLabel(days: number | null): string {
  if (days === null) return t('retention_keepRead_forever');
  if (days % 365 === 0) return t('retention_keepRead_years', { count: days / 365 });
  return days === 182
    ? t('retention_keepRead_months', { count: 6 })
    : t('retention_keepRead_days', { count: days });
}

/** A retention rule, in the words of the settings. */
export const retentionRuleSummary = ({ keepReadDays, keepVersions }: RetentionRule): string =>
  [
    t('text_labeled', { label: t('retention_keepRead'), value: keepReadLabel(keepReadDays) }),
    t('text_labeled', {
      label: t('retention_keepVersions'),
      value: t(`retention_keepVersions_${keepVersions}`),
    }),
  ].join(' · ');

interface Dated {
  id: number;
  title: string;
  sortAt: number;
}

/** The span from the oldest to the newest article to be removed; `null` if there is none. */
export function articleSpanLabel(oldest: Dated | null, newest: Dated | null): string | null {
  if (!oldest || !newest) return null;
  if (oldest.id === newest.id)
    return t('retention_previewOneArticle', {
      title: oldest.title,
      date: formatDay(oldest.sortAt),
    });
  return t('retention_previewSpan', {
    oldest: oldest.title,
    first: formatDay(oldest.sortAt),
    newest: newest.title,
    last: formatDay(newest.sortAt),
  });
}

/** The result of the last retention run. */
export function lastRetentionRun(
  last: { at: number | null; articles: number; versions: number },
  now: number,
): string {
  return last.at === null
    ? t('retention_neverRun')
    : removalResult(formatTimestamp(last.at, now), last);
}

/** The number of articles and older versions that a removal covers. */
export interface RemovedCounts {
  articles: number;
  versions: number;
}

function removedCountsLabel({ articles, versions }: RemovedCounts): string {
  const articleCount = t('retention_articleCount', { count: articles });
  const versionCount = t('retention_olderVersionCount', { count: versions });
  if (versions === 0) return articleCount;
  if (articles === 0) return versionCount;
  return t('retention_articlesAndVersions', { articles: articleCount, versions: versionCount });
}

/** What the chosen rule would delete, and how much storage that frees. */
export const removalPreviewTitle = (counts: RemovedCounts, size: string): string =>
  t('retention_preview', { size, what: removedCountsLabel(counts) });

/** The label of the button that lists the articles to be deleted. */
export function removalListLabel(count: number, total: number): string {
  return count < total
    ? t('retention_previewShowFirst', { count, total })
    : t('retention_previewShowAll', { count });
}

/** The label of the button that confirms a removal. */
export const confirmRemovalLabel = (counts: RemovedCounts): string =>
  t('retention_confirmDelete', { what: removedCountsLabel(counts) });

/** The progress of a removal. */
export function removalProgress(counts: RemovedCounts): string {
  return counts.articles + counts.versions === 0
    ? t('retention_deleting')
    : t('retention_deletedSoFar', { what: removedCountsLabel(counts) });
}

function removalResult(ago: string, counts: RemovedCounts): string {
  return counts.articles + counts.versions === 0
    ? t('retention_lastRunDeletedNothing', { ago })
    : t('retention_lastRun', { ago, what: removedCountsLabel(counts) });
}

/** What a choice of pictures would delete. */
export const pictureRemovalLabel = ({ count, bytes }: { count: number; bytes: number }): string =>
  count === 0
    ? t('retention_previewEmpty')
    : t('restore_offer_pictures', { count, size: formatBytes(bytes) });

/** The stored articles, and how many of them are unread or saved: "112 stored, 8 unread, 3 saved". */
export const storedCountLabel = (counts: {
  articles: number;
  unread: number;
  saved: number;
}): string =>
  formatList([
    t('status_stored', { count: counts.articles }),
    t('status_unread', { count: counts.unread }),
    t('health_stored_saved', { count: counts.saved }),
  ]);

/** The stored and pending pictures: "112 pictures stored, 9.8 MB · 3 to download". */
export function pictureCountLabel(counts: {
  stored: number;
  bytes: number;
  wanted: number;
  refused: number;
}): string {
  const stored =
    counts.stored === 0
      ? t('pictures_noneStored')
      : t('pictures_storedCount', { count: counts.stored, size: formatBytes(counts.bytes) });
  const rest = [
    ...(counts.wanted === 0 ? [] : [t('pictures_pendingCount', { count: counts.wanted })]),
    ...(counts.refused === 0 ? [] : [t('pictures_failedCount', { count: counts.refused })]),
  ];
  return [stored, ...rest].join(' · ');
}
