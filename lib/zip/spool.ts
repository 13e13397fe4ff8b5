/** A piece of a file. */
export type Piece = string | Uint8Array<ArrayBuffer> | Blob;

/** A file that is written piece by piece. */
export interface Spool {
  add: (piece: Piece) => void;
  /** All pieces so far, joined into a few. */
  pieces: () => Piece[];
}

/** How many bytes or characters are joined into a blob. */
const blobSize = 1_000_000;

/** Collects the pieces of a file. Blobs leave the memory of the page, and the browser may keep them on disk. */
export function createSpool(): Spool {
  const blobs: Blob[] = [];
  let latest: Piece[] = [];
  let size = 0;
  return {
    add: (piece) => {
      latest.push(piece);
      size += piece instanceof Blob ? piece.size : piece.length;
      if (size < blobSize) return;
      blobs.push(new Blob(latest));
      latest = [];
      size = 0;
    },
    pieces: () => [...blobs, ...latest],
  };
}
