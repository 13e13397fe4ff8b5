import type { Passage } from '../document/article-document.ts';

/** A line of a passage, with its offset in the passage's text. */
export interface TextLine {
  passage: number;
  start: number;
  text: string;
}

/** The non-empty lines of passages in reading order, because a list of times may be one paragraph or many. */
export function passageLinesOf(passages: readonly Passage[]): TextLine[] {
  return passages.filter(isProse).flatMap(({ number, text }) => {
    let start = 0;
    const lines = text.split('\n').map((line) => {
      const at = start;
      start += line.length + 1;
      return { passage: number, start: at, text: line };
    });
    return lines.filter((line) => line.text.trim() !== '');
  });
}

const isProse = ({ leaf }: Passage): boolean =>
  ['paragraph', 'heading', 'table'].includes(leaf.kind);
