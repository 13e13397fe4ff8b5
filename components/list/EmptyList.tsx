import { words } from '../../lib/i18n/en.ts';
import { filterLabel, filterPhrase } from '../../lib/presenters/lists/filter-label.ts';
import type { ListFilter, ListName } from '../../lib/store/rows/views.ts';
import type { ArticleList } from '../live/use-article-list.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export type EmptyListProps = {
  list: Pick<ArticleList, 'name' | 'filter'>;
  stored: number | undefined;
  onShow: (name: ListName, filter?: ListFilter) => void;
};

/** Stands where a list has no rows: why, and what shows some. */
export function EmptyList({ list: { name, filter }, stored, onShow }: EmptyListProps) {
  const { empty } = words;
  if (filter !== null) {
    const remove = { label: words.filter.remove, run: () => onShow(name) };
    return (
      <EmptyState
        title={words.filter.empty[name](filterPhrase(filter))}
        text={words.filter.emptyHint(filterLabel(filter))}
        action={remove}
      />
    );
  }
  const showUnread = { label: words.action.showUnread, run: () => onShow('unread') };
  const showAll = { label: words.action.showAll, run: () => onShow('all') };
  switch (name) {
    case 'saved':
      return <EmptyState title={empty.saved} text={empty.savedHint} action={showUnread} />;
    case 'changed':
      return <EmptyState title={empty.changed} text={empty.changedHint} action={showAll} />;
    default:
      return (
        <EmptyState title={empty.unread} text={empty.unreadHint(stored ?? 0)} action={showAll} />
      );
  }
}
