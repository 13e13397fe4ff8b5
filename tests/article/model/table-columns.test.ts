import { expect, test } from 'vitest';
import type { Block, TableRow } from '../../../lib/article/model/body.ts';
import { numericColumns, placeCells } from '../../../lib/article/model/table-columns.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

const isTable = (block: Block | undefined) => block?.kind === 'table';

function rowsOf(html: string): TableRow[] {
  const [table] = parseBody(`<table>${html}</table>`, 'https://rareearthexchanges.com/');
  return isTable(table) && table ? table.rows : [];
}

test('table cells: know their columns if cells above span into their row', () => {
  const rows = rowsOf(
    '<thead><tr><th rowspan="2">Grade</th><th colspan="2">T</th><th rowspan="9">Remark</th></tr><tr><th>20</th><th>150</th></tr></thead>' +
      '<tbody><tr><td>N52</td><td>1.4</td><td>–</td><td>cold</td></tr></tbody>',
  );
  expect(placeCells(rows).map((row) => row.map(({ column }) => column))).toEqual([
    [0, 1, 3],
    [1, 2],
    [0, 1, 2, 3],
  ]);
});

const columnOf = (...cells: string[]) =>
  numericColumns(placeCells(rowsOf(cells.map((cell) => `<tr><td>${cell}</td></tr>`).join('')))).has(
    0,
  );

test.each([
  [['1.21', '2,390', '15']],
  [['+6.4%', '−2.1%', '0.0%']],
  [['A$2.84', '$18.40', '34p', '€ 5', '¥560']],
  [['8.1 m', '$2.31 bn', 'A$410 m', '27&nbsp;kg', '900 t/a']],
  [['(2.1)', '≈ 12–15 kt', '<5', '1&nbsp;000']],
  [['595', '–', 'n/a', '', 'tbc', '3*']],
  [['(US $ 5)', '~ $5', '– 5', 'A$ −5', 'AUD 5', '±\n5']],
])('table columns: %j is numeric', (cells) => {
  expect(columnOf(...cells)).toBe(true);
});

test.each([
  [['Sample 42 SH']],
  [['ASX: SMP1', 'NYSE: SPO3']],
  [['1.21', 'see note']],
  [['2 plants in Malaysia', '3 in France']],
  [['–', '', 'n/a']],
  [['$ A 5']],
  [['ABCD 5']],
])('table columns: %j is not numeric', (cells) => {
  expect(columnOf(...cells)).toBe(false);
});

test("table columns: headers and cells over several columns don't count", () => {
  const rows = rowsOf(
    '<tr><th>Grade</th><th>T</th></tr><tr><th>N52</th><td>1.4</td></tr><tr><td colspan="2">all invented</td></tr>',
  );
  expect([...numericColumns(placeCells(rows))]).toEqual([1]);
});
