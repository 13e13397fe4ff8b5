import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tableText } from '../../../lib/article/copy/table-text.ts';
import type { TableBlock } from '../../../lib/article/model/body.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { TableActions } from '../../article/blocks/table-actions.ts';
import type { Copy } from '../../live/use-copy.ts';

export interface ArticleTables {
  /** The same object in every render, so that no table is drawn again. */
  actions: TableActions;
  /** The table that is open in a dialog; `null` for none. */
  wide: TableBlock | null;
  close: () => void;
}

/** Copies tables of the article and opens one in a dialog, which closes when the article changes. */
export function useArticleTables(copy: Copy, articleId: number | null): ArticleTables {
  const [wide, setWide] = useState<TableBlock | null>(null);
  const latest = useRef(copy);
  latest.current = copy;
  const actions = useMemo<TableActions>(
    () => ({
      copy: (table, format) =>
        latest.current({ text: tableText(table.rows, format) }, t(`table_copied_${format}`)),
      openWide: setWide,
    }),
    [],
  );
  useLayoutEffect(() => setWide(null), [articleId]);
  return { actions, wide, close: () => setWide(null) };
}
