import type { TableCell, TableRow } from './body.ts';
import { inlineText } from './inlines.ts';

/** A cell, and the column that it starts in, counted from 0. */
export interface PlacedCell {
  cell: TableCell;
  column: number;
}

/** In a wider table, spans are ignored, because one of them could add empty cells to hundreds of rows. */
export const maxSpannedColumns = 200;

/** The cells of every row with their columns. Cells that span rows move the cells below them to the right. */
export function placeCells(rows: readonly TableRow[]): PlacedCell[][] {
  return (
    placeSpanning(rows) ?? rows.map(({ cells }) => cells.map((cell, column) => ({ cell, column })))
  );
}

/** The cells placed with their spans; `null` if the table is too wide. */
function placeSpanning(rows: readonly TableRow[]): PlacedCell[][] | null {
  /** Per column, the first row that no cell above occupies. */
  let freeFrom: number[] = [];
  const placed: PlacedCell[][] = [];
  for (const [at, { part, cells }] of rows.entries()) {
    // No cell spans beyond its part of the table.
    if (rows[at - 1]?.part !== part) freeFrom = [];
    const row: PlacedCell[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > at) column += 1;
      row.push({ cell, column });
      const end = column + cell.columns;
      if (end > maxSpannedColumns) return null;
      for (; column < end; column += 1) freeFrom[column] = at + cell.rows;
    }
    placed.push(row);
  }
  return placed;
}

/** The number of columns that these cells cover. */
export function columnCount(rows: readonly PlacedCell[][]): number {
  let count = 0;
  for (const row of rows) {
    for (const { cell, column } of row) count = Math.max(count, column + cell.columns);
  }
  return count;
}

/** The columns that are aligned as numbers. Such a column may also have dashes and empty cells. */
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
