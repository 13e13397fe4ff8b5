import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import { articlesById } from '../../lib/store/articles/articles.ts';
import type { Attempt } from '../live/use-attempt.ts';
import type { EndOffer, ToastAction } from '../ui/use-toast.ts';

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
export function useTagDialog(attempt: Attempt, endOffer: EndOffer): TagDialogState {
  const [article, setArticle] = useState<TagDialogState['article']>(null);
  const label = t('tags_addTitle');
  const openFor = async (articleId: number) => {
    const [found] = await articlesById([articleId]);
    if (found) setArticle(found);
  };
  return {
    article,
    open: (opened) => {
      endOffer(label);
      setArticle(opened);
    },
    close: () => setArticle(null),
    offer: (articleId) => ({
      label,
      run: () => attempt(() => openFor(articleId)),
    }),
  };
}
