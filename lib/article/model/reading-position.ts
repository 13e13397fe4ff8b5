import { wordsOf } from './words.ts';

/** A scroll position in an article: a passage, and how much of it is above the top of the view. */
export interface ScrollSpot {
  /** Number of the passage; `aboveFirstPassage` for title, byline and key points. */
  passage: number;
  /** Fraction of its height above the top; negative if the top is in the space before it. */
  fraction: number;
}

/** A scroll position with the data to find it again in another version of the text. */
export interface ReadingPosition extends ScrollSpot {
  /** Hash of the version that the position was taken in. */
  hash: string;
  /** Beginning of the passage's text. */
  text: string;
  /** Beginning of the previous passage's text; empty for the first passage. */
  before: string;
}

/** Stands for what is above the first passage. */
export const aboveFirstPassage = -1;

/** The part of a passage's text that a position keeps. */
export const positionText = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().slice(0, 400);

/**
 * Finds a position in a text: by number in the same version, else by the same words, else by similar words, else after
 * the passage that was before it. `texts` are the passages as `positionText` returns them.
 */
export function relocatePosition(
  position: ReadingPosition,
  texts: readonly string[],
  hash: string,
): ScrollSpot {
  const { passage, fraction, before } = position;
  if (passage === aboveFirstPassage || texts.length === 0)
    return { passage: aboveFirstPassage, fraction: passage === aboveFirstPassage ? fraction : 0 };
  if (position.hash === hash && passage < texts.length) return { passage, fraction };
  const found = sameText(position, texts) ?? similarText(position, texts);
  if (found !== undefined) return { passage: found, fraction };
  const previous = nearest(indexesOf(before, texts), passage - 1);
  // The passage was removed, so the one that took its place is next.
  if (previous !== undefined)
    return { passage: Math.min(previous + 1, texts.length - 1), fraction: 0 };
  return { passage: Math.min(passage, texts.length - 1), fraction: 0 };
}

/** Empty texts, such as those of separators, identify nothing. */
const indexesOf = (text: string, texts: readonly string[]): number[] =>
  text === '' ? [] : [...texts.keys()].filter((index) => texts[index] === text);

/** The previous passage decides between passages with the same text. */
function sameText(
  { text, before, passage }: ReadingPosition,
  texts: readonly string[],
): number | undefined {
  const same = indexesOf(text, texts);
  const following = same.filter((index) => before !== '' && texts[index - 1] === before);
  return nearest(following.length > 0 ? following : same, passage);
}

function nearest(indexes: readonly number[], to: number): number | undefined {
  return indexes.toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to))[0];
}

/** Below this similarity, two passages have no more in common than any two passages of an article. */
const minSimilarity = 0.5;

/** The passage most similar to the one that was read, if it is similar enough. */
function similarText(
  { text, passage }: ReadingPosition,
  texts: readonly string[],
): number | undefined {
  const words = wordsOf(text);
  const similarities = [...texts.keys()].map((index) => ({
    index,
    similarity: similarity(words, wordsOf(texts[index] ?? '')),
  }));
  const best = similarities.reduce((most, { similarity }) => Math.max(most, similarity), 0);
  if (best < minSimilarity) return undefined;
  return nearest(
    similarities.filter(({ similarity }) => similarity === best).map(({ index }) => index),
    passage,
  );
}

/** Dice similarity of two bags of words, from 0 to 1. */
function similarity(one: readonly string[], other: readonly string[]): number {
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
