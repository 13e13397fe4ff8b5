import { diffArrays } from 'diff';
import type { ArticleDocument } from '../document/article-document.ts';
import { keyPointText } from '../model/body-text.ts';
import { phraseDiff } from './phrase-diff.ts';
import type { DiffPart } from './word-diff.ts';

/** A paragraph that differs, in full, or how many there are between two of those that do not. */
export type DiffSection =
  | { kind: 'changed'; parts: DiffPart[] }
  | { kind: 'unchanged'; count: number };

/** Two versions side by side, in one reading order. */
export interface Comparison {
  title: DiffPart[];
  keyPoints: DiffSection[];
  text: DiffSection[];
}

/** What one version has that the other has not. */
export function compareVersions(before: ArticleDocument, after: ArticleDocument): Comparison {
  return {
    title: phraseDiff(before.title, after.title),
    keyPoints: compareParagraphs(keyPointText(before.keyPoints), keyPointText(after.keyPoints)),
    text: compareParagraphs(before.bodyText, after.bodyText),
  };
}

/** Texts with more edited paragraphs than this have none in common worth looking for. */
const mostEdits = 2_000;

/** Compares paragraph by paragraph, and word by word only those that took another's place. */
export function compareParagraphs(before: string, after: string): DiffSection[] {
  const [old, current] = [paragraphsOf(before), paragraphsOf(after)];
  const runs = diffArrays(old, current, { maxEditLength: mostEdits });
  if (!runs) return changedRun(old, current);
  const stretches: DiffSection[] = [];
  let removed: string[] = [];
  for (const [index, { value, added, removed: isRemoved }] of runs.entries()) {
    if (isRemoved) removed = value;
    const isAnswered = isRemoved && runs[index + 1]?.added;
    if (!added && !isRemoved) stretches.push({ kind: 'unchanged', count: value.length });
    else if (!isAnswered) stretches.push(...changedRun(removed, added ? value : []));
    if (!isRemoved) removed = [];
  }
  return stretches;
}

const paragraphsOf = (text: string): string[] =>
  text.split('\n').filter((paragraph) => paragraph.trim() !== '');

/** How far below its old place a paragraph is looked for among those that came in its stead. */
const reach = 20;

/** A stretch of paragraphs that became another: those that are alike are one paragraph, edited. */
function changedRun(removed: readonly string[], added: readonly string[]): DiffSection[] {
  const stretches: DiffSection[] = [];
  let at = 0;
  for (const old of removed) {
    const ahead = added.slice(at, at + reach).findIndex((current) => areAlike(old, current));
    if (ahead < 0) {
      stretches.push(changed(old, ''));
      continue;
    }
    for (const current of added.slice(at, at + ahead)) stretches.push(changed('', current));
    at += ahead;
    stretches.push(changed(old, added[at] ?? ''));
    at += 1;
  }
  return [...stretches, ...added.slice(at).map((current) => changed('', current))];
}

const changed = (before: string, after: string): DiffSection => ({
  kind: 'changed',
  parts: phraseDiff(before, after),
});

/** Whether at least half of the shorter paragraph's words stand in the other, too. */
function areAlike(one: string, other: string): boolean {
  const [few = [], many = []] = [one, other]
    .map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .toSorted((first, second) => first.length - second.length);
  const found = new Set(many);
  return few.filter((word) => found.has(word)).length * 2 >= few.length;
}
