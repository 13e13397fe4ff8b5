import type { ArticleDocument } from '../document/article-document.ts';
import { pieceOf, withTitleLine } from '../document/line-positions.ts';
import { firstIndexIn } from '../model/first-index.ts';
import { comparePositions, type PositionRange, type TextPiece } from '../model/text-position.ts';
import {
  findTextDirective,
  foldText,
  formatTextDirective,
  type TextDirective,
} from './text-directive.ts';

/** Longer texts are identified by their beginning and end. */
const maxExactLength = 300;

/** Shorter texts may also occur elsewhere on the page, such as in a menu. */
const minLengthAlone = 20;

/** How many words to try at each end and as context, fewest first. */
const endWords = [4, 8, 16];
const contextWords = [0, 3, 8, 16];

/**
 * A URL that opens the page at a range of its text and highlights it; `null` if the range has no words. Uses the
 * shortest directive whose first match in the text is the range.
 */
export const textFragmentUrl = (
  url: string,
  title: string,
  document: ArticleDocument,
  range: PositionRange,
): string | null => textFragments(url, title, document)(range);

/** `textFragmentUrl` for many ranges of one text, which is prepared only once. */
export function textFragments(
  url: string,
  title: string,
  document: ArticleDocument,
): (range: PositionRange) => string | null {
  const page = pageOf(title, document);
  return (range) => {
    const target = targetOf(page, range);
    if (!target) return null;
    const candidates = candidatesFor(target);
    const terms =
      candidates.find((each) => isLong(each) && matchesOnlyTarget(target, each)) ??
      candidates.at(-1);
    return terms
      ? `${url}${url.includes('#') ? '' : '#'}:~:text=${formatTextDirective(terms)}`
      : null;
  };
}

/** A block of the page as browsers see it; no term crosses two blocks. */
interface Line extends TextPiece {
  text: string;
  /** Offset in its piece of the article. */
  start: number;
  /** Offset in the page's folded text. */
  foldedStart: number;
}

interface Word {
  /** The line, and the word's offsets in it. */
  line: Line;
  from: number;
  to: number;
}

/** The text of a page. */
interface Page {
  words: readonly Word[];
  /** The text as browsers compare it. */
  folded: string;
}

function pageOf(title: string, { lines }: ArticleDocument): Page {
  const found: Line[] = [];
  const folded: string[] = [];
  let foldedStart = 0;
  for (const line of withTitleLine(title, lines)) {
    const piece = pieceOf(line);
    let start = 0;
    for (const text of line.text.split(/[\n\t]/)) {
      const foldedText = foldText(text);
      found.push({ ...piece, text, start, foldedStart });
      folded.push(foldedText);
      start += text.length + 1;
      foldedStart += foldedText.length + 1;
    }
  }
  return { words: found.flatMap(wordsIn), folded: folded.join('\n') };
}

interface Target extends Page {
  /** Indexes of the first and last word of the target. */
  first: number;
  last: number;
  /** Where the target is in the folded text. */
  from: number;
  to: number;
}

/** Extends a range to whole words, because browsers match only whole words. */
function targetOf(page: Page, { from, to }: PositionRange): Target | null {
  const { words } = page;
  const first = firstIndexIn(words, ({ line, to: end }) => compare(line, end, from) > 0);
  const last = firstIndexIn(words, ({ line, from: start }) => compare(line, start, to) >= 0) - 1;
  const [firstWord, lastWord] = [words[first], words[last]];
  if (!firstWord || !lastWord || last < first) return null;
  return {
    ...page,
    first,
    last,
    from: foldedOffset(firstWord.line, firstWord.from),
    to: foldedOffset(lastWord.line, lastWord.to),
  };
}

const foldedOffset = ({ text, foldedStart }: Line, offset: number): number =>
  foldedStart + foldText(text.slice(0, offset)).length;

const compare = (
  { part, number, start }: Line,
  offset: number,
  place: PositionRange['from'],
): number => comparePositions({ part, number, offset: start + offset }, place);

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a line. The first and last include the punctuation at the ends of the line. */
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

/** Directives for the target, shortest first. */
function candidatesFor(target: Target): TextDirective[] {
  const exact = textOf(target, target.first, target.last);
  const named =
    exact !== null && exact.length <= maxExactLength
      ? [{ start: exact, end: '' }]
      : endWords.map((count) => endsOf(target, count));
  return [false, true].flatMap((crossing) =>
    contextWords.flatMap((count) =>
      named.map((each) => ({ ...each, ...contextOf(target, count, crossing) })),
    ),
  );
}

/** The text from one word to another; `null` if they are in different lines. */
function textOf({ words }: Target, first: number, last: number): string | null {
  const [from, to] = [words[first], words[last]];
  return from && to && from.line === to.line ? from.line.text.slice(from.from, to.to) : null;
}

/** The words at both ends of the target, or its whole text if they would meet. */
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

/** Context before and after, from the same line, or from adjacent lines if `crossing`. */
function contextOf(
  { words, first, last }: Target,
  count: number,
  crossing: boolean,
): Pick<TextDirective, 'prefix' | 'suffix'> {
  if (count === 0) return { prefix: '', suffix: '' };
  const [from, to] = [words[first], words[last]];
  const ahead = words.slice(Math.max(0, first - count), first);
  const following = words.slice(last + 1, last + 1 + count);
  const outermost = ahead.find(({ line }) => line === (crossing ? ahead.at(-1) : from)?.line);
  const furthest = following.findLast(({ line }) => line === (crossing ? following[0] : to)?.line);
  return {
    prefix: from && outermost ? textBefore(from, outermost) : '',
    suffix: to && furthest ? textAfter(to, furthest) : '',
  };
}

/** The text from an earlier word up to this one, or to the end of its line. */
const textBefore = (word: Word, earlier: Word): string =>
  earlier.line.text
    .slice(earlier.from, earlier.line === word.line ? word.from : undefined)
    .trimEnd();

/** The text from this word, or from the beginning of the later word's line, to that word. */
const textAfter = (word: Word, later: Word): string =>
  later.line.text.slice(later.line === word.line ? word.to : 0, later.to).trimStart();

const isLong = (terms: TextDirective): boolean =>
  Object.values(terms).join('').length >= minLengthAlone;

/** Whether the first match of the directive is the target. */
function matchesOnlyTarget({ folded, from, to }: Target, terms: TextDirective): boolean {
  const found = findTextDirective(folded, terms);
  return found?.from === from && found.to === to;
}
