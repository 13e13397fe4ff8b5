import { diffArrays } from 'diff';

/** A piece of text that both versions have, or only one of them. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** The cost of a diff is quadratic in its edits: this many take 20 ms. Texts with more edits have little in common. */
export const maxEdits = 500;

/** Diffs two texts by word, in reading order. Texts with more edits than `most` are replaced as a whole. */
export const wordDiff = (before: string, after: string, most = maxEdits): DiffPart[] =>
  fewEdits(before, after, most) ?? replaced(before, after);

/** Diffs two texts by word; `null` for more edits than `most`. */
export function fewEdits(before: string, after: string, most = maxEdits): DiffPart[] | null {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: most });
  if (!changes) return null;
  return changes.map(({ value, added, removed }) => {
    const text = value.join('');
    if (added) return { kind: 'added', text };
    return { kind: removed ? 'removed' : 'same', text };
  });
}

/** Words, figures with separators ("4,000", "12.5"), line breaks, runs of spaces, and single punctuation marks. */
const tokensOf = (text: string): string[] =>
  text.match(/\d[\d.,]*\d|[\p{L}\p{N}\p{M}]+|\n|[^\S\n]+|./gu) ?? [];

/**
 * Returns a diff whose total cost is bounded over all calls, enough for hundreds of ordinary diffs or two with the most
 * edits.
 */
export function createBoundedDiff(): typeof wordDiff {
  let effort = 2 * maxEdits ** 2;
  return (before, after) => {
    if (before === '' || after === '') return replaced(before, after);
    const most = Math.min(maxEdits, Math.floor(Math.sqrt(effort)));
    const parts = wordDiff(before, after, most);
    effort -= Math.min(most, editsIn(parts)) ** 2;
    return parts;
  };
}

function editsIn(parts: readonly DiffPart[]): number {
  let edits = 0;
  for (const { kind, text } of parts) if (kind !== 'same') edits += tokensOf(text).length;
  return edits;
}

function replaced(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}
