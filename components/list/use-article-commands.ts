import { markRange } from '../../lib/app/reading/read-state.ts';
import { markedPhrase } from '../../lib/presenters/list-filter.ts';
import { highlightScope, listScope } from '../export/export-scopes.ts';
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
  { articles, highlights, flip }: Pick<ListSession, 'articles' | 'highlights' | 'flip'>,
  { showToast, attempt }: Pick<Feedback, 'showToast' | 'attempt'>,
): ArticleCommands {
  const tagging = useTagDialog(attempt);
  const actions = useArticleActions({
    showToast,
    flip,
    onUndone: articles.showWaiting,
    savedAction: tagging.offer,
  });
  const exporting = useExportDialog(() =>
    highlights ? highlightScope(highlights) : listScope(articles),
  );
  return {
    ...actions,
    markAll: () => markAll(articles, actions),
    markPassed: (articleIds) => attempt(() => markRange({ kind: 'these', articleIds })),
    tagging,
    exporting,
  };
}

/** A filtered list marks what it shows; any other marks every article, on this list or not. */
function markAll(list: ArticleList, { markRange }: Pick<ArticleActions, 'markRange'>): void {
  if (list.filters.length === 0) {
    markRange({ kind: 'all' });
    return;
  }
  const { whole, filters } = list;
  const rows = { kind: 'rows', list: whole, from: 0, to: Number.POSITIVE_INFINITY } as const;
  markRange(rows, markedPhrase(filters));
}
