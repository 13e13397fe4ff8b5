import { t } from '../../lib/i18n/t.ts';
import { filterLabel, filterPhrase } from '../../lib/presenters/list.ts';
import type { ListFilter, ListName } from '../../lib/store/rows/views.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useReadMarkedLast } from '../live/list/use-read-marked-last.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export type EmptyListProps = {
  list: Pick<ArticleList, 'name' | 'filter'>;
  stored: number | undefined;
  onShow: (name: ListName, filter?: ListFilter) => void;
  onUndo: () => void;
};

/** Says why a list is empty, and offers another list. */
export function EmptyList({ list: { name, filter }, stored, onShow, onUndo }: EmptyListProps) {
  const marked = useReadMarkedLast();
  if (filter !== null) {
    const remove = { label: t('filter_remove'), run: () => onShow(name) };
    return (
      <EmptyState
        title={t(`filter_empty_${name}`, { phrase: filterPhrase(filter) })}
        text={t('filter_emptyHint', { name: filterLabel(filter) })}
        action={remove}
      />
    );
  }
  const undo = marked ? { label: t('undo_markRead', { count: marked }), run: onUndo } : undefined;
  const showUnread = { label: t('action_showUnreadArticles'), run: () => onShow('unread') };
  const showAll = { label: t('action_showAllArticles'), run: () => onShow('all') };
  switch (name) {
    case 'saved':
      return (
        <EmptyState title={t('empty_saved')} text={t('empty_savedHint')} action={showUnread} />
      );
    case 'changed':
      return (
        <EmptyState title={t('empty_changed')} text={t('empty_changedHint')} action={showAll} />
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
