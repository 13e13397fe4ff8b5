import type { ArticleDocument } from '../document/article-document.ts';
import { versionHashInput } from '../document/version-hash.ts';
import { keyPointText } from '../model/body-text.ts';
import { type ChangeKind, changeKinds } from '../model/change-kind.ts';
import { wordsOf } from '../model/words.ts';
import { textDiff } from './text-diff.ts';
import { type DiffPart, wordDiff } from './word-diff.ts';

/** Classifies what changed between two versions, in descending order of importance. */
export function classifyChange(before: ArticleDocument, after: ArticleDocument): ChangeKind[] {
  const keyPoints = [keyPointText(before.keyPoints), keyPointText(after.keyPoints)] as const;
  const parts = [
    ...wordDiff(before.title, after.title),
    ...wordDiff(...keyPoints),
    ...textDiff(before.bodyText, after.bodyText),
  ];
  const found = new Set<ChangeKind>([
    ...changedKinds(versionHashInput(before), versionHashInput(after)),
    ...wordKinds(parts),
  ]);
  if (before.title !== after.title) found.add('title');
  if (keyPoints[0] !== keyPoints[1]) found.add('keyPoints');
  return changeKinds.filter((kind) => found.has(kind));
}

/**
 * Kinds whose matches differ between the versions. Matched in whole texts, because "12" is only a date beside its
 * "March".
 */
const changedKinds = (before: string, after: string): ChangeKind[] =>
  patterns.filter(({ pattern }) => differs(before, after, pattern)).map(({ kind }) => kind);

function wordKinds(parts: readonly DiffPart[]): ChangeKind[] {
  const removed = textOf(parts, 'removed');
  const added = textOf(parts, 'added');
  if (removed.trim() === '' && added.trim() === '') return [];
  return [isTypo(removed, added) ? 'typos' : 'words'];
}

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';

const dates = new RegExp(
  `\\b\\d{1,2}\\s+${month}\\b|\\b${month}\\s+\\d{1,2}\\b|\\b(?:19|20)\\d\\d\\b|\\bq[1-4]\\b`,
  'gi',
);

/** What users act on. A figure that belongs to a date counts as a date. */
const patterns: { kind: ChangeKind; pattern: RegExp }[] = [
  { kind: 'dates', pattern: dates },
  {
    kind: 'tickers',
    pattern: /\b(?:ASX|NYSE|NASDAQ|LSE|TSXV?|OTC\w*):\s*[A-Z0-9.]+|\b[A-Z]{2,5}\.(?:AX|L|TO|V)\b/g,
  },
  {
    kind: 'figures',
    pattern:
      /[$€£¥]?\d+(?:[.,]\d+)*\s*(?:%|percent|per cent|tonnes?|t\b|kt\b|kg\b|million|billion)?/gi,
  },
];

/** Whether two texts have different matches, in any order. */
const differs = (before: string, after: string, pattern: RegExp): boolean =>
  matches(before, pattern) !== matches(after, pattern);

/**
 * The matches of a pattern, in lower case: `5 Million` is the same figure. Dates are removed before other patterns are
 * matched, so that a year is no figure.
 */
function matches(text: string, pattern: RegExp): string {
  const rest = pattern === dates ? text : text.replace(dates, ' ');
  const found = rest.match(pattern) ?? [];
  return found
    .map((match) => match.trim().toLowerCase())
    .sort()
    .join(' ');
}

/** Whether an edit changes at most a letter or two per word, or only punctuation and spaces. */
function isTypo(removed: string, added: string): boolean {
  const before = wordsOf(removed);
  const after = wordsOf(added);
  if (before.length !== after.length) return false;
  return before.every((word, index) => isMisspelling(word, after[index] ?? ''));
}

/** Whether two words without digits differ in at most two adjacent letters, not counting the first. */
function isMisspelling(word: string, other: string): boolean {
  if (word === other) return true;
  if (/\d/.test(word + other) || word[0] !== other[0]) return false;
  return Math.max(word.length, other.length) - commonLetters(word, other) <= 2;
}

/** Length of the common prefix and suffix of two words. */
function commonLetters(word: string, other: string): number {
  const shortest = Math.min(word.length, other.length);
  let start = 0;
  while (start < shortest && word[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && word.at(-1 - end) === other.at(-1 - end)) end += 1;
  return start + end;
}

/** The parts of one side, separated so that adjacent edits don't run together. */
const textOf = (parts: readonly DiffPart[], kind: 'removed' | 'added'): string =>
  parts
    .filter((part) => part.kind === kind)
    .map((part) => part.text)
    .join(' ');
