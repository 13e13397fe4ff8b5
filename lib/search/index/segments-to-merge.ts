/** A segment by its size. */
export interface SegmentSize {
  segment: number;
  documents: number;
  live: number;
}

/** The most live documents of a segment in the lowest tier; each further tier takes four times as many. */
const lowestTier = 100;

/** How many segments of a tier are merged: a posting is written again about once in each tier. */
const segmentsPerTier = 4;

/**
 * Which segments are merged next: the smallest tier that has four of them, else one that is mostly deleted. Empty if
 * all is well.
 */
export function segmentsToMerge(segments: readonly SegmentSize[]): number[] {
  const tiers = Map.groupBy(segments, ({ live }) => tierOf(live));
  const full = [...tiers]
    .filter(([, { length }]) => length >= segmentsPerTier)
    .sort(([one], [other]) => one - other);
  const [lowest] = full;
  if (lowest) return lowest[1].map(({ segment }) => segment);
  const wasteful = segments.find(({ documents, live }) => live * 2 < documents);
  return wasteful ? [wasteful.segment] : [];
}

/**
 * Which segments are merged once everything is indexed: all, where three of them are large. An archive leaves up to three
 * of each tier, and a search reads blocks of each.
 */
export const segmentsToJoin = (segments: readonly SegmentSize[]): number[] =>
  segments.filter(({ live }) => live >= 3_200).length < 3
    ? []
    : segments.map(({ segment }) => segment);

function tierOf(live: number): number {
  let tier = 0;
  for (let most = lowestTier; live >= most; most *= segmentsPerTier) tier += 1;
  return tier;
}
