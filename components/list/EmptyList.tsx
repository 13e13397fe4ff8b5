import { openSettingsAt } from '../../lib/app/reading/navigation.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ListName } from '../../lib/store/rows/views.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useNextUndo } from '../live/list/use-next-undo.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export type EmptyListProps = {
  list: Pick<ArticleList, 'name'>;
  stored: number | undefined;
  onShow: (name: ListName) => void;
  onUndo: () => void;
};

/** Says why a list is empty, and offers another list. */
export function EmptyList({ list: { name }, stored, onShow, onUndo }: EmptyListProps) {
  const next = useNextUndo();
  const undo =
    next?.kind === 'read'
      ? { label: t('undo_markRead', { count: next.count }), run: onUndo }
      : undefined;
  const showUnread = { label: t('action_showUnreadArticles'), run: () => onShow('unread') };
  const showAll = { label: t('action_showAllArticles'), run: () => onShow('all') };
  switch (name) {
    case 'saved':
      return (
        <EmptyState title={t('empty_saved')} text={t('empty_savedHint')} action={showUnread} />
      );
    case 'watch':
      return (
        <EmptyState
          title={t('empty_watch')}
          text={t('empty_watchHint')}
          action={{
            label: t('action_chooseFollowed'),
            run: () => void openSettingsAt('watch-lists'),
          }}
          secondAction={showAll}
        />
      );
    case 'mentions':
      return (
        <EmptyState
          title={t('empty_mentions')}
          text={t('empty_mentionsHint')}
          action={{ label: t('action_showWatch'), run: () => onShow('watch') }}
        />
      );
    case 'changed':
      return (
        <EmptyState title={t('empty_changed')} text={t('empty_changedHint')} action={showAll} />
      );
    case 'recentlyRead':
      return (
        <EmptyState
          title={t('empty_recentlyRead')}
          text={t('empty_recentlyReadHint')}
          action={showUnread}
        />
      );
    default:
      return (
        <EmptyState
          title={t('empty_unread')}
          text={t('empty_unreadHint', { count: stored ?? 0 })}
          action={showAll}
          secondAction={undo}
        />
      );
  }
}
