import type { TableBlock } from '../../../lib/article/model/body.ts';
import { inlineText } from '../../../lib/article/model/inlines.ts';
import type { PassageMark } from '../passage-numbers.ts';
import { InlineView } from './InlineView.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { TableGrid } from './TableGrid.tsx';
import { TableMenu } from './TableMenu.tsx';
import { tableLabel } from './table-label.ts';
import './TableView.css';

export type TableViewProps = { table: TableBlock; passage: PassageMark };

/** A table that scrolls by itself, its caption and its menu. */
export function TableView({ table, passage }: TableViewProps) {
  const { caption } = table;
  return (
    <div class="TableView">
      <figure {...passage}>
        <ScrollRegion label={tableLabel(table)}>
          <TableGrid table={table} />
        </ScrollRegion>
        {inlineText(caption).trim() !== '' && (
          <figcaption>
            <InlineView inlines={caption} />
          </figcaption>
        )}
      </figure>
      <TableMenu table={table} />
    </div>
  );
}
