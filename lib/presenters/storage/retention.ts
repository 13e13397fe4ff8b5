import type { RetentionRule } from '../../article/model/retention-rule.ts';
import { words } from '../../i18n/en.ts';
import { formatLongDate, formatTimestamp } from '../../i18n/format-time.ts';

/** A time for which read articles are kept, as a choice. */
export function keepReadLabel(days: number | null): string {
  const { ever, years, months, days: inDays } = words.keeping.readChoices;
  if (days === null) return ever;
  if (days % 365 === 0) return years(days / 365);
  return days === 182 ? months(6) : inDays(days);
}

/** A rule in a sentence. */
export function retentionRuleSummary({ keepReadDays, keepVersions }: RetentionRule): string {
  const { versionChoices, ruleFor } = words.keeping;
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return ruleFor(lower(keepReadLabel(keepReadDays)), lower(versionChoices[keepVersions]));
}

interface Dated {
  title: string;
  sortAt: number;
}

/** From which article to which; `null` where none goes. */
export function articleSpanLabel(oldest: Dated | null, newest: Dated | null): string | null {
  if (!oldest || !newest) return null;
  const { only, span } = words.keeping;
  if (oldest === newest) return only(oldest.title, formatLongDate(oldest.sortAt));
  return span(
    oldest.title,
    formatLongDate(oldest.sortAt),
    newest.title,
    formatLongDate(newest.sortAt),
  );
}

/** How the last removal went. */
export function lastRetentionRun(
  last: { at: number | null; articles: number; versions: number },
  now: number,
): string {
  const { lastRun, notYetRun } = words.keeping;
  return last.at === null ? notYetRun : lastRun(formatTimestamp(last.at, now), last);
}
