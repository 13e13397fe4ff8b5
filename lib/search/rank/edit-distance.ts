/** How many letters of a word may be wrong: none below five letters, one below nine, otherwise two. */
export const mostEdits = (word: string): number =>
  word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;

/**
 * Whether two words can be within `most` edits of each other: a quick check of their lengths and of which letters they
 * have.
 */
export function canBeNear(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  // Each edit removes at most one distinct letter.
  return bitCount(lettersOf(one) & ~lettersOf(other)) <= most;
}

/** The letters of a word as 32 bits. The letters of the alphabet have bits of their own; others share them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/**
 * How many letters have to be changed, added, removed or swapped with their neighbor to turn one word into the other;
 * `most + 1` if more than `most`. Compares only letters whose positions differ by at most `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(one.length - other.length) > most) return tooMany;
  const width = other.length + 1;
  let beforeLast = new Uint16Array(width).fill(tooMany);
  let last = Uint16Array.from({ length: width }, (_, at) => Math.min(at, tooMany));
  let row = new Uint16Array(width);
  for (let at = 1; at <= one.length; at += 1) {
    row.fill(tooMany);
    const from = Math.max(1, at - most);
    const to = Math.min(other.length, at + most);
    if (from === 1) row[0] = Math.min(at, tooMany);
    let least = row[from - 1] ?? tooMany;
    for (let column = from; column <= to; column += 1) {
      const isSame = one.charCodeAt(at - 1) === other.charCodeAt(column - 1);
      let edits = Math.min(
        (last[column] ?? tooMany) + 1,
        (row[column - 1] ?? tooMany) + 1,
        (last[column - 1] ?? tooMany) + (isSame ? 0 : 1),
      );
      const isSwapped =
        at > 1 &&
        column > 1 &&
        one.charCodeAt(at - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(at - 2) === other.charCodeAt(column - 1);
      if (isSwapped) edits = Math.min(edits, (beforeLast[column - 2] ?? tooMany) + 1);
      row[column] = Math.min(edits, tooMany);
      least = Math.min(least, edits);
    }
    if (least > most) return tooMany;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[other.length] ?? tooMany;
}
