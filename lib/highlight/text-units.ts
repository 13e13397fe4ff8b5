import type { DocumentLine } from '../article/document/document-lines.ts';
import type { Span } from '../article/model/text-selector.ts';
import { sentencesIn } from '../article/speech/sentences.ts';

/** The sentences and the words of a marked text, in reading order; none goes from one line into the next. */
export interface TextUnits {
  sentences: readonly Span[];
  words: readonly Span[];
}

const byWord = new Intl.Segmenter('en', { granularity: 'word' });

/** Where sentences and words are. Browsers draw the boundaries differently, so these are never stored. */
export function textUnits(lines: readonly DocumentLine[]): TextUnits {
  return {
    sentences: lines.flatMap(({ text, start }) =>
      sentencesIn(text).map(({ from, to }) => ({ start: start + from, end: start + to })),
    ),
    words: lines.flatMap(({ text, start }) =>
      [...byWord.segment(text)].flatMap(({ segment, index, isWordLike }) =>
        isWordLike ? { start: start + index, end: start + index + segment.length } : [],
      ),
    ),
  };
}
