import type { Line } from './marked-text.ts';
import type { Span } from './selector.ts';

/** The sentences and the words of a marked text, in reading order; none goes from one line into the next. */
export interface TextUnits {
  sentences: readonly Span[];
  words: readonly Span[];
}

const bySentence = new Intl.Segmenter('en', { granularity: 'sentence' });
const byWord = new Intl.Segmenter('en', { granularity: 'word' });

/** Where sentences and words are. Browsers draw the boundaries differently, so these are never stored. */
export function textUnits(lines: readonly Line[]): TextUnits {
  return {
    sentences: lines.flatMap(({ text, start }) =>
      [...bySentence.segment(text)].flatMap(({ segment, index }) =>
        trimmed(segment, start + index),
      ),
    ),
    words: lines.flatMap(({ text, start }) =>
      [...byWord.segment(text)].flatMap(({ segment, index, isWordLike }) =>
        isWordLike ? trimmed(segment, start + index) : [],
      ),
    ),
  };
}

function trimmed(segment: string, at: number): Span[] {
  const words = segment.trim();
  if (words === '') return [];
  const start = at + segment.length - segment.trimStart().length;
  return [{ start, end: start + words.length }];
}
