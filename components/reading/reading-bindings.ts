import { neighborOf } from '../../lib/article/lists/neighbors.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import { nextUnread } from '../../lib/store/lists/next-unread.ts';
import { articleBindings } from '../article/article-bindings.ts';
import { highlighterBindings } from '../highlight/highlighter-bindings.ts';
import type { ArticleCommands } from '../list/article-commands.ts';
import type { ListSession } from '../list/list-session.ts';
import type { Playback } from '../list/playback.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { playerBindings } from '../player/player-bindings.ts';
import { speechBindings } from '../speech/speech-bindings.ts';
import { pageShare } from '../ui/dom/page-share.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { openPopover } from '../ui/popover/Popover.tsx';
import { hitBindings } from './hits/hit-bindings.ts';
import { outlineId } from './outline/OutlineControl.tsx';
import type { ReadingPage, ReadingTools } from './reading-page.ts';
import type { ReadingSession } from './reading-session.ts';

export interface ReadingKeys {
  page: Pick<ReadingPage, 'articleId' | 'requested' | 'article' | 'scroller' | 'highlighter'>;
  tools: Pick<ReadingTools, 'copying' | 'hits' | 'print' | 'speak' | 'toggleRead'>;
  reading: ReadingSession;
  list: Pick<ListSession, 'articles' | 'search' | 'show'>;
  commands: ArticleCommands;
  playback: Playback;
  feedback: Feedback;
  settings: Settings;
  /** The keys that every view of the panel has. */
  panelKeys: readonly KeyBinding[];
  /** The highlight at which the article was opened, while it is in view. */
  reachedId: string | null;
  /** Where Escape leads: to the key point that was followed, out of a comparison, or where the back button leads. */
  back: () => void;
}

/** The keys of the reading view. */
export function readingBindings(context: ReadingKeys): KeyBinding[] {
  const { page, tools, reading, list, commands, playback, feedback, settings, panelKeys } = context;
  const { requested, article, highlighter } = page;
  const { copying } = tools;
  return [
    // Escape closes their bar before anything else.
    ...hitBindings(tools.hits),
    ...pagingBindings(context),
    ...articleBindings({
      ...feedback,
      marking: { ...commands, toggleRead: tools.toggleRead },
      selected: requested,
      unread: list.articles.unread,
    }),
    {
      keys: ['l'],
      group: 'mark',
      label: t('tags_shortcut'),
      run: () => requested && commands.tagging.open(requested),
    },
    {
      keys: ['t'],
      group: 'move',
      label: t('reading_shortcut_outline'),
      run: () => {
        if (article && !openPopover(outlineId)) feedback.showToast(t('toast_noOutline'));
      },
    },
    { keys: ['p'], group: 'copy', label: t('reading_print'), run: () => article && tools.print() },
    ...playerBindings(playback.player, settings, requested),
    {
      keys: ['y p'],
      group: 'copy',
      label: t('copy_shortcut_passage'),
      run: () => copying?.passage(),
    },
    { keys: ['y c'], group: 'copy', label: t('copy_citation'), run: () => copying?.citation() },
    {
      keys: ['y m'],
      group: 'copy',
      label: t('copy_shortcut_markdown'),
      run: () => copying?.markdown(),
    },
    {
      keys: ['x'],
      group: 'copy',
      label: t('export_shortcut'),
      run: () => requested && commands.exporting.open('article', requested),
    },
    ...speechBindings(playback.speech, t('speech_shortcut_readFromHere'), tools.speak),
    ...highlighterBindings(highlighter, context.reachedId),
    ...panelKeys,
    {
      keys: ['Escape', 'Alt+ArrowLeft'],
      group: 'goTo',
      label: reading.backLabel,
      run: context.back,
    },
  ];
}

/** The keys that page through the article and move to its neighbors. */
function pagingBindings({ page, reading, list, feedback }: ReadingKeys): KeyBinding[] {
  const { articleId, article, scroller } = page;
  const { articles } = list;
  /** The rows around this article may still be loading when a key is pressed, which must not be lost. */
  const open = (find: () => Promise<number | undefined>) => () =>
    feedback.attempt(async () => {
      const neighbor = await find();
      if (neighbor !== undefined) reading.open(neighbor);
    });
  const next = () => neighborOf(articles, articleId, 1);
  const previous = () => neighborOf(articles, articleId, -1);
  const continueReading = (isHeld: boolean) => {
    // The previous article may still be on the screen. A key that is held down turns pages, not articles.
    if (article?.id !== articleId || turnPage(scroller.current, 1) || isHeld) return;
    feedback.attempt(openNextUnread);
  };
  const openNextUnread = async () => {
    const ids = await articles.readIds(Number.POSITIVE_INFINITY);
    const unread = await nextUnread(ids, articleId);
    if (unread !== null) return reading.open(unread);
    const action = { label: t('action_backToList'), run: reading.leave };
    feedback.showToast(t('reading_noMoreUnread'), action);
  };
  return [
    { keys: ['j'], group: 'move', label: t('action_nextArticle'), run: open(next) },
    {
      keys: ['k'],
      group: 'move',
      label: t('action_previousArticle'),
      run: open(previous),
    },
    {
      keys: ['Space'],
      group: 'read',
      label: t('reading_shortcut_pageDown'),
      run: continueReading,
      repeats: true,
    },
    {
      keys: ['Shift+Space'],
      group: 'read',
      label: t('reading_shortcut_pageUp'),
      run: () => turnPage(scroller.current, -1),
      repeats: true,
    },
  ];
}

/** Scrolls by a page; `false` at the end of the article. */
function turnPage(scroller: HTMLElement | null, by: 1 | -1): boolean {
  if (!scroller) return false;
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  // Zoomed pages scroll by fractions of a pixel.
  if ((by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop) < 2) return false;
  scroller.scrollBy(0, by * clientHeight * pageShare);
  return true;
}
