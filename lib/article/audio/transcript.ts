import type { Passage } from '../document/article-document.ts';
import { passageLinesOf, type TextLine } from './passage-lines.ts';
import { timeCodePattern, timeCodeSeconds } from './time-code.ts';
import { ascendingMarks, type TimeMark } from './time-mark.ts';

/** What a speaker says: when it starts, and the passages it is in. */
export interface TranscriptLine extends TimeMark {
  speaker: string;
  /** Its last passage; the first is the one with the mark. */
  through: number;
}

const transcriptHeading =
  /^(?:(?:full|episode|podcast|show|interview)\s+)?transcript(?:ion)?\s*:?$/i;

/** A name of a few words and a time in brackets, alone on a line. */
const speakerLine = new RegExp(
  String.raw`^(?<before>\s*(?<speaker>\p{L}[\p{L}\p{M}\p{N}'’.,&-]*(?:\s[\p{L}\p{M}\p{N}'’.,&-]+){0,5})\s*[([])(?<time>${timeCodePattern})[)\]]\s*:?\s*$`,
  'u',
);

const maxNameLength = 80;

/** This many lines of the form are a transcript, even without a heading. */
const minLines = 4;

/**
 * The lines of a transcript. `Name (12:04.250)` opens one, and the words follow after a line break or in the passages
 * below. A single such line in other prose is none: meetings have times in brackets too.
 */
export function transcriptOf(passages: readonly Passage[]): TranscriptLine[] {
  const lines = passageLinesOf(passages);
  const from = lines.findLastIndex(({ text }) => transcriptHeading.test(text.trim()));
  const marks = ascendingMarks(lines.slice(from + 1).flatMap((line) => speakerIn(line) ?? []));
  if (from < 0 && !isTranscript(marks)) return [];
  return marks.map((mark, at) => {
    const { hasFraction: _hasFraction, ...line } = mark;
    return { ...line, through: lastPassage(mark, marks[at + 1], passages) };
  });
}

interface SpeakerMark extends TimeMark {
  speaker: string;
  /** Whether the time has a fraction, which only software writes. */
  hasFraction: boolean;
}

function speakerIn({ passage, start, text }: TextLine): SpeakerMark | null {
  const { before = '', speaker = '', time } = speakerLine.exec(text)?.groups ?? {};
  if (time === undefined || speaker.length > maxNameLength) return null;
  const from = start + before.length;
  return {
    seconds: timeCodeSeconds(time),
    speaker,
    passage,
    start: from,
    end: from + time.length,
    hasFraction: /[.,]/.test(time),
  };
}

function isTranscript(marks: readonly SpeakerMark[]): boolean {
  const hasFraction = marks.filter((mark) => mark.hasFraction).length;
  return hasFraction >= 2 || marks.length >= minLines;
}

/** A line ends at the next mark or heading: what follows the transcript belongs to no speaker. */
function lastPassage(
  mark: SpeakerMark,
  next: SpeakerMark | undefined,
  passages: readonly Passage[],
): number {
  const heading = passages.find(
    ({ number, leaf }) =>
      number > mark.passage && leaf.kind === 'heading' && number !== next?.passage,
  );
  const end = next ? endBefore(next, passages) : passages.length - 1;
  return Math.max(mark.passage, Math.min(end, (heading?.number ?? Number.POSITIVE_INFINITY) - 1));
}

/** A mark inside a passage shares that passage with the line before. */
function endBefore(next: SpeakerMark, passages: readonly Passage[]): number {
  const text = passages[next.passage]?.text ?? '';
  const isFirst = !text.slice(0, next.start).includes('\n');
  return isFirst ? next.passage - 1 : next.passage;
}
