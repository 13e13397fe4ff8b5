import type { CoverageGap } from '../model/coverage.ts';

/**
 * The gaps between two neighboring rows of a list, newest first. A gap is shown after the last row that is certainly
 * newer. Infinity stands for the ends of the list.
 */
export const gapsBetweenRows = <G extends CoverageGap>(
  newer: number,
  older: number,
  gaps: readonly G[],
): G[] =>
  gaps
    .filter(({ before }) => before <= newer && before > older)
    .sort((one, other) => other.before - one.before);
