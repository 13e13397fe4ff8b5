import type { Span } from '../../article/model/text-selector.ts';
import { fieldBit, type IndexedField } from '../fields.ts';
import type { Query, QuerySpan } from '../query/query.ts';
import { formOf, type OtherForms, planSearch, type Wanted } from '../rank/plan.ts';
import type { SearchResults } from '../rank/search-results.ts';
import { stemWord } from '../words/stem-word.ts';
import { type Token, tokensOf } from '../words/tokens.ts';

/** A place in a text that matches a query. */
export interface TextHit extends Span {
  /** What it matches, as an index into the plan's `wanted`. */
  wanted: number;
}

/** What counts as a word of the query. */
interface HitPattern extends OtherForms {
  wanted: Wanted;
}

/** Finds the words of a query in texts, under the same rules as the search in the index. */
export class HitFinder {
  private readonly patterns: readonly HitPattern[];
  /** The patterns that each term begins, cached because texts repeat their words. */
  private readonly beginning = new Map<string, readonly number[]>();

  constructor(query: Query, found: Pick<SearchResults, 'corrections' | 'completed'>) {
    const isAt = (span: QuerySpan) => (other: QuerySpan) =>
      other.start === span.start && other.end === span.end;
    this.patterns = planSearch(query).wanted.map((each) => {
      const corrected = found.corrections.find(({ span }) => isAt(each.span)(span));
      return {
        wanted: each,
        isCompleted: found.completed.some(isAt(each.span)),
        corrections: new Set(corrected?.terms.map(stemWord)),
      };
    });
  }

  /** Whether there are no words to find, as in a query of operators only: then no result is a better match. */
  get isEmpty(): boolean {
    return !this.patterns.some(({ wanted }) => wanted.isPositive);
  }

  /** The hits in a text of a field, in order and without overlaps. Takes time linear in the text. */
  hitsIn(text: string, field: IndexedField): TextHit[] {
    const bit = fieldBit(field);
    const tokens = tokensOf(text);
    const hits: TextHit[] = [];
    let end = 0;
    for (const [at, token] of tokens.entries()) {
      if (token.start < end) continue;
      for (const index of this.patternsAt(token.term)) {
        const { wanted } = this.patterns[index] ?? {};
        // Excluded words are not marked.
        if (!wanted?.isPositive || (wanted.fields & bit) === 0) continue;
        const last = tokens[at + wanted.words.length - 1];
        if (!last || !this.isRow(index, tokens, at)) continue;
        hits.push({ wanted: index, start: token.start, end: last.end });
        end = last.end;
        break;
      }
    }
    return hits;
  }

  /** Adds to `found` everything of the query's plan that the words of a text match, excluded words included. */
  addWantedIn(
    words: readonly Pick<Token, 'term'>[],
    field: IndexedField,
    found: Set<number>,
  ): void {
    const bit = fieldBit(field);
    for (const [at, { term }] of words.entries())
      for (const index of this.patternsAt(term)) {
        const isInField = ((this.patterns[index]?.wanted.fields ?? 0) & bit) !== 0;
        if (isInField && !found.has(index) && this.isRow(index, words, at)) found.add(index);
      }
  }

  private patternsAt(term: string): readonly number[] {
    const known = this.beginning.get(term);
    if (known) return known;
    const stem = stemWord(term);
    const found = [...this.patterns.keys()].filter((index) => this.matches(index, 0, term, stem));
    this.beginning.set(term, found);
    return found;
  }

  private isRow(index: number, tokens: readonly Pick<Token, 'term'>[], from: number): boolean {
    const length = this.patterns[index]?.wanted.words.length ?? 1;
    for (let at = 1; at < length; at += 1) {
      const { term = '' } = tokens[from + at] ?? {};
      if (!this.matches(index, at, term, stemWord(term))) return false;
    }
    return true;
  }

  private matches(index: number, at: number, term: string, stem: string): boolean {
    const pattern = this.patterns[index];
    return pattern !== undefined && formOf(pattern.wanted, at, { term, stem }, pattern) !== null;
  }
}
