import { diffArrays } from 'diff';
import { wordsOf } from '../model/words.ts';
import { maxEdits } from './word-diff.ts';

/**
 * A paragraph that both versions have, or one with its replacement. `after` is empty if it was removed, `before` if it
 * was added.
 */
export type AlignedParagraph =
  | { kind: 'same'; text: string }
  | { kind: 'edited'; before: string; after: string };

/** Aligns the paragraphs of two versions in reading order. Similar ones are one edited paragraph. */
export function alignParagraphs(
  before: readonly string[],
  after: readonly string[],
): AlignedParagraph[] {
  const runs = diffArrays([...before], [...after], { maxEditLength: maxEdits });
  if (!runs) return alignRun(before, after);
  let removed: string[] = [];
  return runs.flatMap(({ value, added, removed: isRemoved }, index): AlignedParagraph[] => {
    if (isRemoved && runs[index + 1]?.added) {
      removed = value;
      return [];
    }
    if (isRemoved) return alignRun(value, []);
    if (!added) return value.map((text) => ({ kind: 'same', text }));
    const run = alignRun(removed, value);
    removed = [];
    return run;
  });
}

/** How many added paragraphs ahead are checked for a match. */
const lookahead = 20;

/** Aligns a run of replaced paragraphs. */
function alignRun(removed: readonly string[], added: readonly string[]): AlignedParagraph[] {
  const addedWords = added.map(bagOf);
  const aligned: AlignedParagraph[] = [];
  let at = 0;
  const addUntil = (to: number) => {
    for (; at < to; at += 1) aligned.push({ kind: 'edited', before: '', after: added[at] ?? '' });
  };
  for (const before of removed) {
    const words = bagOf(before);
    const ahead = addedWords
      .slice(at, at + lookahead)
      .findIndex((other) => areSimilar(words, other));
    addUntil(at + Math.max(ahead, 0));
    aligned.push({ kind: 'edited', before, after: ahead < 0 ? '' : (added[at] ?? '') });
    if (ahead >= 0) at += 1;
  }
  addUntil(added.length);
  return aligned;
}

/** The words of a paragraph, in order and as a set. */
interface Bag {
  words: readonly string[];
  distinct: ReadonlySet<string>;
}

function bagOf(paragraph: string): Bag {
  const words = wordsOf(paragraph);
  return { words, distinct: new Set(words) };
}

/** Whether the longer paragraph has at least half of the shorter one's words, and any at all. */
function areSimilar(one: Bag, other: Bag): boolean {
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const common = few.words.filter((word) => many.distinct.has(word)).length;
  return common > 0 && common * 2 >= few.words.length;
}
