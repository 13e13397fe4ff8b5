import type { CoverageGap } from '../model/coverage.ts';

/**
 * The gaps that belong between two neighbours of a list, the newest first: behind the last row that is certainly from
 * after the gap. Before the first row and behind the last one stands infinity.
 */
export const gapsBetweenRows = <G extends CoverageGap>(
  newer: number,
  older: number,
  gaps: readonly G[],
): G[] =>
  gaps
    .filter(({ before }) => before <= newer && before > older)
    .sort((one, other) => other.before - one.before);
