import { describe, expect, test } from 'vitest';
import { formatLongDate } from '../../../lib/i18n/format-date.ts';
import { citation } from '../../../lib/presenters/citation.ts';
import { day } from '../../../lib/time.ts';

const published = Date.UTC(2026, 10, 3, 12);
const [third, fourth, tenth] = [0, 1, 7].map((days) => formatLongDate(published + days * day));
const article = {
  author: 'Supply desk',
  title: 'No One Owns the Chain',
  url: 'https://rareearthexchanges.com/news/no-one-owns-the-chain/',
  publishedAt: published,
};
const cite = (
  fields: Partial<typeof article> | { author: null } | { publishedAt: null } = {},
  changedAt: number | null = null,
) => citation({ ...article, ...fields }, 'Rare Earth Exchanges', changedAt, published + 7 * day);

describe('citation', () => {
  test('contains author, title, publisher, date, address and access date', () => {
    expect(cite().text).toBe(
      `Supply desk. “No One Owns the Chain.” Rare Earth Exchanges, ${third}. ${article.url} (accessed ${tenth}).`,
    );
  });

  test('contains the date of the last change', () => {
    expect(cite({}, published + day).text).toContain(`${third}, changed ${fourth}.`);
  });

  test('starts with the title when there is no author, and says that there is no date', () => {
    expect(cite({ author: null }).text).toMatch(/^“No One/);
    expect(cite({ publishedAt: null }).text).toContain('Rare Earth Exchanges, undated. https');
  });

  test('puts no period after a question mark', () => {
    expect(cite({ title: 'Who owns the “chain?”' }).text).toContain('“Who owns the “chain?”” Rare');
  });

  test('links to the article in HTML, with the title escaped', () => {
    const { html } = cite({ title: '<b>Nd & Pr</b>' });
    expect(html).toContain('“&lt;b&gt;Nd &amp; Pr&lt;/b&gt;.” <i>Rare Earth Exchanges</i>');
    expect(html).toContain(`<a href="${article.url}">${article.url}</a>`);
  });
});
