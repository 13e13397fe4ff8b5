import type { Article } from '../../../lib/article/model/article.ts';
import { t } from '../../../lib/i18n/t.ts';
import { ListEnd } from '../../list/ListEnd.tsx';
import { ShortListRows } from '../../list/ShortListRows.tsx';
import type { ShortArticleList } from '../../list/use-short-list.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

export type PopupListProps = {
  list: ShortArticleList;
  /** The number of rows in the whole list; `undefined` until counted. */
  total: number | undefined;
  now: number;
  stored: number | undefined;
  selected: Article | undefined;
  onOpen: (articleId: number) => void;
  onSelect: (articleId: number) => void;
  onSave: (articleId: number) => void;
  onMore: () => void;
  onShowAll: () => void;
  onShowUnread: () => void;
};

/** The unread or saved articles, or an empty state. */
export function PopupList(props: PopupListProps) {
  const { list, total, now, stored, selected, onOpen, onSelect, onSave, onMore } = props;
  const { onShowAll, onShowUnread } = props;
  if (list.rows.length === 0 && list.name === 'saved') {
    const action = { label: t('action_showUnreadArticles'), run: onShowUnread };
    return <EmptyState title={t('empty_saved')} text={t('empty_savedHint')} action={action} />;
  }
  if (list.rows.length === 0) {
    const action = { label: t('action_showAllArticles'), run: onShowAll };
    return (
      <EmptyState
        title={t('empty_unread')}
        text={t('empty_unreadHint', { count: stored ?? 0 })}
        action={action}
      />
    );
  }
  return (
    <>
      <ShortListRows
        list={list}
        now={now}
        selected={selected?.id ?? null}
        onOpen={onOpen}
        onSelect={onSelect}
        onSave={onSave}
      />
      <ListEnd rows={list.rows} total={total} onMore={onMore} />
    </>
  );
}
