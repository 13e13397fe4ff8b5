/** The size of a segment, in documents. */
export interface SegmentSize {
  segment: number;
  documents: number;
  live: number;
}

/** Segments with fewer live documents are in the lowest tier; the limit of each further tier is four times as high. */
const lowestTier = 100;

/** A tier is merged once it has this many segments, so a posting is rewritten about once per tier. */
const segmentsPerTier = 4;

/**
 * The segments to merge next: those of the lowest tier that has at least four, otherwise one that is mostly deleted.
 * Empty if nothing needs merging.
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
 * The segments to merge once everything is indexed: all of them if at least three are large, otherwise none. An archive
 * leaves up to three segments in each tier, and a search reads blocks of each segment.
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
