import { useMemo } from 'preact/hooks';
import { idSequence } from '../../../lib/article/lists/id-sequence.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import type { MyHighlights } from '../../live/use-my-highlights.ts';
import type { FoundList } from '../../search/use-found-articles.ts';

/** The articles of a list, or in place of them those of the highlights or of a search, once loaded. */
export function useShownArticles(
  list: ArticleList | undefined,
  highlights: MyHighlights | null,
  { search, rows: foundRows }: FoundList,
): ArticleList | undefined {
  const ids = highlights?.articles;
  const rows = useMemo(() => ids && { ...idSequence(ids), readIds: async () => ids }, [ids]);
  if (!list || !(rows || search)) return list;
  const nothingWaits = { waitingCount: 0, isWaiting: () => false };
  const below = { ids: [], count: 0 };
  const total = rows?.count ?? list.total;
  const others = { below, filters: [], total } as const;
  return { ...list, ...rows, ...nothingWaits, ...others, ...foundRows, name: 'all' };
}
