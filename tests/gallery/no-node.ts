/** What the sample site uses of Node's crypto and zlib, as far as it is needed in a page. */

/** A hash that only has to distinguish texts, not to resist attacks. */
export function createHash(_algorithm: string) {
  let state = 2_166_136_261;
  const hash = {
    update(text: string) {
      for (let index = 0; index < text.length; index += 1)
        state = Math.imul(state ^ text.charCodeAt(index), 16_777_619) >>> 0;
      return hash;
    },
    digest: (_encoding: string) => state.toString(16).padStart(8, '0'),
  };
  return hash;
}

const unavailable = (): never => {
  throw new Error('The page answers for files itself.');
};

export const crc32 = unavailable;
export const deflateSync = unavailable;
export const gzipSync = unavailable;

/** The sample site builds the heads of its files while it loads. */
class PageBuffer extends Uint8Array {
  static isBuffer = (value: unknown): boolean => value instanceof PageBuffer;
  static alloc = (length: number): PageBuffer => new PageBuffer(length);
}

Object.assign(globalThis, { Buffer: PageBuffer });
