import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { tableText } from '../../../lib/article/copy/table-text.ts';
import type { TableRow } from '../../../lib/article/model/body.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

function rowsOf(html: string): TableRow[] {
  const [table] = parseBody(`<table>${html}</table>`, 'https://rareearthexchanges.com/');
  return table?.kind === 'table' ? table.rows : [];
}

/** The rows as another program reads them, from both formats. */
function readBack(html: string): { tsv: string[][]; csv: string[][] } {
  const rows = rowsOf(html);
  const lines = tableText(rows, 'tsv').split('\n');
  expect(lines.pop()).toBe('');
  return {
    tsv: lines.map((line) => line.split('\t')),
    csv: parse(tableText(rows, 'csv'), { record_delimiter: '\r\n' }),
  };
}

describe('table as text', () => {
  test.each([
    [
      'has the rows of head, body and foot in this order',
      '<tfoot><tr><td>Mean</td></tr></tfoot><thead><tr><th>Nd</th></tr></thead><tr><td>110</td></tr>',
      [['Nd'], ['110'], ['Mean']],
    ],
    [
      'writes plain text without marks, links and footnote numbers',
      '<tr><td><b>Nd</b><sub>2</sub> <a href="https://a.test/">oxide</a></td><td> US$ 5 </td></tr>',
      [['Nd2 oxide', 'US$ 5']],
    ],
    [
      'leaves the other columns of a wide cell empty',
      '<tr><td colspan="3">All invented</td><td>x</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>',
      [
        ['All invented', '', '', 'x'],
        ['1', '2', '3', '4'],
      ],
    ],
    [
      'leaves the cells below a high cell empty',
      '<tr><th rowspan="2">Grade</th><th colspan="2">T</th><th rowspan="2">Remark</th></tr><tr><th>20</th><th>150</th></tr><tr><td>N52</td><td>1.4</td><td>–</td><td>cold</td></tr>',
      [
        ['Grade', 'T', '', 'Remark'],
        ['', '20', '150', ''],
        ['N52', '1.4', '–', 'cold'],
      ],
    ],
    [
      'fills a row that lacks cells',
      '<tr><td>1</td><td>2</td></tr><tr><td>3</td></tr>',
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
    [
      'keeps formulas as they are',
      '<tr><td>=1+1</td><td>-2.5%</td><td>@x</td><td>+3</td></tr>',
      [['=1+1', '-2.5%', '@x', '+3']],
    ],
  ])('%s', (_what, html, expected) => {
    expect(readBack(html)).toEqual({ tsv: expected, csv: expected });
  });

  test('CSV quotes every cell, so quotes, commas and line breaks stay in theirs', () => {
    const rows = rowsOf('<tr><td>"Nd", heavy</td><td>two<br>lines</td></tr>');
    expect(tableText(rows, 'csv')).toBe('"""Nd"", heavy","two\nlines"\r\n');
  });

  test('TSV has a space for a line break inside a cell', () => {
    const rows = rowsOf('<tr><td>two<br>lines</td><td>"Nd", heavy</td></tr>');
    expect(tableText(rows, 'tsv')).toBe('two lines\t"Nd", heavy\n');
  });

  test('is empty without rows', () => {
    expect(tableText([], 'csv')).toBe('');
  });

  test('the rows below one of more than 200 columns are not filled', () => {
    const cell = { header: false, columns: 1, rows: 1, inlines: [{ kind: 'text', text: '1' }] };
    const row = (cells: number) => ({ part: 'body', cells: Array(cells).fill(cell) });
    const lines = tableText([row(201), row(1)] as TableRow[], 'tsv').split('\n');
    expect(lines.map((line) => line.length)).toEqual([401, 1, 0]);
  });
});
