import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import { articlesById } from '../../lib/store/articles/articles.ts';
import type { Attempt } from '../live/use-attempt.ts';
import type { ToastAction } from '../ui/use-toast.ts';

/** The state of the tag dialog. */
export interface TagDialogState {
  /** The article whose tags are edited; `null` while the dialog is closed. */
  article: Pick<Article, 'id' | 'title'> | null;
  open: (article: Pick<Article, 'id' | 'title'>) => void;
  close: () => void;
  /** The toast action offered after an article was saved. */
  offer: (articleId: number) => ToastAction;
}

/** Opens and closes the tag dialog. */
export function useTagDialog(attempt: Attempt): TagDialogState {
  const [article, setArticle] = useState<TagDialogState['article']>(null);
  const openFor = async (articleId: number) => {
    const [found] = await articlesById([articleId]);
    if (found) setArticle(found);
  };
  return {
    article,
    open: setArticle,
    close: () => setArticle(null),
    offer: (articleId) => ({
      label: t('tags_addTitle'),
      run: () => attempt(() => openFor(articleId)),
    }),
  };
}
