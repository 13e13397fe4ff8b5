/** A number of arguments that every browser accepts in a call. */
const sliceSize = 8_192;

/** Encodes bytes, which may come in several pieces, as one base64 text. */
export function base64Of(pieces: readonly Uint8Array[]): string {
  const parts = pieces.flatMap((piece) =>
    Array.from({ length: Math.ceil(piece.length / sliceSize) }, (_, index) =>
      String.fromCharCode(...piece.subarray(index * sliceSize, (index + 1) * sliceSize)),
    ),
  );
  return btoa(parts.join(''));
}
