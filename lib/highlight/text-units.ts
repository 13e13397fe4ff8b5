import type { DocumentLine } from '../article/document/article-document.ts';
import type { Span } from '../article/model/text-selector.ts';
import { sentencesIn } from '../article/speech/sentences.ts';

/** Sentences and words of the document's text in reading order. None crosses lines. */
export interface TextUnits {
  sentences: readonly Span[];
  words: readonly Span[];
}

const byWord = new Intl.Segmenter('en', { granularity: 'word' });

/** Splits lines into sentences and words. Boundaries differ between browsers, so they are never stored. */
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
