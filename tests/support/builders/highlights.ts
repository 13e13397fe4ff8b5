import type { Highlight } from '../../../lib/highlight/highlight.ts';

/** A highlight of the sample article with the given changes. */
export const highlight = (id: string, fields: Partial<Highlight> = {}): Highlight => ({
  id,
  url: 'https://rareearthexchanges.com/news/a/',
  title: 'A',
  author: 'The editors',
  publishedAt: Date.UTC(2026, 10, 23),
  version: 'a'.repeat(64),
  quote: { exact: 'quota', prefix: 'the ', suffix: ' grows' },
  span: { start: 4, end: 9 },
  moment: null,
  color: 1,
  note: '',
  tags: [],
  createdAt: Date.UTC(2026, 10, 24),
  changedAt: Date.UTC(2026, 10, 24),
  ...fields,
});
