import { createContext } from 'preact';
import type { TableFormat } from '../../../lib/article/copy/table-text.ts';
import type { TableBlock } from '../../../lib/article/model/body.ts';

/** What can be done with a table of the text. */
export interface TableActions {
  copy: (table: TableBlock, format: TableFormat) => void;
  openWide: (table: TableBlock) => void;
}

/** The actions of the page's tables; `null` where a table is only shown. */
export const TableActionsContext = createContext<TableActions | null>(null);
