import { useEffect, useState } from 'preact/hooks';
import type { IdSequence } from '../../lib/article/lists/id-sequence.ts';
import { listWindow } from '../../lib/store/lists/list-window.ts';
import type {
  ArticleListName,
  ListFilter,
  ListTop,
  SurfaceView,
} from '../../lib/store/rows/views.ts';

/** Which list is shown, and where its rows are. */
interface ShownList extends Pick<IdSequence, 'indexOf'> {
  name: ArticleListName;
  filter: ListFilter | null;
}

/**
 * Where the list was scrolled to when its page was closed; `null` for its beginning, `undefined` until that is known.
 * A row that has left the list since is replaced by the next one in time.
 */
export function useListTop(
  view: SurfaceView | undefined,
  list: ShownList | undefined,
): ListTop | null | undefined {
  const [replaced, setReplaced] = useState<{ articleId: number; top: ListTop | null }>();
  const top = view?.top ?? null;
  const hasLeft = top !== null && list !== undefined && list.indexOf(top.articleId) < 0;
  useEffect(() => {
    if (!hasLeft) return;
    void rowSince(list, top.sortAt).then((articleId) => {
      setReplaced({
        articleId: top.articleId,
        top: articleId === undefined ? null : { ...top, articleId, offset: 0 },
      });
    });
  }, [hasLeft, top?.articleId]);
  if (!view || !list) return undefined;
  if (!hasLeft) return top;
  return replaced?.articleId === top.articleId ? replaced.top : undefined;
}

/** The first row from that time or earlier. */
async function rowSince(
  { name, filter }: Pick<ShownList, 'name' | 'filter'>,
  sortAt: number,
): Promise<number | undefined> {
  const rows = listWindow(name, filter ? [filter] : []);
  return rows.idAt(await rows.indexFrom(sortAt));
}
