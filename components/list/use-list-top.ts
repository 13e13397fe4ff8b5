import { useEffect, useState } from 'preact/hooks';
import { firstSince } from '../../lib/store/lists/list-ids.ts';
import type { ListTop, ViewRow } from '../../lib/store/db/rows/views.ts';
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
  const isGone = top !== null && list?.numbers.includes(top.n) === false;
  useEffect(() => {
    if (!isGone || !list) return;
    void firstSince(list.numbers, top.sortAt).then((n) => {
      setFollowed({ n: top.n, top: n === undefined ? null : { ...top, n, offset: 0 } });
    });
  }, [isGone, top?.n]);
  if (!view || !list) return undefined;
  if (!isGone) return top;
  return followed?.n === top.n ? followed.top : undefined;
}
