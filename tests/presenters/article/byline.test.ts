import { expect, test } from 'vitest';
import { formatDateAfter, formatLongDate } from '../../../lib/i18n/format-date.ts';
import { byline } from '../../../lib/presenters/article.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('Europe/London');

const publishedAt = Date.UTC(2026, 0, 26, 12);
const article = { author: 'The editors', publishedAt, minutes: 6 };
const texts = (...args: Parameters<typeof byline>) => byline(...args).map(({ text }) => text);

test('byline: shows author, date and reading time', () => {
  expect(texts(article, null)).toEqual([
    'By the editors',
    formatLongDate(publishedAt),
    '6 min read',
  ]);
});

test('byline: shows the update date beside the publication date', () => {
  const updated = Date.UTC(2026, 0, 27, 12);
  expect(texts(article, updated)).toContain(`updated ${formatDateAfter(updated, publishedAt)}`);
});

test('byline: omits unknown parts', () => {
  expect(texts({ ...article, author: null, publishedAt: null }, null)).toEqual(['6 min read']);
});

test('byline: exposes the author’s name for filtering', () => {
  expect(byline(article, null)[0]).toEqual({ text: 'By the editors', author: 'The editors' });
});

test('byline: dates carry the exact time as a tooltip', () => {
  const [, date] = byline(article, null);
  expect(date).toMatchObject({ at: publishedAt, exact: expect.stringContaining('2026') });
});
