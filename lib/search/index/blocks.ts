/** The parts of a segment, each a stream of bytes that is cut into blocks. */
const segmentParts = ['documents', 'terms', 'postings', 'positions'] as const;

export type SegmentPart = (typeof segmentParts)[number];

export interface BlockKey {
  segment: number;
  part: SegmentPart;
  /** Its number in the part. */
  number: number;
}

/** A block as it is stored. It is never changed. */
export interface IndexBlock extends BlockKey {
  bytes: Uint8Array<ArrayBuffer>;
}

/** A block whose segment has no number yet. */
export interface UnsealedBlock {
  part: SegmentPart;
  number: number;
  contents: Uint8Array;
}

/**
 * The most bytes in a block, without its checksum. Blocks are small because a search needs little of most of them, and
 * the time to read one grows with its size.
 */
export const blockSize = 8_192;

const checksumSize = 4;

/** Where blocks are stored. */
export interface BlockSource {
  /** Reads blocks in one go; `undefined` for those that don't exist. */
  read: (keys: readonly BlockKey[]) => Promise<readonly (Uint8Array | undefined)[]>;
}

/** A block that is missing, or is not what was written. */
export class DamagedBlock extends Error {
  readonly key: BlockKey;

  constructor({ segment, part, number }: BlockKey) {
    super(`Block ${number} of ${part} in segment ${segment} is damaged.`);
    this.key = { segment, part, number };
  }
}

/** Prepends a checksum of the block's key and contents to the contents. */
export function sealBlock(segment: number, { part, number, contents }: UnsealedBlock): IndexBlock {
  const key = { segment, part, number };
  const bytes = new Uint8Array(checksumSize + contents.length);
  new DataView(bytes.buffer).setUint32(0, checksumOf(key, contents));
  bytes.set(contents, checksumSize);
  return { ...key, bytes };
}

/** The contents of a block. Throws `DamagedBlock`. */
export function openBlock(key: BlockKey, bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes || bytes.length < checksumSize) throw new DamagedBlock(key);
  const contents = bytes.subarray(checksumSize);
  const { buffer, byteOffset, byteLength } = bytes;
  const checksum = new DataView(buffer, byteOffset, byteLength).getUint32(0);
  if (checksum !== checksumOf(key, contents)) throw new DamagedBlock(key);
  return contents;
}

/**
 * A checksum of key and contents, four bytes at a step. Each step is reversible, so changing any one byte changes the
 * sum. Much faster than a CRC, which would slow down every search.
 */
function checksumOf({ segment, part, number }: BlockKey, contents: Uint8Array): number {
  let sum = contents.length;
  const add = (word: number): void => {
    sum = Math.imul(sum ^ word, 0x9e37_79b1);
    sum ^= sum >>> 15;
  };
  for (const word of [segment, segmentParts.indexOf(part), number]) add(word);
  const words = wordView(contents);
  // Most blocks go through this loop before the engine compiles it, while an iterator and a call for each word are
  // slower.
  for (let at = 0; at < words.length; at += 1) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x9e37_79b1);
    sum ^= sum >>> 15;
  }
  for (const byte of contents.subarray(4 * words.length)) add(byte);
  return sum >>> 0;
}

/** Bytes as 32-bit words, without a remainder. Little-endian, as on every machine that browsers run on. */
export function wordView(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, bytes.length >>> 2);
}
