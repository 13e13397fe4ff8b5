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
let speakerLine: RegExp | undefined;

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
  const headings = nextHeadings(passages);
  return marks.map((mark, at) => {
    const { hasFraction: _hasFraction, isFirstLine: _isFirstLine, ...line } = mark;
    return { ...line, through: lastPassage(mark, marks[at + 1], headings) };
  });
}

/** The line of a transcript at an offset of a passage; `undefined` outside the transcript. */
export function lineAt(
  transcript: readonly TranscriptLine[],
  { number, text }: Pick<Passage, 'number' | 'text'>,
  offset: number,
): TranscriptLine | undefined {
  // The speaker stands before the time.
  const end = `${text}\n`.indexOf('\n', offset);
  const line = transcript.findLast(
    ({ passage, start }) => passage < number || (passage === number && start < end),
  );
  return line && number <= line.through ? line : undefined;
}

interface SpeakerMark extends TimeMark {
  speaker: string;
  /** Whether the time has a fraction, which only software writes. */
  hasFraction: boolean;
  /** Whether it is in the first line of its passage. */
  isFirstLine: boolean;
}

function speakerIn({ passage, start, text }: TextLine): SpeakerMark | null {
  speakerLine ??= new RegExp(
    String.raw`^(?<before>\s*(?<speaker>\p{L}[\p{L}\p{M}\p{N}'’.,&-]*(?:\s[\p{L}\p{M}\p{N}'’.,&-]+){0,5})\s*[([])(?<time>${timeCodePattern})[)\]]\s*(?::\s*)?$`,
    'u',
  );
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
    isFirstLine: start === 0,
  };
}

function isTranscript(marks: readonly SpeakerMark[]): boolean {
  const hasFraction = marks.filter((mark) => mark.hasFraction).length;
  return hasFraction >= 2 || marks.length >= minLines;
}

/** For each passage the number of the first heading after it; the number of all passages where there is none. */
function nextHeadings(passages: readonly Passage[]): number[] {
  let heading = passages.length;
  return passages
    .toReversed()
    .map(({ number, leaf }) => {
      const next = heading;
      if (leaf.kind === 'heading') heading = number;
      return next;
    })
    .reverse();
}

/** A line ends at the next mark or heading: what follows the transcript belongs to no speaker. */
function lastPassage(
  { passage }: SpeakerMark,
  next: SpeakerMark | undefined,
  headings: readonly number[],
): number {
  const heading = headings[passage] ?? headings.length;
  // A mark inside a passage shares that passage with the line before.
  const nextStart = next && (next.isFirstLine ? next.passage : next.passage + 1);
  return Math.max(passage, Math.min(nextStart ?? headings.length, heading) - 1);
}
