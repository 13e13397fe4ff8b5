import type { SegmentPart } from './blocks.ts';

/** A range of bytes in one part of a segment. */
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

/** The most bytes that are kept: about what three frequent words take in an index of 50,000 articles. */
const mostBytes = 1_500_000;

/**
 * Keeps the byte ranges that the last two searches asked for, because the next one often reads them again: a word that
 * the user goes on typing needs part of what its beginning did. Keeping whole blocks would take several times as much
 * memory.
 */
export class KeptRanges {
  /** The most recently used ranges are at the end. */
  private readonly ranges = new Set<KeptRange>();
  private size = 0;
  private search = 0;

  /** Begins a new search, and drops the ranges that the previous one did not ask for. */
  beginSearch(): void {
    for (const kept of this.ranges) if (kept.search < this.search) this.drop(kept);
    this.search += 1;
  }

  /** The bytes of a range. What `read` returns must not be a view of a larger buffer, which would be kept with it. */
  async read(range: StreamRange, read: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const around = this.findAround(range);
    // Of a much larger range, as that of a shorter beginning, only the part is kept.
    const known = around && around.length <= 2 * range.length ? around : undefined;
    const bytes = () => (around ? partOf(around, range).then((part) => part.slice()) : read());
    const kept = known ?? { ...range, bytes: bytes(), search: this.search };
    kept.search = this.search;
    if (known) this.ranges.delete(known);
    else this.makeRoom(kept);
    this.ranges.add(kept);
    try {
      return await partOf(kept, range);
    } catch (error) {
      this.drop(kept);
      throw error;
    }
  }

  private findAround(range: StreamRange): KeptRange | undefined {
    for (const kept of this.ranges) if (isWithin(range, kept)) return kept;
    return undefined;
  }

  /** Drops the ranges that lie within the new one, then the least recently used ones until all fit. */
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

async function partOf(kept: KeptRange, { start, length }: StreamRange): Promise<Uint8Array> {
  const from = start - kept.start;
  return (await kept.bytes).subarray(from, from + length);
}

const isWithin = (one: StreamRange, other: StreamRange): boolean =>
  one.segment === other.segment &&
  one.part === other.part &&
  one.start >= other.start &&
  one.start + one.length <= other.start + other.length;
