import { expect, test } from 'vitest';
import type { TableRow } from '../../../lib/article/model/body.ts';
import { placeCells } from '../../../lib/article/model/table-columns.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { growthExponent, linearGrowth } from '../../support/growth.ts';

const parsed = (html: string) => parseBody(html, 'https://rareearthexchanges.com/');

test.each<[input: string, html: (size: number) => string]>([
  ['a srcset without widths', (size) => `<img src="/a.png" srcset="${'a'.repeat(size)}">`],
  ['a srcset of addresses only', (size) => `<img src="/a.png" srcset="${'/a '.repeat(size)}">`],
  ['code with spaces inside', (size) => `<pre>a${' '.repeat(size)}b</pre>`],
  [
    'a list of which not every item is a footnote',
    (size) =>
      `${'<sup><a href="#n">1</a></sup>'.repeat(size)}<ol>${'<li id="n">a</li>'.repeat(size)}<li>b</li></ol>`,
  ],
  [
    'a footnote with many targets',
    (size) => {
      const notes = Array.from({ length: size }, (_, at) => `<b id="n${at}">a</b>`);
      const links = Array.from({ length: size }, (_, at) => `<sup><a href="#n${at}">1</a></sup>`);
      return `${links.join('')}<ol><li>${notes.join('')}</li></ol>`;
    },
  ],
  [
    'frames of pages, one after the other',
    (size) => '<iframe class="wp-embedded-content" src="/a"></iframe>'.repeat(size),
  ],
  [
    'the color of a mark',
    (size) => `<mark style="${'background-color:rgba('.repeat(size)}">a</mark>`,
  ],
  ['edges of CDATA', (size) => '<![CDATA[a]]>'.repeat(size)],
  ['text between comments', (size) => 'a<!---->'.repeat(size)],
  ['text in elements without a meaning', (size) => '<u>a</u>'.repeat(size)],
  [
    'end tags of elements that are not open, in many that are',
    (size) => `${'<b>'.repeat(size)}${'</i>'.repeat(size)}`,
  ],
])('body: takes linear time for %s', (_input, html) => {
  expect(growthExponent(html, parsed)).toBeLessThanOrEqual(linearGrowth);
});

test('table columns: take linear time for a long first row above many short ones', () => {
  const cell = { header: false, columns: 1, rows: 1, inlines: [] };
  const row = (count: number): TableRow => ({ part: 'body', cells: Array(count).fill(cell) });
  const rows = (size: number) => [row(size), ...Array.from({ length: size }, () => row(1))];
  expect(growthExponent(rows, placeCells)).toBeLessThanOrEqual(linearGrowth);
});
