import type { ArticleDocument } from '../document/article-document.ts';
import { pieceOf, withTitleLine } from '../document/document-lines.ts';
import { comparePositions, type PositionRange, type TextPiece } from '../model/text-position.ts';
import {
  findTextDirective,
  foldText,
  formatTextDirective,
  type TextDirective,
} from './text-directive.ts';

/** A longer text is named by how it begins and how it ends. */
const exactAtMost = 300;

/** A shorter text may well stand in a menu of the page, too. */
const aloneAtLeast = 20;

/** With how many words at each end, and around it, a text is tried to be named; the fewest first. */
const wordsAtEnds = [4, 8, 16];
const wordsAround = [0, 3, 8, 16];

/**
 * An address that opens the page at a stretch of its text and marks it there; `null` where no word stands in it. The
 * directive is the shortest that means nothing else in the text as it is known here.
 */
export function textFragmentUrl(
  url: string,
  title: string,
  document: ArticleDocument,
  stretch: PositionRange,
): string | null {
  const target = targetOf(linesOf(title, document), stretch);
  if (!target) return null;
  const candidates = candidatesFor(target);
  const terms = candidates.find((each) => isLong(each) && means(target, each)) ?? candidates.at(-1);
  return terms
    ? `${url}${url.includes('#') ? '' : '#'}:~:text=${formatTextDirective(terms)}`
    : null;
}

/** What the browser takes for a block of its own: no term is found across two of them. */
interface Line extends TextPiece {
  text: string;
  /** Where it begins in its piece. */
  start: number;
}

function linesOf(title: string, { lines }: ArticleDocument): Line[] {
  return withTitleLine(title, lines).flatMap((line) => {
    const piece = pieceOf(line);
    let end = 0;
    return line.text.split(/[\n\t]/).map((text) => {
      const start = end;
      end += text.length + 1;
      return { ...piece, text, start };
    });
  });
}

interface Word {
  /** The line that it stands in, and where. */
  line: Line;
  from: number;
  to: number;
}

interface Target {
  lines: readonly Line[];
  words: readonly Word[];
  /** The words at its ends. */
  first: number;
  last: number;
}

/** A stretch as whole words: the browser finds no others. */
function targetOf(lines: readonly Line[], { from, to }: PositionRange): Target | null {
  const words = lines.flatMap(wordsIn);
  const first = words.findIndex(({ line, to: end }) => compare(line, end, from) > 0);
  const last = words.findLastIndex(({ line, from: start }) => compare(line, start, to) < 0);
  return first < 0 || last < first ? null : { lines, words, first, last };
}

const compare = (
  { part, number, start }: Line,
  offset: number,
  place: PositionRange['from'],
): number => comparePositions({ part, number, offset: start + offset }, place);

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a line. The first and the last take the signs at the line's ends with them. */
function wordsIn(line: Line): Word[] {
  const { text } = line;
  const words = [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ line, from: index, to: index + segment.length }));
  const [first, last] = [words[0], words.at(-1)];
  if (first) first.from = text.length - text.trimStart().length;
  if (last) last.to = text.trimEnd().length;
  return words;
}

/** Ways to name the target, the shortest first. */
function candidatesFor(target: Target): TextDirective[] {
  const exact = textOf(target, target.first, target.last);
  const named =
    exact !== null && exact.length <= exactAtMost
      ? [{ start: exact, end: '' }]
      : wordsAtEnds.map((count) => endsOf(target, count));
  return [false, true].flatMap((crossing) =>
    wordsAround.flatMap((count) =>
      named.map((each) => ({ ...each, ...around(target, count, crossing) })),
    ),
  );
}

/** The text from one word to another; `null` where they stand in two lines. */
function textOf({ words }: Target, first: number, last: number): string | null {
  const [from, to] = [words[first], words[last]];
  return from && to && from.line === to.line ? from.line.text.slice(from.from, to.to) : null;
}

/** As many words of the line at either end. Where they would meet, all of it is named. */
function endsOf(target: Target, count: number): Pick<TextDirective, 'start' | 'end'> {
  const { words, first, last } = target;
  const isInLine = (end: number) => (word: Word) => word.line === words[end]?.line;
  const start = words
    .slice(first, Math.min(first + count, last + 1))
    .filter(isInLine(first)).length;
  const end = words
    .slice(Math.max(last + 1 - count, first), last + 1)
    .filter(isInLine(last)).length;
  if (first + start > last + 1 - end) return { start: textOf(target, first, last) ?? '', end: '' };
  return {
    start: textOf(target, first, first + start - 1) ?? '',
    end: textOf(target, last + 1 - end, last) ?? '',
  };
}

/** The words before and behind: of the same line, or else, `crossing`, of the lines next to it. */
function around(
  { words, first, last }: Target,
  count: number,
  crossing: boolean,
): Pick<TextDirective, 'prefix' | 'suffix'> {
  if (count === 0) return { prefix: '', suffix: '' };
  const [from, to] = [words[first], words[last]];
  const ahead = words.slice(Math.max(0, first - count), first);
  const behind = words.slice(last + 1, last + 1 + count);
  const outermost = ahead.find(({ line }) => line === (crossing ? ahead.at(-1) : from)?.line);
  const furthest = behind.findLast(({ line }) => line === (crossing ? behind[0] : to)?.line);
  return {
    prefix: from && outermost ? textBefore(from, outermost) : '',
    suffix: to && furthest ? textAfter(to, furthest) : '',
  };
}

/** From an earlier word up to this one, or to the end of its line. */
const textBefore = (word: Word, earlier: Word): string =>
  earlier.line.text
    .slice(earlier.from, earlier.line === word.line ? word.from : undefined)
    .trimEnd();

/** From behind a word, or the beginning of the line, to a later one. */
const textAfter = (word: Word, later: Word): string =>
  later.line.text.slice(later.line === word.line ? word.to : 0, later.to).trimStart();

const isLong = (terms: TextDirective): boolean =>
  Object.values(terms).join('').length >= aloneAtLeast;

/** Whether the browser, in this text, finds the target and nothing before it. */
function means({ lines, words, first, last }: Target, terms: TextDirective): boolean {
  const [from, to] = [words[first], words[last]];
  if (!from || !to) return false;
  const before = (end: Line) => lines.slice(0, lines.indexOf(end)).map(({ text }) => `${text}\n`);
  const lengthTo = ({ line }: Word, offset: number) =>
    foldText(before(line).join('') + line.text.slice(0, offset)).length;
  const found = findTextDirective(lines.map(({ text }) => text).join('\n'), terms);
  return found?.from === lengthTo(from, from.from) && found.to === lengthTo(to, to.to);
}
