import type { Article } from '../../lib/article/article.ts';
import { words } from '../../lib/words/en.ts';
import { articleBindings } from '../article/article-bindings.ts';
import { stepFocus } from '../hooks/step-focus.ts';
import type { Binding } from '../hooks/use-keys.ts';
import { playerBindings } from '../player/player-bindings.ts';
import { speechBindings } from '../speech/speech-bindings.ts';
import type { PanelState } from './use-panel.ts';

/** The keys of the panel's list. */
export function listBindings(panel: PanelState, selected: Article | undefined): Binding[] {
  const { keys } = words;
  return [
    { keys: ['j'], says: keys.nextRow, run: () => stepFocus(1), repeats: true },
    { keys: ['k'], says: keys.previousRow, run: () => stepFocus(-1), repeats: true },
    { keys: ['Enter', 'o'], says: keys.open, run: () => selected && panel.read(selected.n) },
    {
      keys: ['e'],
      says: words.place.togglePoints,
      run: () => selected && panel.expanded.toggle(selected),
    },
    ...articleBindings({ ...panel, selected, unread: panel.list.unread }),
    ...playerBindings(panel.player, panel.settings, selected),
    ...speechBindings(panel.speech, words.speech.keys.fromTitle, () => {
      if (selected) panel.speech.start(selected.n);
    }),
    ...panelBindings(panel),
  ];
}

/** The keys that list and reading view share. */
export function panelBindings({ marking, refreshing, showList }: PanelState): Binding[] {
  const { keys } = words;
  return [
    { keys: ['Shift+A'], says: keys.markAll, run: () => marking.range({ kind: 'all' }) },
    { keys: ['z'], says: keys.undo, run: marking.undo },
    { keys: ['r'], says: keys.refresh, run: refreshing.refresh },
    { keys: ['g u'], says: keys.goUnread, run: () => showList('unread') },
    { keys: ['g a'], says: keys.goAll, run: () => showList('all') },
    { keys: ['g s'], says: keys.goSaved, run: () => showList('saved') },
  ];
}
