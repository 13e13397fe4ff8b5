import type { TableCell, TableRow } from './body.ts';
import { inlineText } from './inlines.ts';

/** A cell, and the column that it starts in, counted from 0. */
export interface PlacedCell {
  cell: TableCell;
  column: number;
}

/** The cells of every row with their columns. Cells that span rows move the cells below them to the right. */
export function placeCells(rows: readonly TableRow[]): PlacedCell[][] {
  /** Per column, the number of further rows that a cell above occupies. */
  let taken: number[] = [];
  return rows.map((row, at) => {
    // No cell spans beyond its part of the table.
    if (rows[at - 1]?.part !== row.part) taken = [];
    const placed = placeRow(row.cells, taken);
    taken = taken.map((left) => Math.max(left - 1, 0));
    return placed;
  });
}

function placeRow(cells: readonly TableCell[], taken: number[]): PlacedCell[] {
  let column = 0;
  return cells.map((cell) => {
    while ((taken[column] ?? 0) > 0) column += 1;
    const begins = column;
    for (; column < begins + cell.columns; column += 1) taken[column] = cell.rows;
    return { cell, column: begins };
  });
}

/** The columns to align as numbers. A column may also have dashes and empty cells. */
export function numericColumns(rows: readonly PlacedCell[][]): ReadonlySet<number> {
  const texts = new Map<number, string[]>();
  for (const { cell, column } of rows.flat()) {
    if (cell.header || cell.columns > 1) continue;
    const text = inlineText(cell.inlines).trim();
    const inColumn = texts.get(column);
    if (inColumn) inColumn.push(text);
    else texts.set(column, [text]);
  }
  return new Set([...texts].filter(([, cells]) => areFigures(cells)).map(([column]) => column));
}

function areFigures(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => !nothing.test(text));
  return filled.length > 0 && filled.every((text) => figure.test(text));
}

const nothing = /^(?:[-–—−]+|n\/?a\.?|tbc|tbd)?$/i;

/** A sign, a currency, digits and a short unit: `+6.4%`, `A$1.12 bn`, `34p`, `≈ 12–15 kt`, `(2.1)`. */
const figure =
  /^\(?[~≈<>≤≥±+−–-]?(?:\s*[A-Z]{1,3}\s?[$€£¥₹]?|\s*[$€£¥₹])?\s*[+−-]?\d[\d.,\s’'–−-]*(?:%|[\p{L}°µ/]{1,5}(?:\s?\p{L}{1,4})?)?\)?[*†]?$/u;
