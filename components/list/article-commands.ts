import type { ExportDialogState } from '../export/use-export-dialog.ts';
import type { ArticleActions } from '../live/article-actions.ts';
import type { TagDialogState } from '../tags/use-tag-dialog.ts';

/** What menus and keys do to articles, in every list and in the reading view. */
export interface ArticleCommands extends ArticleActions {
  /** Marks as read what the list shows; `null` where its rows are not articles. */
  markAll: (() => void) | null;
  /** Marks as read what the user has scrolled past, without a toast: there would be one for every scroll. */
  markPassed: (articleIds: readonly number[]) => void;
  tagging: TagDialogState;
  exporting: ExportDialogState;
}
