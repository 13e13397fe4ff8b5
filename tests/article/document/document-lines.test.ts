import { expect, test } from 'vitest';
import { documentLines, documentText } from '../../../lib/article/document/document-lines.ts';
import { readVersion } from '../../../lib/article/document/version.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

const versionOf = (source: string) =>
  readVersion({ title: 'A', source }, 'https://rareearthexchanges.com/news/a/');

test('Highlights come first, nested ones in reading order, then the passages', () => {
  const version = versionOf(
    '<p><strong>Highlights</strong></p><ul><li>One<ul><li>Deep</li></ul></li><li>Two</li></ul><hr>' +
      '<p>Text.</p><ul><li>Item</li></ul>',
  );
  expect(documentLines(version).map(({ of, number, text }) => [of, number, text])).toEqual([
    ['keyPoint', 0, 'One'],
    ['keyPoint', 1, 'Deep'],
    ['keyPoint', 2, 'Two'],
    ['passage', 0, 'Text.'],
    ['passage', 1, 'Item'],
  ]);
});

test.each(sampleArticles.map(({ title, html }) => [title, html]))(
  '%s: lines stand where they say',
  (_, html) => {
    const lines = documentLines(versionOf(html));
    const text = documentText(lines);
    for (const { start, text: own } of lines)
      expect(text.slice(start, start + own.length)).toBe(own);
  },
);
