import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/Button.tsx';
import { focusRow, rowFocusTarget } from '../ui/focus/row-focus.ts';
import './ListEnd.css';

export type ListEndProps = {
  rows: readonly Article[];
  /** The number of rows in the list; `undefined` until counted. */
  total: number | undefined;
  onMore: () => void;
};

/** "20 of 143 · Show more". The first row that is added gets the focus. */
export function ListEnd({ rows, total, onMore }: ListEndProps) {
  const firstAdded = useRef<number | null>(null);
  useLayoutEffect(() => {
    const first = firstAdded.current === null ? undefined : rows[firstAdded.current];
    if (!first) return;
    firstAdded.current = null;
    focusRow(rowFocusTarget(first.id));
  }, [rows]);
  if (total === undefined || rows.length >= total) return null;
  const showMore = () => {
    firstAdded.current = rows.length;
    onMore();
  };
  return (
    <p class="ListEnd">
      {t('list_shownOfTotal', { shown: rows.length, total })}
      <span aria-hidden="true">·</span>
      <Button look="quiet" onClick={showMore}>
        {t('action_showMore')}
      </Button>
    </p>
  );
}
