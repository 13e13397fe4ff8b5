import type { Article } from '../../../lib/article/model/article.ts';
import { t } from '../../../lib/i18n/t.ts';
import { openDiscussionLabel } from '../../../lib/presenters/list.ts';
import type { Highlighter } from '../../highlight/highlighter.ts';
import { articleNoteLabel } from '../../highlight/highlighter-bindings.ts';
import type { ArticleCommands } from '../../list/article-commands.ts';
import { keyHint } from '../../shortcuts/KeyName.tsx';
import type { MenuItem } from '../../ui/popover/Menu.tsx';
import type { CopyActions } from '../copy/copy-actions.ts';

/** Actions that only the reading view offers. */
export interface ReadingActions {
  toggleRead: () => void;
  /** `null` where there is no other version to compare with. */
  compare: (() => void) | null;
  print: () => void;
  copying: CopyActions;
  /** Opens the find field. */
  find: () => void;
}

export interface ReadingMenuContext {
  isUnread: boolean;
  highlighter: Pick<Highlighter, 'articleId' | 'notes' | 'actions'>;
  commands: Pick<ArticleCommands, 'tagging' | 'exporting'>;
  openTab: (url: string) => void;
  actions: ReadingActions;
}

/** The items of the reading view's menu. */
export function readingMenu(article: Article, context: ReadingMenuContext): MenuItem[] {
  const { isUnread, highlighter, commands, openTab } = context;
  const { toggleRead, compare, print, copying, find } = context.actions;
  const { commentsUrl, commentCount } = article;
  const discussion: MenuItem[] =
    commentsUrl === null
      ? []
      : [
          {
            label: openDiscussionLabel(commentCount),
            shortcut: keyHint('c'),
            onSelect: () => openTab(commentsUrl),
          },
        ];
  return [
    {
      label: isUnread ? t('action_markRead') : t('action_markUnread'),
      shortcut: keyHint('m'),
      onSelect: toggleRead,
    },
    {
      label: t('tags_open'),
      shortcut: keyHint('l'),
      onSelect: () => commands.tagging.open(article),
    },
    ...noteItem(highlighter),
    ...(compare ? [{ label: t('versions_compare'), onSelect: compare }] : []),
    ...discussion,
    { label: t('hits_find'), shortcut: keyHint('Ctrl+F'), onSelect: find },
    { label: t('reading_print'), shortcut: keyHint('p'), onSelect: print },
    ...copyItems(copying),
    {
      label: t('export_open'),
      shortcut: keyHint('x'),
      onSelect: () => commands.exporting.open('article', article),
    },
  ];
}

/** A comparison shows no notes. */
function noteItem({ articleId, notes, actions }: ReadingMenuContext['highlighter']): MenuItem[] {
  const label = articleNoteLabel(notes);
  const onSelect = actions.editArticleNote;
  return articleId === null ? [] : [{ label, shortcut: keyHint('i'), onSelect }];
}

function copyItems({ hasSelection, link, passage, citation, markdown }: CopyActions): MenuItem[] {
  const isSelection = hasSelection();
  return [
    { label: t('copy_link'), shortcut: keyHint('y l'), onSelect: link },
    {
      label: isSelection ? t('copy_selectionLink') : t('copy_passageLink'),
      shortcut: keyHint('y p'),
      onSelect: passage,
    },
    { label: t('copy_citation'), shortcut: keyHint('y c'), onSelect: citation },
    {
      label: isSelection ? t('copy_selectionMarkdown') : t('copy_markdown'),
      shortcut: keyHint('y m'),
      onSelect: markdown,
    },
  ];
}
