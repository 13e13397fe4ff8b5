/** Where a reader is in an article: a passage, and how much of it has gone above the top of the view. */
export interface ScrollSpot {
  /** Number of the passage; `head` for what stands above the first one: title, byline, Highlights. */
  passage: number;
  /** Part of its height that is above the top; below 0 where the top is in the space before it. */
  fraction: number;
}

/** A spot with what it takes to find it again in another version of the text. */
export interface ReadingPosition extends ScrollSpot {
  /** The version that it was taken in. */
  hash: string;
  /** How the passage begins. */
  text: string;
  /** How the one before it begins; empty for the first. */
  before: string;
}

/** The number that stands for what is above the first passage. */
export const aboveFirstPassage = -1;

/** As much of a passage's text as a place keeps of it. */
export const positionText = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().slice(0, 400);

/**
 * Finds a place in a text: by its number in the same version, else by its words, then by words much like them, then
 * behind the passage that stood before it. `texts` are the passages as `placeText` gives them.
 */
export function relocatePosition(
  place: ReadingPosition,
  texts: readonly string[],
  hash: string,
): ScrollSpot {
  const { passage, fraction, before } = place;
  if (passage === aboveFirstPassage || texts.length === 0)
    return { passage: aboveFirstPassage, fraction: passage === aboveFirstPassage ? fraction : 0 };
  if (place.hash === hash && passage < texts.length) return { passage, fraction };
  const found = sameText(place, texts) ?? likeText(place, texts);
  if (found !== undefined) return { passage: found, fraction };
  const previous = nearest(indexesOf(before, texts), passage - 1);
  // It was taken out: what has moved up into its place is read next.
  if (previous !== undefined)
    return { passage: Math.min(previous + 1, texts.length - 1), fraction: 0 };
  return { passage: Math.min(passage, texts.length - 1), fraction: 0 };
}

/** Texts that say nothing, as a separator's, are all the same. */
const indexesOf = (text: string, texts: readonly string[]): number[] =>
  text === '' ? [] : [...texts.keys()].filter((index) => texts[index] === text);

/** Where a text occurs more than once, the passage before it tells them apart. */
function sameText(
  { text, before, passage }: ReadingPosition,
  texts: readonly string[],
): number | undefined {
  const same = indexesOf(text, texts);
  const behind = same.filter((index) => before !== '' && texts[index - 1] === before);
  return nearest(behind.length > 0 ? behind : same, passage);
}

function nearest(indexes: readonly number[], to: number): number | undefined {
  return indexes.toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to))[0];
}

/** Below this, two passages have no more in common than any two of one article. */
const alike = 0.5;

/** The passage that an edit has made of the one that was read. */
function likeText(
  { text, passage }: ReadingPosition,
  texts: readonly string[],
): number | undefined {
  const words = wordsOf(text);
  const likes = [...texts.keys()].map((index) => ({
    index,
    like: likeness(words, wordsOf(texts[index] ?? '')),
  }));
  const best = Math.max(...likes.map(({ like }) => like));
  if (best < alike) return undefined;
  return nearest(
    likes.filter(({ like }) => like === best).map(({ index }) => index),
    passage,
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words in common, of all that there are, from 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return (2 * common) / (one.length + other.length);
}
