import type { RetentionRule } from '../../article/model/retention-rule.ts';
import { words } from '../../i18n/en.ts';
import { age, longDate } from '../../i18n/format-time.ts';

/** A time for which read articles are kept, as a choice. */
export function keepReadWords(days: number | null): string {
  const { ever, years, months, days: inDays } = words.keeping.readChoices;
  if (days === null) return ever;
  if (days % 365 === 0) return years(days / 365);
  return days === 182 ? months(6) : inDays(days);
}

/** A rule in a sentence. */
export function ruleSentence({ keepRead, keepVersions }: RetentionRule): string {
  const { versionChoices, ruleFor } = words.keeping;
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return ruleFor(lower(keepReadWords(keepRead)), lower(versionChoices[keepVersions]));
}

interface Dated {
  title: string;
  sortAt: number;
}

/** From which article to which; `null` where none goes. */
export function spanSentence(oldest: Dated | null, newest: Dated | null): string | null {
  if (!oldest || !newest) return null;
  const { only, span } = words.keeping;
  if (oldest === newest) return only(oldest.title, longDate(oldest.sortAt));
  return span(oldest.title, longDate(oldest.sortAt), newest.title, longDate(newest.sortAt));
}

/** How the last removal went. */
export function lastRunSentence(
  last: { at: number | null; articles: number; versions: number },
  now: number,
): string {
  const { lastRun, notYetRun } = words.keeping;
  return last.at === null ? notYetRun : lastRun(age(last.at, now), last);
}
