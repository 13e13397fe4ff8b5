import { useState } from 'preact/hooks';
import { expect } from 'vitest';
import { SearchBox } from '../../../components/search/SearchBox.tsx';
import type { SearchView } from '../../../components/search/search-view.ts';
import { useSavedSearchCounts } from '../../../components/search/use-saved-search-counts.ts';
import { HitFinder } from '../../../lib/search/hits/hit-finder.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { db } from '../../../lib/store/db/database.ts';
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
    matching: { articleIds: new Uint32Array(), seconds: new Uint32Array() },
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

test('search box: counts and mistakes come into regions that are there before, and take no room then', async () => {
  let find: () => void = () => {};
  function Box() {
    const [search, setSearch] = useState<SearchView | null>(null);
    find = () => setSearch(shown(true, 'is: '));
    return <SearchBox {...props} search={search} />;
  }
  render(<Box />);
  const box = document.querySelector('.SearchBox');
  box?.querySelector('input')?.focus();
  const findRegions = () => [...(box?.querySelectorAll('[role=status], [aria-live]') ?? [])];
  await expect.poll(findRegions).toHaveLength(2);
  const regions = findRegions();
  const bottomOf = (selector: string) =>
    box?.querySelector(selector)?.getBoundingClientRect().bottom;
  expect(box?.getBoundingClientRect().bottom).toBe(bottomOf('.QueryField'));
  find();
  const said = () => regions.map((each) => [each.isConnected, each.textContent]);
  await expect.poll(said).toEqual([
    [true, '2 articles'],
    [true, 'is: needs a value.'],
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

test('saved searches: are counted after many writes in a row, and not after each of them', async () => {
  let written = 0;
  const counted: number[] = [];
  const saved = [{ name: 'tin', text: 'tin', terms: '' }];
  const countSaved = async () => {
    counted.push(written);
    return [written];
  };
  function Counts() {
    return <p class="counts">{useSavedSearchCounts(saved, now, countSaved)}</p>;
  }
  await db.unread.clear();
  render(<Counts />);
  const shownCount = () => document.querySelector('.counts')?.textContent;
  await expect.poll(shownCount).toBe('0');
  for (let articleId = 1; articleId <= 9; articleId += 1) {
    await db.unread.put({ articleId, listedAt: articleId });
    written = articleId;
    await new Promise((done) => requestAnimationFrame(done));
  }
  await expect.poll(shownCount).toBe('9');
  // A slow machine may rest longer between two writes than the counts do.
  expect(counted.length).toBeLessThanOrEqual(3);
});
