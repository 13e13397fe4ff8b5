import { muteValue, removeRule } from '../../lib/app/rules/edit-rules.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { keyHint } from '../shortcuts/KeyName.tsx';
import type { MenuItem } from '../ui/popover/Menu.tsx';
import type { ArticleCommands } from './article-commands.ts';
import type { ListSession } from './list-session.ts';

export interface ArticleMenuContext {
  list: Pick<ListSession, 'articles' | 'expanded'>;
  commands: Pick<
    ArticleCommands,
    'markRange' | 'toggleRead' | 'toggleSave' | 'tagging' | 'exporting'
  >;
  feedback: Pick<Feedback, 'attempt' | 'showToast' | 'openTab' | 'copy'>;
}

/** What a row's menu offers. Marking above and below is for lists in the order of time. */
export function articleMenu(article: Article, context: ArticleMenuContext): MenuItem[] {
  const { list, commands, feedback } = context;
  const { articles, expanded } = list;
  const { id, url, keyPoints } = article;
  const isUnread = articles.unread.has(id);
  const index = articles.indexOf(id);
  const mark = (from: number, to: number) => () =>
    commands.markRange({
      kind: 'rows',
      readIds: async () => (await articles.readIds(to)).slice(from, to),
    });
  const ranges: MenuItem[] = [
    { label: t('action_markAboveRead'), onSelect: mark(0, index + 1) },
    { label: t('action_markBelowRead'), onSelect: mark(index, Number.POSITIVE_INFINITY) },
  ];
  const more: MenuItem = {
    label: expanded.rows.has(id) ? t('keyPoints_showFewer') : t('keyPoints_showMore'),
    shortcut: keyHint('e'),
    onSelect: () => expanded.toggle(article),
  };
  return [
    {
      label: isUnread ? t('action_markRead') : t('action_markUnread'),
      shortcut: keyHint('m'),
      onSelect: () => commands.toggleRead(id, isUnread),
    },
    ...(articles.name === 'unread' || articles.name === 'all' ? ranges : []),
    {
      label: articles.saved.has(id) ? t('action_removeFromSaved') : t('action_save'),
      shortcut: keyHint('s'),
      onSelect: () => commands.toggleSave(id),
    },
    {
      label: t('tags_open'),
      shortcut: keyHint('l'),
      onSelect: () => commands.tagging.open(article),
    },
    ...(keyPoints.length > 1 ? [more] : []),
    {
      label: t('action_openOriginal'),
      shortcut: keyHint('v'),
      onSelect: () => feedback.openTab(url),
    },
    {
      label: t('copy_link'),
      shortcut: keyHint('y l'),
      onSelect: () => feedback.copy({ text: url }, t('copy_linkCopied')),
    },
    {
      // Without a key: in a list, `x` offers what is shown first.
      label: t('export_open'),
      onSelect: () => commands.exporting.open('article', article),
    },
    ...mutableValues(article).map((filter) => ({
      group: t('rules_mute'),
      label: t('text_labeled', { label: t(`filter_by_${filter.by}`), value: filter.value }),
      onSelect: () => feedback.attempt(() => mute(filter, feedback)),
    })),
  ];
}

/** A value in a row that articles can be muted by. */
interface MutableValue {
  by: 'category' | 'author';
  value: string;
}

const mutableValues = ({ categories, author }: Article): MutableValue[] => [
  ...categories.map((value): MutableValue => ({ by: 'category', value })),
  ...(author === null ? [] : [{ by: 'author', value: author } as const]),
];

async function mute(
  filter: MutableValue,
  { attempt, showToast }: ArticleMenuContext['feedback'],
): Promise<void> {
  const rule = await muteValue(filter);
  if (!rule) return showToast(t('rules_full'));
  showToast(t('rules_muted', { value: filter.value }), {
    label: t('action_undo'),
    isUndo: true,
    run: () => attempt(() => removeRule(rule.id).then(() => showToast(t('action_undone')))),
  });
}
