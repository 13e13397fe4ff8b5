import { expect, test } from 'vitest';
import { eyebrow, rowLabel } from '../../../lib/presenters/article/article-labels.ts';

test.each([
  ['news with categories', 'news', ['Policy', 'Europe', 'Magnets'], 'Policy', 'Policy · Europe'],
  ['news without categories', 'news', [], null, ''],
  ['a podcast', 'podcast', ['Recycling'], 'Podcast', 'Podcast · Recycling'],
  ['a podcast in the category Podcast', 'podcast', ['Podcast'], 'Podcast', 'Podcast'],
  ['a stock report', 'report', ['Markets'], 'Stock report', 'Stock report · Markets'],
] as const)('row label and eyebrow: %s', (_story, kind, categories, label, above) => {
  const article = { kind, categories: [...categories] };
  expect(rowLabel(article)).toBe(label);
  expect(eyebrow(article)).toBe(above);
});
