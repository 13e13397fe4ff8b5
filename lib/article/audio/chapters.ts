import type { Passage } from '../document/article-document.ts';
import { passageLinesOf, type TextLine } from './passage-lines.ts';
import { timeCodePattern, timeCodeSeconds } from './time-code.ts';
import { ascendingMarks, type TimeMark } from './time-mark.ts';

/** A chapter of an episode, as the publisher lists it. */
export interface Chapter extends TimeMark {
  title: string;
}

const chapterHeading =
  /^(?:episode |podcast )?(?:chapters?|chapter (?:list|marks|markers)|time ?(?:stamps|codes))\s*:?$/i;

const chapterLine = new RegExp(
  String.raw`^(?<before>\s*(?:[-–—•*]\s*)?[[(]?)(?<time>${timeCodePattern})(?:[\])]\s*|\s*[-–—:|]\s*|\s+)(?<title>\S.*)$`,
  'u',
);

const maxTitleLength = 200;

/**
 * Chapters from an episode's text: lines with a time and a title, in any markup. Without a heading for chapters, only a
 * list that begins at 0:00 counts, because agendas have times too.
 */
export function chaptersOf(passages: readonly Passage[]): Chapter[] {
  let isLabeled = false;
  let run: Chapter[] = [];
  for (const line of passageLinesOf(passages)) {
    const chapter = chapterIn(line);
    if (chapter) {
      run.push(chapter);
      continue;
    }
    if (isList(run, isLabeled)) break;
    run = [];
    isLabeled = chapterHeading.test(line.text.trim());
  }
  return isList(run, isLabeled) ? ascendingMarks(run) : [];
}

function chapterIn({ passage, start, text }: TextLine): Chapter | null {
  const { before = '', time, title = '' } = chapterLine.exec(text)?.groups ?? {};
  if (time === undefined || title.length > maxTitleLength || !/\p{L}/u.test(title)) return null;
  const from = start + before.length;
  return {
    seconds: timeCodeSeconds(time),
    title: title.trim(),
    passage,
    start: from,
    end: from + time.length,
  };
}

const isList = (run: readonly Chapter[], isLabeled: boolean): boolean =>
  isLabeled ? run.length >= 2 : run.length >= 3 && run[0]?.seconds === 0;
