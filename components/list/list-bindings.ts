import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import { articleBindings } from '../article/article-bindings.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { focusSearchBox } from '../ui/focus/focus-search-box.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { openPopover } from '../ui/popover/Popover.tsx';
import type { ArticleCommands } from './article-commands.ts';
import { filterMenuId } from './filters/filter-menu-id.ts';
import type { ListSession } from './list-session.ts';
import { type Playback, playbackBindings } from './playback.ts';
import { type RowNavigation, rowBindings } from './window/row-bindings.ts';

export interface ListKeys {
  list: Pick<ListSession, 'articles' | 'expanded' | 'search' | 'searchFor'>;
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
  /** Returns to the article in which the list was chosen. */
  onReturn: (() => void) | null;
}

/** The keys of the panel's list of articles. */
export function listBindings(context: ListKeys): KeyBinding[] {
  const { list, commands, playback, feedback, settings, panelKeys, selected, rows } = context;
  const on = (run: (article: Article) => void) => () => selected && run(selected);
  return [
    ...rowBindings(rows),
    {
      keys: ['Enter', 'o'],
      group: 'read',
      label: t('shortcut_openArticle'),
      run: on(({ id }) => context.onOpen(id)),
    },
    {
      keys: ['e'],
      group: 'read',
      label: t('shortcut_toggleKeyPoints'),
      run: on(list.expanded.toggle),
    },
    ...articleBindings({
      ...feedback,
      marking: commands,
      selected,
      unread: list.articles.unread,
    }),
    { keys: ['l'], group: 'mark', label: t('tags_shortcut'), run: on(commands.tagging.open) },
    {
      keys: ['x'],
      group: 'copy',
      label: t('export_shortcut'),
      run: () => commands.exporting.open('shown', selected),
    },
    ...playbackBindings(playback, settings, selected),
    {
      keys: ['f'],
      group: 'goTo',
      label: t('shortcut_filter'),
      run: () => openPopover(filterMenuId),
    },
    searchBinding(focusSearchBox),
    {
      keys: ['Escape'],
      group: 'goTo',
      label: t('search_clear'),
      run: () => list.searchFor(''),
      isOn: list.search !== null,
    },
    {
      keys: ['Escape', 'Alt+ArrowLeft'],
      group: 'goTo',
      label: t('action_backToArticle'),
      run: () => context.onReturn?.(),
      isOn: context.onReturn !== null,
    },
    ...panelKeys,
  ];
}

export interface PanelKeys {
  commands: Pick<ArticleCommands, 'markAll' | 'undo' | 'redo'>;
  refresh: () => void;
  showList: ListSession['show'];
  /** Undoes what the toast reports, if that is not in the action history. */
  undoShown: (() => void) | undefined;
  /** Goes from an open article to the list's search box. */
  search: (() => void) | undefined;
}

/** The key that goes to the list's search box. */
const searchBinding = (run: () => void): KeyBinding => ({
  keys: ['/'],
  group: 'goTo',
  label: t('search_shortcut'),
  run,
});

/** The keys that every view of the panel has. */
export function panelBindings(keys: PanelKeys): KeyBinding[] {
  const { commands, refresh, showList, undoShown, search } = keys;
  const { markAll } = commands;
  return [
    ...(markAll
      ? ([
          { keys: ['Shift+A'], group: 'mark', label: t('action_markAllRead'), run: markAll },
        ] satisfies KeyBinding[])
      : []),
    { keys: ['z'], group: 'mark', label: t('action_undo'), run: undoShown ?? commands.undo },
    { keys: ['Shift+Z'], group: 'mark', label: t('shortcut_redo'), run: commands.redo },
    { keys: ['r'], group: 'read', label: t('action_refresh'), run: refresh },
    ...(search ? [searchBinding(search)] : []),
    {
      keys: ['g u'],
      group: 'goTo',
      label: t('shortcut_goToUnread'),
      run: () => showList('unread'),
    },
    { keys: ['g a'], group: 'goTo', label: t('shortcut_goToAll'), run: () => showList('all') },
    {
      keys: ['g r'],
      group: 'goTo',
      label: t('shortcut_goToRecentlyRead'),
      run: () => showList('recentlyRead'),
    },
    {
      keys: ['g w'],
      group: 'goTo',
      label: t('shortcut_goToWatch'),
      run: () => showList('watch'),
    },
    {
      keys: ['g b'],
      group: 'goTo',
      label: t('shortcut_goToBriefing'),
      run: () => showList('briefing'),
    },
    { keys: ['g s'], group: 'goTo', label: t('shortcut_goToSaved'), run: () => showList('saved') },
    {
      keys: ['g h'],
      group: 'goTo',
      label: t('shortcut_goToMyHighlights'),
      run: () => showList('myHighlights'),
    },
  ];
}
