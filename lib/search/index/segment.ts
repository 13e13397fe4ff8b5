/** What is known about a segment without reading its blocks. */
export interface SegmentDirectory extends DocumentsDirectory, TermsDirectory {
  /** Its number; numbers are never reused within an index. */
  segment: number;
}

export interface DocumentsDirectory {
  /** How many documents it has, deleted ones included. */
  documents: number;
  /** The least and the greatest article id, so that most segments need not be read to look for an article. */
  firstArticle: number;
  lastArticle: number;
}

export interface TermsDirectory {
  /** The first term of each block of terms. */
  firstTerms: readonly string[];
  /** Terms that don't begin with the prefix of their stem (`stemRange`): `skies` for `sky`. */
  strays: readonly string[];
  postingsSize: number;
  positionsSize: number;
}

/** Which documents of a segment are not deleted. */
export interface LiveDocuments {
  /** A bit for each document, from the lowest bit of each byte. */
  bits: Uint8Array;
  count: number;
  /** The sum of their lengths. */
  length: number;
}

/** Whether a document is not deleted. */
export const isLive = ({ bits }: LiveDocuments, document: number): boolean =>
  ((bits[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0;

/** All documents, with the sum of their lengths. */
export function everyDocument(count: number, length: number): LiveDocuments {
  const bits = new Uint8Array(Math.ceil(count / 8)).fill(0xff);
  if (count % 8 !== 0) bits[bits.length - 1] = (1 << (count % 8)) - 1;
  return { bits, count, length };
}

/** The live documents without some of them; the same object if none of them is live. */
export function withoutDocuments(
  live: LiveDocuments,
  documents: Iterable<number>,
  lengthOf: (document: number) => number,
): LiveDocuments {
  let bits: Uint8Array | null = null;
  let { count, length } = live;
  for (const document of documents) {
    if (!isLive(bits ? { ...live, bits } : live, document)) continue;
    bits ??= live.bits.slice();
    bits[document >>> 3] = (bits[document >>> 3] ?? 0) & ~(1 << (document & 7));
    count -= 1;
    length -= lengthOf(document);
  }
  return bits ? { bits, count, length } : live;
}

/** What the ranking knows about a document. All are whole numbers below 2^32. */
export interface DocumentFacts {
  articleId: number;
  /** When its article was published, in seconds. */
  seconds: number;
  /** The number of its words, each weighted by its field. */
  length: number;
  /** `titleHash` of its title. */
  title: number;
}

/**
 * The prefix of the terms to look through for a stem: all of its forms but the strays begin with it. `null` for a
 * single letter, with which thousands of terms begin.
 */
export const stemRange = (stem: string): string | null => {
  if (stem.length === 1) return null;
  return stem.length > 3 ? stem.slice(0, -1) : stem;
};

/** The size of a document's row, in bytes. */
export const documentSize = 16;

/** A hash of the folded words of a title (FNV-1a). */
export function titleHash(titleTerms: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < titleTerms.length; at += 1) {
    hash = Math.imul(hash ^ titleTerms.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
