import type { Coverage } from '../article/coverage.ts';
import { words } from '../words/en.ts';
import { shortDate } from '../words/time.ts';

/** How far back the list is complete, and whether something may be missing on the way; `null` before the first poll. */
export function recordLine(oldest: Coverage | undefined, gaps: number, now: number): string | null {
  if (!oldest) return null;
  const { record } = words;
  if (!oldest.reachesStart) return record.completeSince(shortDate(oldest.from, now), gaps);
  return gaps === 0 ? record.completeToEnd : record.completeToEndAfterGaps(gaps);
}
