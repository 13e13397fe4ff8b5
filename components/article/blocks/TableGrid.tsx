import type { TableBlock, TableRow } from '../../../lib/article/model/body.ts';
import {
  columnCount,
  numericColumns,
  type PlacedCell,
  placeCells,
} from '../../../lib/article/model/table-columns.ts';
import { InlineView } from './InlineView.tsx';
import './TableGrid.css';

export type TableGridProps = { table: Pick<TableBlock, 'rows'> };

/** From this many columns on, the first one is sticky. */
const manyColumns = 4;

/** A table at its natural width, with a sticky header and first column. What contains it has to scroll. */
export function TableGrid({ table: { rows } }: TableGridProps) {
  const placed = placeCells(rows);
  const numeric = numericColumns(placed);
  const rowsOf = (wanted: TableRow['part']) =>
    placed.filter((_, at) => rows[at]?.part === wanted).map((row) => rowView(row, wanted, numeric));
  const [head, body, foot] = [rowsOf('head'), rowsOf('body'), rowsOf('foot')];
  return (
    <table
      class="TableGrid"
      data-keeps-first={columnCount(placed) >= manyColumns && !numeric.has(0)}
    >
      {head.length > 0 && <thead>{head}</thead>}
      {body.length > 0 && <tbody>{body}</tbody>}
      {foot.length > 0 && <tfoot>{foot}</tfoot>}
    </table>
  );
}

function rowView(row: readonly PlacedCell[], part: TableRow['part'], numeric: ReadonlySet<number>) {
  const namesColumns = part === 'head' || row.every(({ cell }) => cell.header);
  return (
    <tr>
      {row.map(({ cell, column }) => {
        const attributes = {
          ...(cell.columns > 1 && { colSpan: cell.columns }),
          ...(cell.rows > 1 && { rowSpan: cell.rows }),
          'data-first': column === 0 && cell.columns === 1,
          'data-number': numeric.has(column) && cell.columns === 1,
        };
        const inner = <InlineView inlines={cell.inlines} />;
        if (!cell.header) return <td {...attributes}>{inner}</td>;
        return (
          <th scope={namesColumns ? 'col' : 'row'} {...attributes}>
            {inner}
          </th>
        );
      })}
    </tr>
  );
}
