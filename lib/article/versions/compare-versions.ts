import type { ArticleDocument } from '../document/article-document.ts';
import { keyPointText } from '../model/body-text.ts';
import { alignParagraphs } from './align-paragraphs.ts';
import { phraseDiff } from './phrase-diff.ts';
import { createBoundedDiff, type DiffPart } from './word-diff.ts';

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

/** Compares by paragraph, and by word only where one paragraph replaces another. */
export function compareParagraphs(before: string, after: string): DiffSection[] {
  const diff = createBoundedDiff();
  const sections: DiffSection[] = [];
  for (const paragraph of alignParagraphs(paragraphsOf(before), paragraphsOf(after))) {
    const last = sections.at(-1);
    if (paragraph.kind === 'edited')
      sections.push({
        kind: 'changed',
        parts: phraseDiff(paragraph.before, paragraph.after, diff),
      });
    else if (last?.kind === 'unchanged') last.count += 1;
    else sections.push({ kind: 'unchanged', count: 1 });
  }
  return sections;
}

const paragraphsOf = (text: string): string[] =>
  text.split('\n').filter((paragraph) => paragraph.trim() !== '');
