import { diffArrays } from 'diff';
import type { ArticleDocument } from '../document/article-document.ts';
import { keyPointText } from '../model/body-text.ts';
import { wordsOf } from '../model/words.ts';
import { phraseDiff } from './phrase-diff.ts';
import type { DiffPart } from './word-diff.ts';

/** A changed paragraph in full, or the number of unchanged paragraphs in a row. */
export type DiffSection =
  | { kind: 'changed'; parts: DiffPart[] }
  | { kind: 'unchanged'; count: number };

/** Two versions merged into one reading order. */
export interface Comparison {
  title: DiffPart[];
  keyPoints: DiffSection[];
  text: DiffSection[];
}

/** Compares two versions. */
export function compareVersions(before: ArticleDocument, after: ArticleDocument): Comparison {
  return {
    title: phraseDiff(before.title, after.title),
    keyPoints: compareParagraphs(keyPointText(before.keyPoints), keyPointText(after.keyPoints)),
    text: compareParagraphs(before.bodyText, after.bodyText),
  };
}

/** Texts with more edited paragraphs than this have too little in common to compare. */
const maxEdits = 2_000;

/** Compares by paragraph, and by word only where one paragraph replaces another. */
export function compareParagraphs(before: string, after: string): DiffSection[] {
  const [old, current] = [paragraphsOf(before), paragraphsOf(after)];
  const runs = diffArrays(old, current, { maxEditLength: maxEdits });
  if (!runs) return changedRun(old, current);
  const sections: DiffSection[] = [];
  let removed: string[] = [];
  for (const [index, { value, added, removed: isRemoved }] of runs.entries()) {
    if (isRemoved) removed = value;
    const isReplaced = isRemoved && runs[index + 1]?.added;
    if (!added && !isRemoved) sections.push({ kind: 'unchanged', count: value.length });
    else if (!isReplaced) sections.push(...changedRun(removed, added ? value : []));
    if (!isRemoved) removed = [];
  }
  return sections;
}

const paragraphsOf = (text: string): string[] =>
  text.split('\n').filter((paragraph) => paragraph.trim() !== '');

/** How many added paragraphs ahead are checked for a match. */
const lookahead = 20;

/** A run of replaced paragraphs. Similar ones count as one edited paragraph. */
function changedRun(removed: readonly string[], added: readonly string[]): DiffSection[] {
  const addedWords = added.map(wordsOf);
  const sections: DiffSection[] = [];
  let at = 0;
  for (const old of removed) {
    const words = wordsOf(old);
    const ahead = addedWords
      .slice(at, at + lookahead)
      .findIndex((other) => areSimilar(words, other));
    if (ahead < 0) {
      sections.push(changed(old, ''));
      continue;
    }
    for (const current of added.slice(at, at + ahead)) sections.push(changed('', current));
    at += ahead;
    sections.push(changed(old, added[at] ?? ''));
    at += 1;
  }
  return [...sections, ...added.slice(at).map((current) => changed('', current))];
}

const changed = (before: string, after: string): DiffSection => ({
  kind: 'changed',
  parts: phraseDiff(before, after),
});

/** Whether the other paragraph has at least half of the shorter one's words. */
function areSimilar(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const found = new Set(many);
  return few.filter((word) => found.has(word)).length * 2 >= few.length;
}
