import { useContext } from 'preact/hooks';
import type { TableBlock } from '../../../lib/article/model/body.ts';
import { inlineText } from '../../../lib/article/model/inlines.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Menu } from '../../ui/popover/Menu.tsx';
import type { PassageMark } from '../passage-numbers.ts';
import { InlineView } from './InlineView.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { TableGrid } from './TableGrid.tsx';
import { TableActionsContext } from './table-actions.ts';
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

type TableMenuProps = { table: TableBlock };

/** The menu at a table. It isn't part of the table's passage, whose elements hold only the article's words. */
function TableMenu({ table }: TableMenuProps) {
  const actions = useContext(TableActionsContext);
  if (!actions) return null;
  return (
    <div class="TableMenu">
      <Menu
        label={t('action_moreFor', { title: tableLabel(table) })}
        items={() => [
          { label: t('table_openWide'), onSelect: () => actions.openWide(table) },
          { label: t('table_copy_tsv'), onSelect: () => actions.copy(table, 'tsv') },
          { label: t('table_copy_csv'), onSelect: () => actions.copy(table, 'csv') },
        ]}
      />
    </div>
  );
}
