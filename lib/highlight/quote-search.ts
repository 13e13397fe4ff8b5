import type { Quote, Span } from '../article/model/text-selector.ts';
import { leastErrors, similarPlaces } from './similar-places.ts';

/** A possible place of a quote, with a score from 0 to 1. */
export interface QuoteMatch {
  span: Span;
  score: number;
}

/** How many occurrences are scored; a quote of one letter has thousands. */
const maxCandidates = 200;

/** Share of a quote that may differ; if more does, it is another sentence. */
const maxErrorShare = 0.2;

/** The best exact match of a quote; `null` if there is none. */
export const findExactQuote = (text: string, quote: Quote): QuoteMatch | null =>
  best(text, quote, occurrences(text, quote.exact));

/** The best approximate match of a quote; `null` if there is none. */
export const findSimilarQuote = (text: string, quote: Quote): QuoteMatch | null =>
  best(text, quote, approximate(text, quote.exact));

function best(text: string, quote: Quote, candidates: readonly Candidate[]): QuoteMatch | null {
  const scored = candidates.map(({ span, alike }) => ({
    span,
    score: alike * contextScore(text, quote, span),
  }));
  return scored.reduce<QuoteMatch | null>(
    (most, each) => (most && most.score >= each.score ? most : each),
    null,
  );
}

interface Candidate {
  span: Span;
  alike: number;
}

/**
 * The places of the exact words, by Knuth, Morris and Pratt (1977): where a text repeats itself, `indexOf` costs its
 * length times that of the quote.
 */
function occurrences(text: string, exact: string): Candidate[] {
  const found: Candidate[] = [];
  /** How much of the quote's beginning also ends each of its beginnings. */
  const repeated = new Uint32Array(exact.length);
  const withNext = (matched: number, letter: number): number => {
    let kept = matched;
    while (kept > 0 && exact.charCodeAt(kept) !== letter) kept = repeated[kept - 1] ?? 0;
    return exact.charCodeAt(kept) === letter ? kept + 1 : kept;
  };
  for (let at = 1; at < exact.length; at += 1)
    repeated[at] = withNext(repeated[at - 1] ?? 0, exact.charCodeAt(at));
  let matched = 0;
  for (let at = 0; at < text.length && found.length < maxCandidates; at += 1) {
    matched = withNext(matched, text.charCodeAt(at));
    if (matched === exact.length)
      found.push({ span: { start: at + 1 - matched, end: at + 1 }, alike: 1 });
  }
  return found;
}

/** Longer quotes are found only through the diff, because the cost of the search grows with their length. */
const maxSearchedQuote = 1_000;

/** The cost of the search grows with the errors allowed, so they are capped for long quotes. */
function approximate(text: string, exact: string): Candidate[] {
  if (exact.length > maxSearchedQuote) return [];
  const maxErrors = Math.min(64, Math.floor(exact.length * maxErrorShare));
  return similarPlaces(text, exact, maxErrors, maxCandidates).map(({ span, errors }) => ({
    span,
    alike: 1 - errors / exact.length,
  }));
}

/**
 * Similarity of the context around a place and around the quote. A quote at an end of its text has no context there: a
 * place at that end has the same.
 */
function contextScore(text: string, { prefix, suffix }: Quote, { start, end }: Span): number {
  const before = similarity(text.slice(Math.max(0, start - (prefix.length || 1)), start), prefix);
  const after = similarity(text.slice(end, end + (suffix.length || 1)), suffix);
  // An edit beside the passage changes one side, so the other one weighs more.
  return Math.max(before, after) * 0.75 + Math.min(before, after) * 0.25;
}

function similarity(text: string, wanted: string): number {
  if (wanted === '') return text === '' ? 1 : 0.5;
  return 1 - (leastErrors(text, wanted) ?? wanted.length) / wanted.length;
}
