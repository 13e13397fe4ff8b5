import type { Article } from '../../lib/article/model/article.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import { words } from '../../lib/i18n/en.ts';
import type { Settings } from '../../lib/settings.ts';
import { articleBindings } from '../article/article-bindings.ts';
import type { Feedback } from '../live/use-feedback.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { openPopover } from '../ui/popover/Popover.tsx';
import { filterMenuId } from './filters/FilterMenu.tsx';
import { type Playback, playbackBindings } from './playback.ts';
import type { ArticleCommands } from './use-article-commands.ts';
import type { ListSession } from './use-list-session.ts';
import type { RowWindow } from './window/use-row-window.ts';

/** Where keys move the focus in a list. */
export type RowNavigation = Pick<RowWindow<unknown>, 'step' | 'page' | 'toFirst' | 'toLast'>;

export interface ListKeys {
  list: Pick<ListSession, 'articles' | 'expanded'>;
  commands: ArticleCommands;
  playback: Playback;
  feedback: Feedback;
  settings: Settings;
  /** The keys that every view of the panel has. */
  panelKeys: readonly KeyBinding[];
  /** The article of the current row; `undefined` where there is none. */
  selected: Article | undefined;
  rows: RowNavigation;
  onOpen: (articleId: number) => void;
}

/** The keys of the panel's list of articles. */
export function listBindings(context: ListKeys): KeyBinding[] {
  const { list, commands, playback, feedback, settings, panelKeys, selected, rows } = context;
  const { keys } = words;
  const on = (run: (article: Article) => void) => () => selected && run(selected);
  return [
    ...rowBindings(rows),
    { keys: ['Enter', 'o'], label: keys.open, run: on(({ id }) => context.onOpen(id)) },
    { keys: ['e'], label: words.place.togglePoints, run: on(list.expanded.toggle) },
    ...articleBindings({
      ...feedback,
      marking: commands,
      selected,
      unread: list.articles.unread,
    }),
    { keys: ['l'], label: tagWords.key, run: on(commands.tagging.open) },
    { keys: ['x'], label: exportWords.key, run: () => commands.exporting.open('shown', selected) },
    ...playbackBindings(playback, settings, selected),
    { keys: ['f'], label: keys.filter, run: () => openPopover(filterMenuId) },
    ...panelKeys,
  ];
}

/** The keys that move in a list. */
export function rowBindings(rows: RowNavigation): KeyBinding[] {
  const { keys } = words;
  return [
    { keys: ['j'], label: keys.nextRow, run: () => rows.step(1), repeats: true },
    { keys: ['k'], label: keys.previousRow, run: () => rows.step(-1), repeats: true },
    { keys: ['PageDown'], label: keys.pageOfRows, run: () => rows.page(1), repeats: true },
    { keys: ['PageUp'], label: keys.pageOfRowsUp, run: () => rows.page(-1), repeats: true },
    { keys: ['Home'], label: keys.firstRow, run: rows.toFirst },
    { keys: ['End'], label: keys.lastRow, run: rows.toLast },
  ];
}

export interface PanelKeys {
  commands: Pick<ArticleCommands, 'markAll' | 'undo' | 'redo'>;
  refresh: () => void;
  showList: ListSession['show'];
}

/** The keys that every view of the panel has. */
export function panelBindings({ commands, refresh, showList }: PanelKeys): KeyBinding[] {
  const { keys } = words;
  return [
    { keys: ['Shift+A'], label: keys.markAll, run: commands.markAll },
    { keys: ['z'], label: keys.undo, run: commands.undo },
    { keys: ['Shift+Z'], label: words.highlight.keys.redo, run: commands.redo },
    { keys: ['r'], label: keys.refresh, run: refresh },
    { keys: ['g u'], label: keys.goUnread, run: () => showList('unread') },
    { keys: ['g a'], label: keys.goAll, run: () => showList('all') },
    { keys: ['g s'], label: keys.goSaved, run: () => showList('saved') },
    { keys: ['g h'], label: myHighlightsWords.keys.go, run: () => showList('highlights') },
  ];
}
