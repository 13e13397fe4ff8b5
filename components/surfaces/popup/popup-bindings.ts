import type { Article } from '../../../lib/article/model/article.ts';
import { words } from '../../../lib/i18n/en.ts';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import { articleBindings } from '../../article/article-bindings.ts';
import type { ExpandedRowState } from '../../list/use-expanded-rows.ts';
import type { ArticleActions } from '../../live/use-article-actions.ts';
import type { Copy } from '../../live/use-copy.ts';
import { moveRowFocus } from '../../ui/focus/row-focus.ts';
import type { KeyBinding } from '../../ui/keyboard/use-keys.ts';
import type { ShowToast } from '../../ui/use-toast.ts';

export interface PopupBindingContext {
  selected: Article | undefined;
  unread: ReadonlySet<number>;
  marking: ArticleActions;
  refresh: () => void;
  open: (articleId: number | null) => void;
  openTab: (url: string) => void;
  copy: Copy;
  showToast: ShowToast;
  showTab: (tab: PopupTab) => void;
  expand: ExpandedRowState['toggle'];
}

/** The popup's keys. */
export function popupBindings(popup: PopupBindingContext): KeyBinding[] {
  const { selected, refresh, open, marking, showTab, expand } = popup;
  const { keys } = words;
  return [
    { keys: ['j'], label: keys.nextRow, run: () => moveRowFocus(1), repeats: true },
    { keys: ['k'], label: keys.previousRow, run: () => moveRowFocus(-1), repeats: true },
    { keys: ['Enter', 'o'], label: keys.openInPanel, run: () => open(selected?.id ?? null) },
    { keys: ['e'], label: words.place.togglePoints, run: () => selected && expand(selected) },
    ...articleBindings(popup),
    { keys: ['Shift+A'], label: keys.markAll, run: () => marking.markRange({ kind: 'all' }) },
    { keys: ['z'], label: keys.undo, run: marking.undo },
    { keys: ['r'], label: keys.refresh, run: refresh },
    { keys: ['g u'], label: keys.goUnread, run: () => showTab('unread') },
    { keys: ['g s'], label: keys.goSaved, run: () => showTab('saved') },
    { keys: ['Escape'], label: keys.closePopup, run: () => window.close() },
  ];
}
