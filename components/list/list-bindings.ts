import type { Article } from '../../lib/article/model/article.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import { words } from '../../lib/i18n/en.ts';
import { articleBindings } from '../article/article-bindings.ts';
import { playerBindings } from '../player/player-bindings.ts';
import { speechBindings } from '../speech/speech-bindings.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { openPopover } from '../ui/popover/Popover.tsx';
import { filterMenuId } from './filters/FilterMenu.tsx';
import type { RowWindow } from './window/use-row-window.ts';

/** Where the keyboard can go in the list. */
export type RowNavigation = Pick<RowWindow<unknown>, 'step' | 'page' | 'toFirst' | 'toLast'>;

/** The keys of the panel's list. */
export function listBindings(
  panel: PanelState,
  selected: Article | undefined,
  rows: RowNavigation,
): KeyBinding[] {
  const { keys } = words;
  return [
    ...rowBindings(rows),
    { keys: ['Enter', 'o'], label: keys.open, run: () => selected && panel.read(selected.id) },
    {
      keys: ['e'],
      label: words.place.togglePoints,
      run: () => selected && panel.expanded.toggle(selected),
    },
    ...articleBindings({ ...panel, selected, unread: panel.list.unread }),
    { keys: ['l'], label: tagWords.key, run: () => selected && panel.tagging.open(selected) },
    {
      keys: ['x'],
      label: exportWords.key,
      run: () => panel.exporting.open('shown', selected),
    },
    ...playerBindings(panel.player, panel.settings, selected),
    ...speechBindings(panel.speech, words.speech.keys.fromTitle, () => {
      if (selected) panel.speech.start(selected.id);
    }),
    { keys: ['f'], label: keys.filter, run: () => openPopover(filterMenuId) },
    ...panelBindings(panel),
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

/** The keys that list and reading view share. */
export function panelBindings({
  markAll,
  marking,
  refreshing,
  showList,
}: PanelState): KeyBinding[] {
  const { keys } = words;
  return [
    { keys: ['Shift+A'], label: keys.markAll, run: markAll },
    { keys: ['z'], label: keys.undo, run: marking.undo },
    { keys: ['Shift+Z'], label: words.highlight.keys.redo, run: marking.redo },
    { keys: ['r'], label: keys.refresh, run: refreshing.refresh },
    { keys: ['g u'], label: keys.goUnread, run: () => showList('unread') },
    { keys: ['g a'], label: keys.goAll, run: () => showList('all') },
    { keys: ['g s'], label: keys.goSaved, run: () => showList('saved') },
    { keys: ['g h'], label: myHighlightsWords.keys.go, run: () => showList('highlights') },
  ];
}
