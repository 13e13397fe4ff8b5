import type { TranscriptLine } from '../article/audio/transcript.ts';
import type { DocumentLine } from '../article/document/article-document.ts';
import type { Span } from '../article/model/text-selector.ts';
import type { Moment } from './highlight.ts';

/** A line of the transcript in the document's text, with its time. */
export interface SpokenLine extends Span {
  moment: Moment;
}

/**
 * The spans of transcript lines in the document's text. `offset` is added to the transcript's times, in seconds.
 */
export function spokenLines(
  lines: readonly DocumentLine[],
  transcript: readonly TranscriptLine[],
  offset: number,
): SpokenLine[] {
  const passages = lines.filter(({ of }) => of === 'passage');
  const starts = transcript.map(({ passage, start }) => {
    const { text = '', start: from = 0 } = passages[passage] ?? {};
    return from + text.lastIndexOf('\n', start - 1) + 1;
  });
  const at = (seconds: number) => Math.max(0, seconds + offset);
  return transcript.map(({ seconds, through }, index) => {
    const next = transcript[index + 1];
    const start = starts[index] ?? 0;
    const last = passages[through];
    const ends = last ? last.start + last.text.length : start;
    // A line that starts inside the last passage of the previous one ends that one.
    const end = Math.min(ends, (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1);
    return { start, end, moment: { start: at(seconds), end: next ? at(next.seconds) : null } };
  });
}

/** The line at an offset of the text. */
export const spokenAt = (spoken: readonly SpokenLine[], place: number): SpokenLine | undefined =>
  spoken.find(({ start, end }) => start <= place && place < end);

/** The line that is spoken at a second of the recording. */
export const spokenDuring = (
  spoken: readonly SpokenLine[],
  seconds: number,
): SpokenLine | undefined => spoken.findLast(({ moment }) => moment.start <= seconds);
