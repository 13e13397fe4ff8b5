import type { Article } from '../../lib/article/model/article.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import { words } from '../../lib/i18n/en.ts';
import type { ArticleCommands } from '../list/use-article-commands.ts';
import type { MenuItem } from '../ui/popover/Menu.tsx';
import type { CopyActions } from './copy/copy-actions.ts';

/** What can be done in the reading view only. */
export interface ReadingActions {
  toggleRead: () => void;
  /** `null` where there is no other version to compare with. */
  compare: (() => void) | null;
  print: () => void;
  copying: CopyActions;
}

export interface ReadingMenuContext {
  isUnread: boolean;
  commands: Pick<ArticleCommands, 'tagging' | 'exporting'>;
  openTab: (url: string) => void;
  actions: ReadingActions;
}

/** What the reading view's menu offers. */
export function readingMenu(article: Article, context: ReadingMenuContext): MenuItem[] {
  const { isUnread, commands, openTab } = context;
  const { toggleRead, compare, print, copying } = context.actions;
  const { commentsUrl, commentCount } = article;
  const { action } = words;
  const discussion: MenuItem[] =
    commentsUrl === null
      ? []
      : [{ label: action.openDiscussion(commentCount), onSelect: () => openTab(commentsUrl) }];
  return [
    { label: isUnread ? action.markRead : action.markUnread, onSelect: toggleRead },
    { label: tagWords.edit, onSelect: () => commands.tagging.open(article) },
    ...(compare ? [{ label: words.versions.compare, onSelect: compare }] : []),
    ...discussion,
    { label: words.page.print, onSelect: print },
    ...copyItems(copying),
    { label: exportWords.action, onSelect: () => commands.exporting.open('article', article) },
  ];
}

function copyItems({ hasSelection, link, passage, citation, markdown }: CopyActions): MenuItem[] {
  const { copy } = words;
  const isSelection = hasSelection();
  return [
    { label: copy.link, onSelect: link },
    { label: isSelection ? copy.selection : copy.passage, onSelect: passage },
    { label: copy.citation, onSelect: citation },
    { label: isSelection ? copy.markdownSelection : copy.markdown, onSelect: markdown },
  ];
}
