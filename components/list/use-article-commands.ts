import { markRange } from '../../lib/app/reading/read-state.ts';
import { t } from '../../lib/i18n/t.ts';
import { markedPhrase } from '../../lib/presenters/list-filter.ts';
import { isArticleList } from '../../lib/store/rows/views.ts';
import { highlightScope, listScope, resultScope } from '../export/export-scopes.ts';
import { useExportDialog } from '../export/use-export-dialog.ts';
import type { ArticleActions } from '../live/article-actions.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useArticleActions } from '../live/use-article-actions.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { useTagDialog } from '../tags/use-tag-dialog.ts';
import type { ArticleCommands } from './article-commands.ts';
import type { ListSession } from './list-session.ts';

/** The commands for the articles of this list. */
export function useArticleCommands(
  {
    articles,
    highlights,
    search,
    flip,
    isCurrent,
    shown,
  }: Pick<ListSession, 'articles' | 'highlights' | 'search' | 'flip' | 'isCurrent' | 'shown'>,
  feedback: Pick<Feedback, 'showToast' | 'endOffer' | 'attempt'>,
): ArticleCommands {
  const tagging = useTagDialog(feedback.attempt, feedback.endOffer);
  const actions = useArticleActions(feedback, {
    flip,
    onUndone: articles.showWaiting,
    savedAction: tagging.offer,
  });
  const exporting = useExportDialog(() =>
    highlights
      ? highlightScope(highlights)
      : search
        ? resultScope(articles, search.text)
        : listScope(articles),
  );
  return {
    ...actions,
    markAll: isArticleList(shown)
      ? () => isCurrent && markAll(articles, search !== null, actions)
      : null,
    markPassed: (articleIds) => feedback.attempt(() => markRange({ kind: 'these', articleIds })),
    tagging,
    exporting,
  };
}

/**
 * Marks all articles as read, or only the rows of a list that shows some of them, such as a filtered list or results.
 */
function markAll(
  list: ArticleList,
  isSearch: boolean,
  { markRange }: Pick<ArticleActions, 'markRange'>,
): void {
  const phrase = isSearch ? t('search_inPhrase') : markedPhrase(list);
  if (phrase === undefined) {
    markRange({ kind: 'all' });
    return;
  }
  markRange({ kind: 'rows', readIds: () => list.readIds(Number.POSITIVE_INFINITY) }, phrase);
}
