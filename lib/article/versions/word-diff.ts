import { diffArrays } from 'diff';

/** A piece of text that both versions have, or only one of them. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts with more edits than this have little in common, and diffing them would take seconds. */
const maxEdits = 2_000;

/** Diffs two texts by word, in reading order. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: maxEdits });
  if (!changes) return replaced(before, after);
  return changes.map(({ value, added, removed }) => {
    const text = value.join('');
    if (added) return { kind: 'added', text };
    return { kind: removed ? 'removed' : 'same', text };
  });
}

/** Words, figures with separators ("4,000", "12.5"), line breaks, runs of spaces, and single punctuation marks. */
const tokensOf = (text: string): string[] =>
  text.match(/\d[\d.,]*\d|[\p{L}\p{N}\p{M}]+|\n|[^\S\n]+|./gu) ?? [];

const replaced = (before: string, after: string): DiffPart[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
];
