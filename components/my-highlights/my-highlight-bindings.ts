import type { Filed } from '../../lib/highlight/highlight-order.ts';
import { colours } from '../../lib/highlight/highlight.ts';
import { words } from '../../lib/i18n/en.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import type { Binding } from '../ui/keyboard/use-keys.ts';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import { panelBindings, type RowMoves, rowBindings } from '../list/list-bindings.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import { playerBindings } from '../player/player-bindings.ts';
import { speechBindings } from '../speech/speech-bindings.ts';
import { openPopover } from '../ui/popover/Popover.tsx';
import { highlightFilter } from './HighlightFilterMenu.tsx';
import { searchField } from './HighlightTools.tsx';
import { copyWithLink, type RowActs } from './highlight-menu.ts';

export interface MyHighlightKeys {
  panel: PanelState;
  mine: MyHighlights;
  /** The current row; `undefined` where there is none. */
  selected: Filed | undefined;
  rows: RowMoves;
  acts: RowActs;
  /** Shows all of a row, or less of it. */
  toggle: (id: string) => void;
}

/** The keys of the list of all highlights. */
export function myHighlightBindings(list: MyHighlightKeys): Binding[] {
  const { panel, mine, selected, rows, acts, toggle } = list;
  const { keys } = myHighlightsWords;
  const { view, change, filter } = mine;
  const on = (run: (filed: Filed) => void) => () => selected && run(selected);
  const moment = selected?.article && selected.highlight.moment;
  return [
    ...rowBindings(rows),
    { keys: ['Enter', 'o'], says: keys.open, run: on(acts.open) },
    { keys: ['n'], says: keys.note, run: on(acts.note) },
    ...colours.map((colour) => ({
      keys: [String(colour)],
      says: myHighlightsWords.recolour[colour],
      run: on(({ highlight }) => acts.recolour(highlight.id, colour)),
    })),
    { keys: ['e'], says: keys.expand, run: on(({ highlight }) => toggle(highlight.id)) },
    { keys: ['y w'], says: keys.copy, run: on((filed) => copyWithLink(filed, acts)) },
    {
      keys: ['y l'],
      says: words.copy.keys.link,
      run: on(({ highlight: { url } }) => panel.copy({ text: url }, words.copy.linkCopied)),
    },
    { keys: ['Delete'], says: keys.delete, run: on(({ highlight }) => acts.remove(highlight)) },
    {
      keys: ['.'],
      says: keys.play,
      run: () => selected?.article && moment && acts.play(selected.article.n, moment.start),
      // With something in the player the key is the player's.
      isOn: Boolean(moment) && panel.player.episode === null,
    },
    ...playerBindings(panel.player, panel.settings, undefined),
    ...speechBindings(panel.speech, words.speech.keys.fromTitle, () => {
      if (selected?.article) panel.speech.start(selected.article.n);
    }),
    {
      keys: ['v'],
      says: words.keys.original,
      run: on(({ highlight }) => acts.openTab(highlight.url)),
    },
    {
      keys: ['/'],
      says: keys.find,
      run: () => document.getElementById(searchField)?.focus(),
    },
    { keys: ['f'], says: keys.filter, run: () => openPopover(highlightFilter) },
    {
      keys: ['d'],
      says: keys.order,
      run: () => change({ order: view.order === 'date' ? 'article' : 'date', top: null }),
    },
    { keys: ['x'], says: exportWords.key, run: acts.exportShown },
    {
      keys: ['Escape'],
      says: keys.clear,
      run: () => filter({ words: '' }),
      isOn: view.filter.words !== '',
    },
    ...panelBindings(panel),
  ];
}
