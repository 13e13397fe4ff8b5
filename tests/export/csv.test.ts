import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvWriter } from '../../lib/export/csv.ts';
import type { ExportItem } from '../../lib/export/export-item.ts';
import { writeAll } from '../../lib/export/writer.ts';
import { exportItemFromHtml, highlightText } from '../support/builders/export-items.ts';
import { highlight } from '../support/builders/highlights.ts';

const rows = (...items: ExportItem[]): Record<string, string>[] =>
  parse(writeAll(csvWriter(), items), { bom: true, columns: true, record_delimiter: '\r\n' });

const html = '<p>Prices "rose", by 12%.</p><p>Mills\nrun.</p>';

test('CSV: one row per highlight, in reading order, with Readwise’s columns', () => {
  const item = exportItemFromHtml(
    html,
    [
      highlightText(html, 'run.', { note: 'Line one\nline "two"', tags: ['to do', 'price'] }),
      highlightText(html, '"rose", by'),
    ],
    { title: 'Magnets, again', author: 'The Editors' },
  );
  expect(rows(item)).toEqual([
    {
      Highlight: '"rose", by',
      Title: 'Magnets, again',
      Author: 'The Editors',
      URL: 'https://rareearthexchanges.com/news/magnets/',
      Note: '',
      Location: '1',
      Date: expect.stringMatching(/^2026-11-2\d \d\d:\d\d:\d\d$/),
    },
    expect.objectContaining({
      Highlight: 'run.',
      Note: '.to-do .price\nLine one\nline "two"',
      Location: '2',
    }),
  ]);
});

test('CSV: a moment of a recording without words is its second', () => {
  const moment = highlight('x', {
    quote: { exact: '', prefix: '', suffix: '' },
    moment: { start: 61, end: null },
  });
  expect(rows(exportItemFromHtml(html, [moment]))[0]?.Highlight).toBe('61 s');
});

test('CSV: only the header without highlights, behind the mark that tells spreadsheets of UTF-8', () => {
  expect(writeAll(csvWriter(), [exportItemFromHtml(html)])).toBe(
    '\ufeff"Highlight","Title","Author","URL","Note","Location","Date"\r\n',
  );
});

describe('CSV: formulas are escaped', () => {
  test.each([
    '=HYPERLINK("http://a.test","x")',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n=1',
    '＝1+1',
    '"=1+1"',
    '" @x',
  ])('%j', (text) => {
    const made = highlight('x', { quote: { exact: text, prefix: '', suffix: '' }, note: text });
    const [row] = rows(
      exportItemFromHtml('<p>the quota grows</p>', [made], { title: text, author: text }),
    );
    for (const column of ['Highlight', 'Title', 'Author']) expect(row?.[column]).toBe(`'${text}`);
    expect(row?.Note).toBe(`'${text}\nNo longer in the article`);
  });

  test.each([
    ['a line', 'Prices:\n=1+1\r\n\t@x', "Prices:\n'=1+1\r\n\t'@x"],
    ['the sign that parts cells elsewhere', 'x;=1+1; "-2+3";\t+x', "x;'=1+1; \"'-2+3\";\t'+x"],
  ])('also %s', (_where, text, expected) => {
    const made = highlight('x', { quote: { exact: text, prefix: '', suffix: '' }, note: text });
    const [row] = rows(exportItemFromHtml('<p>the quota grows</p>', [made]));
    expect(row?.Highlight).toBe(expected);
    expect(row?.Note).toBe(`${expected}\nNo longer in the article`);
  });

  test.each([
    'To do:\n- ask\n+ call\n--',
    'a=b; c - d',
    '12% = more',
    'x'.repeat(100_000),
    ' '.repeat(100_000),
  ])('list items, numbers and words are kept', (note) => {
    expect(
      rows(exportItemFromHtml('<p>the quota grows</p>', [highlight('x', { note })]))[0]?.Note,
    ).toBe(note);
  });
});
