import { type DiffPart, wordDiff } from './word-diff.ts';

/**
 * How two texts differ, for reading: what was removed stands before what came for it, and edits with nothing but a
 * space between them are one.
 */
export function phraseDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let edit = { removed: '', added: '' };
  const settle = () => {
    if (edit.removed !== '') parts.push({ kind: 'removed', text: edit.removed });
    if (edit.added !== '') parts.push({ kind: 'added', text: edit.added });
    edit = { removed: '', added: '' };
  };
  for (const { kind, text, joins } of withJoins(wordDiff(before, after))) {
    if (joins) edit = { removed: edit.removed + text, added: edit.added + text };
    else if (kind === 'same') {
      settle();
      parts.push({ kind, text });
    } else edit[kind] += text;
  }
  settle();
  return parts;
}

/** Tells of each part whether it is only the space between two edits that replace something. */
const withJoins = (parts: readonly DiffPart[]): (DiffPart & { joins: boolean })[] =>
  parts.map((part, index) => {
    const isSpace = part.kind === 'same' && part.text.trim() === '';
    const isBetween = index >= 2 && index + 2 < parts.length;
    const around = [index - 2, index - 1, index + 1, index + 2].map((place) => parts[place]?.kind);
    return { ...part, joins: isSpace && isBetween && !around.includes('same') };
  });
