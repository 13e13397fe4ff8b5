import type { SimilarRow } from '../../../lib/store/results/similar.ts';
import { useIdleAfter } from '../../live/list/use-idle-after.ts';
import { currentAnswer, useAnswer } from '../../ui/use-answer.ts';

/** The articles that are most like this one, found once it has been painted; none until then. */
export function useSimilarArticles(articleId: number): readonly SimilarRow[] {
  const enabled = useIdleAfter(`similar ${articleId}`);
  const read = async () => {
    const { readSimilar } = await import('../../../lib/store/results/similar.ts');
    return readSimilar(articleId);
  };
  return currentAnswer(useAnswer(read, [articleId], { enabled, onFailure })) ?? [];
}

/** Without them, the article is whole. */
const onFailure = (error: unknown) => console.warn('Similar articles could not be read.', error);
