import type { Settings } from '../../settings.ts';
import { day } from '../../time.ts';

/** The user's retention settings. */
export interface RetentionRule extends Pick<Settings, 'keepReadDays' | 'keepVersions'> {
  /** Names of the followed entities whose articles are kept; none by default. */
  keptAbout?: ReadonlySet<string>;
}

/** What decides how long an article is kept. */
export interface RetentionFacts {
  /** Hash of the current version. */
  hash: string;
  arrivedAt: number;
  changedAt: number | null;
  /** When the article was last opened here or on the site, scrolled, or listened to; 0 if never. */
  usedAt: number;
  /** Hash of the version that was read last; `null` if none was. */
  lastReadHash: string | null;
  unread: boolean;
  saved: boolean;
  /** Whether it has a highlight, or had one that undo can restore. */
  highlighted: boolean;
  /** Whether its recording is stored or being downloaded. */
  hasRecording: boolean;
  /** Whether it is open in a panel, or will be in the next one. */
  open: boolean;
  /** Whether it is the newest article of its channel, by which an overlap with the feed is recognized. */
  newest: boolean;
  /** Whether undo can make it unread or saved again. */
  undoable: boolean;
  /** Names of the followed entities that it is about; `null` if they are not known yet. */
  about: readonly string[] | null;
}

/** Whether a rule keeps everything. */
export const keepsAll = ({ keepReadDays, keepVersions }: RetentionRule): boolean =>
  keepReadDays === null && keepVersions === 'all';

/** Whether two rules have the same settings. */
export const isSameRule = (one: RetentionRule, other: RetentionRule): boolean =>
  one.keepReadDays === other.keepReadDays && one.keepVersions === other.keepVersions;

/** Whether the first rule removes anything that the second keeps. */
export const isStricter = (one: RetentionRule, other: RetentionRule): boolean =>
  (one.keepReadDays ?? Number.POSITIVE_INFINITY) <
    (other.keepReadDays ?? Number.POSITIVE_INFINITY) ||
  (one.keepVersions === 'protected' && other.keepVersions === 'all');

/** Whether an article is kept whatever the rule and its age. */
export const isProtected = (article: RetentionFacts): boolean =>
  article.unread ||
  article.saved ||
  article.highlighted ||
  article.hasRecording ||
  article.open ||
  article.newest ||
  article.undoable;

/** Whether an article is, or may be, about an entity whose articles are kept. */
const isKept = ({ about }: RetentionFacts, { keptAbout }: RetentionRule): boolean =>
  keptAbout !== undefined &&
  keptAbout.size > 0 &&
  (about === null || about.some((name) => keptAbout.has(name)));

/** Whether a rule keeps an article. Its age counts from the latest of arrival, change and use. */
export function keepsArticle(article: RetentionFacts, rule: RetentionRule, now: number): boolean {
  const { keepReadDays } = rule;
  if (keepReadDays === null || isProtected(article) || isKept(article, rule)) return true;
  const { arrivedAt, changedAt, usedAt } = article;
  return Math.max(arrivedAt, changedAt ?? 0, usedAt) > now - keepReadDays * day;
}

/**
 * Whether a rule keeps a version of an article that stays. The version that was read last is kept, because changes are
 * shown against it.
 */
export const keepsVersion = (article: RetentionFacts, hash: string, rule: RetentionRule): boolean =>
  rule.keepVersions === 'all' ||
  hash === article.hash ||
  hash === article.lastReadHash ||
  isProtected(article) ||
  isKept(article, rule);
