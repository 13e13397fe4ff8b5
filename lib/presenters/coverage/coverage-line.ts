import type { Coverage } from '../../article/model/coverage.ts';
import { words } from '../../i18n/en.ts';
import { formatShortDate } from '../../i18n/format-time.ts';

/**
 * How far back the list is complete, and whether something may be missing on the way; `null` before the first poll.
 * `removedTo`: the place up to which articles were removed.
 */
export function coverageLine(
  oldest: Coverage | undefined,
  gaps: number,
  removedTo: number | null,
  now: number,
): string | null {
  if (!oldest) return null;
  const { record } = words;
  if (removedTo !== null && removedTo >= oldest.from) {
    return record.completeAfter(formatShortDate(removedTo, now), gaps);
  }
  if (!oldest.reachesStart) return record.completeSince(formatShortDate(oldest.from, now), gaps);
  return gaps === 0 ? record.completeToEnd : record.completeToEndAfterGaps(gaps);
}
