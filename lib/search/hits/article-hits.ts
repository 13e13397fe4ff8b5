import type { DocumentLine } from '../../article/document/article-document.ts';
import type { Span } from '../../article/model/text-selector.ts';
import type { Steps } from '../../steps.ts';
import type { IndexedField } from '../fields.ts';

/** Finds hits in a line of an article. */
export interface LineFinder {
  hitsIn: (text: string, field: IndexedField) => readonly Span[];
}

const fields = { title: 'title', keyPoint: 'keyPoints', passage: 'body' } as const;

/** The field that a line of an article is searched as. */
export const fieldOf = ({ of }: Pick<DocumentLine, 'of'>): IndexedField => fields[of];

/** The hits in an article, in reading order, as spans of the document's text. Each line is a step. */
export function* hitSteps(lines: readonly DocumentLine[], finder: LineFinder): Steps<Span[]> {
  const hits: Span[] = [];
  for (const line of lines) {
    for (const { start, end } of finder.hitsIn(line.text, fieldOf(line)))
      hits.push({ start: line.start + start, end: line.start + end });
    yield;
  }
  return hits;
}

/** The first line that has a hit; `null` if none has. Each line is a step. */
export function* firstHitSteps(
  lines: readonly DocumentLine[],
  finder: LineFinder,
): Steps<DocumentLine | null> {
  for (const line of lines) {
    if (finder.hitsIn(line.text, fieldOf(line)).length > 0) return line;
    yield;
  }
  return null;
}
