import { useEffect, useState } from 'preact/hooks';
import type { SimilarRow } from '../../../lib/store/results/similar.ts';
import { useIdleAfter } from '../../live/list/use-idle-after.ts';

/** The articles that are most like this one, found once it has been painted; none until then. */
export function useSimilarArticles(articleId: number): readonly SimilarRow[] {
  const isIdle = useIdleAfter(`similar ${articleId}`);
  const [found, setFound] = useState<{ articleId: number; rows: readonly SimilarRow[] }>();
  useEffect(() => {
    if (!isIdle) return;
    let isShown = true;
    const read = async () => {
      const { readSimilar } = await import('../../../lib/store/results/similar.ts');
      const rows = await readSimilar(articleId);
      if (isShown) setFound({ articleId, rows });
    };
    // Without them, the article is whole.
    read().catch((error: unknown) => console.warn('Similar articles could not be read.', error));
    return () => {
      isShown = false;
    };
  }, [articleId, isIdle]);
  return found?.articleId === articleId ? found.rows : [];
}
