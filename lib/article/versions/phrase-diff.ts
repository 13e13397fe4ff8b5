import { type DiffPart, wordDiff } from './word-diff.ts';

/**
 * Diff for reading: removed text comes before what replaces it, and edits with only a space between them are merged.
 */
export function phraseDiff(before: string, after: string, diff = wordDiff): DiffPart[] {
  const parts: DiffPart[] = [];
  let edit = { removed: '', added: '' };
  const flush = () => {
    if (edit.removed !== '') parts.push({ kind: 'removed', text: edit.removed });
    if (edit.added !== '') parts.push({ kind: 'added', text: edit.added });
    edit = { removed: '', added: '' };
  };
  for (const { kind, text, joins } of withJoins(diff(before, after))) {
    if (joins) edit = { removed: edit.removed + text, added: edit.added + text };
    else if (kind === 'same') {
      flush();
      parts.push({ kind, text });
    } else edit[kind] += text;
  }
  flush();
  return parts;
}

/** Marks the parts that are only a space between two replacements. */
const withJoins = (parts: readonly DiffPart[]): (DiffPart & { joins: boolean })[] =>
  parts.map((part, index) => {
    const isSpace = part.kind === 'same' && part.text.trim() === '';
    const isBetween = index >= 2 && index + 2 < parts.length;
    const adjacent = [index - 2, index - 1, index + 1, index + 2].map(
      (position) => parts[position]?.kind,
    );
    return { ...part, joins: isSpace && isBetween && !adjacent.includes('same') };
  });
