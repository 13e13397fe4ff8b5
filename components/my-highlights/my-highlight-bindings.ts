import { highlightColors } from '../../lib/highlight/highlight.ts';
import type { FiledHighlight } from '../../lib/highlight/highlight-order.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { words } from '../../lib/i18n/en.ts';
import { panelBindings, type RowNavigation, rowBindings } from '../list/list-bindings.ts';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import { playerBindings } from '../player/player-bindings.ts';
import { speechBindings } from '../speech/speech-bindings.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { openPopover } from '../ui/popover/Popover.tsx';
import { highlightFilterId } from './HighlightFilterMenu.tsx';
import { searchFieldId } from './HighlightTools.tsx';
import { copyWithLink, type HighlightRowActions } from './highlight-menu.ts';

export interface MyHighlightKeys {
  panel: PanelState;
  mine: MyHighlights;
  /** The current row; `undefined` where there is none. */
  selected: FiledHighlight | undefined;
  rows: RowNavigation;
  acts: HighlightRowActions;
  /** Shows all of a row, or less of it. */
  toggle: (id: string) => void;
}

/** The keys of the list of all highlights. */
export function myHighlightBindings(list: MyHighlightKeys): KeyBinding[] {
  const { panel, mine, selected, rows, acts, toggle } = list;
  const { keys } = myHighlightsWords;
  const { view, change, filter } = mine;
  const on = (run: (filed: FiledHighlight) => void) => () => selected && run(selected);
  const moment = selected?.article && selected.highlight.moment;
  return [
    ...rowBindings(rows),
    { keys: ['Enter', 'o'], label: keys.open, run: on(acts.open) },
    { keys: ['n'], label: keys.note, run: on(acts.note) },
    ...highlightColors.map((color) => ({
      keys: [String(color)],
      label: myHighlightsWords.recolor[color],
      run: on(({ highlight }) => acts.changeColor(highlight.id, color)),
    })),
    { keys: ['e'], label: keys.expand, run: on(({ highlight }) => toggle(highlight.id)) },
    { keys: ['y w'], label: keys.copy, run: on((filed) => copyWithLink(filed, acts)) },
    {
      keys: ['y l'],
      label: words.copy.keys.link,
      run: on(({ highlight: { url } }) => panel.copy({ text: url }, words.copy.linkCopied)),
    },
    { keys: ['Delete'], label: keys.delete, run: on(({ highlight }) => acts.remove(highlight)) },
    {
      keys: ['.'],
      label: keys.play,
      run: () => selected?.article && moment && acts.play(selected.article.id, moment.start),
      // With something in the player the key is the player's.
      isOn: Boolean(moment) && panel.player.episode === null,
    },
    ...playerBindings(panel.player, panel.settings, undefined),
    ...speechBindings(panel.speech, words.speech.keys.fromTitle, () => {
      if (selected?.article) panel.speech.start(selected.article.id);
    }),
    {
      keys: ['v'],
      label: words.keys.original,
      run: on(({ highlight }) => acts.openTab(highlight.url)),
    },
    {
      keys: ['/'],
      label: keys.find,
      run: () => document.getElementById(searchFieldId)?.focus(),
    },
    { keys: ['f'], label: keys.filter, run: () => openPopover(highlightFilterId) },
    {
      keys: ['d'],
      label: keys.order,
      run: () => change({ order: view.order === 'date' ? 'article' : 'date', top: null }),
    },
    { keys: ['x'], label: exportWords.key, run: acts.exportShown },
    {
      keys: ['Escape'],
      label: keys.clear,
      run: () => filter({ words: '' }),
      isOn: view.filter.words !== '',
    },
    ...panelBindings(panel),
  ];
}
