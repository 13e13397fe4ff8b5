import { useEffect, useState } from 'preact/hooks';
import { firstIdSince } from '../../lib/store/lists/list-ids.ts';
import type { ListTop, ViewRow } from '../../lib/store/rows/views.ts';
import type { ArticleList } from '../live/use-article-list.ts';

/**
 * Where a list was left when its page was closed; `null` for its beginning, `undefined` until that is known. A row
 * that has left the list since, because it was read, is followed by the next one.
 */
export function useListTop(
  view: ViewRow | undefined,
  list: ArticleList | undefined,
): ListTop | null | undefined {
  const [followed, setFollowed] = useState<{ n: number; top: ListTop | null }>();
  const top = view?.top ?? null;
  const isGone = top !== null && list?.ids.includes(top.articleId) === false;
  useEffect(() => {
    if (!isGone || !list) return;
    void firstIdSince(list.ids, top.sortAt).then((articleId) => {
      setFollowed({
        n: top.articleId,
        top: articleId === undefined ? null : { ...top, articleId, offset: 0 },
      });
    });
  }, [isGone, top?.articleId]);
  if (!view || !list) return undefined;
  if (!isGone) return top;
  return followed?.n === top.articleId ? followed.top : undefined;
}
