import { expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { positionRangeOf, withTitleLine } from '../../../lib/article/document/line-positions.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

const documentOf = (source: string) =>
  articleDocument({ title: 'A', source, url: 'https://rareearthexchanges.com/news/a/' });

const withKeyPoints = documentOf(
  '<p><strong>Highlights</strong></p><ul><li>One<ul><li>Deep</li></ul></li><li>Two</li></ul><hr>' +
    '<p>Text.</p><ul><li>Item</li></ul>',
);

test('document lines: have key points first, nested ones after their parent, then passages', () => {
  expect(withKeyPoints.lines.map(({ of, number, text }) => [of, number, text])).toEqual([
    ['keyPoint', 0, 'One'],
    ['keyPoint', 1, 'Deep'],
    ['keyPoint', 2, 'Two'],
    ['passage', 0, 'Text.'],
    ['passage', 1, 'Item'],
  ]);
});

test('document lines: the title ends right before the text begins', () => {
  expect(withTitleLine('A', withKeyPoints.lines)[0]).toEqual({
    of: 'title',
    number: 0,
    start: -2,
    text: 'A',
  });
});

test.each(sampleArticles.map(({ title, html }) => [title, html]))(
  'document lines: each is at its offset in the text of “%s”',
  (_, html) => {
    const { lines, text } = documentOf(html);
    for (const { start, text: own } of lines)
      expect(text.slice(start, start + own.length)).toBe(own);
  },
);

test('document lines: a span over two lines is a range from piece to piece', () => {
  const { lines, text } = withKeyPoints;
  const span = { start: text.indexOf('eep'), end: text.indexOf('xt.') };
  expect(positionRangeOf(lines, span)).toEqual({
    from: { part: 'keyPoints', number: 1, offset: 1 },
    to: { part: 'body', number: 0, offset: 2 },
  });
});
