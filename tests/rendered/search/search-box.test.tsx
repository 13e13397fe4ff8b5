import { expect } from 'vitest';
import { SearchBox } from '../../../components/search/SearchBox.tsx';
import { HitFinder } from '../../../lib/search/hits/hit-finder.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { noMatching } from '../../../lib/search/rank/search-results.ts';
import { test } from '../extension.tsx';
import { render } from '../render.ts';

const now = Date.UTC(2026, 10, 24, 12);

function shown(hasUserTexts: boolean, text = 'tin ') {
  const query = parseQuery(text, localClock(now));
  const results = {
    all: { count: 2, hits: [] },
    some: null,
    corrections: [],
    completed: [],
    matching: noMatching,
    articles: new Map(),
    unindexed: 0,
    stored: 0,
    isDamaged: false,
  };
  return {
    query,
    results,
    hasUserTexts,
    text,
    filters: [],
    order: 'relevance' as const,
    clauses: [],
    ids: [],
    missing: new Map(),
    count: 2,
    isComplete: hasUserTexts,
    finder: new HitFinder(query, results),
    next: null,
    foundAt: now,
    readMore: () => Promise.reject(new Error('There is no more.')),
    facetColumns: async () => new Map(),
    matching: async () => results.matching,
  };
}

const props = { text: 'tin ', now, onInput: () => {}, onPrepare: () => {}, onLeave: () => {} };

test('search box: says each mistake of a query', async () => {
  render(<SearchBox {...props} search={shown(true, 'colour:red tin is: "')} />);
  expect(Array.from(document.querySelectorAll('.mistake'), (each) => each.textContent)).toEqual([
    'colour: isn’t a search operator.',
    'is: needs a value.',
    'The quotation mark " isn’t closed.',
  ]);
});

test('search box: a count is not said before the notes are searched, and takes no room then', async () => {
  const draw = (hasUserTexts: boolean) =>
    render(<SearchBox {...props} search={shown(hasUserTexts)} />);
  const height = () => document.querySelector('.SearchBox')?.getBoundingClientRect().height;
  const status = () => document.querySelector('.SearchBox [role=status]')?.textContent;
  draw(false);
  expect(status()).toBe('');
  const before = height();
  draw(true);
  expect([status(), height()]).toEqual(['2 articles', before]);
});
