import { expect, test } from 'vitest';
import { filterLabel, filterPhrase } from '../../../lib/presenters/lists/filter-label.ts';

test.each([
  [{ by: 'kind', value: 'report' }, 'Stock reports', 'among stock reports'],
  [{ by: 'kind', value: 'podcast' }, 'Podcasts', 'among podcasts'],
  [{ by: 'kind', value: 'a kind of tomorrow' }, 'a kind of tomorrow', 'among a kind of tomorrow'],
  [{ by: 'category', value: 'United States' }, 'United States', 'in United States'],
  [{ by: 'author', value: 'The editors' }, 'The editors', 'by The editors'],
  [{ by: 'source', value: 'sec.gov' }, 'sec.gov', 'citing sec.gov'],
  [{ by: 'tag', value: 'to read' }, 'to read', 'tagged to read'],
] as const)('filter label: %o', (filter, name, phrase) => {
  expect(filterLabel(filter)).toBe(name);
  expect(filterPhrase(filter)).toBe(phrase);
});
