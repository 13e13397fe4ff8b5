import { isArticleNote } from '../../lib/highlight/article-note.ts';
import { highlightColors } from '../../lib/highlight/highlight-color.ts';
import type { ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { t } from '../../lib/i18n/t.ts';
import { recolorLabel } from '../../lib/presenters/highlight.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Playback } from '../list/playback.ts';
import { type RowNavigation, rowBindings } from '../list/window/row-bindings.ts';
import type { Feedback } from '../live/use-feedback.ts';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import { playerBindings } from '../player/player-bindings.ts';
import { speechBindings } from '../speech/speech-bindings.ts';
import { focusSearchBox } from '../ui/focus/focus-search-box.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { openPopover } from '../ui/popover/Popover.tsx';
import { highlightFilterId } from './HighlightFilterMenu.tsx';
import type { HighlightRowActions } from './highlight-menu.ts';

export interface MyHighlightKeys {
  list: Pick<MyHighlights, 'view' | 'change' | 'searchFor'>;
  playback: Playback;
  feedback: Pick<Feedback, 'copy'>;
  settings: Settings;
  /** The keys that every view of the panel has. */
  panelKeys: readonly KeyBinding[];
  /** The current row; `undefined` where there is none. */
  selected: ListedHighlight | undefined;
  rows: RowNavigation;
  actions: HighlightRowActions;
  /** Expands or collapses a row. */
  toggle: (highlightId: string) => void;
}

/** The keys of the list of all highlights. */
export function myHighlightBindings(context: MyHighlightKeys): KeyBinding[] {
  const { playback, settings, panelKeys, selected, rows } = context;
  const { player, speech } = playback;
  return [
    ...rowBindings(rows),
    ...highlightBindings(context),
    ...playerBindings(player, settings, undefined),
    ...speechBindings(speech, t('speech_shortcut_readArticle'), () => {
      if (selected?.article) speech.start(selected.article.id);
    }),
    ...filterBindings(context),
    ...panelKeys,
  ];
}

/** The keys that act on the current row. */
function highlightBindings(context: MyHighlightKeys): KeyBinding[] {
  const { playback, feedback, settings, selected, actions, toggle } = context;
  const on = (run: (listed: ListedHighlight) => void) => () => selected && run(selected);
  const onWords: typeof on = (run) =>
    on((listed) => isArticleNote(listed.highlight) || run(listed));
  const moment = selected?.article && selected.highlight.moment;
  return [
    {
      keys: ['Enter', 'o'],
      group: 'read',
      label: t('myHighlights_shortcut_openArticle'),
      run: on(actions.openArticle),
    },
    {
      keys: ['n'],
      group: 'mark',
      label: t('myHighlights_shortcut_editNote'),
      run: on(actions.toggleNote),
    },
    ...highlightColors.map(
      (color): KeyBinding => ({
        keys: [String(color)],
        group: 'mark',
        label: recolorLabel(color, settings),
        run: onWords(({ highlight }) => actions.changeColor(highlight.id, color)),
      }),
    ),
    {
      keys: ['e'],
      group: 'read',
      label: t('myHighlights_shortcut_expand'),
      run: on(({ highlight }) => toggle(highlight.id)),
    },
    {
      keys: ['y w'],
      group: 'copy',
      label: t('highlight_copyQuote'),
      run: onWords(actions.copyQuote),
    },
    {
      keys: ['y l'],
      group: 'copy',
      label: t('copy_link'),
      run: on(({ highlight: { url } }) => feedback.copy({ text: url }, t('copy_linkCopied'))),
    },
    {
      keys: ['Delete'],
      group: 'mark',
      label: t('highlight_delete'),
      run: on(({ highlight }) => actions.remove(highlight)),
    },
    {
      keys: ['.'],
      group: 'listen',
      label: t('myHighlights_shortcut_playMoment'),
      run: () => selected?.article && moment && actions.play(selected.article.id, moment.start),
      // While an episode is in the player, the key belongs to the player.
      isOn: Boolean(moment) && playback.player.episode === null,
    },
    {
      keys: ['v'],
      group: 'goTo',
      label: t('shortcut_openOriginal'),
      run: on(({ highlight }) => actions.openTab(highlight.url)),
    },
  ];
}

function filterBindings({ list, actions }: MyHighlightKeys): KeyBinding[] {
  const { view, change, searchFor } = list;
  return [
    {
      keys: ['/'],
      group: 'goTo',
      label: t('myHighlights_shortcut_search'),
      // Without highlights, this is the search box of articles.
      run: focusSearchBox,
    },
    {
      keys: ['f'],
      group: 'goTo',
      label: t('myHighlights_shortcut_filter'),
      run: () => openPopover(highlightFilterId),
    },
    {
      keys: ['d'],
      group: 'read',
      label: t('myHighlights_shortcut_sort'),
      run: () => change({ order: view.order === 'date' ? 'article' : 'date', top: null }),
    },
    { keys: ['x'], group: 'copy', label: t('export_shortcut'), run: actions.exportShown },
    {
      keys: ['Escape'],
      group: 'goTo',
      label: t('myHighlights_shortcut_clearSearch'),
      run: () => searchFor(''),
      isOn: view.search !== '',
    },
  ];
}
