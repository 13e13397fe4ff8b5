import { expect, test } from 'vitest';
import { isSaved, savedSearchOf } from '../../../components/search/saved-search.ts';

test('saved search: a pasted text is found again although it is saved without its controls of direction', () => {
  const search = { text: ' \u202edysprosium\u202c ', filters: [] };
  const saved = savedSearchOf(search);
  expect(saved).toEqual({ name: 'dysprosium', terms: '', text: 'dysprosium' });
  expect(isSaved(saved ? [saved] : [], search)).toBe(true);
});
