import type { RefObject } from 'preact';
import { type Neighbors, nextUnread } from '../../lib/article/lists/neighbors.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import { words } from '../../lib/i18n/en.ts';
import { articleBindings } from '../article/article-bindings.ts';
import { highlighterBindings } from '../highlight/highlighter-bindings.ts';
import type { Highlighter } from '../highlight/use-highlighter.ts';
import { panelBindings } from '../list/list-bindings.ts';
import { playerBindings } from '../player/player-bindings.ts';
import { speechBindings } from '../speech/speech-bindings.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { openPopover } from '../ui/popover/Popover.tsx';
import type { CopyActions } from './copy/copy-actions.ts';
import { outlineId } from './outline/OutlineControl.tsx';

export interface ReadingKeys {
  panel: PanelState;
  /** The article that was asked for; `article` is the one that has come on the screen. */
  articleId: number;
  article: Article | undefined;
  neighbors: Neighbors<{ id: number }>;
  toggleRead: () => void;
  print: () => void;
  /** Where Escape leads: out of a comparison, then to the list. */
  back: () => void;
  /** Begins to read aloud. */
  speak: () => void;
  /** `null` until there is something to copy. */
  copying: CopyActions | null;
  scroller: RefObject<HTMLElement | null>;
  highlighter: Highlighter;
}

/** The keys of the reading view. */
export function readingBindings(reading: ReadingKeys): KeyBinding[] {
  const {
    panel,
    articleId,
    article,
    neighbors,
    toggleRead,
    print,
    back,
    speak,
    copying,
    scroller,
  } = reading;
  const { list, read, leave, marking, speech, showToast } = panel;
  const { highlighter } = reading;
  const { keys } = words;
  const copy = words.copy.keys;
  const go = (to: { id: number } | null) => () => to && read(to.id);
  const readOn = (isHeld: boolean) => {
    // What is still on the screen is the article before; and a key that is held down turns pages, not articles.
    if (article?.id !== articleId || turnPage(scroller.current, 1) || isHeld) return;
    const next = nextUnread(list.ids, list.unread, articleId);
    if (next !== null) return read(next);
    showToast(words.place.lastUnread, { label: words.action.back, run: leave });
  };
  return [
    { keys: ['j'], label: keys.next, run: go(neighbors.next) },
    { keys: ['k'], label: keys.previous, run: go(neighbors.previous) },
    { keys: ['Space'], label: keys.pageDown, run: readOn, repeats: true },
    {
      keys: ['Shift+Space'],
      label: words.place.pageUp,
      run: () => turnPage(scroller.current, -1),
      repeats: true,
    },
    ...articleBindings({
      ...panel,
      marking: { ...marking, toggleRead },
      selected: article,
      unread: list.unread,
    }),
    { keys: ['l'], label: tagWords.key, run: () => article && panel.tagging.open(article) },
    { keys: ['t'], label: words.page.keys.outline, run: () => openPopover(outlineId) },
    { keys: ['p'], label: words.page.keys.print, run: () => article && print() },
    ...playerBindings(panel.player, panel.settings, article),
    { keys: ['y p'], label: copy.passage, run: () => copying?.passage() },
    { keys: ['y c'], label: copy.citation, run: () => copying?.citation() },
    { keys: ['y m'], label: copy.markdown, run: () => copying?.markdown() },
    {
      keys: ['x'],
      label: exportWords.key,
      run: () => article && panel.exporting.open('article', article),
    },
    ...speechBindings(speech, words.speech.keys.fromHere, speak),
    ...highlighterBindings(highlighter),
    ...panelBindings(panel),
    { keys: ['Escape'], label: keys.back, run: back },
  ];
}

/** A page less a few lines, so that the eye finds its place again; `false` where there is no more of it. */
function turnPage(scroller: HTMLElement | null, by: 1 | -1): boolean {
  if (!scroller) return false;
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  // Zoomed pages scroll by fractions.
  if ((by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop) < 2) return false;
  scroller.scrollBy(0, by * clientHeight * 0.88);
  return true;
}
