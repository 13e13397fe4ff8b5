import type { Article } from '../../lib/article/model/article.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { tagWords } from '../../lib/i18n/en/tags.ts';
import { words } from '../../lib/i18n/en.ts';
import type { Feedback } from '../live/use-feedback.ts';
import type { MenuItem } from '../ui/popover/Menu.tsx';
import type { ArticleCommands } from './use-article-commands.ts';
import type { ListSession } from './use-list-session.ts';

export interface ArticleMenuContext {
  list: Pick<ListSession, 'articles' | 'expanded'>;
  commands: Pick<
    ArticleCommands,
    'markRange' | 'toggleRead' | 'toggleSave' | 'tagging' | 'exporting'
  >;
  feedback: Pick<Feedback, 'openTab' | 'copy'>;
}

/** What a row's menu offers. Marking above and below is for lists in the order of time. */
export function articleMenu(article: Article, context: ArticleMenuContext): MenuItem[] {
  const { list, commands, feedback } = context;
  const { articles, expanded } = list;
  const { id, url, keyPoints } = article;
  const { action } = words;
  const isUnread = articles.unread.has(id);
  const index = articles.indexOf(id);
  const mark = (from: number, to: number) => () =>
    commands.markRange({ kind: 'these', articleIds: articles.range(from, to) });
  const ranges: MenuItem[] = [
    { label: action.markAbove, onSelect: mark(0, index + 1) },
    { label: action.markBelow, onSelect: mark(index, articles.count) },
  ];
  const more: MenuItem = {
    label: expanded.rows.has(id) ? words.place.fewerPoints : words.place.morePoints,
    onSelect: () => expanded.toggle(article),
  };
  return [
    {
      label: isUnread ? action.markRead : action.markUnread,
      onSelect: () => commands.toggleRead(id, isUnread),
    },
    ...(keyPoints.length > 1 ? [more] : []),
    ...(articles.name === 'unread' || articles.name === 'all' ? ranges : []),
    {
      label: articles.saved.has(id) ? action.unsave : action.save,
      onSelect: () => commands.toggleSave(id),
    },
    { label: tagWords.edit, onSelect: () => commands.tagging.open(article) },
    { label: action.openOriginal, onSelect: () => feedback.openTab(url) },
    {
      label: words.copy.link,
      onSelect: () => feedback.copy({ text: url }, words.copy.linkCopied),
    },
    { label: exportWords.action, onSelect: () => commands.exporting.open('article', article) },
  ];
}
