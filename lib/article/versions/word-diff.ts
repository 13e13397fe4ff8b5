import { diffArrays } from 'diff';

/** A stretch of text that two versions share, or that only one of them has. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts with more edits than this are two texts; looking for what they share would take seconds. */
const mostEdits = 2_000;

/** How two texts differ, word by word, in reading order. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostEdits });
  if (!changes) return replaced(before, after);
  return changes.map(({ value, added, removed }) => {
    const text = value.join('');
    if (added) return { kind: 'added', text };
    return { kind: removed ? 'removed' : 'same', text };
  });
}

/** Words, figures with their separators ("4,000", "12.5"), line ends, runs of spaces, and every other sign by itself. */
const tokensOf = (text: string): string[] =>
  text.match(/\d[\d.,]*\d|[\p{L}\p{N}\p{M}]+|\n|[^\S\n]+|./gu) ?? [];

const replaced = (before: string, after: string): DiffPart[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
];
