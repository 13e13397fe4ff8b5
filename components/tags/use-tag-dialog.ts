import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { articlesOf } from '../../lib/store/articles/articles.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import type { Attempt } from '../live/use-attempt.ts';
import type { ToastAction } from '../ui/use-toast.ts';

/** The dialog with the tags of an article. */
export interface Tagging {
  /** `null` while it is closed. */
  article: Pick<Article, 'n' | 'title'> | null;
  open: (article: Pick<Article, 'n' | 'title'>) => void;
  close: () => void;
  /** What an article that was just saved offers. */
  offer: (n: number) => ToastAction;
}

/** The state of that dialog. */
export function useTagging(attempt: Attempt): Tagging {
  const [article, setArticle] = useState<Tagging['article']>(null);
  const openFor = async (n: number) => {
    const [found] = await articlesOf([{ n }]);
    if (found) setArticle(found);
  };
  return {
    article,
    open: setArticle,
    close: () => setArticle(null),
    offer: (n) => ({ label: tagWords.add, run: () => attempt(() => openFor(n)) }),
  };
}
