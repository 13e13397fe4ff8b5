import { alignParagraphs } from './align-paragraphs.ts';
import { createBoundedDiff, type DiffPart, fewEdits } from './word-diff.ts';

/** Diffs two texts in reading order: by word, or if they have many edits, by paragraph and then by word. */
export function textDiff(before: string, after: string): DiffPart[] {
  const edits = fewEdits(before, after);
  if (edits) return edits;
  const diff = createBoundedDiff();
  return alignParagraphs(paragraphsOf(before), paragraphsOf(after)).flatMap((paragraph) =>
    paragraph.kind === 'same' ? paragraph : diff(paragraph.before, paragraph.after),
  );
}

/** The paragraphs of a text, each with its line break. */
const paragraphsOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];
