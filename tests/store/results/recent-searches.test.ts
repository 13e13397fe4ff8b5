import { expect, test } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import {
  addRecentSearch,
  clearRecentSearches,
  readRecentSearches,
} from '../../../lib/store/results/recent-searches.ts';

test('recent searches: are the latest eight, each once, until they are cleared', async () => {
  expect(await readRecentSearches()).toEqual([]);
  for (let at = 1; at <= 9; at += 1) await addRecentSearch(`tin ${at} `);
  await addRecentSearch('tin 5');
  await addRecentSearch('  ');
  expect(await readRecentSearches()).toEqual([
    ...['tin 5', 'tin 9', 'tin 8', 'tin 7', 'tin 6', 'tin 4', 'tin 3', 'tin 2'],
  ]);
  await clearRecentSearches();
  expect(await readRecentSearches()).toEqual([]);
});

test('recent searches: one of up to 500 characters is remembered', async () => {
  await addRecentSearch('x'.repeat(500));
  await addRecentSearch('y'.repeat(501));
  expect(await readRecentSearches()).toEqual(['x'.repeat(500)]);
});

test('recent searches: a damaged row is none', async () => {
  await db.meta.put({ key: 'recentSearches', value: '{"a":1}' });
  expect(await readRecentSearches()).toEqual([]);
});
