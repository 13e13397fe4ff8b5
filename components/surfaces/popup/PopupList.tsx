import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../../lib/article/model/article.ts';
import { EmptyList } from '../../list/EmptyList.tsx';
import { ListEnd } from '../../list/ListEnd.tsx';
import { ShortListRows } from '../../list/ShortListRows.tsx';
import type { ShortArticleList } from '../../list/use-short-list.ts';
import { WatchHitsProvider } from '../../list/watch/WatchHitsProvider.tsx';
import { focusRow, rowFocusTarget } from '../../ui/focus/row-focus.ts';
import { useRowFocus } from '../../ui/focus/use-row-focus.ts';

export type PopupListProps = {
  list: ShortArticleList;
  /** The number of rows in the whole list; `undefined` until counted. */
  total: number | undefined;
  now: number;
  stored: number | undefined;
  selected: Article | undefined;
  onOpen: (articleId: number) => void;
  onSelect: (articleId: number) => void;
  onSave: (articleId: number) => void;
  onMore: () => void;
  onUndo: () => void;
  onShowAll: () => void;
  onShowUnread: () => void;
};

/** The unread or saved articles, or an empty state. */
export function PopupList(props: PopupListProps) {
  const { list, total, now, stored, selected, onOpen, onSelect, onSave, onMore } = props;
  const { onUndo, onShowAll, onShowUnread } = props;
  const { name, rows } = list;
  const showMore = useShowMore(rows, onMore);
  const box = useRef<HTMLDivElement>(null);
  useRowFocus(box, rows);
  if (rows.length === 0) {
    return (
      <EmptyList
        list={{ name }}
        stored={stored}
        onShow={(other) => (other === 'all' ? onShowAll() : onShowUnread())}
        onUndo={onUndo}
      />
    );
  }
  return (
    <>
      <div ref={box}>
        <WatchHitsProvider articleIds={rows.map(({ id }) => id)}>
          <ShortListRows
            list={list}
            now={now}
            selected={selected?.id ?? null}
            onOpen={onOpen}
            onSelect={onSelect}
            onSave={onSave}
          />
        </WatchHitsProvider>
      </div>
      {total !== undefined && <ListEnd shown={rows.length} total={total} onMore={showMore} />}
    </>
  );
}

/** Shows more rows, and focuses the first one that is added. */
function useShowMore(rows: readonly Article[], onMore: () => void): () => void {
  const firstAdded = useRef<number | null>(null);
  useLayoutEffect(() => {
    const first = firstAdded.current === null ? undefined : rows[firstAdded.current];
    if (!first) return;
    firstAdded.current = null;
    focusRow(rowFocusTarget(first.id));
  }, [rows]);
  return () => {
    firstAdded.current = rows.length;
    onMore();
  };
}
