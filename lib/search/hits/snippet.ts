import type { DocumentLine } from '../../article/document/article-document.ts';
import { finish, type Steps } from '../../steps.ts';
import { fieldOf } from './article-hits.ts';
import type { HitFinder, TextHit } from './hit-finder.ts';

/** The part of an article that shows best why it was found. */
export interface Snippet {
  /** The line of the article that it is from, and where it begins in that line. */
  of: DocumentLine['of'];
  number: number;
  start: number;
  text: string;
  /** Its hits, from the beginning of `text`. */
  hits: readonly TextHit[];
  /** Whether the line goes on before and after it. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** The most characters of a snippet: two lines of a wide list. */
const longest = 200;

/** The most characters before the first hit, so that even two lines of the narrowest list show the hit. */
const before = 24;

/** A line of at most this many characters is shown whole. */
const shortLine = 80;

/** A line of an article, with the hits in it that the snippet shows. */
export interface SnippetLine {
  line: DocumentLine;
  hits: readonly TextHit[];
}

/**
 * A part of the line that has the most different words of the query, the earliest of several. `null` if no line has
 * any: then the words are in the title or in notes.
 */
export function bestSnippet(lines: readonly DocumentLine[], finder: HitFinder): Snippet | null {
  const best = finish(bestLineSteps(lines, finder));
  return best && cut(best);
}

/** The line that the snippet is from; `null` without hits. Each line is a step. */
export function* bestLineSteps(
  lines: readonly DocumentLine[],
  finder: HitFinder,
): Steps<SnippetLine | null> {
  let best: (SnippetLine & { words: number }) | null = null;
  for (const line of lines) {
    const found = finder.hitsIn(line.text, fieldOf(line));
    if (found.length > 0) {
      const { hits, words } = nearest(found);
      if (!best || words > best.words) best = { line, hits, words };
    }
    yield;
  }
  return best;
}

/** The hits within a snippet's length that have the most different words; the earliest such group. */
function nearest(hits: readonly TextHit[]): { hits: TextHit[]; words: number } {
  const counts = new Map<number, number>();
  let words = 0;
  let most = 0;
  let best = { from: 0, to: 0 };
  let from = 0;
  for (const [at, hit] of hits.entries()) {
    const count = counts.get(hit.wanted) ?? 0;
    counts.set(hit.wanted, count + 1);
    if (count === 0) words += 1;
    for (; hit.end - (hits[from]?.start ?? 0) > longest - before && from < at; from += 1) {
      const first = hits[from]?.wanted ?? 0;
      const left = (counts.get(first) ?? 1) - 1;
      counts.set(first, left);
      if (left === 0) words -= 1;
    }
    if (words > most || (words === most && from === best.from)) best = { from, to: at + 1 };
    most = Math.max(most, words);
  }
  return { hits: hits.slice(best.from, best.to), words: most };
}

function cut({ line, hits }: SnippetLine): Snippet {
  const { of, number, text } = line;
  const first = hits[0]?.start ?? 0;
  const start = text.length <= shortLine ? 0 : wordStart(text, Math.max(0, first - before));
  const end = Math.max(wordEnd(text, start + longest), hits.at(-1)?.end ?? 0);
  const shown = hits.map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }));
  return {
    of,
    number,
    start,
    text: text.slice(start, end),
    hits: shown,
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

/** How far the end of a word is looked for. Longer words are cut. */
const longestWord = 30;

/** Where the next word begins; the place itself if none begins near it. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from - 1, from + longestWord).search(/\s/);
  return space < 0 ? from : from + space;
}

/** Where the last whole word before a place ends; the place itself if none ends near it. */
function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const from = to - longestWord;
  const tail = text.slice(from, to + 1);
  const space = Math.max(...[' ', '\n', '\t'].map((each) => tail.lastIndexOf(each)));
  return space < 0 ? to : from + space;
}
