import type { Article } from '../../../lib/article/model/article.ts';
import { t } from '../../../lib/i18n/t.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import { articleBindings } from '../../article/article-bindings.ts';
import type { ExpandedRowState } from '../../list/use-expanded-rows.ts';
import type { ArticleActions } from '../../live/article-actions.ts';
import type { Copy } from '../../live/use-copy.ts';
import { rowMoves } from '../../shortcuts/row-moves.ts';
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
  startSearch: () => void;
}

/** The popup's shortcuts. */
export function popupBindings(popup: PopupBindingContext): KeyBinding[] {
  const { selected, refresh, open, marking, showTab, expand, startSearch } = popup;
  return [
    ...rowMoves(),
    {
      keys: ['Enter', 'o'],
      group: 'read',
      label: t(`shortcut_openIn_${panelKind}`),
      run: () => open(selected?.id ?? null),
    },
    {
      keys: ['e'],
      group: 'read',
      label: t('shortcut_toggleKeyPoints'),
      run: () => selected && expand(selected),
    },
    ...articleBindings(popup),
    {
      keys: ['Shift+A'],
      group: 'mark',
      label: t('action_markAllRead'),
      run: () => marking.markRange({ kind: 'all' }),
    },
    { keys: ['z'], group: 'mark', label: t('action_undo'), run: marking.undo },
    { keys: ['r'], group: 'read', label: t('action_refresh'), run: refresh },
    { keys: ['g u'], group: 'goTo', label: t('shortcut_goToUnread'), run: () => showTab('unread') },
    { keys: ['g w'], group: 'goTo', label: t('shortcut_goToWatch'), run: () => showTab('watch') },
    { keys: ['g s'], group: 'goTo', label: t('shortcut_goToSaved'), run: () => showTab('saved') },
    { keys: ['/'], group: 'goTo', label: t('search_shortcut'), run: startSearch },
    { keys: ['Escape'], group: 'goTo', label: t('action_close'), run: () => window.close() },
  ];
}
