import type { Settings } from '../../settings.ts';

/** How long the reader wants things kept. */
export type RetentionRule = Pick<Settings, 'keepRead' | 'keepVersions'>;

/** A stored article, as far as it depends on it how long it is kept. */
export interface Keepable {
  /** The version that is current. */
  hash: string;
  arrivedAt: number;
  changedAt: number | null;
  /** When it was last opened here or on the site, left at a place, or listened to; `null` for never. */
  usedAt: number | null;
  /** The version that was read last; `null` where none was. */
  read: string | null;
  unread: boolean;
  saved: boolean;
  /** Whether something in it is highlighted, or was by an act that can still be taken back. */
  highlighted: boolean;
  /** Whether its recording is here, or on its way. */
  recorded: boolean;
  /** Whether it is open in a panel, or would be in the next one. */
  open: boolean;
  /** Whether it is the newest that its feed has brought: by it a page of the feed is told from another. */
  newest: boolean;
  /** Whether it was marked as read, or taken off the saved list, by an act that can still be taken back. */
  undoable: boolean;
}

const day = 24 * 3_600_000;

/** Whether a rule keeps everything there is. */
export const keepsAll = ({ keepRead, keepVersions }: RetentionRule): boolean =>
  keepRead === null && keepVersions === 'all';

/** Whether one rule removes something that another would keep. */
export const isStricter = (one: RetentionRule, other: RetentionRule): boolean =>
  (one.keepRead ?? Number.POSITIVE_INFINITY) < (other.keepRead ?? Number.POSITIVE_INFINITY) ||
  (one.keepVersions === 'marked' && other.keepVersions === 'all');

/** Whether nothing of an article is removed, whatever the rule and however old it is. */
export const isProtected = (article: Keepable): boolean =>
  article.unread ||
  article.saved ||
  article.highlighted ||
  article.recorded ||
  article.open ||
  article.newest ||
  article.undoable;

/**
 * Whether a rule keeps an article. Its time begins anew with whatever happens to it: that it comes, however old it was
 * then, that the publisher changes it, that it is opened.
 */
export function keepsArticle(article: Keepable, { keepRead }: RetentionRule, now: number): boolean {
  if (keepRead === null || isProtected(article)) return true;
  const { arrivedAt, changedAt, usedAt } = article;
  return Math.max(arrivedAt, changedAt ?? 0, usedAt ?? 0) > now - keepRead * day;
}

/** Whether a rule keeps this version of an article that stays. The one that was read last is what a change is shown against. */
export const keepsVersion = (
  article: Keepable,
  hash: string,
  { keepVersions }: RetentionRule,
): boolean =>
  keepVersions === 'all' || hash === article.hash || hash === article.read || isProtected(article);
