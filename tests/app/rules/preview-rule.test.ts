import { beforeEach, expect, test } from 'vitest';
import { previewRule } from '../../../lib/app/rules/preview-rule.ts';
import { db } from '../../../lib/store/db/database.ts';
import { day } from '../../../lib/time.ts';
import { pollNews } from '../../support/database/poll-news.ts';

const now = Date.UTC(2026, 10, 24, 12);

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

test('a rule’s preview shows the latest articles by their dates, whenever they were stored', async () => {
  const stored = [
    'today',
    'yesterday',
    'archive-2',
    'archive-1',
    'archive-4',
    'archive-3',
    'other',
  ];
  const age = (slug: string) => Number(/\d/.exec(slug) ?? (slug === 'today' ? 0.1 : 1)) * day;
  await pollNews(
    now,
    ...stored.map((slug) => ({
      slug,
      title: slug,
      publishedAt: now - (slug.startsWith('archive') ? 30 * day : 0) - age(slug),
      text: slug === 'other' ? 'Nickel.' : 'Terbium.',
    })),
  );
  const {
    articleIds,
    latest,
    stored: count,
  } = await previewRule({ text: 'terbium', terms: '' }, now);
  expect(latest.map(({ title }) => title)).toEqual([
    'today',
    'yesterday',
    'archive-1',
    'archive-2',
    'archive-3',
  ]);
  expect({ matched: articleIds.length, count }).toEqual({ matched: 6, count: 7 });
});
