import type { TableRow } from '../model/body.ts';
import { inlineText } from '../model/inlines.ts';
import { columnCount, maxSpannedColumns, placeCells } from '../model/table-columns.ts';
import { csvLine } from './csv-line.ts';

/** The formats in which a table can be copied. */
export type TableFormat = 'tsv' | 'csv';

/**
 * A table as plain text for a spreadsheet. A cell that spans columns or rows is written into the first of them, and the
 * others are empty. Formulas stay text, as the publisher wrote them.
 */
export function tableText(rows: readonly TableRow[], format: TableFormat): string {
  const placed = placeCells(rows);
  const width = columnCount(placed);
  // Filling up the rows below a very wide row would take time quadratic in its length.
  const filledTo = width > maxSpannedColumns ? 0 : width;
  const line = format === 'csv' ? csvLine : tsvLine;
  return placed
    .map((row) => {
      const cells: string[] = [];
      for (const { cell, column } of row) {
        while (cells.length < column) cells.push('');
        cells.push(inlineText(cell.inlines).trim());
      }
      while (cells.length < filledTo) cells.push('');
      return line(cells);
    })
    .join('');
}

/** Tabs and line breaks inside a cell become spaces, because the format has no quotes. */
const tsvLine = (cells: readonly string[]): string =>
  `${cells.map((text) => text.replace(/[\t\n\r]+/g, ' ')).join('\t')}\n`;
