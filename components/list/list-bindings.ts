import type { Article } from '../../lib/article/model/article.ts';
import { words } from '../../lib/i18n/en.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import { articleBindings } from '../article/article-bindings.ts';
import type { Binding } from '../ui/keyboard/use-keys.ts';
import { playerBindings } from '../player/player-bindings.ts';
import { speechBindings } from '../speech/speech-bindings.ts';
import { openPopover } from '../ui/popover/Popover.tsx';
import { filterMenu } from './filters/FilterMenu.tsx';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import type { RowWindow } from './window/use-row-window.ts';

/** Where the keyboard can go in the list. */
export type RowMoves = Pick<RowWindow<unknown>, 'step' | 'page' | 'toFirst' | 'toLast'>;

/** The keys of the panel's list. */
export function listBindings(
  panel: PanelState,
  selected: Article | undefined,
  rows: RowMoves,
): Binding[] {
  const { keys } = words;
  return [
    ...rowBindings(rows),
    { keys: ['Enter', 'o'], says: keys.open, run: () => selected && panel.read(selected.n) },
    {
      keys: ['e'],
      says: words.place.togglePoints,
      run: () => selected && panel.expanded.toggle(selected),
    },
    ...articleBindings({ ...panel, selected, unread: panel.list.unread }),
    { keys: ['l'], says: tagWords.key, run: () => selected && panel.tagging.open(selected) },
    {
      keys: ['x'],
      says: exportWords.key,
      run: () => panel.exporting.open('shown', selected),
    },
    ...playerBindings(panel.player, panel.settings, selected),
    ...speechBindings(panel.speech, words.speech.keys.fromTitle, () => {
      if (selected) panel.speech.start(selected.n);
    }),
    { keys: ['f'], says: keys.filter, run: () => openPopover(filterMenu) },
    ...panelBindings(panel),
  ];
}

/** The keys that move in a list. */
export function rowBindings(rows: RowMoves): Binding[] {
  const { keys } = words;
  return [
    { keys: ['j'], says: keys.nextRow, run: () => rows.step(1), repeats: true },
    { keys: ['k'], says: keys.previousRow, run: () => rows.step(-1), repeats: true },
    { keys: ['PageDown'], says: keys.pageOfRows, run: () => rows.page(1), repeats: true },
    { keys: ['PageUp'], says: keys.pageOfRowsUp, run: () => rows.page(-1), repeats: true },
    { keys: ['Home'], says: keys.firstRow, run: rows.toFirst },
    { keys: ['End'], says: keys.lastRow, run: rows.toLast },
  ];
}

/** The keys that list and reading view share. */
export function panelBindings({ markAll, marking, refreshing, showList }: PanelState): Binding[] {
  const { keys } = words;
  return [
    { keys: ['Shift+A'], says: keys.markAll, run: markAll },
    { keys: ['z'], says: keys.undo, run: marking.undo },
    { keys: ['Shift+Z'], says: words.highlight.keys.redo, run: marking.redo },
    { keys: ['r'], says: keys.refresh, run: refreshing.refresh },
    { keys: ['g u'], says: keys.goUnread, run: () => showList('unread') },
    { keys: ['g a'], says: keys.goAll, run: () => showList('all') },
    { keys: ['g s'], says: keys.goSaved, run: () => showList('saved') },
    { keys: ['g h'], says: myHighlightsWords.keys.go, run: () => showList('highlights') },
  ];
}
