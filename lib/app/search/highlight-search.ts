import { colorsOf } from '../../highlight/highlight-filter.ts';
import { highlightTitle, type ListedHighlight } from '../../highlight/highlight-order.ts';
import type { HitFinder } from '../../search/hits/hit-finder.ts';
import { RecordMatcher, type SearchedRecord } from '../../search/hits/record-matcher.ts';
import { localClock } from '../../search/query/date-range.ts';
import { describeQuery, type QueryClause } from '../../search/query/describe-query.ts';
import { isForHighlights } from '../../search/query/highlight-scope.ts';
import { noteMatcher } from '../../search/query/note-words.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import type { Query } from '../../search/query/query.ts';
import { hasWordBeginning } from '../../search/query/value-beginning.ts';
import { tokensOf } from '../../search/words/tokens.ts';
import { hasTag } from '../../tag-edits.ts';

/** A search for highlights. */
export interface HighlightSearch {
  query: Query;
  /** What the query asks for. */
  clauses: readonly QueryClause[];
  /** Finds the query's words in the texts of a highlight. */
  finder: HitFinder;
  matches: (listed: ListedHighlight) => boolean;
}

/** Reads a query for highlights. `now` is in ms. */
export function searchHighlights(text: string, now: number): HighlightSearch {
  const query = parseQuery(text, localClock(now), isForHighlights);
  const matcher = new RecordMatcher(query);
  return {
    query,
    clauses: describeQuery(query),
    finder: matcher.finder,
    matches: (listed) => matcher.matches(recordOf(listed)),
  };
}

/**
 * Cuts the texts of highlights into words beforehand, so that searching them is fast. Awaits `pause` after each
 * highlight.
 */
export async function cutHighlights(
  highlights: readonly ListedHighlight[],
  pause: () => Promise<void>,
): Promise<void> {
  for (const listed of highlights) {
    recordOf(listed);
    await pause();
  }
}

type Words = SearchedRecord['texts'][number]['words'];

/** Words by text. The texts of a list are cut once for all searches, however the list changes. */
const cut = new Map<string, Words>();

/** More than the texts of 20,000 highlights. */
const maxTexts = 100_000;

function wordsOf(text: string): Words {
  const known = cut.get(text);
  if (known) return known;
  if (cut.size >= maxTexts) cut.clear();
  const words = tokensOf(text).map(({ term }) => ({ term }));
  cut.set(text, words);
  return words;
}

function recordOf(listed: ListedHighlight): SearchedRecord {
  const { highlight, article, change } = listed;
  const { quote, note, tags, author, createdAt } = highlight;
  const own = [quote.exact, change?.kind === 'edited' ? change.text : '', note, ...tags];
  return {
    texts: [
      ...own.map((text) => ({ field: 'body' as const, words: wordsOf(text) })),
      { field: 'title', words: wordsOf(highlightTitle(listed)) },
      { field: 'author', words: wordsOf(author ?? '') },
    ],
    isListed: ({ operator, value, isPrefix }) => {
      if (operator === 'tag')
        return (
          hasTag(tags, value) || (isPrefix && tags.some((tag) => hasWordBeginning(tag, value)))
        );
      if (operator === 'color') return colorsOf(highlight).some((color) => String(color) === value);
      if (operator === 'authorIs') return author === value;
      if (operator === 'note')
        return note !== '' && noteMatcher(value, isPrefix)(wordsOf(note).map(({ term }) => term));
      return value === 'changed' ? change !== null : article?.kind === value;
    },
    at: createdAt,
  };
}
