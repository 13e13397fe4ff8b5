import { openSettingsAt } from '../../lib/app/reading/navigation.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ArticleListName, ListName } from '../../lib/store/rows/views.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useNextUndo } from '../live/list/use-next-undo.ts';
import { EmptyState, type EmptyStateProps } from '../ui/EmptyState.tsx';

export type EmptyListProps = {
  list: Pick<ArticleList, 'name'>;
  stored: number | undefined;
  onShow: (name: ListName) => void;
  onUndo: () => void;
};

/** Says why a list is empty, and offers what may help. All is empty only if rules mute each stored article. */
export function EmptyList({ list: { name }, stored = 0, onShow, onUndo }: EmptyListProps) {
  const next = useNextUndo();
  const showUnread = { label: t('action_showUnreadArticles'), run: () => onShow('unread') };
  const showAll = { label: t('action_showAllArticles'), run: () => onShow('all') };
  const actions: Record<ArticleListName, EmptyStateProps['action'][]> = {
    unread: [
      showAll,
      next?.kind === 'read'
        ? { label: t('undo_markRead', { count: next.count }), run: onUndo }
        : undefined,
    ],
    all: [{ label: t('action_showRules'), run: () => void openSettingsAt('rules') }],
    saved: [showUnread],
    watch: [
      { label: t('action_chooseFollowed'), run: () => void openSettingsAt('watch-lists') },
      showAll,
    ],
    mentions: [{ label: t('action_showWatch'), run: () => onShow('watch') }],
    changed: [showAll],
    recentlyRead: [showUnread],
  };
  const [action, secondAction] = actions[name];
  return (
    <EmptyState
      title={t(`empty_${name}`)}
      text={name === 'unread' ? t('empty_unreadHint', { count: stored }) : t(`empty_${name}Hint`)}
      action={action}
      secondAction={secondAction}
    />
  );
}
