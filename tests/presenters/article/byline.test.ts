import { expect, test } from 'vitest';
import { formatDateAfter, formatLongDate } from '../../../lib/i18n/format-time.ts';
import { byline } from '../../../lib/presenters/article/byline.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('Europe/London');

const publishedAt = Date.UTC(2026, 0, 26, 12);
const article = { author: 'The editors', publishedAt, minutes: 6 };
const said = (...args: Parameters<typeof byline>) => byline(...args).map(({ text }) => text);

test('author, date and reading time', () => {
  expect(said(article, null)).toEqual([
    'By the editors',
    formatLongDate(publishedAt),
    '6 min read',
  ]);
});

test('an update is said beside the date of publication', () => {
  const updated = Date.UTC(2026, 0, 27, 12);
  expect(said(article, updated)).toContain(`updated ${formatDateAfter(updated, publishedAt)}`);
});

test('what is not known is left out', () => {
  expect(said({ ...article, author: null, publishedAt: null }, null)).toEqual(['6 min read']);
});

test('the author is named for who wants more of the same', () => {
  expect(byline(article, null)[0]).toEqual({ text: 'By the editors', author: 'The editors' });
});

test('dates carry the exact time for who points at them', () => {
  const [, date] = byline(article, null);
  expect(date).toMatchObject({ at: publishedAt, exact: expect.stringContaining('2026') });
});
