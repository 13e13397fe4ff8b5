import type { Coverage } from '../../article/model/coverage.ts';
import { formatShortDate } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';

/**
 * How far back the list is complete, and whether it may have gaps; `null` before the first poll. `removedTo`: the date
 * up to which articles were removed.
 */
export function coverageLine(
  oldest: Coverage | undefined,
  gaps: number,
  removedTo: number | null,
  now: number,
): string | null {
  if (!oldest) return null;
  if (removedTo !== null && removedTo >= oldest.from) {
    return completeAfter(formatShortDate(removedTo, now), gaps);
  }
  if (!oldest.reachesStart) return completeSince(formatShortDate(oldest.from, now), gaps);
  return gaps === 0
    ? t('coverage_completeToEnd')
    : t('coverage_completeToEndWithGaps', { count: gaps });
}

const completeSince = (date: string, gaps: number): string =>
  gaps === 0
    ? t('coverage_completeSince', { date })
    : t('coverage_completeSinceWithGaps', { count: gaps, date });

const completeAfter = (date: string, gaps: number): string =>
  gaps === 0
    ? t('coverage_completeAfter', { date })
    : t('coverage_completeAfterWithGaps', { count: gaps, date });
