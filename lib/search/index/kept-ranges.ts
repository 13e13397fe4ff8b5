import type { SegmentPart } from './blocks.ts';

/** Bytes of a stream of a segment. */
export interface StreamRange {
  segment: number;
  part: SegmentPart;
  start: number;
  length: number;
}

interface KeptRange extends StreamRange {
  bytes: Promise<Uint8Array>;
  /** The number of the last search that asked for it. */
  search: number;
}

/** The most bytes that are kept: what three frequent words have in 50,000 articles. */
const mostBytes = 1_500_000;

/**
 * What searches one after the other read again: of each stream the bytes that the last two asked for.
 * The blocks around them would be several times as many, and a word that is typed on has a part of what it had before.
 */
export class KeptRanges {
  /** The ones that were asked for last are at the end. */
  private readonly ranges = new Set<KeptRange>();
  private size = 0;
  private search = 0;

  /** Begins another search, and drops what neither the last one nor the one before it has asked for. */
  beginSearch(): void {
    for (const kept of this.ranges) if (kept.search < this.search) this.drop(kept);
    this.search += 1;
  }

  /** The bytes of a range. Those that are read must not be part of a larger buffer, which would be kept with them. */
  async read(range: StreamRange, read: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.findAround(range);
    const kept = known ?? { ...range, bytes: read(), search: this.search };
    kept.search = this.search;
    if (known) this.ranges.delete(known);
    else this.makeRoom(kept);
    this.ranges.add(kept);
    const from = range.start - kept.start;
    try {
      return (await kept.bytes).subarray(from, from + range.length);
    } catch (error) {
      this.drop(kept);
      throw error;
    }
  }

  private findAround(range: StreamRange): KeptRange | undefined {
    for (const kept of this.ranges) if (isWithin(range, kept)) return kept;
    return undefined;
  }

  /** Drops what the new one has as well, and the ones that were asked for longest ago. */
  private makeRoom(range: KeptRange): void {
    for (const kept of this.ranges) if (isWithin(kept, range)) this.drop(kept);
    this.size += range.length;
    for (const kept of this.ranges) {
      if (this.size <= mostBytes) break;
      this.drop(kept);
    }
  }

  private drop(range: KeptRange): void {
    if (this.ranges.delete(range)) this.size -= range.length;
  }
}

const isWithin = (one: StreamRange, other: StreamRange): boolean =>
  one.segment === other.segment &&
  one.part === other.part &&
  one.start >= other.start &&
  one.start + one.length <= other.start + other.length;
