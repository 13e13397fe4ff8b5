import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import { bodyText } from '../../../lib/article/model/body-text.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

const bodyOf = (html: string) => parseBody(html, 'https://rareearthexchanges.com/');

describe('passages', () => {
  test('are the innermost blocks in reading order', () => {
    const body = bodyOf(
      '<h2>Prices</h2><ul><li>One<ul><li>Deep</li></ul></li></ul><blockquote><p>A</p><p>B</p></blockquote><hr>' +
        '<table><tr><td>Nd</td><td>Pr</td></tr></table>',
    );
    expect(passagesOf(body).map(({ number, text, leaf }) => [number, leaf.kind, text])).toEqual([
      [0, 'heading', 'Prices'],
      [1, 'paragraph', 'One'],
      [2, 'paragraph', 'Deep'],
      [3, 'paragraph', 'A'],
      [4, 'paragraph', 'B'],
      [5, 'separator', ''],
      [6, 'table', 'Nd\tPr'],
    ]);
  });

  test.each(sampleArticles.map(({ title, html }) => [title, html]))(
    'are at their offsets in the plain text of “%s”',
    (_title, html) => {
      const body = bodyOf(html);
      const text = bodyText(body);
      const passages = passagesOf(body);
      expect(passages.map((one) => one.text).join('\n')).toBe(text);
      for (const { start, text: own } of passages) {
        expect(text.slice(start, start + own.length)).toBe(own);
      }
    },
  );
});
