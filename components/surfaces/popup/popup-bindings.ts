import type { Article } from '../../../lib/article/model/article.ts';
import type { PopupTab } from '../../../lib/store/db/rows/views.ts';
import { words } from '../../../lib/i18n/en.ts';
import { articleBindings } from '../../article/article-bindings.ts';
import { stepFocus } from '../../ui/focus/row-focus.ts';
import type { Copy } from '../../live/use-copy.ts';
import type { Expanded } from '../../list/use-expanded-rows.ts';
import type { Binding } from '../../ui/keyboard/use-keys.ts';
import type { Marking } from '../../live/use-article-actions.ts';
import type { Say } from '../../ui/use-toast.ts';

export interface PopupKeys {
  selected: Article | undefined;
  unread: ReadonlySet<number>;
  marking: Marking;
  refresh: () => void;
  open: (n: number | null) => void;
  openTab: (url: string) => void;
  copy: Copy;
  say: Say;
  showTab: (tab: PopupTab) => void;
  expand: Expanded['toggle'];
}

/** The popup's keys. */
export function popupBindings(popup: PopupKeys): Binding[] {
  const { selected, refresh, open, marking, showTab, expand } = popup;
  const { keys } = words;
  return [
    { keys: ['j'], says: keys.nextRow, run: () => stepFocus(1), repeats: true },
    { keys: ['k'], says: keys.previousRow, run: () => stepFocus(-1), repeats: true },
    { keys: ['Enter', 'o'], says: keys.openInPanel, run: () => open(selected?.n ?? null) },
    { keys: ['e'], says: words.place.togglePoints, run: () => selected && expand(selected) },
    ...articleBindings(popup),
    { keys: ['Shift+A'], says: keys.markAll, run: () => marking.range({ kind: 'all' }) },
    { keys: ['z'], says: keys.undo, run: marking.undo },
    { keys: ['r'], says: keys.refresh, run: refresh },
    { keys: ['g u'], says: keys.goUnread, run: () => showTab('unread') },
    { keys: ['g s'], says: keys.goSaved, run: () => showTab('saved') },
    { keys: ['Escape'], says: keys.closePopup, run: () => window.close() },
  ];
}
