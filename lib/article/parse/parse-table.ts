import type { Block, TableCell, TableRow } from '../model/body.ts';
import { isDropped } from './elements.ts';
import { type Element, isTag } from './nodes.ts';
import { type Context, deeper, maxDepth } from './parse-context.ts';

type Part = TableRow['part'];

/** The rows of a table in the order that browsers show: head, body, foot. */
export function tableOf(table: Element, context: Context): Block[] {
  const rows = rowsOf(table, 'body', context);
  const caption = table.children.filter(isTag).find(({ name }) => name === 'caption');
  // Some layout tables have no rows.
  if (rows.length === 0) return context.blocksOf(table.children, context);
  return [
    {
      kind: 'table',
      rows: withHead(inOrder(rows)),
      caption: caption ? context.inlineContent(caption.children, context) : [],
    },
  ];
}

const parts = new Map<string, Part>([
  ['thead', 'head'],
  ['tbody', 'body'],
  ['tfoot', 'foot'],
]);

function rowsOf(parent: Element, part: Part, context: Context): TableRow[] {
  return partsOf(parent).flatMap((child) => {
    if (child.name === 'tr') return rowOf(child, part, context);
    if (child.name === 'caption' || context.depth > maxDepth) return [];
    return rowsOf(child, parts.get(child.name) ?? part, deeper(context));
  });
}

function rowOf(row: Element, part: Part, context: Context): TableRow[] {
  const cells = partsOf(row).map((cell) => cellOf(cell, part === 'head', context));
  return cells.length === 0 ? [] : [{ part, cells }];
}

function cellOf(cell: Element, isHead: boolean, context: Context): TableCell {
  const { colspan, rowspan } = cell.attribs;
  return {
    header: isHead || cell.name === 'th',
    columns: spanOf(colspan, maxColumns),
    rows: spanOf(rowspan, maxRows),
    inlines: context.inlineContent(cell.children, context),
  };
}

/** Column and row spans beyond this are cut. */
const maxColumns = 50;
const maxRows = 500;

function spanOf(value: string | undefined, most: number): number {
  return value !== undefined && /^\d+$/.test(value)
    ? Math.min(Math.max(Number(value), 1), most)
    : 1;
}

const partsOf = (parent: Element): Element[] =>
  parent.children.filter(isTag).filter((child) => !isDropped(child));

/** Turns leading rows of only header cells into the head of a table that has none. */
function withHead(rows: TableRow[]): TableRow[] {
  if (rows[0]?.part !== 'body') return rows;
  const first = rows.findIndex(
    ({ part, cells }) => part === 'foot' || cells.some(({ header }) => !header),
  );
  return rows.map((row, at) => (at < first ? { ...row, part: 'head' } : row));
}

const order: readonly Part[] = ['head', 'body', 'foot'];

const inOrder = (rows: readonly TableRow[]): TableRow[] =>
  order.flatMap((part) => rows.filter((row) => row.part === part));
