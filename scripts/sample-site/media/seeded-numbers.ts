import { createHash } from 'node:crypto';

/** Numbers from 0 to 1 that depend only on a name, so a file is the same in every run. */
export function seededNumbers(name: string): () => number {
  let state = createHash('md5').update(name).digest().readUInt32LE(0) | 1;
  return () => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
