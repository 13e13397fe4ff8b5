import type { Passage } from '../document/article-document.ts';
import { passageLinesOf, type TextLine } from './passage-lines.ts';
import { timeCodePattern, timeCodeSeconds } from './time-code.ts';
import { ascendingMarks, type TimeMark } from './time-mark.ts';

/** What a speaker says: when it starts, and which passages it spans. */
export interface TranscriptLine extends TimeMark {
  speaker: string;
  /** The number of its last passage; the first is the one with the mark. */
  through: number;
}

const transcriptHeading =
  /^(?:(?:full|episode|podcast|show|interview)\s+)?transcript(?:ion)?\s*:?$/i;

/** Matches a line with only a name of a few words and a time in brackets; built on first use. */
let speakerLine: RegExp | undefined;

const maxNameLength = 80;

/** With this many such lines, a text is a transcript even without a heading. */
const minLines = 4;

/**
 * The lines of a transcript. `Name (12:04.250)` opens a line; its words follow after a line break or in the passages
 * below. One such line in other prose does not count, because meetings have times in brackets too.
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

/** The transcript line at an offset of a passage; `undefined` outside the transcript. */
export function lineAt(
  transcript: readonly TranscriptLine[],
  { number, text }: Pick<Passage, 'number' | 'text'>,
  offset: number,
): TranscriptLine | undefined {
  // Looks up to the end of the text line, because the speaker's name comes before the time.
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

/** For each passage, the number of the first heading after it, or the number of passages if there is none. */
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

/**
 * The last passage of a line, which ends before the next mark or heading: text after the transcript belongs to no
 * speaker.
 */
function lastPassage(
  { passage }: SpeakerMark,
  next: SpeakerMark | undefined,
  headings: readonly number[],
): number {
  const heading = headings[passage] ?? headings.length;
  // A mark inside a passage shares that passage with the line before it.
  const nextStart = next && (next.isFirstLine ? next.passage : next.passage + 1);
  return Math.max(passage, Math.min(nextStart ?? headings.length, heading) - 1);
}
