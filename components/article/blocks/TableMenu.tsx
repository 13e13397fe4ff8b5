import { useContext } from 'preact/hooks';
import type { TableBlock } from '../../../lib/article/model/body.ts';
import { t } from '../../../lib/i18n/t.ts';
import { Menu } from '../../ui/popover/Menu.tsx';
import { TableActionsContext } from './table-actions.ts';
import { tableLabel } from './table-label.ts';

export type TableMenuProps = { table: TableBlock };

/** The menu at a table. It isn't part of the table's passage, whose elements hold only the article's words. */
export function TableMenu({ table }: TableMenuProps) {
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
