import type { Article } from '../../lib/article/model/article.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import { words } from '../../lib/i18n/en.ts';
import type { CopyActions } from '../reading/copy/copy-actions.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import type { MenuItem } from '../ui/popover/Menu.tsx';

type MenuPanel = Pick<
  PanelState,
  'list' | 'marking' | 'openTab' | 'copy' | 'exporting' | 'tagging'
>;
type RowMenuPanel = MenuPanel & Pick<PanelState, 'expanded'>;

/** What a row's menu offers. Above and below mean newer and older, which not every list is in the order of. */
export function articleMenu(article: Article, panel: RowMenuPanel): MenuItem[] {
  const { list, marking, expanded, openTab, copy, exporting, tagging } = panel;
  const { id, url, keyPoints } = article;
  const { action } = words;
  const isUnread = list.unread.has(id);
  const place = list.ids.indexOf(id);
  const mark = (articleIds: readonly number[]) => () =>
    marking.markRange({ kind: 'these', articleIds });
  const ranges: MenuItem[] = [
    { label: action.markAbove, onSelect: mark(list.ids.slice(0, place + 1)) },
    { label: action.markBelow, onSelect: mark(list.ids.slice(place)) },
  ];
  const more: MenuItem = {
    label: expanded.rows.has(id) ? words.place.fewerPoints : words.place.morePoints,
    onSelect: () => expanded.toggle(article),
  };
  return [
    {
      label: isUnread ? action.markRead : action.markUnread,
      onSelect: () => marking.toggleRead(id, isUnread),
    },
    ...(keyPoints.length > 1 ? [more] : []),
    ...(list.name === 'unread' || list.name === 'all' ? ranges : []),
    {
      label: list.saved.has(id) ? action.unsave : action.save,
      onSelect: () => marking.toggleSave(id),
    },
    { label: tagWords.edit, onSelect: () => tagging.open(article) },
    { label: action.openOriginal, onSelect: () => openTab(url) },
    {
      label: words.copy.link,
      onSelect: () => copy({ text: url }, words.copy.linkCopied),
    },
    { label: exportWords.action, onSelect: () => exporting.open('article', article) },
  ];
}

export interface ReadingActions {
  toggleRead: () => void;
  /** `null` where there is no other version to compare with. */
  compare: (() => void) | null;
  print: () => void;
  copying: CopyActions;
}

/** What the reading view's menu offers. */
export function readingMenu(
  article: Article,
  { list, openTab, exporting, tagging }: MenuPanel,
  { toggleRead, compare, print, copying }: ReadingActions,
): MenuItem[] {
  const { id, commentsUrl, commentCount } = article;
  const { action } = words;
  const discussion: MenuItem[] =
    commentsUrl === null
      ? []
      : [{ label: action.openDiscussion(commentCount), onSelect: () => openTab(commentsUrl) }];
  return [
    { label: list.unread.has(id) ? action.markRead : action.markUnread, onSelect: toggleRead },
    { label: tagWords.edit, onSelect: () => tagging.open(article) },
    ...(compare ? [{ label: words.versions.compare, onSelect: compare }] : []),
    ...discussion,
    { label: words.page.print, onSelect: print },
    ...copyItems(copying),
    { label: exportWords.action, onSelect: () => exporting.open('article', article) },
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
