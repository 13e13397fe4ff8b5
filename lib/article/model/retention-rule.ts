import type { Settings } from '../../settings.ts';
import { day } from '../../time.ts';

/** How long the reader wants things kept. */
export type RetentionRule = Pick<Settings, 'keepReadDays' | 'keepVersions'>;

/** A stored article, as far as it depends on it how long it is kept. */
export interface RetentionFacts {
  /** The version that is current. */
  hash: string;
  arrivedAt: number;
  changedAt: number | null;
  /** When it was last opened here or on the site, left at a place, or listened to; `null` for never. */
  usedAt: number | null;
  /** The version that was read last; `null` where none was. */
  lastReadHash: string | null;
  unread: boolean;
  saved: boolean;
  /** Whether something in it is highlighted, or was by an act that can still be taken back. */
  highlighted: boolean;
  /** Whether its recording is here, or on its way. */
  hasRecording: boolean;
  /** Whether it is open in a panel, or would be in the next one. */
  open: boolean;
  /** Whether it is the newest that its feed has brought: by it a page of the feed is told from another. */
  newest: boolean;
  /** Whether it was marked as read, or taken off the saved list, by an act that can still be taken back. */
  undoable: boolean;
}

/** Whether a rule keeps everything there is. */
export const keepsAll = ({ keepReadDays, keepVersions }: RetentionRule): boolean =>
  keepReadDays === null && keepVersions === 'all';

/** Whether one rule removes something that another would keep. */
export const isStricter = (one: RetentionRule, other: RetentionRule): boolean =>
  (one.keepReadDays ?? Number.POSITIVE_INFINITY) <
    (other.keepReadDays ?? Number.POSITIVE_INFINITY) ||
  (one.keepVersions === 'marked' && other.keepVersions === 'all');

/** Whether nothing of an article is removed, whatever the rule and however old it is. */
export const isProtected = (article: RetentionFacts): boolean =>
  article.unread ||
  article.saved ||
  article.highlighted ||
  article.hasRecording ||
  article.open ||
  article.newest ||
  article.undoable;

/**
 * Whether a rule keeps an article. Its time begins anew with whatever happens to it: that it comes, however old it was
 * then, that the publisher changes it, that it is opened.
 */
export function keepsArticle(
  article: RetentionFacts,
  { keepReadDays }: RetentionRule,
  now: number,
): boolean {
  if (keepReadDays === null || isProtected(article)) return true;
  const { arrivedAt, changedAt, usedAt } = article;
  return Math.max(arrivedAt, changedAt ?? 0, usedAt ?? 0) > now - keepReadDays * day;
}

/** Whether a rule keeps this version of an article that stays. The one that was read last is what a change is shown against. */
export const keepsVersion = (
  article: RetentionFacts,
  hash: string,
  { keepVersions }: RetentionRule,
): boolean =>
  keepVersions === 'all' ||
  hash === article.hash ||
  hash === article.lastReadHash ||
  isProtected(article);
