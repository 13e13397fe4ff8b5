import type { DocumentLine } from '../article/document/article-document.ts';
import { firstIndexIn } from '../article/model/first-index.ts';
import type { Highlight } from './highlight.ts';
import type { PlacedHighlight } from './merge-highlights.ts';

/** Highlights with a note, by the number of the passage in which they end. */
export type NotesByPassage = ReadonlyMap<number | 'keyPoints', readonly Highlight[]>;

/** Finds the passage below which each note is shown. Notes on the publisher's key points are shown together. */
export function notesByPassage(
  lines: readonly DocumentLine[],
  placed: readonly PlacedHighlight[],
): NotesByPassage {
  const notes = placed.filter(({ highlight }) => highlight.note !== '');
  const found = Map.groupBy(notes, ({ span }): number | 'keyPoints' => {
    const at = firstIndexIn(lines, ({ start }) => start >= span.end);
    const line = lines[at - 1];
    return line?.of === 'passage' ? line.number : 'keyPoints';
  });
  return new Map([...found].map(([at, rows]) => [at, rows.map(({ highlight }) => highlight)]));
}
