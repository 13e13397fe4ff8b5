import { expect, test } from 'vitest';
import { measuredArticles } from '../../../scripts/bench/measured-articles.ts';

test('bench: measured articles are as long as the publisher’s, and no two are the same', () => {
  const articles = measuredArticles(3_300);
  const lengths = articles.map(({ html }) => Buffer.byteLength(html));
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(6_000);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean).toBeLessThan(9_000);
  expect(new Set(articles.map(({ slug }) => slug)).size).toBe(3_300);
  expect(new Set(articles.map(({ title }) => title)).size).toBe(3_300);
});
