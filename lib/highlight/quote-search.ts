import search from 'approx-string-match';
import type { Quote, Span } from '../article/model/text-selector.ts';

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

function occurrences(text: string, exact: string): Candidate[] {
  const found: Candidate[] = [];
  let start = exact === '' ? -1 : text.indexOf(exact);
  while (start >= 0 && found.length < maxCandidates) {
    found.push({ span: { start, end: start + exact.length }, alike: 1 });
    start = text.indexOf(exact, start + 1);
  }
  return found;
}

/**
 * Longer quotes are found only through the diff, because the cost of the search grows with their length at each similar
 * place.
 */
const maxSearchedQuote = 1_000;

/** The cost of the search grows with the errors allowed, so they are capped for long quotes. */
function approximate(text: string, exact: string): Candidate[] {
  if (exact.length > maxSearchedQuote) return [];
  const errors = Math.min(64, Math.floor(exact.length * maxErrorShare));
  return search(text, exact, errors)
    .slice(0, maxCandidates)
    .map(({ start, end, errors: differing }) => ({
      span: { start, end },
      alike: 1 - differing / exact.length,
    }));
}

/**
 * Similarity of the context around a place and around the quote. At the ends of a text, missing context counts as the
 * same.
 */
function contextScore(text: string, { prefix, suffix }: Quote, { start, end }: Span): number {
  const before = similarity(text.slice(Math.max(0, start - prefix.length), start), prefix);
  const after = similarity(text.slice(end, end + suffix.length), suffix);
  // An edit beside the passage changes one side, so the other one weighs more.
  return Math.max(before, after) * 0.75 + Math.min(before, after) * 0.25;
}

function similarity(text: string, wanted: string): number {
  if (wanted === '') return text === '' ? 1 : 0.5;
  const [best] = search(text, wanted, wanted.length).sort(
    (one, other) => one.errors - other.errors,
  );
  return best ? 1 - best.errors / wanted.length : 0;
}
